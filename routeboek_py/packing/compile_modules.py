"""Compile modules and put them in one stored zip. Runs inside Pyodide, while packing.

Pyodide's own Python does the compiling, so that the bytecode always fits the interpreter that
will read it, whatever Python the host has. A `.pyc` here is never checked against a source
(unchecked hash), carries no docstrings, and names its file relative to the zip.
"""

import py_compile
import tempfile
import zipfile
from pathlib import Path

# A zip cannot hold an earlier date; a fixed one keeps the bytes the same each time.
DATE = (1980, 1, 1, 0, 0, 0)


def pack(sources: dict[str, str], out: str) -> int:
    """Write `out`, a stored zip; `sources` says in which zip or wheel each module is found.

    Gives the number of modules.
    """
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
        for name in sorted(sources):
            with zipfile.ZipFile(sources[name]) as found:
                compiled = compile_source(name, found.read(name))
            entry = zipfile.ZipInfo(f"{name}c", DATE)
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, compiled)
    return len(sources)


def compile_source(name: str, source: bytes) -> bytes:
    """The bytes of the `.pyc` of one module, whose code calls its own file `name`."""
    with tempfile.TemporaryDirectory() as folder:
        written, compiled = Path(folder, "source.py"), Path(folder, "compiled.pyc")
        written.write_bytes(source)
        py_compile.compile(
            str(written),
            cfile=str(compiled),
            dfile=name,
            doraise=True,
            optimize=2,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        return compiled.read_bytes()
