"""Tests the pictures in a real browser: text stays in its box, at every size and in other fonts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.page import Page as SitePage
from routeboek_py.pages.pictures.of_page import Pictures
from tests.conftest import PROJECT

from .any_routeboek import large_routeboek

STYLES = PROJECT / "routeboek_py/theme/material/assets/stylesheets"
LETTERS = ("DejaVu Sans", "Liberation Sans", "Noto Sans", "Roboto", "Arial", "sans-serif")

# Every line that extends outside the picture, or outside the box in which it starts.
OUTSIDE = """
() => [...document.querySelectorAll(".plaat tspan")].flatMap((line) => {
  const { left, right, top, bottom } = line.getBoundingClientRect();
  if (!(right > left)) return []; // in the picture that is not shown
  const picture = line.closest("svg").getBoundingClientRect();
  const card = line.closest("g:has(> .plaat__kaart)")?.querySelector(".plaat__kaart");
  const box = card?.getBoundingClientRect();
  const inside = (room) => left >= room.left - 2 && right <= room.right + 2; // a w leans out
  const fits = inside(picture) && (!box || inside(box) || top >= box.bottom);
  return fits && bottom <= picture.bottom + 1 ? [] : [line.textContent];
})
"""
SHOWN = """
() => [...document.querySelectorAll("svg")]
  .filter((svg) => svg.getBoundingClientRect().width > 0)
  .map((svg) => ({
    kind: svg.getAttribute("class"),
    smallest: Math.min(...[...svg.querySelectorAll("text")].map(
      (text) => text.getAttribute("font-size") * svg.getCTM().a)),
  }))
"""


@pytest.fixture(scope="module")
def page(browser: Browser, routeboek: Routeboek) -> Iterator[Page]:
    """All pictures of this Routeboek and of a large one, in the site's fonts and sizes."""
    styles = "".join((STYLES / name).read_text("utf-8") for name in ("site.css", "pictures.css"))
    figures = []
    for book in (routeboek, large_routeboek(routeboek)):
        asked = Pictures(book, SitePage(book, "gemeenten/index.md"))
        figures += [asked.route(book.routes[0], gemeente) for gemeente in book.gemeenten]
        figures.append(asked.comparison(book.routes[0]))
    body = f'<article class="md-typeset">{"".join(figures)}</article>'
    page = browser.new_page()
    page.set_content(
        f"<!doctype html><html lang=nl><title>x</title><style>html{{font-size:20px}}"
        f"body{{margin:0 16px;font-family:var(--letters)}}{styles}</style>{body}"
    )
    yield page
    page.close()


@pytest.mark.parametrize("letters", LETTERS)
@pytest.mark.parametrize("root", ["20px", "27px", "40px"])
def test_no_text_leaves_its_box(page: Page, letters: str, root: str) -> None:
    page.evaluate(
        """([letters, root]) => {
          document.body.style.setProperty("--letters", letters);
          document.documentElement.style.fontSize = root;
        }""",
        [letters, root],
    )
    for wide in (320, 375, 700, 1280):
        page.set_viewport_size({"width": wide, "height": 900})
        assert page.evaluate(OUTSIDE) == [], wide
        assert page.evaluate("document.documentElement.scrollWidth") <= wide


@pytest.mark.parametrize(("wide", "kind"), [(320, "smal"), (375, "smal"), (800, "breed")])
def test_the_picture_that_fits_is_shown_and_large_enough_to_read(
    page: Page, wide: int, kind: str
) -> None:
    page.evaluate("document.documentElement.style.fontSize = '20px'")
    page.set_viewport_size({"width": wide, "height": 900})
    shown: list[dict[str, Any]] = page.evaluate(SHOWN)
    assert {picture["kind"] for picture in shown} == {f"plaat__{kind}"}
    assert min(picture["smallest"] for picture in shown) >= 14


def test_a_screen_reader_gets_the_steps_of_a_route_as_a_list_of_links(page: Page) -> None:
    page.set_viewport_size({"width": 800, "height": 900})
    picture = page.get_by_role("group", name="De route in Rijswijk")
    steps = picture.get_by_role("list").first.get_by_role("listitem")
    names = (
        "Intercollegiale afstemming",
        "Managementafstemming",
        "Inzet teamleider jeugdhulp",
        "Afstemming op directeurenniveau",
    )
    expect(steps).to_have_count(len(names))
    for step, name in zip(steps.all(), names, strict=True):
        expect(step.get_by_role("link", name=name, exact=True)).to_be_visible()


def test_words_can_be_found_and_selected_across_a_line_break(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    for words in ("Afstemming op directeurenniveau", "vanuit managementafstemming bij regisseur"):
        page.evaluate("getSelection().removeAllRanges()")
        assert page.evaluate("words => window.find(words)", words)
        assert page.evaluate("getSelection().toString()") == words


@pytest.mark.parametrize(
    ("name", "scheme"), [("light", "light"), ("dark", "dark"), ("forced", "light")]
)
def test_a_skipped_step_differs_by_more_than_its_colour(page: Page, name: str, scheme: Any) -> None:
    forced: Any = "active" if name == "forced" else "none"
    page.emulate_media(color_scheme=scheme, forced_colors=forced)
    dashes = "e => getComputedStyle(e).strokeDasharray"
    assert page.locator(".plaat__kaart--over").first.evaluate(dashes) != "none"
    assert page.locator(".plaat__kaart--stap").first.evaluate(dashes) == "none"
    page.emulate_media(color_scheme="light", forced_colors="none")
