"""Sets up the other ways: stock Pyodide with micropip, PyScript, and a memory snapshot."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from routeboek_py.packing.tools import node
from tests.conftest import PROJECT

PYSCRIPT = "0.7.31"
"""The current release of `@pyscript/core` when this was written."""


def add_stock_pyodide(folder: Path) -> None:
    """Adds Pyodide as npm has it, and micropip as named in its lock file."""
    shutil.copytree(PROJECT / "node_modules" / "pyodide", folder)
    lock_file = folder / "pyodide-lock.json"
    lock = json.loads(lock_file.read_text(encoding="utf-8"))
    micropip = lock["packages"]["micropip"]
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:"]
    only = ["--python-version", "3.14", "-d", str(folder), f"micropip=={micropip['version']}"]
    subprocess.run([*pip, *only], check=True, capture_output=True)
    # The same version, but not packed by Pyodide: so it has another checksum.
    micropip["sha256"] = hashlib.sha256((folder / micropip["file_name"]).read_bytes()).hexdigest()
    lock_file.write_text(json.dumps(lock), encoding="utf-8")


def add_pyscript(folder: Path) -> None:
    """Adds PyScript's own files, from npm; it uses the Pyodide next to it."""
    with tempfile.TemporaryDirectory() as name:
        command = ["npm", "pack", "--silent", f"@pyscript/core@{PYSCRIPT}"]
        subprocess.run(command, cwd=name, check=True, capture_output=True)
        (packed,) = Path(name).glob("*.tgz")
        with tarfile.open(packed) as archive:
            archive.extractall(name, filter="data")
        shutil.copytree(Path(name, "package", "dist"), folder)


def add_snapshot(pages: Path, pyodide: Path, wheel: Path, folder: Path) -> None:
    """Makes a snapshot of the memory of that Pyodide with the calculator imported, under Node."""
    script = str(pages / "make_snapshot.mjs")
    command = [node(), script, str(pyodide), str(wheel), str(folder)]
    subprocess.run(command, check=True, capture_output=True)
