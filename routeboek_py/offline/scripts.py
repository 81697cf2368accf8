"""Collects the scripts with which every page keeps the site on the device, with their imports.

They have their own address. So a change of the calculator, whose address has its checksum, only
changes the pages that use it.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from ..checksum import checksum_of
from ..packing.scripts import shortened

PACKAGE = Path(__file__).resolve().parent.parent
START = PACKAGE / "offline" / "offline.js"
_IMPORTS = re.compile(r"""(?:from|import)\s*\(?\s*"(\.{1,2}/[^"]+)\"""")


def offline_scripts() -> dict[str, str]:
    """Each script as served, by its path: pages start with `offline/offline.js`.

    Includes imports from other folders, at the same relative path.
    """
    files, new = {START}, [START]
    while new:
        script = new.pop()
        names = _IMPORTS.findall(script.read_text(encoding="utf-8"))
        found = {(script.parent / name).resolve() for name in names} - files
        files |= found
        new += found
    return {file.relative_to(PACKAGE).as_posix(): shortened(file) for file in sorted(files)}


def version_of(scripts: dict[str, str]) -> str:
    """A short name for these scripts, made of their contents."""
    return checksum_of(json.dumps(scripts, sort_keys=True).encode())[:8]
