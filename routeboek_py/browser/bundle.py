"""The bundle: one folder with all that the calculator needs in a reader's browser.

It is made when something it rests on has changed, else used as it lies there. It holds no rules
of any routeboek (those come as data when it runs), so one bundle serves every site.

The wheel is made on the host (see `calculator_wheel`); everything is compiled inside Pyodide,
under Node. pyodide-build can also compile, but only with a host Python of Pyodide's own minor
version; one way that works on every host and gives the same bytes on each is worth more.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from .calculator_wheel import build_wheel
from .tools import MEND, BundleError, find_pyodide, node, pyodide_version, run

__all__ = ["BUNDLE", "SERVICE_WORKER", "BundleError", "bundle_version", "ensure_bundle"]

HERE = Path(__file__).resolve().parent
BUNDLE = HERE / "bundle"
SERVICE_WORKER = HERE / "offline" / "service_worker.js"
MANIFEST = "bundle.json"
PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")


def ensure_bundle(bundle: Path = BUNDLE) -> Path:
    """The folder with the bundle, made anew if it is absent, damaged or out of date.

    Raises BundleError when it must be made and something for that is missing. The old bundle
    stays in place, whole, until the new one is ready.
    """
    pyodide = find_pyodide()
    made = _manifest(bundle)
    version = pyodide_version(pyodide) if pyodide else made.get("pyodide")
    if _is_whole(bundle, made) and made["fingerprint"] == fingerprint(version):
        return bundle
    if pyodide is None:
        raise BundleError(f"Het npm-pakket “pyodide” ontbreekt. {MEND}")
    bundle.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=bundle.parent, prefix=".bundle-") as folder:
        fresh = Path(folder, "fresh")
        _make(fresh, pyodide, Path(folder))
        if bundle.exists():
            bundle.rename(Path(folder, "old"))
        fresh.rename(bundle)
    return bundle


def bundle_version(bundle: Path) -> str:
    """A short name for what is in a bundle: another bundle has another."""
    files = json.dumps(_manifest(bundle)["files"], sort_keys=True)
    return hashlib.sha256(files.encode()).hexdigest()[:8]


def fingerprint(version: str | None) -> str:
    """A hash of everything that a bundle is made from, with Pyodide as a version."""
    digest = hashlib.sha256(f"pyodide {version}\n".encode())
    for source in _sources():
        name = source.relative_to(HERE.parent).as_posix()
        digest.update(f"{name} {_sha256(source)}\n".encode())
    return digest.hexdigest()


def _sources() -> list[Path]:
    folders = (HERE.parent / "calculator", HERE, HERE / "wheel", HERE / "pack", HERE / "js")
    kinds = {".py", ".toml", ".mjs", ".js"}
    return sorted(f for folder in folders for f in folder.iterdir() if f.suffix in kinds)


def _make(fresh: Path, pyodide: Path, scratch: Path) -> None:
    program = node()
    fresh.mkdir()
    wheel, wheel_tool = build_wheel(scratch)
    command = [program, str(HERE / "pack" / "pack.mjs"), str(pyodide), str(wheel), str(fresh)]
    packed: dict[str, Any] = json.loads(run(command, _plain_environment()))
    for name in PYODIDE_FILES:
        shutil.copyfile(pyodide / name, fresh / name)
    for source in (HERE / "js").glob("*.js"):
        shutil.copyfile(source, fresh / source.name)
    manifest = {
        "fingerprint": fingerprint(packed["pyodide"]),
        **packed,
        "wheel": wheel.name,
        "wheel_made_by": wheel_tool,
        "compiled_by": "pyodide",
        "files": {
            file.name: {"bytes": file.stat().st_size, "sha256": _sha256(file)}
            for file in sorted(fresh.iterdir())
        },
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    (fresh / MANIFEST).write_text(text, encoding="utf-8")


def _plain_environment() -> dict[str, str]:
    """The environment without what would change how Node starts."""
    return {name: value for name, value in os.environ.items() if not name.startswith("NODE_")}


def _manifest(bundle: Path) -> dict[str, Any]:
    try:
        made: dict[str, Any] = json.loads((bundle / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return made if isinstance(made, dict) else {}


def _is_whole(bundle: Path, made: dict[str, Any]) -> bool:
    """Whether every file of the manifest lies there in its full size."""
    try:
        return bool(made["files"]) and all(
            (bundle / name).stat().st_size == file["bytes"] for name, file in made["files"].items()
        )
    except (OSError, KeyError, TypeError, AttributeError):
        return False


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
