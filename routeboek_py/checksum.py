"""Computes the checksum of a file, with which the site tells versions of it apart."""

from __future__ import annotations

import hashlib
from pathlib import Path


def checksum(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return checksum_of(file.read_bytes())


def checksum_of(content: bytes) -> str:
    """The SHA-256 of these bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
