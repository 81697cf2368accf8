"""Everything that `exchange` does, once, in Pyodide: to see what it imports."""
