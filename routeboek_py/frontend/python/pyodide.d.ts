// In the bundle pyodide.js lies beside these modules; its types come from the npm package.
export { loadPyodide } from "pyodide";
