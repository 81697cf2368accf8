"""Waits for a change in files, also of a folder that is taken away and comes back.

It looks at all of them a few times per second. What the system can tell of changes by itself ends
with the folder that it was asked about, and has a limit that large folders reach.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

PAUSE = 0.5  # seconds
# An editor writes a few files in a row: so long we wait at most until that is over.
SETTLED_WITHIN = 3.0

# For each file its time of change, its size and its number on the disk.
Snapshot = dict[str, tuple[int, int, int]]


def snapshot(roots: Sequence[Path]) -> Snapshot:
    """How these files, and the files in these folders, are now. Without hidden files."""
    found: Snapshot = {}
    for file in _files(roots):
        try:
            at = file.stat()
        except OSError:  # it is gone, which is a change too
            continue
        found[str(file)] = (at.st_mtime_ns, at.st_size, at.st_ino)
    return found


def wait_for_change(roots: Sequence[Path], seen: Snapshot) -> Snapshot:
    """Waits until the files are no longer as they were seen; returns how they are then."""
    while (now := snapshot(roots)) == seen:
        time.sleep(PAUSE)
    until = time.monotonic() + SETTLED_WITHIN
    while time.monotonic() < until:
        time.sleep(PAUSE / 2)
        before, now = now, snapshot(roots)
        if before == now:
            break
    return now


def _files(roots: Sequence[Path]) -> Iterator[Path]:
    for root in roots:
        if not root.is_dir():
            yield root
            continue
        for folder, folders, names in os.walk(root):
            folders[:] = [name for name in folders if not _is_passed(name)]
            yield from (Path(folder, name) for name in names if not _is_passed(name))


def _is_passed(name: str) -> bool:
    return name.startswith(".") or name == "__pycache__"
