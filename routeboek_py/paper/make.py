"""Makes the PDFs of a finished site: all of them, or none."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from ..model.routeboek import Routeboek
from .cover import cover
from .document import chapters
from .editions import FOLDER, Edition, editions
from .orphans import end_with_parent
from .pdf import require_engine, write_pdf


@dataclass(frozen=True)
class Pdf:
    """A PDF in a site: its address below the root, its number of sheets and its size in bytes."""

    address: str
    sheets: int
    size: int


def no_pdfs(_: Path, __: Routeboek) -> list[Pdf]:
    """Makes no PDFs, for a preview."""
    return []


def make_pdfs(site: Path, routeboek: Routeboek) -> list[Pdf]:
    """Makes all PDFs from the pages of a site and writes them to that site.

    Raises GeenPdf, before it makes any, if they cannot be made here.
    """
    require_engine()
    workers = min(os.cpu_count() or 1, 4)
    # New processes, which have nothing that this one has open.
    fresh = get_context("spawn")
    with ProcessPoolExecutor(workers, fresh, end_with_parent) as at_once:
        return list(at_once.map(partial(make_pdf, site, routeboek), editions(routeboek)))


def make_pdf(site: Path, routeboek: Routeboek, edition: Edition) -> Pdf:
    """Makes one PDF; call `require_engine` first."""
    address = f"{FOLDER}{edition.naam}.pdf"
    found = chapters(site, edition, outside=None)
    sheets = write_pdf(
        site / address, cover(routeboek, edition), found, routeboek.routeboek.bijgewerkt
    )
    return Pdf(address, sheets, (site / address).stat().st_size)
