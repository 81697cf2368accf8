"""Writes the theme's scripts as served, and makes their addresses with a stamp.

The stamp is the start of a file's checksum, after a `?`, so that a browser does not use an earlier
version.
"""

from __future__ import annotations

from pathlib import Path

from ..checksum import checksum_of
from ..packing.scripts import shortened
from ..theme import FOLDER

STAMP = 8


def stamped_addresses() -> dict[str, str]:
    """For every script of the theme: its address without and with a stamp."""
    return {
        address: f"{address}?{checksum_of(text.encode())[:STAMP]}"
        for address, text in _scripts().items()
    }


def write_scripts(site: Path) -> None:
    """Writes the scripts of the theme to a site, as served."""
    for address, text in _scripts().items():
        (site / address).write_text(text, encoding="utf-8", newline="\n")


def _scripts() -> dict[str, str]:
    files = sorted((FOLDER / "assets").rglob("*.js"))
    return {file.relative_to(FOLDER).as_posix(): shortened(file) for file in files}
