"""One stylesheet for the whole site, with only what its pages can use.

Material styles everything that any site might show, in two files, and ours come on top. Here they
become one of about half the size. That comes when the pages and scripts of the site are there, and
before what lists its files.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from .stamps import STAMP, checksum
from .trim import trimmed, words_of

STYLESHEET = "assets/stylesheets/alles.css"
# What the pages carry in place of the stamp, until the stylesheet is there.
NO_STAMP_YET = "?nog-geen-stempel"
MATERIAL = ("assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css")
# Where the names of classes stand that are in no page: scripts of Material and of ours.
SCRIPTS = (
    "assets/javascripts/*.js",
    "assets/javascripts/search/*.js",
    "assets/rekenhulp/*/[!p]*.js",
    "assets/rekenhulp/*/*/*.js",
)


def put_in_one(site: Path, ours: Sequence[str]) -> None:
    """Make the stylesheet of a site from Material's and ours (addresses, in order).

    The files that it was made of are taken away, and its stamp is put into every page.
    """
    sheets = [file for pattern in MATERIAL for file in site.glob(pattern)]
    sheets += [site / address for address in ours]
    css = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    target = site / STYLESHEET
    target.write_text(trimmed(css, _words(site)), encoding="utf-8", newline="\n")
    for sheet in sheets:
        sheet.unlink()
        sheet.with_name(f"{sheet.name}.map").unlink(missing_ok=True)
    stamp = f"?{checksum(target)[:STAMP]}"
    for page in _pages(site):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace(NO_STAMP_YET, stamp), encoding="utf-8", newline="\n")


def _words(site: Path) -> set[str]:
    files = [*_pages(site), *(file for pattern in SCRIPTS for file in site.glob(pattern))]
    return {word for file in files for word in words_of(file.read_text(encoding="utf-8"))}


def _pages(site: Path) -> Iterator[Path]:
    yield from site.rglob("*.html")
