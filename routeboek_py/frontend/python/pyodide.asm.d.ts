// In the bundle pyodide.asm.js lies beside these modules; only pyodide.js knows what to do with it.
export {};
