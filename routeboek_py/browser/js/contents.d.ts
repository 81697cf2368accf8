// Written by pack/pack.mjs: Pyodide's lock file without packages, and the size of what is loaded.
import type { Lock } from "./types.js";
export const lock: Lock;
export const sizes: Record<string, number>;
