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
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .calculator_wheel import build_wheel
from .tools import node, plain_environment, run

HERE = Path(__file__).resolve().parent
PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
PACKED = ("contents.js", "python.image", "python.zip", *PYODIDE_FILES)


def pack(out: Path, pyodide: Path, scratch: Path) -> dict[str, Any]:
    """Make the files of PACKED in the folder `out`; gives what a manifest tells of them.

    Raises BundleError when something for it is missing.
    """
    program = node()
    wheel, wheel_tool = build_wheel(scratch)
    command = [program, str(HERE / "pack" / "pack.mjs"), str(pyodide), str(wheel), str(out)]
    packed: dict[str, Any] = json.loads(run(command, plain_environment()))
    for name in PYODIDE_FILES:
        shutil.copyfile(pyodide / name, out / name)
    return {
        "fingerprint": fingerprint(packed["pyodide"]),
        **packed,
        "wheel": wheel.name,
        "wheel_made_by": wheel_tool,
        "compiled_by": "pyodide",
    }


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
    yield from (HERE / "pack").glob("*.*")
    # How Python is started is the same while packing as in a browser.
    yield from (HERE / "js" / name for name in ("image.js", "start_python.js"))
    yield from (HERE / name for name in ("packing.py", "calculator_wheel.py"))
