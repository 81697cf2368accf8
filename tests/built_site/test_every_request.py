"""Every request of a page fails in every way: the reader gets the answer, or words and a way out.

Which requests there are is found by a visit in which all goes well, so a new file is tried as well.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.effort import PROVING

from .conftest import TODAY, until_quiet
from .faulty_host import FaultyHost, Visit
from .test_any_host import workbook
from .test_caseload import ROWS, open_file, paste

QUIET = 1  # second in which a page asks for nothing: it waits
READY = 90  # seconds until stock Python has answered, with several pages on a busy machine
# Seconds in which a reader is told that something stands still: of the real time or, where a page's
# clock is put forward, of that clock; and what a busy machine may add to it.
WORDS_WITHIN, SLACK = 20, 5
AT_ONCE = 8  # pages that are open together

FAULTS = (
    *("no connection", "not there", "another page", "cut in half"),
    *("hangs", "hangs halfway", "slow", "very slow"),
)
HANGS = ("hangs", "hangs halfway")
SLOW = ("slow", "very slow")
# Without these a browser has nothing to show yet: it says itself that the page is still loading.
DRAWN_WITH = ("assets/stylesheets/alles.css", "calculator.css", "caseload.css", "before_drawing.js")

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
    "agenda": Reader(f"termijnen/{QUESTION}", MADE, ANSWERED, makes_agenda),
    "list": Reader("termijnen/lijst/", LISTED, STARTED, lambda page: paste(page, ROWS)),
    "workbook": Reader("termijnen/lijst/", LISTED, STARTED, opens_workbook),
}


@dataclass
class Try:
    """A reader with a page on which one file has a fault."""

    reader: Reader
    visit: Visit
    fault: str
    page: Page
    began: float = 0.0
    passed: float = 0.0
    """Seconds by which the clock of the page was put forward."""
    pressed: bool = False
    stands: tuple[int, str] = (0, "")
    """The files that were asked for, and what the page shows."""
    quiet_since: float = 0.0
    ended: str = ""
    after: float = 0.0

    def open(self) -> None:
        self.began = time.monotonic()
        self.page.goto(f"{self.visit.address}{self.reader.path}", wait_until="commit")

    def look(self) -> str:
        """What the reader has; does what the reader can do, once per loaded page."""
        reader = self.reader
        try:
            state: str = self.page.evaluate(
                LOOK % {"done": reader.done, "may": reader.may, "again": AGAIN}
            )
            if state == "may":
                reader.does(self.page)
        except Error:  # the page is being loaded
            return ""
        return state

    @property
    def seconds(self) -> float:
        """How long the reader waits: of a page that stands still, since it does."""
        return self.passed if self.hurries else time.monotonic() - self.began

    @property
    def hurries(self) -> bool:
        return self.fault in HANGS and not PROVING

    def hurry(self, seconds: int) -> None:
        """Puts the clock of a page forward that stands still; that of its styles runs fast."""
        stands = (len(self.visit.asked), self._shown())
        if stands != self.stands:
            self.stands, self.quiet_since, self.passed = stands, time.monotonic(), 0.0
        elif self.hurries and time.monotonic() - self.quiet_since > QUIET:
            self.page.clock.fast_forward(seconds * 1000)
            self.passed += seconds

    def _shown(self) -> str:
        try:
            shown: str = self.page.evaluate("document.body?.innerText ?? ''")
        except Error:  # the page is being loaded
            return ""
        return shown

    def try_again(self) -> None:
        """Presses the button by the words, once; they may be gone for a while, as of late files."""
        for button in (self.page.locator(AGAIN), self.page.locator(AGENDA)):
            seen = button.locator("visible=true")
            if not self.pressed and seen.count():
                seen.first.click()
                self.pressed = True


class Readers:
    """Opens pages at a host, several together, as each of them mostly waits."""

    def __init__(self, browser: Browser, host: FaultyHost) -> None:
        self._browser, self._host = browser, host
        self._known: dict[tuple[Reader, tuple[str, ...]], list[str]] = {}

    def requests(self, reader: Reader, without: tuple[str, ...] = ()) -> list[str]:
        """The files that a page asks for from its opening to the answer, seen once."""
        if (reader, without) not in self._known:
            self._known[reader, without] = self._asked(reader, without)
        return self._known[reader, without]

    def _asked(self, reader: Reader, without: tuple[str, ...]) -> list[str]:
        going = self._try(reader, "", "", without)
        with until_quiet(going.page):
            going.open()
            self._until(at_last, {"done"}, [going])
        going.page.context.close()
        assert going.ended == "done"
        page = reader.path.split("#")[0]
        return [file for file in dict.fromkeys(going.visit.asked) if file != page]

    def failing(
        self,
        reader: Reader,
        faults: list[tuple[str, str]],
        without: tuple[str, ...] = (),
        again: int | None = None,
    ) -> list[str]:
        """What went wrong, for each of these files with a fault. Prints what was seen.

        `again` is how many, of those that are open together, are tried again; None: all.
        """
        wrong = []
        for begin in range(0, len(faults), AT_ONCE):
            tries = [self._try(reader, *each, without) for each in faults[begin : begin + AT_ONCE]]
            for each in tries:
                each.open()
            self._until(in_time, {"done", "words"}, tries)
            told = [each for each in tries if each.ended == "words"][:again]
            wrong += [said(each, "nothing") for each in tries if not each.ended]
            for each in told:
                each.visit.mend()
                each.began, each.ended = time.monotonic(), ""
            self._until(at_last, {"done"}, told)
            wrong += [said(each, "no answer after trying again") for each in told if not each.ended]
            for each in tries:
                each.page.context.close()
        return wrong

    def _try(self, reader: Reader, file: str, fault: str, without: tuple[str, ...]) -> Try:
        context = self._browser.new_context(
            locale="nl-NL", timezone_id="Europe/Amsterdam", service_workers="block"
        )
        page = context.new_page()
        if fault in HANGS and not PROVING:
            page.clock.install(time=TODAY)
            styles = context.new_cdp_session(page)
            styles.send("Animation.enable")
            styles.send("Animation.setPlaybackRate", {"playbackRate": 4})
        else:
            page.clock.set_fixed_time(TODAY)
        return Try(reader, self._host.visit(file, fault, without), fault, page)

    def _until(self, may_wait: Callable[[Try], bool], ends: set[str], tries: list[Try]) -> None:
        """Looks at the pages in turn, until each has come to an end or its time is over."""
        going = tries
        while going:
            for each in going:
                state = each.look()
                if state in ends and not (state == "words" and each.fault in SLOW):
                    each.ended, each.after = state, each.seconds
                    print(f"{each.after:5.1f} s {each.fault}: {each.visit.file}: {state}")
                elif "words" in ends:
                    each.hurry(4)
                elif state == "words":
                    each.try_again()
            going = [each for each in going if not each.ended and may_wait(each)]
            if going:
                going[0].page.wait_for_timeout(100)


def at_last(each: Try) -> bool:
    return time.monotonic() - each.began < READY


def in_time(each: Try) -> bool:
    """Of a page that does not stand still only the answer counts."""
    return each.seconds < WORDS_WITHIN + SLACK if each.fault in HANGS else at_last(each)


def said(each: Try, what: str) -> str:
    return f"{each.visit.file}, {each.fault}: {what} in {each.seconds:.0f} s"


@pytest.fixture(scope="module")
def readers(
    browser: Browser, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Readers]:
    host = FaultyHost(site, tmp_path_factory.mktemp("faulty"))
    yield Readers(browser, host)
    host.stop()


# While this one hangs, no script has run: the link to try again forgets what a link asked.
FORGETS = "too_old.js"


def can_be_told(file: str, fault: str) -> bool:
    return not (fault in HANGS and file.endswith((*DRAWN_WITH, FORGETS)))


# The fallback and its files are only asked for when the image does not come.
FALLBACK = ("python.bin",)
SHARES = range(8 if PROVING else 3)
# scripts/test tries every sixth file, which brings all the faults, as seven of them take turns.
EVERY = 1 if PROVING else 6


@pytest.mark.parametrize("share", SHARES)
def test_each_request_of_the_calculator_fails_in_some_way(readers: Readers, share: int) -> None:
    tried = in_some_way(readers.requests(READERS["calculator"]))

    assert readers.failing(READERS["calculator"], tried[share :: len(SHARES)]) == []


@pytest.mark.parametrize("share", SHARES)
def test_so_does_each_request_that_only_the_list_makes(readers: Readers, share: int) -> None:
    others = readers.requests(READERS["calculator"])
    own = [file for file in readers.requests(READERS["list"]) if file not in others]
    tried = in_some_way(own)[share :: len(SHARES)]

    # Stock Python takes seconds to start, and does so each time.
    assert readers.failing(READERS["list"], tried, again=1 if share == 0 else 0) == []


def in_some_way(files: list[str]) -> list[tuple[str, str]]:
    """Each file with a fault, in turn."""
    quick = [fault for fault in FAULTS if fault != "very slow"]
    pairs = [(file, quick[at % len(quick)]) for at, file in enumerate(files)]
    return [pair for pair in pairs if can_be_told(*pair)][::EVERY]


@pytest.mark.prove
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", [*READERS, "fallback"])
def test_every_request_fails_in_every_way(readers: Readers, name: str, fault: str) -> None:
    without = FALLBACK if name == "fallback" else ()
    reader = READERS["calculator" if name == "fallback" else name]
    files = readers.requests(reader, without)
    tried = [(file, fault) for file in files if can_be_told(file, fault) and file not in without]

    assert readers.failing(reader, tried, without) == []
