"""Tests the message for a missing file of the site: which one it is, and what to do about it.

The message advises another browser only if the browser is the cause.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.effort import each_row_once, some

from .axe import violations
from .test_any_host import workbook
from .test_calculator import fill_in
from .test_caseload import ROWS, open_file, paste, told

A_PAGE = "<!doctype html><title>Deze pagina bestaat niet</title>"


class Fails(NamedTuple):
    """A way in which a file can be missing, and its message."""

    how: Callable[[Route], None]
    told: str


FAILS = {
    "it is not there": Fails(lambda route: route.fulfill(status=404), "kwam niet binnen (404)"),
    "the host fails": Fails(lambda route: route.fulfill(status=500), "kwam niet binnen (500)"),
    "no answer": Fails(lambda route: route.abort(), "kwam niet binnen (geen antwoord)"),
    "a page comes in its place": Fails(
        lambda route: route.fulfill(body=A_PAGE, content_type="text/html"), "kwam niet goed binnen"
    ),
}


def without(page: Page, file: str, fails: Fails) -> None:
    page.route(re.compile(rf"/{re.escape(file)}(\?.*)?$"), fails.how)


def says(fails: Fails, file: str) -> re.Pattern[str]:
    """The expected message, with the path of the file below the root."""
    folder = "rekenhulp/" if file.endswith(".json") else r"assets/rekenhulp/[0-9a-f]{8}/(\w+/)?"
    return re.compile(
        rf"Een bestand van deze site {re.escape(fails.told)}: {folder}{re.escape(file)}\."
    )


def expect_told(page: Page, words: str | re.Pattern[str]) -> Locator:
    """Checks the message: which file, what still works, and nothing about another browser."""
    alarm = page.locator(".calculator").get_by_role("alert").filter(has_text="Dit kunt u doen")
    expect(alarm.locator("strong")).to_have_text(words)
    expect(alarm.get_by_role("link", name="tabel met weken")).to_be_visible()
    expect(alarm.get_by_text("andere of een nieuwere browser")).to_be_hidden()
    expect(alarm.get_by_text("Kijk of u internet heeft")).to_be_visible()
    return alarm


class TestCalculator:
    """Each kind of file that an answer needs."""

    FILES = (
        *("calculator.js", "form.js", "worker.js", "answering.js", "engine.js"),
        *("pyodide.js", "pyodide.asm.js", "start_python.js", "pyodide.asm.bin", "python.zip"),
        "regels.json",
    )
    TESTED = ("calculator.js", "worker.js", "pyodide.asm.bin", "regels.json")

    @pytest.mark.parametrize(("file", "how"), each_row_once(FILES, [*FAILS], TESTED))
    def test_the_file_is_named(self, page: Page, address: str, file: str, how: str) -> None:
        fails = FAILS[how]
        page.route("**/python.bin", lambda route: route.abort())  # the others are for the fallback
        without(page, file, fails)
        page.goto(f"{address}termijnen/")
        if file not in ("calculator.js", "form.js"):
            fill_in(page, "2026-09-01", "Rijswijk")
        expect_told(page, says(fails, file))

    @pytest.mark.parametrize(
        "file", some(["regels.json", "worker.js", "pyodide.asm.bin", "form.js"], ["regels.json"])
    )
    def test_it_can_be_tried_again(self, page: Page, address: str, file: str) -> None:
        page.route("**/python.bin", lambda route: route.abort())
        without(page, file, FAILS["it is not there"])
        page.goto(f"{address}termijnen/#reken/1/2026-09-01/rijswijk")
        alarm = expect_told(page, says(FAILS["it is not there"], file))
        page.unroute_all()
        page.get_by_role("button", name="Probeer opnieuw").click()
        expect(page.locator("ol.tijdlijn > li")).to_have_count(4)
        expect(alarm).to_be_hidden()

    @pytest.mark.parametrize(("file", "how"), each_row_once(["status.js", "files.js"], [*FAILS]))
    def test_without_the_script_that_says_which_it_is_something_is_said(
        self, page: Page, address: str, file: str, how: str
    ) -> None:
        without(page, file, FAILS[how])
        page.goto(f"{address}termijnen/")
        expect_told(page, "Een bestand van deze site kwam niet binnen.")

    @pytest.mark.parametrize("how", some(FAILS, ["it is not there"]))
    def test_without_the_image_there_is_nothing_to_tell(
        self, page: Page, address: str, how: str
    ) -> None:
        without(page, "python.bin", FAILS[how])
        page.goto(f"{address}termijnen/")
        fill_in(page, "2026-09-01", "Rijswijk")
        expect(page.locator("ol.tijdlijn > li")).to_have_count(4)
        expect(page.locator(".calculator").get_by_role("alert")).to_be_hidden()

    @pytest.mark.parametrize(
        ("file", "how"),
        each_row_once(
            ["answer_actions.js", "disclosure.js", "clocks.js"],
            [*FAILS],
            ["answer_actions.js", "clocks.js"],
        ),
    )
    def test_what_comes_after_the_dates_takes_them_not_along(
        self, page: Page, address: str, file: str, how: str
    ) -> None:
        fails = FAILS[how]
        without(page, file, fails)
        page.goto(f"{address}termijnen/")
        fill_in(page, "2026-09-01", "Rijswijk")
        expect(page.locator("ol.tijdlijn > li")).to_have_count(4)
        expect(page.get_by_text(says(fails, file)).first).to_be_visible()
        expect(page.locator(".calculator").get_by_role("alert")).to_be_hidden()

    @pytest.mark.parametrize(
        "size", some(["half of it", "all of it, over and over"], ["half of it"])
    )
    def test_a_file_that_is_not_whole_is_named(self, page: Page, address: str, size: str) -> None:
        def spoilt(route: Route) -> None:
            body = route.fetch().body()
            route.fulfill(body=body[: len(body) // 2] if size == "half of it" else body * 2)

        page.route("**/python.bin", lambda route: route.abort())
        page.route("**/python.zip", spoilt)
        page.goto(f"{address}termijnen/")
        fill_in(page, "2026-09-01", "Rijswijk")
        expect_told(page, says(FAILS["a page comes in its place"], "python.zip"))


class TestAgenda:
    """The dates are shown; the message is next to the button."""

    FILES = (
        *("exchange/worker.js", "archives.js", "exchange.bin", "icalendar.bin"),
        "pyodide.asm.bin",
    )

    @pytest.mark.parametrize(("file", "how"), each_row_once(FILES, [*FAILS], ["icalendar.bin"]))
    def test_the_file_is_named(self, page: Page, address: str, file: str, how: str) -> None:
        fails = FAILS[how]
        without(page, file, fails)
        page.goto(f"{address}termijnen/#reken/1/2026-09-01/rijswijk")
        page.get_by_role("button", name="Zet in de agenda").click()
        page.get_by_role("button", name="Maak het agendabestand").click()
        done = page.locator("[data-part=agenda-done]")
        expect(done).to_have_text(says(fails, file.removeprefix("exchange/")))
        expect(done).to_contain_text("Het agendabestand maken lukt nu niet.")
        expect(page.locator("ol.tijdlijn > li")).to_have_count(4)
        page.unroute_all()
        page.get_by_role("button", name="Maak het agendabestand").click()
        expect(done).to_contain_text("Het agendabestand is gemaakt.")


class TestList:
    """Rows that were typed or pasted stay in their fields."""

    FILES = (
        *("caseload.js", "caseload_table.js", "exchange/worker.js", "archives.js"),
        *("pyodide.asm.bin", "exchange.bin", "regels.json"),
    )

    @pytest.mark.parametrize(
        ("file", "how"),
        each_row_once(FILES, [*FAILS], ["caseload.js", "exchange/worker.js"]),
    )
    def test_the_file_is_named(self, page: Page, address: str, file: str, how: str) -> None:
        fails = FAILS[how]
        without(page, file, fails)
        page.goto(f"{address}termijnen/lijst/")
        if file not in ("caseload.js", "caseload_table.js"):
            paste(page, ROWS)
        expect_told(page, says(fails, file.removeprefix("exchange/")))

    @pytest.mark.parametrize(
        ("file", "how"),
        each_row_once(["openpyxl.bin", "icalendar.bin"], [*FAILS], ["openpyxl.bin"]),
    )
    def test_a_package_that_does_not_come_is_named_as_well(
        self, page: Page, address: str, file: str, how: str
    ) -> None:
        fails = FAILS[how]
        without(page, file, fails)
        page.goto(f"{address}termijnen/lijst/")
        paste(page, ROWS)
        expect(told(page)).to_contain_text("4 leerlingen")
        if file == "openpyxl.bin":
            open_file(page, "lijst.xlsx", workbook(ROWS))
        else:
            page.get_by_role("button", name="Bewaar als agendabestand").click()
        expect_told(page, says(fails, file))
        expect(told(page)).to_contain_text("4 leerlingen")


# By what a browser lacks: the line before a script that removes it.
LACKS = {
    "WebAssembly": ("worker_client.js", "delete globalThis.WebAssembly;"),
    "DecompressionStream": ("worker.js", "delete globalThis.DecompressionStream;"),
    "what scripts are written in": ("calculator.js", "} of the future {"),
    "what the worker's scripts are written in": ("answering.js", "} of the future {"),
}


@pytest.mark.parametrize("lacks", LACKS)
def test_only_a_browser_that_cannot_do_it_is_told_of_others(
    context: BrowserContext, address: str, lacks: str
) -> None:
    file, line = LACKS[lacks]
    page = context.new_page()
    page.route(
        f"**/{file}",
        lambda route: route.fulfill(
            body=f"{line}\n{route.fetch().text()}", content_type="text/javascript"
        ),
    )
    page.goto(f"{address}termijnen/")
    page.get_by_label("Eerste datum").focus()
    alarm = page.locator(".calculator").get_by_role("alert")
    expect(alarm).to_contain_text("Deze browser kan de rekenhulp niet starten.")
    expect(alarm.get_by_text("andere of een nieuwere browser")).to_be_visible()
    expect(alarm.get_by_text("Kijk of u internet heeft")).to_be_hidden()
    expect(alarm.get_by_role("link", name="tabel met weken")).to_be_visible()


def test_axe_finds_nothing_in_what_is_told(page: Page, address: str) -> None:
    without(page, "regels.json", FAILS["it is not there"])
    for path in ("termijnen/", "termijnen/lijst/"):
        page.goto(f"{address}{path}")
        page.get_by_label("Eerste datum").focus()
        expect_told(page, says(FAILS["it is not there"], "regels.json"))
        assert violations(page, path) == []
