// Written by packing/calculator/pack.mjs: Pyodide's lock file without packages, and data on the
// files.
import type { Lock } from "../common/types.js";
export const lock: Lock;
/** The address of the calculator in the image. */
export const entry: number;
export const sizes: Record<string, number>;
