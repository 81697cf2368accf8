"""Replaces the old site by the finished one."""

from __future__ import annotations

import shutil
from pathlib import Path


def put_in_place(fresh: Path, site: Path) -> Path:
    """Moves the finished site to the folder from which it is served; returns that folder.

    Raises OSError if that fails; the old site is then put back.
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
