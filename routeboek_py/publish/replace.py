"""A finished site in the place of the one that stood there."""

from __future__ import annotations

import shutil
from pathlib import Path


def put_in_place(fresh: Path, site: Path) -> Path:
    """Move the finished site to where it is served from; gives that place.

    Raises OSError when that does not work; the old site is then put back.
    """
    old = fresh.with_name("site-before")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    try:
        fresh.rename(site)
    except OSError:
        old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)
    return site
