"""Tests the PDFs for readers and screen readers, and that they are always the same."""

from __future__ import annotations

import itertools
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.paper.editions import Edition, of_gemeente, whole
from routeboek_py.paper.make import Pdf, make_pdf
from routeboek_py.paper.pdf import FONTS, GeenPdf, require_engine
from tests.conftest import PROJECT
from tests.effort import some


@dataclass(frozen=True)
class Made:
    """A PDF with its input."""

    site: Path
    edition: Edition
    pdf: Pdf
    reader: PdfReader
    sheets: list[str]


@pytest.fixture(scope="module")
def pages(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the site, to add PDFs to."""
    folder = tmp_path_factory.mktemp("paper") / "site"
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("assets", "search"))
    return folder


def made(pages: Path, routeboek: Routeboek, edition: Edition) -> Made:
    try:
        require_engine()
    except GeenPdf as missing:
        pytest.skip(str(missing))
    pdf = make_pdf(pages, routeboek, edition)
    reader = PdfReader(pages / pdf.address)
    return Made(pages, edition, pdf, reader, [page.extract_text() for page in reader.pages])


@pytest.fixture(scope="module")
def all_of_it(pages: Path, routeboek: Routeboek) -> Made:
    return made(pages, routeboek, whole(routeboek))


@pytest.fixture(scope="module")
def rijswijk(pages: Path, routeboek: Routeboek) -> Made:
    (gemeente,) = (g for g in routeboek.gemeenten if g.id == "rijswijk")
    return made(pages, routeboek, of_gemeente(routeboek, gemeente))


@pytest.fixture(params=some(["all_of_it", "rijswijk"], ["rijswijk"]))
def each(request: pytest.FixtureRequest) -> Made:
    found: Made = request.getfixturevalue(request.param)
    return found


def elements(node: Any) -> Iterator[Any]:
    """Every element of the structure tree, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        part = kid.get_object() if hasattr(kid, "get_object") else kid
        if hasattr(part, "get") and "/S" in part:
            yield part
            yield from elements(part)


def test_it_says_that_it_is_accessible_and_what_it_is(each: Made, routeboek: Routeboek) -> None:
    root: Any = each.reader.root_object
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 (pypdf's own kind)
    assert root["/Lang"] == "nl"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    xmp = root["/Metadata"].get_data().decode()
    assert re.search(r'pdfuaid:part(?:="1"|>1<)', xmp)
    assert each.reader.metadata
    assert routeboek.routeboek.titel in str(each.reader.metadata.title)


def test_it_is_tagged_with_headings_lists_tables_and_quotes(each: Made) -> None:
    found = [str(e["/S"]) for e in elements(each.reader.root_object["/StructTreeRoot"])]
    assert found.count("/H1") == 1
    assert found.count("/H2") == len(each.edition.pages) + 1  # and the contents
    levels = [int(tag[2:]) for tag in found if re.fullmatch(r"/H\d", tag)]
    assert all(b <= a + 1 for a, b in itertools.pairwise(levels))
    assert {"/P", "/L", "/LI", "/Table", "/TR", "/TH", "/TD", "/Link", "/BlockQuote"} <= set(found)


def test_every_picture_has_words_and_every_cell_its_heads(each: Made) -> None:
    tree = list(elements(each.reader.root_object["/StructTreeRoot"]))
    pictures = [e for e in tree if e["/S"] == "/Figure"]
    assert pictures
    assert all("in woorden" in str(e["/Alt"]) for e in pictures)
    cells = [e for e in tree if e["/S"] == "/TD"]
    assert all(e["/A"]["/Headers"] for e in cells)


def test_its_fonts_are_its_own(each: Made) -> None:
    fonts = {}
    page: Any
    for page in each.reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            below = font.get_object()["/DescendantFonts"][0].get_object()
            fonts[below["/BaseFont"]] = below["/FontDescriptor"].get_object()
    assert len(fonts) >= 4
    assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts.values())
    names = tuple(name.replace("-", "").lower()[:8] for name in FONTS)
    assert [
        n for n in fonts if not n.split("+")[1].replace("-", "").lower().startswith(names)
    ] == []


def test_the_contents_give_the_right_sheet_for_every_chapter(each: Made) -> None:
    listed = re.findall(r"^(.+?)[ .]{3,}(\d+)$", each.sheets[1], re.MULTILINE)
    assert len(listed) == len(each.edition.pages)
    for title, number in listed:
        first_lines = " ".join(each.sheets[int(number) - 1].split())[:250]
        assert title.strip() in first_lines, (title, number)


def test_its_bookmarks_are_the_chapters(each: Made) -> None:
    top = [mark for mark in each.reader.outline if not isinstance(mark, list)]
    assert str(top[0].title) == "Inhoud"
    assert len(top) == len(each.edition.pages) + 1
    for mark in top:
        number = each.reader.get_destination_page_number(mark)
        assert number is not None
        assert str(mark.title) in " ".join(each.sheets[number].split())


def test_every_sheet_but_the_cover_tells_its_number_and_the_version(
    each: Made, routeboek: Routeboek
) -> None:
    total = len(each.sheets)
    assert total == each.pdf.sheets
    for number, sheet in enumerate(each.sheets[1:], start=2):
        assert f"pagina {number} van {total}" in sheet
        assert f"Versie {routeboek.routeboek.versie} van " in sheet


def test_its_links_lead_somewhere_and_never_to_the_address_with_the_slip(each: Made) -> None:
    named = set(each.reader.named_destinations)
    inside, outside = [], []
    for page in each.reader.pages:
        for note in page.get("/Annots", []):
            link = note.get_object()
            action = link.get("/A", {})
            if "/URI" in action:
                outside.append(str(action["/URI"]))
            else:
                inside.append(link.get("/Dest", action.get("/D")))
    assert len(inside) > 60
    assert [to for to in inside if isinstance(to, str) and to not in named] == []
    assert any(to.startswith("mailto:") for to in outside)
    assert [to for to in outside if not to.startswith(("mailto:", "https://"))] == []
    assert [to for to in outside if "voorb" in to] == []


def test_a_gemeente_gets_what_is_of_use_there(rijswijk: Made, routeboek: Routeboek) -> None:
    chapters = [str(m.title) for m in rijswijk.reader.outline if not isinstance(m, list)]
    (gemeente,) = (g for g in routeboek.gemeenten if g.id == "rijswijk")
    stappen = routeboek.routes[0].stappen
    skipped = {stap.tafel for stap in stappen if gemeente.stappen[stap.id].overslaan}
    assert skipped
    assert gemeente.naam in chapters
    assert not {tafel.titel for tafel in routeboek.tafels if tafel.id in skipped} & set(chapters)
    others = {g.naam for g in routeboek.gemeenten} - {gemeente.naam}
    assert not others & set(chapters)


AGAIN = """
import sys
from pathlib import Path
from routeboek_py.model.load import load
from routeboek_py.paper.editions import of_gemeente
from routeboek_py.paper.make import make_pdf
routeboek = load(Path(sys.argv[1]))
gemeente, = (g for g in routeboek.gemeenten if g.id == "rijswijk")
make_pdf(Path(sys.argv[2]), routeboek, of_gemeente(routeboek, gemeente))
"""


@pytest.mark.prove
def test_the_same_pages_give_the_same_bytes(rijswijk: Made, tmp_path: Path) -> None:
    """Also in another process, with other hashes, another time zone and another folder."""
    elsewhere = tmp_path / "elders"
    shutil.copytree(rijswijk.site, elsewhere, ignore=shutil.ignore_patterns("*.pdf"))
    command = [sys.executable, "-c", AGAIN, str(PROJECT / "docs/routeboek.yml"), str(elsewhere)]
    others = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C"}
    subprocess.run(command, check=True, cwd=PROJECT, env={**os.environ, **others})
    first, again = (
        sha256((folder / rijswijk.pdf.address).read_bytes()).hexdigest()
        for folder in (rijswijk.site, elsewhere)
    )
    assert first == again
