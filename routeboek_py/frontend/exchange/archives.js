/** Adds archives of Python modules to the path of a running Python. */

/** @typedef {Awaited<ReturnType<typeof import("../python/start_python.js").startPython>>} Python */

/**
 * Let Python find more modules of packages that it already has. A new archive on its path is not
 * enough for those, because each package has its own list of folders.
 *
 * @param {Python} python
 * @param {string} archive its path in Python's file system
 * @param {string[]} packages as in "xml.etree"
 */
export function joinPackages(python, archive, packages) {
  for (const name of packages) {
    python.pyimport(name).__path__.append(`${archive}/${name.replaceAll(".", "/")}`);
  }
}
