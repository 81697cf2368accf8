"""The bundle, and the calculator as it runs in Pyodide."""
