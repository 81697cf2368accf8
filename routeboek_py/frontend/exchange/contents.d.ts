// Written by packing/exchange/pack.mjs: of each archive of modules its size in bytes as it is sent, and
// the packages of which it holds more modules (see archives.js).
export const archives: Record<string, { bytes: number; joins: string[] }>;
