// Written by packing/exchange/pack.mjs: for each archive of modules its size in bytes as sent, and
// the packages to which it adds modules (see archives.js).
export const archives: Record<string, { bytes: number; joins: string[] }>;
