"""Tests search in a real browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from routeboek_py.model.routeboek import Paginawoorden, Routeboek
from routeboek_py.model.walk import parts
from tests.effort import some

from .axe import violations
from .conftest import new_context
from .searching import Searching
from .test_reading import SCREENS

# Waits until what opens has opened. Of what moves for ever nothing is awaited.
ALL_MOVED = """Promise.allSettled(document.getAnimations()
  .filter((a) => a.effect.getComputedTiming().endTime < Infinity)
  .map((a) => a.finished))"""


def search(page: Page, address: str, query: str) -> list[str]:
    """The pages found by typing a query, best first, as addresses below the root."""
    page.goto(address)
    page.locator(".md-search__input").press_sequentially(query)
    expect(page.locator(".md-search-result__meta")).to_contain_text("gevonden")
    found = page.locator(".md-search-result__item > a").evaluate_all("all => all.map(a => a.href)")
    return [url.removeprefix(address).split("?")[0] for url in found]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page with a running clock: Material's search needs it to open."""
    context = new_context(browser, locale="nl-NL", service_workers="block")
    yield context.new_page()
    context.close()


def test_a_place_is_called_by_what_it_is_about(searching: Searching) -> None:
    searching.ask("rijswijk aanmelding teamleider")
    first = searching.page.locator(".md-search-result__item").first
    assert first.locator("h1").inner_text() == "Rijswijk"
    assert first.locator("h2").first.inner_text() == "Stap 3: Inzet teamleider jeugdhulp"
    headings = searching.page.locator(".md-search-result__item h2").all_inner_texts()
    assert "Aanmelding: Rijswijk" in headings


def test_of_words_that_are_nowhere_search_says_so(searching: Searching) -> None:
    searching.ask("ouders corona")
    told = searching.page.locator(".md-search-result__terms").first
    assert " ".join(told.inner_text().split()) == "Niet gevonden: corona"


def test_who_finds_nothing_is_told_what_to_try_and_gets_there_by_keyboard(
    page: Page, address: str
) -> None:
    page.goto(f"{address}tafels/fst/")
    field = page.locator(".md-search__input")
    field.press_sequentially("corona")
    expect(page.locator(".md-search-result__meta")).to_have_text("Niets gevonden")
    expect(page.locator(".niets-gevonden")).to_be_visible()
    link = page.locator(".niets-gevonden").get_by_role("link", name="Welke tafel past?")
    page.keyboard.press("Tab")  # to the results as a whole, which can be scrolled
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}keuzehulp/")


def test_who_goes_past_what_to_try_leaves_the_search(page: Page, address: str) -> None:
    page.goto(f"{address}tafels/fst/")
    page.locator(".md-search__input").press_sequentially("corona")
    last = page.locator(".niets-gevonden").get_by_role("link").last
    expect(last).to_be_visible()
    last.focus()
    page.keyboard.press("Tab")
    expect(page.locator("#__search")).not_to_be_checked()
    assert page.evaluate("document.activeElement.closest('.md-search') === null")


def test_results_are_reached_with_the_arrows_and_opened_with_enter(
    page: Page, address: str
) -> None:
    page.goto(address)
    page.locator(".md-search__input").click()
    page.keyboard.insert_text("rijswijk regisseu")
    page.keyboard.press("r")  # one key only: each key gives new results
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    expect(page.locator(".niets-gevonden")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}gemeenten/rijswijk/#stap-regie")


@pytest.mark.parametrize("screen", some(SCREENS, ["phone, dark"]))
def test_axe_finds_no_violation_in_an_open_search(
    browser: Browser, address: str, screen: str
) -> None:
    width, scheme = SCREENS[screen]
    context = new_context(
        browser,
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        bypass_csp=True,
        service_workers="block",
    )
    page = context.new_page()
    page.goto(f"{address}tafels/fst/")
    if width < 600:
        page.get_by_role("button", name="Zoeken").click()
    for query, seen in (("regisseur", ".md-search-result__item"), ("corona", ".niets-gevonden")):
        page.locator(".md-search__input").fill("")
        page.locator(".md-search__input").press_sequentially(query)
        expect(page.locator(seen).first).to_be_visible()
        page.evaluate(ALL_MOVED)
        assert violations(page, query) == []
    context.close()


def test_every_word_that_an_editor_gives_a_part_is_in_the_index(
    site: Path, routeboek: Routeboek
) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    known = {word for place in index["docs"] for word in place["zoekwoorden"]}
    for _, part in parts(routeboek):
        words = getattr(part, "woorden" if isinstance(part, Paginawoorden) else "zoekwoorden", [])
        assert isinstance(part, Routeboek) or known >= set(words), part
