/** Tests requests that stand still (frontend/common/files.js). */
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { fetched, fetchedJson, Missing } from "../../routeboek_py/frontend/common/files.js";
import { STILL_MS } from "../../routeboek_py/frontend/common/patience.js";

const ADDRESS = "https://voorbeeld.nl/rekenhulp/regels.json";
const real = globalThis.fetch;
const encoder = new TextEncoder();

/** @type {AbortSignal} */
let signal;
/** @type {(response: Response) => void} */
let answer;
/** @type {ReadableStreamDefaultController} */
let body;

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] });
  globalThis.fetch = (_, options) => {
    signal = options.signal;
    return new Promise((resolve) => (answer = resolve));
  };
});
afterEach(() => {
  mock.timers.reset();
  globalThis.fetch = real;
});

/** Lets everything happen that waits for no clock. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
};
const begin = () => answer(new Response(new ReadableStream({ start: (made) => void (body = made) })));

test("a request without an answer fails in time, and is stopped", async () => {
  const asked = fetched(ADDRESS);
  asked.catch(() => {});
  mock.timers.tick(STILL_MS);

  await assert.rejects(asked, new Missing(ADDRESS, 0));
  assert.ok(signal.aborted);
});

test("a file that stops halfway fails in time, and is stopped", async () => {
  const asked = fetchedJson(ADDRESS);
  asked.catch(() => {});
  begin();
  body.enqueue(encoder.encode('{"gemeenten'));
  await settle();
  mock.timers.tick(STILL_MS);

  await assert.rejects(asked, new Missing(ADDRESS, 0));
  assert.ok(signal.aborted);
});

test("a file that is slow but moves is waited for", async () => {
  const asked = fetchedJson(ADDRESS);
  begin();
  for (const part of ['{"a"', ":", "1", "}"]) {
    await settle();
    mock.timers.tick(STILL_MS - 1);
    body.enqueue(encoder.encode(part));
  }
  await settle();
  body.close();

  assert.deepEqual(await asked, { a: 1 });
});

test("a reader that takes long is not taken for a request that stands still", async () => {
  const asked = fetched(ADDRESS);
  begin();
  body.enqueue(encoder.encode("x"));
  const response = await asked;
  mock.timers.tick(10 * STILL_MS);
  body.close();

  assert.equal(await response.text(), "x");
  assert.ok(!signal.aborted);
});
