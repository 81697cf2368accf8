"""Tests the pictures in the built site: unchanged, and whole on paper."""

from __future__ import annotations

import html
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.page import Page as SitePage
from routeboek_py.pages.pictures.of_page import Pictures
from tests.effort import some


def drawn_on(routeboek: Routeboek) -> dict[str, str]:
    """Every page of the site with a picture, and that picture."""
    (route,) = routeboek.routes
    pages = {f"routes/{route.id}": "", "gemeenten/index": ""}
    found = {
        page: Pictures(routeboek, SitePage(routeboek, f"{page}.md")).comparison(route)
        for page in pages
    }
    for gemeente in routeboek.gemeenten:
        page = f"gemeenten/{gemeente.id}"
        found[page] = Pictures(routeboek, SitePage(routeboek, f"{page}.md")).route(route, gemeente)
    return found


def test_markdown_and_mkdocs_leave_a_picture_as_it_is(site: Path, routeboek: Routeboek) -> None:
    for page, picture in drawn_on(routeboek).items():
        file = site / page.removesuffix("index") / "index.html"
        assert html.unescape(picture) in html.unescape(file.read_text("utf-8")), page


def test_search_does_not_find_a_picture_beside_its_page(site: Path) -> None:
    assert "Vanaf deze dag tellen de weken" in (site / "gemeenten/rijswijk/index.html").read_text(
        "utf-8"
    )
    index = (site / "search/search_index.json").read_text("utf-8")
    assert "Vanaf deze dag tellen de weken" not in index


@pytest.mark.parametrize(
    "path", some(["gemeenten/den-haag/", "gemeenten/rijswijk/"], ["gemeenten/rijswijk/"])
)
def test_a_picture_is_printed_after_the_steps_and_not_broken(
    page: Page, address: str, path: str
) -> None:
    page.goto(address + path)
    page.emulate_media(media="print")
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    texts = [" ".join(sheet.extract_text().split()) for sheet in sheets]
    (drawn,) = (text for text in texts if "Vanaf deze dag tellen de weken" in text)
    for words in ("Naast de route", "zegt de bron niet"):
        assert words in drawn
    assert texts.index(drawn) <= 1
