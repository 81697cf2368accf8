"""Tests that a text of the model is shown as that text, on every page and in all that it feeds."""

from __future__ import annotations

import csv
import html
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from routeboek_py.calculator.caseload.formulas import guarded
from routeboek_py.publish.search_index import INDEX
from tests.built_site.conftest import all_pages
from tests.effort import PROVING, Note

from .alive import alive, alive_on, watched
from .fill import filled, text_fields
from .site import Twins
from .tree import differences, unknown

# Pages that together show every kind of part, with and without the calculator.
SOME = (
    "", "afdrukken/", "begrippen/", "bronnen/een/", "gemeenten/noord/", "keuzehulp/",
    "ouders/", "over/veranderd/", "tafels/ene/", "termijnen/", "termijnen/lijst/",
)  # fmt: skip
# Tells of short changes in a sentence and shows long ones, so its twin has other parts as well.
CHANGES = "over/veranderd/"
# Milliseconds for Python to start, and for search to read its index, on a busy machine.
READY = 120_000 if PROVING else 30_000
# What the results of a search are made of, and each place in them by its link and title.
RESULTS = """() => {
  const list = document.querySelector(".md-search-result__list");
  return {
    elements: [...new Set([...list.querySelectorAll("*")].map((e) => e.localName))],
    places: [...list.querySelectorAll("a")].map((a) => [
      a.href, a.querySelector("h1, h2").innerText,
    ]),
  };
}"""
IN_RESULTS = {"li", "a", "article", "div", "h1", "h2", "p", "ul", "ol", "code", "details",
              "summary", "del", "mark", "svg", "path"}  # fmt: skip
_MARKUP = re.compile("</?(?:p|ul|ol|li|code|pre|h[1-6])>")


def test_every_field_for_a_text_that_the_types_know_is_filled(record_property: Note) -> None:
    record_property("most_fields", len(text_fields()))
    assert set(filled(lambda *_: "x").places) == text_fields()


def test_each_page_has_what_its_twin_has_and_the_texts_as_text(
    blank: Page, twins: Twins, record_property: Note
) -> None:
    pages = [page for page in _pages(twins.plain) if page != CHANGES]
    found = [note for page in pages for note in differences(blank, twins, page.strip("/"))]
    new = unknown(blank, twins, CHANGES)
    record_property("texts", len(twins.texts))
    record_property("differences", len(found) + len(new))
    assert found == []
    assert new == set()


def test_nothing_comes_alive_on_any_page(
    whole: Browser, address: str, hostile: Path, record_property: Note
) -> None:
    pages = _pages(hostile)
    found = alive_on(whole, address, pages)
    record_property("pages", len(pages))
    record_property("alive", len(found))
    assert found == []


def test_search_knows_and_shows_the_texts(whole: Browser, address: str, twins: Twins) -> None:
    places = _places(twins.hostile)
    for place, twin in zip(places, _places(twins.plain), strict=True):
        for part in ("title", "text"):
            assert _said(place[part]).casefold() == _line(twins.with_texts(_said(twin[part])))
    titles = {f"{address}{place['location']}": _said(place["title"]) for place in places}
    with watched(whole, address) as (page, wrong):
        for query in ("kwaad", "tafel"):
            page.goto(f"{address}vragen/")
            page.locator(".md-search__input").press_sequentially(query)
            meta = page.locator(".md-search-result__meta")
            expect(meta).to_contain_text("gevonden", timeout=READY)
            expect(page.locator(".md-search-result__link").first).to_be_attached(timeout=READY)
            shown: dict[str, Any] = page.evaluate(RESULTS)
            assert set(shown["elements"]) <= IN_RESULTS
            assert shown["places"]
            for link, title in shown["places"]:
                assert " ".join(title.split()) == titles[link]
        assert [*wrong, *alive(page)] == []


def test_the_calculator_shows_the_texts(whole: Browser, address: str, hostile: Path) -> None:
    rules = _json(hostile / "rekenhulp" / "regels.json")
    gemeente = rules["gemeenten"][0]
    with watched(whole, address) as (page, wrong):
        page.goto(f"{address}termijnen/#gemeente-noord")
        page.locator("article input[required]").fill("01-09-2026")
        page.locator("#gemeente-noord").check()
        expect(_answer(page)).to_contain_text(gemeente["naam"])
        expect(page.locator("ol.tijdlijn")).to_contain_text(gemeente["stappen"][0]["naam"])
        page.locator(".calculator__more > summary").click()
        for button in ("Zet in de agenda", "Vergelijk gemeente of datum", "Kopieer als tekst"):
            page.get_by_role("button", name=button).click()
        assert [*wrong, *alive(page)] == []


def test_data_files_hold_the_texts_to_the_letter(twins: Twins) -> None:
    for file in ("rekenhulp/regels.json", "manifest.json"):
        here = (twins.hostile / file).read_text(encoding="utf-8")
        if not (twins.plain / file).exists():
            continue
        meant = _filled(_json(twins.plain / file), twins)
        assert _filled(json.loads(here), None) == meant


def test_the_example_for_a_spreadsheet_has_no_formula(hostile: Path) -> None:
    rules = _json(hostile / "rekenhulp" / "regels.json")
    text = (hostile / "termijnen" / "voorbeeld.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines(), delimiter=";"))
    names = [guarded(gemeente["naam"]) for gemeente in rules["gemeenten"]]
    assert [row[2] for row in rows[1:]] == [*names, *names]


def _pages(site: Path) -> Sequence[str]:
    return all_pages(site) if PROVING else SOME


def _answer(page: Page) -> Locator:
    """The heading of the answer. On a busy machine stock Pyodide may need another try."""
    heading = page.get_by_role("heading", name="De datums voor")
    again = page.get_by_role("button", name="Probeer opnieuw")
    page.get_by_role("button", name="Bereken de datums").click()
    for _ in range(3):
        expect(heading.or_(again).first).to_be_visible(timeout=READY)
        if again.is_visible():
            again.click()
            page.wait_for_timeout(1000)
    return heading


def _places(site: Path) -> list[dict[str, Any]]:
    places: list[dict[str, Any]] = _json(site / INDEX)["docs"]
    return places


def _json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def _said(markup: str) -> str:
    """What search shows of a title or a text in its index."""
    return _line(html.unescape(_MARKUP.sub(" ", markup)))


def _line(text: str) -> str:
    return " ".join(text.split())


def _filled(data: Any, twins: Twins | None) -> Any:
    """The data with the texts in place of the words, without capitals."""
    if isinstance(data, dict):
        return {key: _filled(value, twins) for key, value in data.items()}
    if isinstance(data, list):
        return [_filled(value, twins) for value in data]
    if isinstance(data, str):
        return twins.with_texts(data) if twins else data.casefold()
    return data
