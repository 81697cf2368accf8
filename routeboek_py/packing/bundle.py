"""The bundle: one folder with all that a page with the calculator or the caseload needs.

It is what `python_files` and `exchange_files` make, with the scripts of `frontend/` beside it. Each
of the three is made anew when it has changed, else used as it lies there. The bundle
holds no rules of any routeboek (those come as data when it runs), so one serves every site.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..checksum import checksum
from ..on_disk.lock import in_turn
from ..on_disk.replace import put_in_place, recover
from .exchange_files import EXCHANGE_PACKED, exchange_fingerprint, pack_exchange, versions
from .python_files import PACKED, fingerprint, pack
from .scripts import shortened
from .tools import MEND, BundleError, find_pyodide, pyodide_version

__all__ = ["BUNDLE", "BundleError", "bundle_version", "check_bundle", "ensure_bundle"]

HERE = Path(__file__).resolve().parent
BUNDLE = HERE.parents[1] / ".build" / "bundle"
SCRIPTS = HERE.parent / "frontend"
# The part of the library of images that a browser needs, and where it lies in a bundle.
LOADER = (HERE / "image" / "loader.js", "python/loader.js")
MANIFEST = "bundle.json"
_SCRATCH = ".bundle-"


def ensure_bundle(bundle: Path = BUNDLE) -> Path:
    """The folder with the bundle, made anew as far as it is absent, damaged or out of date.

    Raises BundleError when Python must be packed and something for that is missing. The old
    bundle stays in place, whole, until the new one is ready.
    """
    if _State.of(bundle).fits:
        return bundle
    with in_turn(bundle.with_name(f"{bundle.name}.lock"), "De rekenhulp wordt al ingepakt", _tell):
        recover(bundle)
        for left in bundle.parent.glob(f"{_SCRATCH}*"):
            shutil.rmtree(left, ignore_errors=True)
        state = _State.of(bundle)  # another program may have made it meanwhile
        if not state.fits:
            with tempfile.TemporaryDirectory(dir=bundle.parent, prefix=_SCRATCH) as folder:
                put_in_place(_made(bundle, state, Path(folder)), bundle)
    return bundle


@dataclass(frozen=True)
class _State:
    """What of a bundle can be used as it lies there, and what is needed to make the rest."""

    pyodide: Path | None
    made: dict[str, Any]
    is_packed: bool
    has_exchange: bool
    has_scripts: bool
    exchange: str
    packages: dict[str, str]
    scripts: dict[str, bytes]

    @property
    def fits(self) -> bool:
        return self.has_exchange and self.has_scripts

    @classmethod
    def of(cls, bundle: Path) -> _State:
        pyodide = find_pyodide()
        made = _manifest(bundle)
        version = pyodide_version(pyodide) if pyodide else made.get("pyodide")
        calculator = fingerprint(version)
        packages = versions(made.get("exchange", {}).get("packages", {}))
        exchange = exchange_fingerprint(calculator, packages)
        is_packed = _is_whole(bundle, made, PACKED) and made.get("fingerprint") == calculator
        has_exchange = (
            is_packed
            and _is_whole(bundle, made, EXCHANGE_PACKED)
            and made.get("exchange", {}).get("fingerprint") == exchange
        )
        scripts = _own_scripts()
        has_scripts = _scripts(bundle) == scripts
        return cls(pyodide, made, is_packed, has_exchange, has_scripts, exchange, packages, scripts)


def _made(bundle: Path, state: _State, folder: Path) -> Path:
    """A new bundle in a scratch folder, with what can be used of the old one."""
    fresh, made = folder / "fresh", state.made
    fresh.mkdir()
    if not (state.has_exchange or state.pyodide):
        raise BundleError(f"Het npm-pakket “pyodide” ontbreekt. {MEND}")
    if state.is_packed:
        _copy(PACKED, bundle, fresh)
    elif state.pyodide:
        made = pack(fresh, state.pyodide, folder)
    if state.has_exchange:
        _copy(EXCHANGE_PACKED, bundle, fresh)
    elif state.pyodide:
        packed = pack_exchange(fresh, state.pyodide, folder)
        made["exchange"] = {"fingerprint": state.exchange, "packages": state.packages, **packed}
    for name, script in state.scripts.items():
        (fresh / name).parent.mkdir(exist_ok=True)
        (fresh / name).write_bytes(script)
    _write_manifest(fresh, made)
    return fresh


def check_bundle(bundle: Path) -> None:
    """Raises BundleError if a file of a bundle is not as it was packed."""
    made = _manifest(bundle)
    for name in made.get("files", [MANIFEST]):
        if not _is_whole(bundle, made, [name]):
            raise BundleError(
                f"Het bestand ‘{name}’ van de rekenhulp is niet zoals het ingepakt is. Maak de "
                f"site opnieuw. Helpt dat niet, haal dan de map {BUNDLE} weg."
            )


def _tell(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def bundle_version(bundle: Path) -> str:
    """A short name for what is in a bundle: another bundle has another."""
    files = json.dumps(_manifest(bundle)["files"], sort_keys=True)
    return hashlib.sha256(files.encode()).hexdigest()[:8]


def _own_scripts() -> dict[str, bytes]:
    """The pages' own scripts and styles as they are sent, by their place in the bundle."""
    scripts = {file: shortened(file).encode() for file in SCRIPTS.rglob("*.js")}
    styles = {file: file.read_bytes() for file in SCRIPTS.rglob("*.css")}
    own = {file.relative_to(SCRIPTS).as_posix(): text for file, text in (scripts | styles).items()}
    loader, place = LOADER
    return own | {place: shortened(loader).encode()}


def _scripts(bundle: Path) -> dict[str, bytes]:
    """What lies there of the pages' own scripts and styles."""
    found = {file.relative_to(bundle).as_posix(): file for file in bundle.rglob("*.*s")}
    packed = {*PACKED, *EXCHANGE_PACKED}
    return {name: file.read_bytes() for name, file in found.items() if name not in packed}


def _copy(names: Iterable[str], bundle: Path, fresh: Path) -> None:
    for name in names:
        (fresh / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(bundle / name, fresh / name)


def _write_manifest(fresh: Path, made: dict[str, Any]) -> None:
    files = {
        file.relative_to(fresh).as_posix(): {
            "bytes": file.stat().st_size,
            "sha256": checksum(file),
        }
        for file in sorted(fresh.rglob("*"))
        if file.is_file()
    }
    text = json.dumps(made | {"files": files}, ensure_ascii=False, indent=1) + "\n"
    (fresh / MANIFEST).write_text(text, encoding="utf-8")


def _manifest(bundle: Path) -> dict[str, Any]:
    try:
        made: dict[str, Any] = json.loads((bundle / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return made if isinstance(made, dict) else {}


def _is_whole(bundle: Path, made: dict[str, Any], names: Iterable[str]) -> bool:
    """Whether all of these lie there, each with the checksum that it had when it was packed."""
    try:
        return all(checksum(bundle / name) == made["files"][name]["sha256"] for name in names)
    except (OSError, KeyError, TypeError, AttributeError):
        return False
