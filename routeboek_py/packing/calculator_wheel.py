"""The calculator as a wheel.

`pyodide build` is the tool for it where the host has Pyodide's cross-build environment. That is
a large download which `pyodide build` starts by itself when it is absent, so here it is only
looked for, on disk; nothing is ever fetched. Without it PyPA's `build` makes the wheel: the very
front end that `pyodide build` calls, and for a wheel of nothing but Python the result is the same.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .tools import BundleError, require_python_packages, run

SOURCE = Path(__file__).parent / "wheel"
# The first pyodide-build known to build without isolation and to leave Emscripten alone if asked.
OLDEST_PYODIDE_BUILD = (0, 39)
# The earliest date that a zip can hold: nothing in the wheel depends on the day it is made.
EPOCH = "315532800"


def build_wheel(out: Path) -> tuple[Path, str]:
    """Make the wheel in the folder `out`; gives its path and the name of the tool that made it."""
    env = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PIP_NO_INDEX": "1"}
    root = cross_build_root()
    made_by = "pyodide-build" if root and _try_pyodide_build(root, out, env) else "build"
    if made_by == "build":
        require_python_packages(["build", "hatchling"])
        command = [sys.executable, "-m", "build", "--wheel", "--no-isolation"]
        run([*command, "--outdir", str(out), str(SOURCE)], env)
    wheels = list(out.glob("*.whl"))
    if len(wheels) != 1:
        raise BundleError(
            f"Het inpakken van de rekenhulp gaf {len(wheels)} wheels in plaats van 1."
        )
    return wheels[0], made_by


def _try_pyodide_build(root: Path, out: Path, env: dict[str, str]) -> bool:
    """Whether it made the wheel; an environment that does not fit it is no reason to stop."""
    offline = {"PYODIDE_ROOT": str(root), "PYODIDE_SKIP_EMSCRIPTEN_INSTALL": "1"}
    command = [sys.executable, "-m", "pyodide_cli", "build", str(SOURCE)]
    try:
        run([*command, "--outdir", str(out), "--no-isolation"], env | offline)
    except BundleError:
        return False
    return any(out.glob("*.whl"))


def cross_build_root() -> Path | None:
    """Where `pyodide build` would find its cross-build environment, if it can run offline.

    With this folder as PYODIDE_ROOT it neither looks for nor downloads anything.
    """
    if not _recent_pyodide_build() or shutil.which("emcc") is None:
        return None
    for root in _places():
        if (root / "Makefile.envs").is_file():
            return root.resolve()
    return None


def _recent_pyodide_build() -> bool:
    try:
        found = version("pyodide-build")
    except PackageNotFoundError:
        return False
    major, minor, *_ = found.split(".")
    return (int(major), int(minor)) >= OLDEST_PYODIDE_BUILD


def _places() -> Iterator[Path]:
    """Pyodide's own folder if it is named, else where `pyodide xbuildenv install` leaves it."""
    if root := os.environ.get("PYODIDE_ROOT"):
        yield Path(root)
    installed = Path("xbuildenv", "xbuildenv", "pyodide-root")
    if chosen := os.environ.get("PYODIDE_XBUILDENV_PATH"):
        yield Path(chosen) / installed
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "pyodide-build")
    for folder in sorted(cache.glob(".pyodide-xbuildenv-*"), reverse=True):
        yield folder / installed
