"""Opens pages on which one file has a fault, and looks what their readers get."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Browser, Error, Page

from tests.effort import PROVING

from .conftest import TODAY, until_quiet
from .faulty_host import FaultyHost, Visit
from .readers import AGAIN, AGENDA, LOOK, Reader

QUIET = 1  # second in which a page asks for nothing: it waits
# Seconds until stock Python has answered, with several pages on a busy machine.
READY = 300 if PROVING else 90
# Seconds in which a reader is told that something stands still: of the real time or, where a page's
# clock is put forward, of that clock; and what a busy machine may add to it.
WORDS_WITHIN, SLACK = 20, 5
# The most seconds that count from one look at a page to the next: where the machine is so busy
# that a page cannot answer sooner, it cannot put words there either.
LOOK_COUNTS = 0.5
# How many times as fast as the real time a hurried page's clock goes and its styles play.
PLAYED = 4
AT_ONCE, WAITING = 8, 12  # pages that are open together; of those that mostly wait

FAULTS = (
    *("no connection", "not there", "another page", "cut in half"),
    *("hangs", "hangs halfway", "slow", "very slow"),
)
HANGS = ("hangs", "hangs halfway")
SLOW = ("slow", "very slow")


@dataclass
class Try:
    """A reader with a page on which one file has a fault."""

    reader: Reader
    visit: Visit
    fault: str
    page: Page
    began: float = 0.0
    passed: float = 0.0
    """Seconds in which the page stood still; of its own clock, if that was put forward."""
    pressed: bool = False
    stands: tuple[int, str] = (0, "")
    """The files that were asked for, and what the page shows."""
    quiet_since: float = 0.0
    looked: float = 0.0
    ended: str = ""
    after: float = 0.0

    def open(self) -> None:
        self.began = self.looked = time.monotonic()
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
        """How long the reader waits: of a page with a file that hangs, since it stands still."""
        return self.passed if self.fault in HANGS else time.monotonic() - self.began

    @property
    def hurries(self) -> bool:
        return self.fault in HANGS and not PROVING

    def wait(self) -> None:
        """Counts how long a page stands still; where its clock is ours, puts it forward then.

        Not faster than its styles play: they have words of their own.
        """
        stands, now = (len(self.visit.asked), self._shown()), time.monotonic()
        since, self.looked = now - self.looked, now
        if stands != self.stands:
            self.stands, self.quiet_since, self.passed = stands, now, 0.0
        elif not self.hurries:
            self.passed += min(since, LOOK_COUNTS)
        elif now - self.quiet_since > QUIET:
            self.page.clock.fast_forward(round(since * PLAYED * 1000))
            self.passed += since * PLAYED

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
        self._known: dict[Reader, list[str]] = {}
        self.told, self.longest = 0, 0.0
        """Of the last files that failed: how many had words, and the longest until those came."""

    def requests(self, reader: Reader) -> list[str]:
        """The files that a page asks for from its opening to the answer, seen once."""
        if reader not in self._known:
            self._known[reader] = self._asked(reader)
        return self._known[reader]

    def _asked(self, reader: Reader) -> list[str]:
        going = self._try(reader, "", "")
        with until_quiet(going.page):
            going.open()
            while going.look() != "done":
                assert at_last(going), reader.path
                going.page.wait_for_timeout(100)
        going.page.context.close()
        page = reader.path.split("#")[0]
        return [file for file in dict.fromkeys(going.visit.asked) if file != page]

    def failing(
        self,
        reader: Reader,
        faults: list[tuple[str, str]],
        again: int | None = None,
    ) -> list[str]:
        """What went wrong, for each of these files with a fault. Prints what was seen.

        `again` is how many, of those that are open together, are tried again; None: all.
        """
        wrong = []
        self.told, self.longest = 0, 0.0
        mostly_wait = PROVING and {fault for _, fault in faults} <= {*HANGS, *SLOW}
        at_once = WAITING if mostly_wait else AT_ONCE
        for begin in range(0, len(faults), at_once):
            tries = [self._try(reader, *each) for each in faults[begin : begin + at_once]]
            for each in tries:
                each.open()
            self._until(in_time, {"done", "words"}, tries)
            told = [each for each in tries if each.ended == "words"][:again]
            wrong += [said(each, "nothing") for each in tries if not each.ended]
            self._count(tries)
            for each in told:
                each.visit.mend()
                each.began, each.ended = time.monotonic(), ""
            self._until(at_last, {"done"}, told)
            wrong += [said(each, "no answer after trying again") for each in told if not each.ended]
            for each in tries:
                if each.ended != "done":
                    each.page.context.close()
        return wrong

    def _count(self, tries: list[Try]) -> None:
        told = [each for each in tries if each.ended == "words"]
        self.told += len(told)
        waits = [each.after for each in told if each.fault in HANGS]
        self.longest = max([self.longest, *waits])

    def _try(self, reader: Reader, file: str, fault: str) -> Try:
        context = self._browser.new_context(
            locale="nl-NL", timezone_id="Europe/Amsterdam", service_workers="block"
        )
        page = context.new_page()
        page.set_default_timeout(READY * 1000)
        if fault in HANGS and not PROVING:
            page.clock.install(time=TODAY)
            styles = context.new_cdp_session(page)
            styles.send("Animation.enable")
            styles.send("Animation.setPlaybackRate", {"playbackRate": PLAYED})
        else:
            page.clock.set_fixed_time(TODAY)
        return Try(reader, self._host.visit(file, fault, reader.without), fault, page)

    def _until(self, may_wait: Callable[[Try], bool], ends: set[str], tries: list[Try]) -> None:
        """Looks at the pages in turn, until each has come to an end or its time is over.

        A page with the answer is closed: it would go on with what is of no use to this.
        """
        going = tries
        while going:
            for each in going:
                state = each.look()
                if state in ends and not (state == "words" and each.fault in SLOW):
                    each.ended, each.after = state, each.seconds
                    if state == "done":
                        each.page.context.close()
                    print(f"{each.after:5.1f} s {each.fault}: {each.visit.file}: {state}")
                elif "words" in ends and each.fault in HANGS:
                    each.wait()
                elif state == "words":
                    each.try_again()
            going = [each for each in going if not each.ended and may_wait(each)]
            if going:
                going[0].page.wait_for_timeout(300 if PROVING else 100)


def at_last(each: Try) -> bool:
    return time.monotonic() - each.began < READY


def in_time(each: Try) -> bool:
    """Of a page that does not stand still only the answer counts."""
    in_words = each.fault not in HANGS or each.seconds < WORDS_WITHIN + SLACK
    return in_words and at_last(each)


def said(each: Try, what: str) -> str:
    return f"{each.visit.file}, {each.fault}: {what} in {each.seconds:.0f} s"
