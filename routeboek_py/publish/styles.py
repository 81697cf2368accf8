"""Makes one stylesheet for screens and one for paper, with only what the site's pages use.

Material has rules for every possible site, in two files, and ours are added to those. Together they
become one file of about half the size, without Material's rules for paper. This step needs the
pages and scripts of the site, and comes before the step that lists all files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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


def put_in_one(site: Path, ours: Sequence[str], on_every_sheet: str) -> list[str]:
    """Make the stylesheets of a site from Material's and ours (addresses, in order).

    `on_every_sheet` is printed at the foot of each. The files that they are made of are taken
    away, and their stamps are put into every page. Gives the selectors that were left out, since
    they name what stands nowhere in the site.
    """
    materials = [file for pattern in STYLESHEETS for file in site.glob(pattern)]
    own = [site / address for address in ours]
    screen, _ = screen_and_paper(_joined(materials))
    own_screen, own_paper = screen_and_paper(_joined(own))
    words = _words(site)
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
    for page in _pages(site):
        text = page.read_text(encoding="utf-8")
        for address in (STYLESHEET, PAPER):
            stamp = f"?{checksum(site / address)[:STAMP]}"
            text = text.replace(f"{address}{NO_STAMP_YET}", f"{address}{stamp}")
        page.write_text(text, encoding="utf-8", newline="\n")
    return sorted(frozenset().union(*(made.left_out for made in styles.values())))


def _joined(sheets: Sequence[Path]) -> str:
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


def _words(site: Path) -> set[str]:
    found = (file for pattern in SCRIPTS for file in site.glob(pattern))
    scripts = [file for file in found if not file.name.startswith(NOT_OURS)]
    return _words_in(_pages(site)) | (_words_in(scripts) - ONLY_ASKED)


def _words_in(files: Iterable[Path]) -> set[str]:
    return {word for file in files for word in words_of(file.read_text(encoding="utf-8"))}


def _pages(site: Path) -> Iterator[Path]:
    yield from site.rglob("*.html")
