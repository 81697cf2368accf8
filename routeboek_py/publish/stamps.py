"""The theme's scripts as they are sent, and their addresses with a stamp.

The stamp is the beginning of a file's checksum, behind a `?`: so no script is taken for its earlier
version.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from ..browser.scripts import shortened

THEME = Path(__file__).parent.parent / "theme"
STAMP = 8


def stamped_addresses() -> dict[str, str]:
    """Of every script of the theme: its address without and with a stamp."""
    return {
        address: f"{address}?{_checksum(text.encode())[:STAMP]}"
        for address, text in _scripts().items()
    }


def write_scripts(site: Path) -> None:
    """Put the scripts of the theme in a site as they are sent."""
    for address, text in _scripts().items():
        (site / address).write_text(text, encoding="utf-8", newline="\n")


def checksum(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return _checksum(file.read_bytes())


def _scripts() -> dict[str, str]:
    files = sorted((THEME / "assets").rglob("*.js"))
    return {file.relative_to(THEME).as_posix(): shortened(file) for file in files}


def _checksum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
