"""The exchange, packed for a browser: what stock Pyodide needs beside the calculator's modules.

Three archives of compiled modules, each fetched only when it is needed: ours with what they import
of the standard library, and the two packages that `routeboek_py/exchange` rests on. They go with
one `python.zip`, so they are made anew with it; a change of the exchange alone leaves the
calculator's files as they are.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, files, version
from pathlib import Path
from typing import Any

from .tools import node, plain_environment, require_python_packages, run

HERE = Path(__file__).resolve().parent
FOLDER = "exchange"
COMPILER = ("compile_modules.py", "compile_modules.mjs")
# By the name under which a page asks for them.
ARCHIVES = ("exchange", "icalendar", "openpyxl")
LICENCES = f"{FOLDER}/licences.txt"
EXCHANGE_PACKED = (
    *(f"{FOLDER}/{name}.bin" for name in ARCHIVES),
    f"{FOLDER}/contents.js",
    LICENCES,
)
# The distributions that go in, each with the module by which it is known to be there.
PACKAGES = {
    "icalendar": "icalendar",
    "python-dateutil": "dateutil",
    "six": "six",
    "openpyxl": "openpyxl",
    "et_xmlfile": "et_xmlfile",
}
_OURS = ("__init__.py", "calculator/**/*.py", "exchange/**/*.py")


def pack_exchange(out: Path, pyodide: Path, scratch: Path) -> dict[str, Any]:
    """Make the files of EXCHANGE_PACKED in `out`, where `python.zip` lies already.

    Gives what a manifest tells of them.

    Raises BundleError when something for it is missing.
    """
    program = node()
    require_python_packages(PACKAGES.values())
    sources = scratch / "exchange_sources.zip"
    _write_sources(sources)
    (out / FOLDER).mkdir(exist_ok=True)
    script = HERE / FOLDER / "pack.mjs"
    command = [program, str(script), str(pyodide), str(out / "python" / "python.zip"), str(sources)]
    made: dict[str, Any] = json.loads(run([*command, str(out / FOLDER)], plain_environment()))
    (out / LICENCES).write_text(_licences(), encoding="utf-8", newline="\n")
    return made


def versions(known: Mapping[str, str]) -> dict[str, str]:
    """The version of each package; where one is not installed, the one that is `known`."""
    found = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = known.get(name, "")
    return found


def exchange_fingerprint(calculator: str, packages: Mapping[str, str]) -> str:
    """A hash of all that is packed here or packs it; `calculator` is that of `packing`."""
    digest = hashlib.sha256(f"{calculator} {json.dumps(packages)}\n".encode())
    for source in sorted(_sources()):
        name = source.relative_to(HERE.parent).as_posix()
        digest.update(f"{name} {hashlib.sha256(source.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def _licences() -> str:
    """What the makers of the packages ask to be handed on with them."""
    texts = (
        f"{name} {version(name)}: {entry.name}\n\n{entry.read_text(encoding='utf-8')}"
        for name in PACKAGES
        for entry in files(name) or ()
        if ".dist-info" in str(entry) and entry.name.startswith(("LICENSE", "LICENCE"))
    )
    return "\n\n----\n\n".join(texts)


def _sources() -> Iterator[Path]:
    yield from (HERE.parent / "exchange").rglob("*.py")
    yield from (HERE / FOLDER).glob("*.*")
    scripts = HERE.parent / "frontend"
    yield from (scripts / name for name in ("python/start_python.js", "exchange/archives.js"))
    yield from (HERE / name for name in ("exchange_files.py", *COMPILER))


def _write_sources(target: Path) -> None:
    """All that may be imported, as Python finds it in an archive."""
    root = HERE.parent
    with zipfile.ZipFile(target, "w") as archive:
        for pattern in _OURS:
            for file in sorted(root.glob(pattern)):
                archive.write(file, file.relative_to(root.parent).as_posix())
        for name in PACKAGES:
            for entry in files(name) or ():
                if entry.suffix == ".py" and ".." not in entry.parts:
                    archive.write(entry.locate(), entry.as_posix())
