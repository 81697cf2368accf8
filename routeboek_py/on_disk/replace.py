"""Replaces an old folder by a finished one, so that there is always a whole one.

Where the system can, both change places in one step. Elsewhere the old folder is put aside first;
if the program is killed just then, `recover` puts it back.
"""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from .exchange import exchange


def put_in_place(fresh: Path, target: Path) -> None:
    """Moves a finished folder to its place, and removes what was there.

    Raises OSError if that fails; what was there is there still.
    """
    try:
        _move(fresh, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        copy = _copy_of(target)
        shutil.rmtree(copy, ignore_errors=True)
        try:
            _move(shutil.copytree(fresh, copy), target)
        finally:
            shutil.rmtree(copy, ignore_errors=True)


def recover(target: Path) -> None:
    """Puts back the folder that an earlier program had put aside when it was killed.

    Call it only when no other program is replacing that folder.
    """
    before = _aside(target)
    if before.exists() and not target.exists():
        before.rename(target)
    for left in (before, _copy_of(target)):
        shutil.rmtree(left, ignore_errors=True)


def is_interrupted(target: Path) -> bool:
    """Whether something for `recover` lies beside a folder."""
    return _aside(target).exists() or _copy_of(target).exists()


def _move(fresh: Path, target: Path) -> None:
    if not target.exists():
        fresh.rename(target)
    elif exchange(fresh, target):
        shutil.rmtree(fresh, ignore_errors=True)
    else:
        _move_in_two(fresh, target)


def _move_in_two(fresh: Path, target: Path) -> None:
    before = _aside(target)
    shutil.rmtree(before, ignore_errors=True)
    target.rename(before)
    try:
        fresh.rename(target)
    except OSError:
        before.rename(target)
        raise
    shutil.rmtree(before, ignore_errors=True)


def _aside(target: Path) -> Path:
    """Where the old folder is for a moment: beside the new one, so on the same file system."""
    return target.with_name(f".{target.name}-vorige")


def _copy_of(target: Path) -> Path:
    """Where the new folder is copied to if it was made on another file system."""
    return target.with_name(f".{target.name}-nieuw")
