"""What readers want of the calculator and the list, and how to see that they have it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from playwright.sync_api import Page

from .test_any_host import workbook
from .test_caseload import ROWS, open_file, paste

LOOK = """() => {
  const seen = (selector) => [...document.querySelectorAll(selector)]
    .filter((found) => found.checkVisibility({ visibilityProperty: true }));
  const has = (selector, words) => words.test(document.querySelector(selector)?.textContent ?? "");
  if (%(done)s) return "done";
  if (seen("%(again)s").length > 0) return "words";
  if (has("[data-part=agenda-done]", /nu niet|staat stil/)) return "words";
  if (document.body?.dataset.did || !(%(may)s)) return "";
  document.body.dataset.did = "yes";
  return "may";
}"""
AGAIN = "[data-part=retry], [data-part=reload], .calculator__message button"
AGENDA = "[data-part=agenda] [type=submit]"
ANSWERED = "seen('ol.tijdlijn > li').length === 4 && seen('[data-part=actions]').length === 1"
CLOCKS = (
    "[...document.querySelectorAll('[data-klok]')].every((k) => k.querySelector('.klok__stand'))"
)


class Reader(NamedTuple):
    """What a reader wants of a page."""

    path: str
    done: str
    """JavaScript: whether the reader has it."""
    may: str = "false"
    """JavaScript: whether the reader can do what leads to it."""
    does: Callable[[Page], None] = lambda _: None
    after: str = ""
    """Who comes as far on the same page, and tries the files up to there in every way."""
    without: tuple[str, ...] = ()
    """The names of files that are never there for this one."""


def opens_workbook(page: Page) -> None:
    open_file(page, "lijst.xlsx", workbook(ROWS))


def makes_agenda(page: Page) -> None:
    page.get_by_role("button", name="Zet in de agenda").click()
    page.get_by_role("button", name="Maak het agendabestand").click()


QUESTION = "#reken/1/2026-09-01/rijswijk"
LISTED = "has('[data-part=state]', /4 leerlingen/)"
MADE = "has('[data-part=agenda-done]', /is gemaakt/)"
STARTED = "seen('.calculator[data-started]').length === 1"
READERS = {
    "calculator": Reader(f"termijnen/{QUESTION}", f"{ANSWERED} && {CLOCKS}"),
    "first page": Reader(QUESTION, ANSWERED),
    "agenda": Reader(f"termijnen/{QUESTION}", MADE, ANSWERED, makes_agenda, after="calculator"),
    "list": Reader("termijnen/lijst/", LISTED, STARTED, lambda page: paste(page, ROWS)),
    "workbook": Reader("termijnen/lijst/", LISTED, STARTED, opens_workbook, after="list"),
    # Stock Python and its files are only asked for when the image does not come.
    "fallback": Reader(
        f"termijnen/{QUESTION}", ANSWERED, after="calculator", without=("python.bin",)
    ),
}
