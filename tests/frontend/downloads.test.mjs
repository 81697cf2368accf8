/** Tests the download of Pyodide's files (frontend/python/downloads.js). */
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { gzipSync } from "node:zlib";

import { watchDownloads } from "../../routeboek_py/frontend/python/downloads.js";

const ADDRESS = "https://voorbeeld.nl/python/archive.bin";
const PACKED = gzipSync("modules");
const real = globalThis.fetch;

/** @type {(response: Response) => void} */
let answer;
/** @type {unknown[]} */
let failed;
/** @type {[number, number][]} */
let progress;

beforeEach(() => {
  failed = [];
  progress = [];
  globalThis.fetch = () => new Promise((resolve) => (answer = resolve));
});
afterEach(() => {
  globalThis.fetch = real;
});

/** @param {Map<string, number>} expected */
const watch = (expected) =>
  watchDownloads(expected, (loaded, total) => progress.push([loaded, total]), (error) => failed.push(error));

test("a packed file is given unpacked, and is told of in bytes as sent", async () => {
  const settled = watch(new Map([[ADDRESS, PACKED.length]]));
  const asked = fetch(ADDRESS);
  answer(new Response(PACKED));

  assert.equal(await (await asked).text(), "modules");
  await settled();
  assert.deepEqual(progress, [[PACKED.length, PACKED.length]]);
  assert.deepEqual(failed, []);
});

test("a file that is expected no more when it comes is unpacked all the same", async () => {
  const expected = new Map([[ADDRESS, PACKED.length]]);
  watch(expected);
  const asked = fetch(ADDRESS);
  expected.delete(ADDRESS);
  answer(new Response(PACKED));

  assert.equal(await (await asked).text(), "modules");
});

test("another file in its place is told of by its address", async () => {
  const settled = watch(new Map([[ADDRESS, PACKED.length]]));
  const asked = fetch(ADDRESS);
  answer(new Response("<!doctype html>"));

  await assert.rejects((await asked).text());
  await settled();
  assert.deepEqual(failed.map(String), [`Error: 200 ${ADDRESS}`]);
});

test("a file that is not there is told of, and who asked for it hears of it too", async () => {
  watch(new Map([[ADDRESS, PACKED.length]]));
  const asked = fetch(ADDRESS);
  answer(new Response("", { status: 404 }));

  await assert.rejects(asked, /404/);
  assert.deepEqual(failed.map(String), [`Error: 404 ${ADDRESS}`]);
});
