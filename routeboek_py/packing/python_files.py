"""Python and the calculator, packed for a browser in two ways: the image and the fallback.

This takes a while and rests on little: the calculator, Pyodide, and what packs them. So it has a
fingerprint of its own, and no change of a page's script makes it necessary again.

The wheel is made on the host (see `calculator_wheel`); everything is compiled inside Pyodide,
under Node. pyodide-build can also compile, but only with a host Python of Pyodide's own minor
version; one way that works on every host and gives the same bytes on each is worth more.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from .calculator_wheel import build_wheel
from .tools import BundleError, node, plain_environment, pyodide_version, run

HERE = Path(__file__).resolve().parent
# Pyodide's own scripts under names that every host serves, with what changes in each: where it
# names another file, and where its map lies, which is not sent along.
PYODIDE_SCRIPTS = {
    "pyodide.mjs": (
        "pyodide.js",
        {
            "pyodide.asm.mjs": "pyodide.asm.js",
            "pyodide.asm.wasm": "pyodide.asm.bin",
            "//# sourceMappingURL=pyodide.mjs.map\n": "",
        },
    ),
    # By this name it tells its own lines in a trace of an error.
    "pyodide.asm.mjs": (
        "pyodide.asm.js",
        {'includes("pyodide.asm.mjs")': 'includes("pyodide.asm.js")'},
    ),
}
FOLDER = "python"
OWN_SOURCES = (
    "python_files.py",
    "calculator_wheel.py",
    "compile_modules.py",
    "compile_modules.mjs",
)
PACKED = tuple(
    f"{FOLDER}/{name}"
    for name in (
        "contents.js",
        "python.bin",
        "python.zip",
        "pyodide.asm.bin",
        *(name for name, _ in PYODIDE_SCRIPTS.values()),
    )
)


def pack(out: Path, pyodide: Path, scratch: Path) -> dict[str, Any]:
    """Make the files of PACKED in the folder `out`; gives what a manifest tells of them.

    Raises BundleError when something for it is missing.
    """
    program, folder = node(), out / FOLDER
    # As npm has it, by which it is known next time: Pyodide itself writes an alpha otherwise.
    version = pyodide_version(pyodide)
    folder.mkdir(exist_ok=True)
    wheel, wheel_tool = build_wheel(scratch)
    command = [
        program,
        str(HERE / "calculator" / "pack.mjs"),
        str(pyodide),
        str(wheel),
        str(folder),
    ]
    packed: dict[str, Any] = json.loads(run(command, plain_environment()))
    for source, (name, changes) in PYODIDE_SCRIPTS.items():
        text = renamed((pyodide / source).read_text(encoding="utf-8"), changes)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return {
        "fingerprint": fingerprint(version),
        **packed,
        "pyodide": version,
        "wheel": wheel.name,
        "wheel_made_by": wheel_tool,
        "compiled_by": "pyodide",
    }


def renamed(script: str, changes: Mapping[str, str]) -> str:
    """The script with each of these put in the place of the other, which must stand there once."""
    for old, new in changes.items():
        if script.count(old) != 1:
            raise BundleError(f"Deze Pyodide noemt “{old.strip()}” niet precies één keer.")
        script = script.replace(old, new)
    return script


def fingerprint(version: str | None) -> str:
    """A hash of everything that is packed or packs, with Pyodide as a version."""
    digest = hashlib.sha256(f"pyodide {version}\n".encode())
    for source in sorted(_sources()):
        name = source.relative_to(HERE.parent).as_posix()
        digest.update(f"{name} {hashlib.sha256(source.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    yield from (HERE.parent / "calculator").rglob("*.py")
    yield from (HERE / "wheel").glob("*.toml")
    yield from (file for kind in ("*.mjs", "*.js", "*.py") for file in (HERE / "image").glob(kind))
    yield from (HERE / "calculator").glob("*.mjs")
    # How Python is started is the same while packing as in a browser.
    yield HERE.parent / "frontend" / "python" / "start_python.js"
    yield from (HERE / name for name in OWN_SOURCES)
