// Written by pack/pack.mjs: Pyodide's lock file without packages, and what belongs to the files beside it.
import type { Lock } from "../common/types.js";
export const lock: Lock;
/** Address of the calculator in the image. */
export const entry: number;
export const sizes: Record<string, number>;
