"""Addresses of styles and scripts with a stamp, so that none is taken for its earlier version."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

THEME = Path(__file__).parent.parent / "theme"
STAMP = 8


def stamped_addresses(others: Mapping[str, Path]) -> dict[str, str]:
    """Of every style and script of the theme, and of others: its address without and with a stamp.

    The stamp is the beginning of its checksum, behind a `?`.
    """
    files = [file for kind in ("css", "js") for file in (THEME / "assets").rglob(f"*.{kind}")]
    ours = {file.relative_to(THEME).as_posix(): file for file in sorted(files)}
    return {
        address: f"{address}?{checksum(file)[:STAMP]}"
        for address, file in (ours | dict(others)).items()
    }


def checksum(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
