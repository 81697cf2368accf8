"""The scripts that every page runs to keep the site on the device, with what they import.

They have an address of their own. So a change of the calculator, which lies at an address named
after what is in it, changes no page but those that have it.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from ..checksum import checksum_of
from ..packing.scripts import shortened

PACKAGE = Path(__file__).parent.parent
START = PACKAGE / "offline" / "offline.js"
_IMPORTS = re.compile(r"""(?:from|import)\s*\(?\s*"(\.{1,2}/[^"]+)\"""")


def offline_scripts() -> dict[str, str]:
    """Each script as it is sent, by its place: `offline/offline.js` is where a page starts.

    Those of another room that they import are among them, at the same distance.
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
    """A short name for these scripts: others have another."""
    return checksum_of(json.dumps(scripts, sort_keys=True).encode())[:8]
