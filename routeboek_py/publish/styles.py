"""Makes one stylesheet for screens and one for paper, with only what the site's pages use.

Material has rules for every possible site, in two files, and ours are added to those. Together they
become one file of about half the size, without Material's rules for paper. This step needs the
pages and scripts of the site, and comes before the step that lists all files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ..checksum import checksum
from .paper_styles import foot, screen_and_paper
from .stamps import STAMP
from .trim import asked_for, trimmed, words_of

STYLESHEET = "assets/stylesheets/alles.css"
PAPER = "assets/stylesheets/papier.css"
# Placeholder for the stamp in the pages, until the stylesheet exists.
NO_STAMP_YET = "?nog-geen-stempel"
MATERIAL = ("assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css")
# Scripts of Material and of ours: they have class names that are in no page.
SCRIPTS = (
    "assets/javascripts/*.js",
    "assets/javascripts/search/*.js",
    "assets/rekenhulp/*/*/[!p]*.js",
    "assets/offline/*/**/*.js",
)
# Stylesheets for only the pages with the calculator or the list.
APART = "assets/rekenhulp/**/*.css"
# Material's script tests for this class (text from right to left), but no page has it.
ONLY_ASKED = {"rtl"}


def put_in_one(site: Path, ours: Sequence[str], on_every_sheet: str) -> None:
    """Makes the stylesheets of a site from Material's and ours (addresses, in order).

    `on_every_sheet` is printed at the bottom of every sheet of paper. Removes the original
    stylesheets, and writes the stamps of the new ones into every page.
    """
    materials = [file for pattern in MATERIAL for file in site.glob(pattern)]
    own = [site / address for address in ours]
    screen, _ = screen_and_paper(_joined(materials))
    own_screen, own_paper = screen_and_paper(_joined(own))
    words = _words(site)
    # Each stylesheet may use custom properties of the others.
    few = [*site.glob(APART)]
    apart = asked_for(_joined(few))
    for sheet in few:
        sheet.write_text(trimmed(sheet.read_text("utf-8"), words | apart), "utf-8", newline="\n")
    screen = trimmed(f"{screen}\n{own_screen}", words | asked_for(own_paper) | apart)
    paper = trimmed(f"{own_paper}\n{foot(on_every_sheet)}", words | asked_for(screen))
    styles = {STYLESHEET: screen, PAPER: paper}
    for address, css in styles.items():
        (site / address).write_text(css, encoding="utf-8", newline="\n")
    for sheet in (*materials, *own):
        sheet.unlink()
        sheet.with_name(f"{sheet.name}.map").unlink(missing_ok=True)
    for page in _pages(site):
        text = page.read_text(encoding="utf-8")
        for address in styles:
            stamp = f"?{checksum(site / address)[:STAMP]}"
            text = text.replace(f"{address}{NO_STAMP_YET}", f"{address}{stamp}")
        page.write_text(text, encoding="utf-8", newline="\n")


def _joined(sheets: Sequence[Path]) -> str:
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


def _words(site: Path) -> set[str]:
    scripts = [file for pattern in SCRIPTS for file in site.glob(pattern)]
    return _words_in(_pages(site)) | (_words_in(scripts) - ONLY_ASKED)


def _words_in(files: Iterable[Path]) -> set[str]:
    return {word for file in files for word in words_of(file.read_text(encoding="utf-8"))}


def _pages(site: Path) -> Iterator[Path]:
    yield from site.rglob("*.html")
