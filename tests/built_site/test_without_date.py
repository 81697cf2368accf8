"""Tests an answer in other units than weeks, in which not every step has a last day."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from .conftest import TODAY, new_context

# The terms of steps 1, 3 and 4 of Rijswijk, which skips step 2.
TERMS = {
    0: {"van": "3 schooldagen"},
    2: {},
    3: {"tot": "3 maanden", "verlengbaar": "2 weken"},
}
ONLY_WORDS = "De rekenhulp kan deze termijn niet uitrekenen. Lees wat de bron zegt."


def other_terms(route: Route) -> None:
    """Answers with the real rules, in which these terms stand."""
    answer = route.fetch()
    regels = answer.json()
    (rijswijk,) = (each for each in regels["gemeenten"] if each["id"] == "rijswijk")
    for at, term in TERMS.items():
        stap = rijswijk["stappen"][at]
        stap["termijn"] = {**term, "volgens": stap["termijn"]["volgens"]}
    route.fulfill(response=answer, json=regels)


@pytest.fixture(scope="module")
def answered(browser: Browser, address: str) -> Iterator[Page]:
    context = new_context(browser, locale="nl-NL", service_workers="block")
    context.clock.set_fixed_time(TODAY)
    page = context.new_page()
    page.route("**/regels.json*", other_terms)
    page.goto(f"{address}termijnen/#reken/1/2026-09-01/rijswijk")
    expect(page.locator("ol.tijdlijn > li")).to_have_count(4)
    yield page
    context.close()


def step(page: Page, number: int) -> Locator:
    return page.locator("ol.tijdlijn > li").nth(number - 1)


def test_the_summary_says_which_steps_have_no_last_day(answered: Page) -> None:
    expect(answered.get_by_role("status").first).to_have_text(
        "Rijswijk: de volgende laatste datum is dinsdag 1 december 2026: "
        "stap 4, Afstemming op directeurenniveau. Komend, nog 9 dagen. "
        "Stap 1 en 3 hebben geen laatste datum."
    )


def test_a_step_with_a_first_day_only_says_that_it_has_no_last_one(answered: Page) -> None:
    expect(step(answered, 1).locator("p").first).to_have_text("Vanaf vrijdag 4 september 2026")
    expect(step(answered, 1)).to_contain_text("Nu, zonder laatste datum")
    expect(step(answered, 1)).to_contain_text("Vanaf vrijdag 4 september 2026 (3 schooldagen)")


def test_a_step_that_only_its_source_can_tell_of_sends_there(answered: Page) -> None:
    expect(step(answered, 3)).to_contain_text("Geen laatste datum")
    expect(step(answered, 3)).to_contain_text(ONLY_WORDS)
    expect(step(answered, 3).locator("time")).to_have_count(0)


def test_by_how_much_a_last_day_may_be_put_off(answered: Page) -> None:
    expect(step(answered, 4)).to_contain_text("Laatste datum: dinsdag 1 december 2026 (3 maanden)")
    expect(step(answered, 4)).to_contain_text(
        "Te verlengen met 2 weken: tot en met dinsdag 15 december 2026"
    )


def test_the_picture_says_which_steps_it_cannot_place(answered: Page) -> None:
    rows = answered.locator(".tijdbalk__naam")
    for number in (0, 2):
        expect(rows.nth(number)).to_contain_text("(geen laatste datum)")
    marks = answered.locator(".tijdbalk__stap .tijdbalk__duur")
    expect(marks).to_have_count(1)
    expect(marks).to_have_class("tijdbalk__duur tijdbalk__duur--datum tijdbalk__duur--komend")


def test_how_each_unit_is_counted_comes_with_the_answer(answered: Page) -> None:
    about = answered.locator("[data-part=about]")
    for words in ("Een schooldag is een dag van maandag tot en met vrijdag", "Een maand later is"):
        expect(about).to_contain_text(words)
