"""The programs and packages that packing needs, each found or named as missing.

Every complaint is one Dutch line that says what is missing and which command mends it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

MEND = "Voer scripts/build uit: dat zet alles klaar."
OLDEST_NODE = 20


class BundleError(Exception):
    """The bundle cannot be made; the message is one line for the person who builds."""


def node() -> str:
    """The Node program, version 20 or later."""
    program = shutil.which("node")
    if program is None:
        raise BundleError(
            f"Het programma “node” ontbreekt. Installeer Node.js {OLDEST_NODE} of later. {MEND}"
        )
    version = run([program, "--version"]).strip()
    if int(version.lstrip("v").split(".")[0]) < OLDEST_NODE:
        raise BundleError(f"Node.js {version} is te oud. Installeer versie {OLDEST_NODE} of later.")
    return program


def find_pyodide() -> Path | None:
    """The folder of the npm package `pyodide`, sought upward from here and from where we run."""
    for start in (Path(__file__).resolve(), Path.cwd() / "x"):
        for parent in start.parents:
            folder = parent / "node_modules" / "pyodide"
            if (folder / "package.json").is_file():
                return folder
    return None


def pyodide_version(folder: Path) -> str:
    """The version of the npm package in this folder."""
    version = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
    return str(version)


def require_python_packages(names: Iterable[str]) -> None:
    """Complain if one of these cannot be imported."""
    missing = [name for name in names if find_spec(name) is None]
    if missing:
        what = ", ".join(f"“{name}”" for name in missing)
        raise BundleError(f"Python-pakketten ontbreken: {what}. {MEND}")


def run(command: Sequence[str], env: Mapping[str, str] | None = None) -> str:
    """What the command prints; a failure ends in its own last line."""
    try:
        done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", env=env)
    except (OSError, subprocess.CalledProcessError) as failure:
        said = getattr(failure, "stderr", None) or getattr(failure, "stdout", None) or str(failure)
        last = ([line.strip() for line in said.splitlines() if line.strip()] or ["?"])[-1]
        name = Path(command[0]).name
        raise BundleError(f"Het inpakken van de rekenhulp mislukte bij “{name}”: {last}") from None
    return done.stdout


def plain_environment() -> dict[str, str]:
    """The environment without what would change how Node starts."""
    return {name: value for name, value in os.environ.items() if not name.startswith("NODE_")}
