"""Everything that the desk does, done once while packing, in Pyodide, to see what is imported."""
