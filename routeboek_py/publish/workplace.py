"""The folder in which one run makes a site, and the lock that keeps other runs out meanwhile."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..on_disk.lock import Busy, one_at_a_time
from ..on_disk.replace import is_interrupted, recover
from .publish_error import PublishError
from .target import followed

BUILD = ".build"
LOCK = "bouw.lock"
_PREFIX = "run-"
# The status with which a program ends that found another one making the site (EX_TEMPFAIL).
TRY_LATER = 75


@contextmanager
def only_build(folder: Path) -> Iterator[None]:
    """Keeps other programs from making the site of this folder. Raises Busy if one does.

    Raises PublishError if nothing can be made there.
    """
    if (folder / BUILD).exists() or (folder / BUILD).is_symlink():
        _check_is_folder(folder / BUILD)
    with one_at_a_time(folder / BUILD / LOCK, "Deze site wordt al gemaakt"):
        recover(followed(folder))
        recover(folder / BUILD / "docs")
        yield


def _check_is_folder(build: Path) -> None:
    if not build.is_dir():
        raise PublishError(
            f"‘{build}’ is geen map. Daar komt wat wij onderweg maken: haal weg wat er nu staat."
        )


@contextmanager
def workplace(folder: Path) -> Iterator[Path]:
    """A new folder for one run, removed after it. Call it within `only_build`.

    First removes those of runs that were killed.
    """
    build = folder / BUILD
    for left in build.glob(f"{_PREFIX}*"):
        shutil.rmtree(left, ignore_errors=True)
    made = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=build))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def recover_site(folder: Path) -> None:
    """Puts the old site back if a program was killed while it replaced it.

    Does nothing while a program is making the site, or where nothing may be changed.
    """
    with suppress(Busy, OSError):
        if is_interrupted(followed(folder)):
            with only_build(folder):
                pass
