/** Tests the tasks of the list (frontend/caseload/tasks.js). */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Tasks } from "../../routeboek_py/frontend/caseload/tasks.js";

/** @type {string[]} */
let seen;
/** @type {Tasks} */
let tasks;
let works = false;

beforeEach(() => {
  seen = [];
  works = false;
  tasks = new Tasks({ done: () => {}, failed: (error) => seen.push(`failed: ${error.message}`) });
});

/** @param {string} name */
const task = (name) => async () => {
  if (!works) throw new Error(name);
  seen.push(name);
};

test("what waits behind a failure does not begin", async () => {
  await Promise.all(["a", "b", "c"].map((name) => tasks.do(task(name))));

  assert.deepEqual(seen, ["failed: a"]);
  assert.ok(tasks.hasFailed);
});

test("trying again runs what failed and what waited, in order", async () => {
  await Promise.all(["a", "b", "c"].map((name) => tasks.do(task(name))));
  works = true;
  await tasks.again();
  await tasks.after(() => {});

  assert.deepEqual(seen, ["failed: a", "a", "b", "c"]);
  assert.ok(!tasks.hasFailed);
});

test("something new is done instead of what failed", async () => {
  await Promise.all(["a", "b"].map((name) => tasks.do(task(name))));
  works = true;
  await tasks.do(task("new"));

  assert.deepEqual(seen, ["failed: a", "new"]);
});

test("trying again waits for what was let go of", async () => {
  /** @type {(error: Error) => void} */
  let letGo = () => {};
  tasks.do(() => (works ? task("a")() : new Promise((_, reject) => (letGo = reject))));
  tasks.do(task("b"));
  await new Promise(setImmediate);
  const again = tasks.again();
  letGo(new Error("let go"));
  works = true;
  await again;
  await tasks.after(() => {});

  assert.deepEqual(seen, ["failed: let go", "a", "b"]);
});
