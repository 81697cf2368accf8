"""Writes each page for the last time, with all that is known only when MkDocs is done.

Which rules a stylesheet keeps depends on the pages, so its stamp cannot be known before them; how
many sheets a PDF has and how large it is depends on the pages too. A stamp of the input instead
would be known before, but would change every page whenever one word of the model changes, and
every device would fetch them all again. So this one pass remains: each page is read once and
written once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..model.routeboek import Routeboek
from ..paper.make import Pdf
from ..paper.pages import whole_page, with_pdfs
from .styles import put_in_one


def finish(
    site: Path,
    routeboek: Routeboek,
    pdfs: Sequence[Pdf],
    styles: Sequence[str],
    on_every_sheet: str,
) -> list[str]:
    """Makes the stylesheets and writes all pages; returns the selectors that were left out.

    For `styles` and `on_every_sheet` see `put_in_one`.
    """
    pages = {page: page.read_text(encoding="utf-8") for page in site.rglob("*.html")}
    page, html = whole_page(site, routeboek)
    pages[page] = html
    for page, html in pages.items():
        folder = page.parent.relative_to(site).as_posix()
        pages[page] = with_pdfs(html, folder, routeboek, pdfs)
    made = put_in_one(site, pages.values(), styles, on_every_sheet)
    for page, html in pages.items():
        page.write_text(made.stamped(html), encoding="utf-8", newline="\n")
    return made.left_out
