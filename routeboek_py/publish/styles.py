"""Makes one stylesheet for screens and one for paper, with only what the site's pages use.

Material has rules for every possible site, in two files, and ours are added to those. Together they
become one file of about half the size, without Material's rules for paper. Which rules are used
depends on the pages, so their addresses get their stamp after MkDocs (`finish.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..checksum import checksum
from ..theme import ONLY_ASKED, STYLESHEETS
from .paper_styles import foot, screen_and_paper
from .stamps import STAMP
from .trim import asked_for, trimmed, words_of

STYLESHEET = "assets/stylesheets/alles.css"
PAPER = "assets/stylesheets/papier.css"
# Placeholder for the stamp in the pages, until the stylesheet exists.
NO_STAMP_YET = "?nog-geen-stempel"
# Scripts of Material and of ours: they have class names that are in no page.
SCRIPTS = (
    "assets/javascripts/*.js",
    "assets/javascripts/search/*.js",
    "assets/rekenhulp/*/*/*.js",
    "assets/offline/*/**/*.js",
)
# Stylesheets for only the pages with the calculator or the list.
APART = "assets/rekenhulp/**/*.css"
# Pyodide's own scripts, which make nothing on a page.
NOT_OURS = "pyodide"


@dataclass(frozen=True)
class Styles:
    """What `put_in_one` made: the stamp of each stylesheet, and the selectors that it left out."""

    stamps: dict[str, str]
    left_out: list[str]

    def stamped(self, html: str) -> str:
        """A page with these stamps in the addresses of its stylesheets."""
        for address, stamp in self.stamps.items():
            html = html.replace(f"{address}{NO_STAMP_YET}", f"{address}?{stamp}")
        return html


def put_in_one(
    site: Path, pages: Iterable[str], ours: Sequence[str], on_every_sheet: str
) -> Styles:
    """Makes the stylesheets of a site from Material's and ours (addresses, in order).

    They have what `pages` (the HTML of all) and the scripts of the site use. `on_every_sheet` is
    printed at the foot of each. The files that they are made of are taken away. The selectors that
    were left out are told, since they name what stands nowhere in the site.
    """
    materials = [file for pattern in STYLESHEETS for file in site.glob(pattern)]
    own = [site / address for address in ours]
    screen, _ = screen_and_paper(_joined(materials))
    own_screen, own_paper = screen_and_paper(_joined(own))
    words = _words_in(pages) | (_words_in(_scripts(site)) - ONLY_ASKED)
    # Each stylesheet may use custom properties of the others.
    few = [*site.glob(APART)]
    apart = asked_for(_joined(few))
    styles = {sheet: trimmed(sheet.read_text("utf-8"), words | apart) for sheet in few}
    whole = trimmed(f"{screen}\n{own_screen}", words | asked_for(own_paper) | apart)
    on_paper = trimmed(f"{own_paper}\n{foot(on_every_sheet)}", words | asked_for(whole.css))
    styles |= {site / STYLESHEET: whole, site / PAPER: on_paper}
    for sheet, made in styles.items():
        sheet.write_text(made.css, encoding="utf-8", newline="\n")
    for sheet in (*materials, *own):
        sheet.unlink()
        sheet.with_name(f"{sheet.name}.map").unlink(missing_ok=True)
    return Styles(
        {address: checksum(site / address)[:STAMP] for address in (STYLESHEET, PAPER)},
        sorted(frozenset().union(*(made.left_out for made in styles.values()))),
    )


def _joined(sheets: Sequence[Path]) -> str:
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


def _scripts(site: Path) -> Iterator[str]:
    found = (file for pattern in SCRIPTS for file in site.glob(pattern))
    return (file.read_text("utf-8") for file in found if not file.name.startswith(NOT_OURS))


def _words_in(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in words_of(text)}
