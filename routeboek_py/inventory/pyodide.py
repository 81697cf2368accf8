"""What is in Pyodide: Python, the Emscripten runtime, and libraries in C.

Pyodide's package has no list of the last, but most name themselves in the WebAssembly, some with
their version. `tests/inventory` lays the versions beside what Python in Pyodide says of them.
"""

from __future__ import annotations

import json
import re
import zipfile
from functools import cache
from pathlib import Path

from .component import Component

# By name: what a library says of itself in the WebAssembly, with its version where it says that.
C_LIBRARIES = {
    "bzip2": rb"\x00(\d+\.\d+\.\d+), \d+-\w+-\d{4}\x00",
    "Expat": rb"expat_(\d+\.\d+\.\d+)",
    "HACL*": rb"HACL\*",
    "liblzma": rb"liblzma",
    "libffi": rb"ffi_call",
    "libmpdec": rb"libmpdec: ",
    "mimalloc": rb"mimalloc: ",
    "SQLite": rb"SQLite format 3",
    "zlib": rb"inflate (\d+\.\d+(?:\.\d+)*) Copyright",
    "Zstandard": rb"Zstandard",
}
WASM, STDLIB, LOCK = "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"


@cache
def inside_pyodide(folder: Path) -> tuple[Component, ...]:
    """What is in the npm package `pyodide` that lies in this folder; nothing if there is none."""
    if not (folder / LOCK).is_file():
        return ()
    built = json.loads((folder / LOCK).read_text(encoding="utf-8"))["info"]
    emscripten = built["platform"].removeprefix("emscripten_").replace("_", ".")
    return (
        Component("CPython", built["python"], licence_page=_licence_page(folder)),
        Component("Emscripten", emscripten),
        *_c_libraries((folder / WASM).read_bytes()),
    )


def _licence_page(folder: Path) -> str | None:
    """Where Python's own `license()` says that its licence is."""
    with zipfile.ZipFile(folder / STDLIB) as library:
        found = re.search(r'"See (https://\S+/license/)"', library.read("site.py").decode())
    return found[1] if found else None


def _c_libraries(wasm: bytes) -> tuple[Component, ...]:
    found = {name: re.search(pattern, wasm) for name, pattern in C_LIBRARIES.items()}
    return tuple(
        Component(name, match[1].decode() if match.re.groups else None)
        for name, match in found.items()
        if match
    )
