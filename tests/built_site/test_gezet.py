"""Tests in a real browser that a reader can say which steps were taken."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import TODAY, new_context

LIST = (
    "kenmerk;eerste datum;gemeente;gezet\nA1;01-09-2026;Rijswijk;\nB2;01-09-2026;den haag;1 en 2\n"
)


def status(page: Page) -> Locator:
    return page.locator("[data-part=summary]")


def box(page: Page, number: int) -> Locator:
    return page.get_by_role("checkbox", name=f"Stap {number} is gezet")


@pytest.fixture
def answered(emptied: Page) -> Page:
    emptied.get_by_label("Eerste datum").fill("01-09-2026")
    emptied.get_by_role("radio", name="Den Haag").check()
    emptied.get_by_role("button", name="Bereken de datums").click()
    expect(box(emptied, 4)).to_be_visible()
    return emptied


def test_what_is_past_is_said_first_with_the_next_date_in_large_letters(answered: Page) -> None:
    expect(status(answered).locator("p")).to_have_text(
        [
            "Den Haag: de datums van stap 1, 2 en 3 zijn voorbij. Zijn deze stappen gezet?",
            "De volgende laatste datum is dinsdag 1 december 2026: stap 4, Afstemming op "
            "directeurenniveau. Komend, nog 9 dagen.",
        ]
    )
    larger = """block => {
      const size = (name) => parseFloat(getComputedStyle(block.querySelector(name)).fontSize);
      return size("time") / size("p:last-child");
    }"""
    assert status(answered).evaluate(larger) > 1.3


def test_a_tick_with_the_space_bar_changes_what_comes_first_and_keeps_the_focus(
    answered: Page,
) -> None:
    box(answered, 1).focus()
    answered.keyboard.press("Space")
    expect(status(answered).locator("p").nth(0)).to_have_text("Den Haag: stap 1 is gezet.")
    expect(status(answered).locator("p").nth(1)).to_contain_text("stap 2 en 3 zijn voorbij")
    expect(box(answered, 1)).to_be_focused()
    expect(box(answered, 1)).to_be_checked()
    expect(answered.locator("ol.tijdlijn > li").first.locator(".toestand")).to_have_text("Gezet")
    answered.keyboard.press("Space")
    expect(status(answered)).to_contain_text("stap 1, 2 en 3 zijn voorbij")
    expect(box(answered, 1)).not_to_be_checked()


def test_the_link_and_the_text_say_which_steps_were_taken(answered: Page, address: str) -> None:
    box(answered, 1).check()
    box(answered, 3).check()
    expect(status(answered)).to_contain_text("stap 1 en 3 zijn gezet")
    answered.locator(".calculator__more").evaluate("more => { more.open = true }")
    answered.get_by_role("button", name="Kopieer de link").click()
    expect(answered.locator("[data-part=done]")).to_contain_text("De link staat klaar")
    link = answered.evaluate("navigator.clipboard.readText()")
    steps = "reken/2/2026-09-01/den-haag/gezet/intercollegiaal+regie"
    assert link == f"{address}termijnen/#{steps}"
    answered.get_by_role("button", name="Kopieer als tekst").click()
    expect(answered.locator("[data-part=done]")).to_contain_text("De tekst staat klaar")
    assert answered.evaluate("navigator.clipboard.readText()").count("Stand: Gezet") == 2
    answered.get_by_label("Eerste datum").fill("08-09-2026")
    expect(status(answered)).not_to_contain_text("zijn gezet")
    answered.evaluate("to => { location.hash = to }", f"#{steps}")
    expect(status(answered)).to_contain_text("stap 1 en 3 zijn gezet")
    expect(box(answered, 3)).to_be_checked()


def test_ticks_belong_to_one_pupil(answered: Page) -> None:
    """For another first date or gemeente nothing is known of the steps."""
    box(answered, 1).check()
    expect(status(answered)).to_contain_text("stap 1 is gezet")
    answered.get_by_role("radio", name="Rijswijk").check()
    expect(status(answered)).to_contain_text("Rijswijk: de datums van stap 1 en 3 zijn voorbij")
    answered.get_by_role("radio", name="Den Haag").check()
    expect(status(answered)).to_contain_text("Den Haag: de datums van stap 1, 2 en 3 zijn voorbij")
    box(answered, 2).check()
    expect(status(answered)).to_contain_text("stap 2 is gezet")
    answered.get_by_role("button", name="Bereken de datums").click()
    expect(answered.get_by_role("heading", name="De datums voor Den Haag")).to_be_focused()
    expect(status(answered)).to_contain_text("stap 2 is gezet")


# Holds every question back for a second, as on a slow phone; the calculator itself answers.
SLOW = """() => {
  const send = Worker.prototype.postMessage;
  window.fastAgain = () => { Worker.prototype.postMessage = send };
  Worker.prototype.postMessage = function (...sent) {
    setTimeout(() => send.apply(this, sent), 1000);
  };
}"""


@pytest.fixture
def slow(answered: Page) -> Iterator[Page]:
    answered.evaluate(SLOW)
    yield answered
    answered.evaluate("window.fastAgain()")


def test_ticks_that_come_faster_than_answers_all_count(slow: Page) -> None:
    for number in (1, 2, 3):
        box(slow, number).click()
    expect(status(slow)).to_contain_text("stap 1, 2 en 3 zijn gezet")
    for number in (1, 2):
        box(slow, number).click()
    expect(status(slow)).to_contain_text("stap 3 is gezet. De datums van stap 1 en 2 zijn voorbij")


def test_a_tick_while_another_gemeente_is_asked_is_not_a_tick_there(slow: Page) -> None:
    slow.get_by_role("radio", name="Rijswijk").check()
    box(slow, 1).click()
    expect(status(slow)).to_contain_text("Den Haag: stap 1 is gezet")
    slow.get_by_role("button", name="Bereken de datums").click()
    expect(status(slow)).to_contain_text("Rijswijk: de datums van stap 1 en 3 zijn voorbij")


def test_what_was_unfolded_stays_so_when_a_step_is_ticked(answered: Page) -> None:
    fold = answered.locator("ol.tijdlijn > li").nth(2).locator("details")
    fold.locator("summary").click()
    box(answered, 3).check()
    expect(status(answered)).to_contain_text("stap 3 is gezet")
    expect(fold).to_have_attribute("open", "")
    expect(fold.locator("q").first).to_be_visible()


@pytest.fixture
def listed(browser: Browser, address: str) -> Iterator[Page]:
    context = new_context(
        browser, locale="nl-NL", timezone_id="Europe/Amsterdam", service_workers="block"
    )
    context.clock.set_fixed_time(TODAY)
    page = context.new_page()
    page.goto(f"{address}termijnen/lijst/")
    page.get_by_label("Rijen uit Excel").fill(LIST)
    page.get_by_role("button", name="Zet rijen in de lijst").click()
    expect(page.locator(".caseload__row")).to_have_count(2)
    yield page
    context.close()


def row(page: Page, label: str) -> Locator:
    return page.locator(".caseload__row").filter(has_text=label)


def test_a_list_with_a_column_of_steps_and_ticks_says_what_is_open(listed: Page) -> None:
    expect(row(listed, "B2")).to_contain_text("3. Inzet regisseur")
    expect(row(listed, "B2")).to_contain_text("datum voorbij")
    expect(row(listed, "A1")).to_contain_text("ook voorbij: stap 1 en 3")
    tick = row(listed, "A1").get_by_role("checkbox", name="Stap 1 is gezet: A1")
    tick.focus()
    listed.keyboard.press("Space")
    state = listed.locator("[data-part=state]")
    expect(state).to_contain_text("A1: stap 1 is gezet.")
    expect(tick).to_be_focused()
    expect(tick).to_be_checked()
    expect(row(listed, "A1")).to_contain_text("3. Inzet teamleider jeugdhulp")
    for number in (3, 4):
        row(listed, "A1").get_by_role("checkbox", name=f"Stap {number} is gezet").check()
        expect(state).to_contain_text(f"A1: stap {number} is gezet.")
    expect(row(listed, "A1")).to_contain_text("alle stappen gezet")
    with listed.expect_download() as download:
        listed.get_by_role("button", name="Bewaar als CSV").click()
    text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    saved = {
        each["kenmerk"]: each["gezet"] for each in csv.DictReader(io.StringIO(text), delimiter=";")
    }
    assert saved == {"A1": "1, 3, 4", "B2": "1, 2"}


def test_ticks_are_kept_with_the_list_and_come_back(listed: Page) -> None:
    row(listed, "A1").get_by_role("checkbox", name="Stap 1 is gezet").check()
    expect(listed.locator("[data-part=state]")).to_contain_text("A1: stap 1 is gezet.")
    listed.get_by_role("button", name="Bewaar in deze browser").click()
    expect(listed.locator("[data-part=kept]")).to_contain_text("bewaard in deze browser")
    listed.reload()
    expect(row(listed, "A1").get_by_role("checkbox", name="Stap 1 is gezet")).to_be_checked()
    expect(row(listed, "A1").get_by_role("checkbox", name="Stap 3 is gezet")).not_to_be_checked()


def test_who_looks_for_what_is_past_sees_every_pupil_with_an_open_date(listed: Page) -> None:
    filters = listed.locator(".caseload__filters")
    filters.get_by_label("Wanneer", exact=True).select_option(label="Datum voorbij")
    expect(listed.locator(".caseload__row")).to_have_count(2)
    filters.get_by_label("Stap", exact=True).select_option("1")
    expect(listed.locator(".caseload__row")).to_have_count(1)
    expect(row(listed, "A1")).to_contain_text("1. Intercollegiale afstemming")
