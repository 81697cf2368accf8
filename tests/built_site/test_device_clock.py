"""Tests today as the device tells it: a clock that is wrong, and a page that stays open."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from routeboek_py.calculator.dutch_dates import FIRST_YEAR, LAST_YEAR
from tests.conftest import PROJECT
from tests.effort import some

from .conftest import TODAY
from .test_calculator import fill_in
from .test_caseload import ROWS, paste, told

# By what the device says: the words for that day.
WRONG = {
    "1999-12-31T23:30:00+01:00": "31 december 1999",
    "2101-01-01T00:30:00+01:00": "1 januari 2101",
    "1970-01-01T12:00:00": "1 januari 1970",
}
EVENING = "2026-11-22T23:59:50+01:00"


def test_the_page_knows_the_years_of_the_calculator() -> None:
    script = PROJECT / "routeboek_py" / "frontend" / "common" / "today.js"
    said = re.search(r"= \[(\d+), (\d+)\]", script.read_text(encoding="utf-8"))

    assert said
    assert tuple(map(int, said.groups())) == (FIRST_YEAR, LAST_YEAR)


class TestWrong:
    """A clock with which nothing can be computed is named; nothing else is said to be wrong."""

    @pytest.mark.parametrize("clock", some(WRONG, ["1999-12-31T23:30:00+01:00"]))
    def test_the_calculator_names_the_clock_and_works_when_it_is_right(
        self, page: Page, address: str, clock: str
    ) -> None:
        page.clock.set_fixed_time(clock)
        page.goto(f"{address}termijnen/")
        fill_in(page, "01-09-2026", "Rijswijk")

        said = page.locator("[data-part=error-vandaag]")
        expect(said).to_contain_text(f"De klok van uw apparaat staat op {WRONG[clock]}.")
        expect(said).to_be_focused()
        expect(page.locator("[data-part=failure]")).to_be_hidden()

        page.clock.set_fixed_time(TODAY)
        page.get_by_role("button", name="Bereken de datums").click()
        expect(page.locator("ol.tijdlijn > li")).to_have_count(4)
        expect(said).to_be_hidden()

    def test_the_other_clocks_name_it_and_leave_the_calculator_whole(
        self, page: Page, address: str
    ) -> None:
        page.goto(f"{address}termijnen/")
        fill_in(page, "01-09-2026", "Rijswijk")
        field = page.locator("[data-klok] input").first
        expect(field).to_be_visible()
        page.clock.set_fixed_time("1999-12-31T12:00:00")
        field.fill("01-09-2026")

        expect(page.locator("[data-klok] [role=status]").first).to_contain_text(
            "De klok van uw apparaat staat op 31 december 1999."
        )
        expect(page.locator("ol.tijdlijn > li")).to_have_count(4)
        expect(page.locator("[data-part=failure]")).to_be_hidden()

    @pytest.mark.parametrize("clock", some(WRONG, ["2101-01-01T00:30:00+01:00"]))
    def test_the_list_names_it_and_goes_on_when_it_is_right(
        self, page: Page, address: str, clock: str
    ) -> None:
        page.clock.set_fixed_time(clock)
        page.goto(f"{address}termijnen/lijst/")
        paste(page, ROWS)

        alarm = page.locator("[data-part=failure]")
        expect(alarm).to_contain_text(f"De klok van uw apparaat staat op {WRONG[clock]}.")
        page.clock.set_fixed_time(TODAY)
        page.get_by_role("button", name="Probeer opnieuw").click()
        expect(told(page)).to_contain_text("4 leerlingen")
        expect(alarm).to_be_hidden()


def computed_on(page: Page) -> Locator:
    return page.locator(".calculator__assumptions time").last


def is_of(page: Page, day: str, within: int) -> bool:
    """Whether the answer is of this day within so many milliseconds."""
    try:
        expect(computed_on(page)).to_have_attribute("datetime", day, timeout=within)
    except AssertionError:
        return False
    return True


def passes(page: Page, seconds: int) -> None:
    """Lets so many seconds pass for the page, but never at once all that an answer may take."""
    for _ in range(seconds // 5):
        page.clock.run_for(5_000)
        page.wait_for_timeout(500)


class TestMidnight:
    """A page that is in sight goes along with the day."""

    def open_answer(self, page: Page, address: str) -> None:
        page.clock.install(time=EVENING)
        page.goto(f"{address}termijnen/#reken/1/2026-09-01/rijswijk")
        expect(computed_on(page)).to_have_attribute("datetime", "2026-11-22")

    def test_the_answer_is_of_the_new_day(self, page: Page, address: str) -> None:
        self.open_answer(page, address)
        passes(page, 15)

        expect(computed_on(page)).to_have_attribute("datetime", "2026-11-23")

    def test_a_clock_that_is_set_or_a_device_that_slept_is_seen(
        self, page: Page, address: str
    ) -> None:
        self.open_answer(page, address)
        page.clock.set_system_time("2026-12-24T08:00:00")
        for _ in range(6):  # half a minute, but never the whole time that an answer may take
            page.clock.run_for(5_000)
            if is_of(page, "2026-12-24", within=2_000):
                break

        expect(computed_on(page)).to_have_attribute("datetime", "2026-12-24")

    def test_a_page_out_of_sight_waits_until_it_is_seen(self, page: Page, address: str) -> None:
        self.open_answer(page, address)
        hide = "Object.defineProperty(document, 'hidden', { value: %s, configurable: true });"
        seen = "document.dispatchEvent(new Event('visibilitychange'))"
        page.evaluate(hide % "true" + seen)
        page.clock.run_for(60_000)
        expect(computed_on(page)).to_have_attribute("datetime", "2026-11-22")
        page.evaluate(hide % "false" + seen)

        expect(computed_on(page)).to_have_attribute("datetime", "2026-11-23")

    def test_the_other_clocks_go_along(self, page: Page, address: str) -> None:
        self.open_answer(page, address)
        field = page.locator("[data-klok] input").first
        field.fill("22-11-2026")
        said = page.locator("[data-klok] [role=status]").filter(has_text="Dit duurt nu")
        expect(said.first).to_contain_text("0 dagen")
        passes(page, 15)

        expect(said.first).to_contain_text("1 dag")

    def test_the_list_is_of_the_new_day(self, page: Page, address: str) -> None:
        page.clock.install(time=TODAY)
        page.goto(f"{address}termijnen/lijst/")
        paste(page, ROWS)
        expect(told(page)).to_contain_text("gerekend op zondag 22 november 2026")
        page.clock.set_system_time("2026-11-23T00:00:05+01:00")
        page.clock.run_for(31_000)

        expect(told(page)).to_contain_text("gerekend op maandag 23 november 2026")
