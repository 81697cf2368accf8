// In the bundle pyodide.asm.js is next to these modules; only pyodide.js uses it.
export {};
