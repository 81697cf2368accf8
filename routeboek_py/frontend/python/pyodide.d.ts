// In the bundle pyodide.js is next to these modules; its types come from the npm package.
export { loadPyodide } from "pyodide";
