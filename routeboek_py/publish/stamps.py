"""Addresses of scripts with a stamp, so that none is taken for its earlier version."""

from __future__ import annotations

import hashlib
from pathlib import Path

THEME = Path(__file__).parent.parent / "theme"
STAMP = 8


def stamped_addresses() -> dict[str, str]:
    """Of every script of the theme: its address without and with a stamp.

    The stamp is the beginning of its checksum, behind a `?`.
    """
    files = sorted((THEME / "assets").rglob("*.js"))
    ours = {file.relative_to(THEME).as_posix(): file for file in files}
    return {address: f"{address}?{checksum(file)[:STAMP]}" for address, file in ours.items()}


def checksum(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
