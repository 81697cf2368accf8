"""The bundle: one folder with all that the calculator needs in a reader's browser.

It is what `packing` makes, with the scripts of `js/` beside it. Each of the two is made anew when
it has changed, else used as it lies there. The bundle holds no rules of any routeboek (those come
as data when it runs), so one serves every site.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

from .packing import PACKED, fingerprint, pack
from .scripts import shortened
from .tools import MEND, BundleError, find_pyodide, pyodide_version

__all__ = ["BUNDLE", "SERVICE_WORKER", "BundleError", "bundle_version", "ensure_bundle"]

HERE = Path(__file__).resolve().parent
BUNDLE = HERE / "bundle"
SCRIPTS = HERE / "js"
SERVICE_WORKER = HERE / "offline" / "service_worker.js"
MANIFEST = "bundle.json"


def ensure_bundle(bundle: Path = BUNDLE) -> Path:
    """The folder with the bundle, made anew as far as it is absent, damaged or out of date.

    Raises BundleError when Python must be packed and something for that is missing. The old
    bundle stays in place, whole, until the new one is ready.
    """
    pyodide = find_pyodide()
    made = _manifest(bundle)
    version = pyodide_version(pyodide) if pyodide else made.get("pyodide")
    is_packed = _is_whole(bundle, made) and made.get("fingerprint") == fingerprint(version)
    scripts = {file.name: shortened(file).encode() for file in SCRIPTS.glob("*.js")}
    if is_packed and _scripts(bundle) == scripts:
        return bundle
    bundle.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=bundle.parent, prefix=".bundle-") as folder:
        fresh = Path(folder, "fresh")
        fresh.mkdir()
        if is_packed:
            for name in PACKED:
                shutil.copyfile(bundle / name, fresh / name)
        elif pyodide:
            made = pack(fresh, pyodide, Path(folder))
        else:
            raise BundleError(f"Het npm-pakket “pyodide” ontbreekt. {MEND}")
        for name, script in scripts.items():
            (fresh / name).write_bytes(script)
        _write_manifest(fresh, made)
        if bundle.exists():
            bundle.rename(Path(folder, "old"))
        fresh.rename(bundle)
    return bundle


def bundle_version(bundle: Path) -> str:
    """A short name for what is in a bundle: another bundle has another."""
    files = json.dumps(_manifest(bundle)["files"], sort_keys=True)
    return hashlib.sha256(files.encode()).hexdigest()[:8]


def _scripts(bundle: Path) -> dict[str, bytes]:
    """What lies there of the page's own scripts."""
    return {file.name: file.read_bytes() for file in bundle.glob("*.js") if file.name not in PACKED}


def _write_manifest(fresh: Path, made: dict[str, Any]) -> None:
    files = {
        file.name: {
            "bytes": file.stat().st_size,
            "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        }
        for file in sorted(fresh.iterdir())
    }
    text = json.dumps(made | {"files": files}, ensure_ascii=False, indent=1) + "\n"
    (fresh / MANIFEST).write_text(text, encoding="utf-8")


def _manifest(bundle: Path) -> dict[str, Any]:
    try:
        made: dict[str, Any] = json.loads((bundle / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return made if isinstance(made, dict) else {}


def _is_whole(bundle: Path, made: dict[str, Any]) -> bool:
    """Whether all that is packed lies there, each file in its full size."""
    try:
        return all(
            (bundle / name).stat().st_size == made["files"][name]["bytes"] for name in PACKED
        )
    except (OSError, KeyError, TypeError, AttributeError):
        return False
