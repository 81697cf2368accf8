"""Simulates a reader with only a keyboard and a screen."""

from __future__ import annotations

import time
from dataclasses import dataclass

from .webdriver import Browser

PATIENCE = 120  # seconds for stock Python to start, on a busy machine
MOST_STOPS = 100  # after so many Tabs the element is not on the page

FOCUS = """(element => element.getAttribute("aria-label") ?? element.labels?.[0]?.innerText
    ?? element.innerText)(document.activeElement)"""
SCREEN = """document.querySelector("article").innerText"""
FOUND = """document.querySelector(".md-search-result").innerText"""
DARK = """document.body.dataset.mdColorScheme === "slate" """
KIND = """document.activeElement.tagName"""
STEPS = """[...document.querySelectorAll("ol.tijdlijn > li")].map(
    step => [...step.querySelectorAll("h4, .tijdlijn__periode, .toestand")].map(
        said => said.textContent))"""


@dataclass(frozen=True)
class Reader:
    browser: Browser

    def opens(self, address: str) -> None:
        self.browser.go(address)

    def presses(self, *keys: str) -> None:
        self.browser.press(*keys)

    def types(self, text: str) -> None:
        self.browser.press(*text)

    def tabs_to(self, name: str, kind: str = "") -> None:
        """Presses Tab until the element with this name, and of this kind, has the focus."""
        for _ in range(MOST_STOPS):
            self.presses("Tab")
            if self.focus == name and kind in ("", self.browser.look(KIND)):
                return
        raise AssertionError(f"Tab does not lead to {name!r}; it ends at {self.focus!r}")

    @property
    def focus(self) -> str:
        """The label of the element with the focus, or else its text."""
        return str(self.browser.look(FOCUS)).strip()

    @property
    def screen(self) -> str:
        """All readable text on the page."""
        return str(self.browser.look(SCREEN))

    @property
    def is_dark(self) -> bool:
        """Whether the page is in dark colours."""
        return bool(self.browser.look(DARK))

    @property
    def steps(self) -> list[list[str]]:
        """What the answer says of each step: its name, its dates and its state."""
        steps: list[list[str]] = self.browser.look(STEPS)
        return steps

    def sees(self, text: str, within: float = PATIENCE) -> None:
        """Waits until the text is on the page."""
        self._waits(text, within, SCREEN)

    def lands_on(self, text: str, within: float = PATIENCE) -> None:
        """Waits until the element with this text has the focus."""
        self._waits(text, within, FOCUS)

    def finds(self, text: str, within: float = PATIENCE) -> None:
        """Waits until the text is in the search results."""
        self._waits(text, within, FOUND)

    def _waits(self, text: str, within: float, place: str) -> None:
        until = time.monotonic() + within
        while text not in (shown := str(self.browser.look(place))):
            assert time.monotonic() < until, f"{text!r} does not come:\n{shown}"
            time.sleep(0.05)
