/** Archives of Python modules on the path of a Python that runs. */

/** @typedef {Awaited<ReturnType<typeof import("../python/start_python.js").startPython>>} Python */

/**
 * Let Python find more modules of packages of which it knows some: an archive on its path is not
 * searched for those, as each package says itself where its modules are.
 *
 * @param {Python} python
 * @param {string} archive its place in Python's files
 * @param {string[]} packages as in "xml.etree"
 */
export function joinPackages(python, archive, packages) {
  for (const name of packages) {
    python.pyimport(name).__path__.append(`${archive}/${name.replaceAll(".", "/")}`);
  }
}
