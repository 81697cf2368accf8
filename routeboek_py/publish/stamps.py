"""The theme's scripts as they are sent, and their addresses with a stamp.

The stamp is the beginning of a file's checksum, behind a `?`: so no script is taken for its earlier
version.
"""

from __future__ import annotations

from pathlib import Path

from ..checksum import checksum_of
from ..packing.scripts import shortened

THEME = Path(__file__).parent.parent / "theme"
STAMP = 8


def stamped_addresses() -> dict[str, str]:
    """Of every script of the theme: its address without and with a stamp."""
    return {
        address: f"{address}?{checksum_of(text.encode())[:STAMP]}"
        for address, text in _scripts().items()
    }


def write_scripts(site: Path) -> None:
    """Put the scripts of the theme in a site as they are sent."""
    for address, text in _scripts().items():
        (site / address).write_text(text, encoding="utf-8", newline="\n")


def _scripts() -> dict[str, str]:
    files = sorted((THEME / "assets").rglob("*.js"))
    return {file.relative_to(THEME).as_posix(): shortened(file) for file in files}
