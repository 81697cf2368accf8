"""Opens every page of the site once in a real browser and inspects it for `test_every_page`.

One visit serves all tests, because opening a page takes longer than inspecting it.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Literal

from playwright.sync_api import Page

from tests.conftest import chromium

from .axe import violations
from .printed import Printed, read
from .questions import ENLARGED, QUESTIONS

PHONE, DESKTOP = 375, 1280
WIDTHS = (320, PHONE, 768, DESKTOP)
HALF = 640  # with doubled text this equals a desktop
HEIGHT = 900


@dataclass(frozen=True)
class Tour:
    """The colours and window widths of a tour."""

    scheme: Literal["light", "dark"]
    opens_on: int  # the width of the window
    axe_on: tuple[int, ...]  # the window widths for axe


@dataclass(frozen=True)
class Visit:
    """The results of a visit to one page."""

    path: str
    heading: str
    asked: list[str]  # addresses requested
    said: list[str]  # console messages
    answers: dict[str, Any]  # to each of QUESTIONS
    widths: dict[int, int]  # how wide the page is in a window of each of WIDTHS
    violations: list[str]  # found by axe
    paper: Future[Printed]
    enlarged: dict[str, int]  # how wide the page is in a window of HALF, each way of ENLARGED


def visits(tour: Tour, address: str, paths: list[str]) -> list[Visit]:
    """Visits every page in a separate browser, so that two tours can run at the same time."""
    asked: list[str] = []
    said: list[str] = []
    # A PDF is read while the browser continues.
    with chromium() as browser, ThreadPoolExecutor(max_workers=1) as beside:
        page = browser.new_page(
            color_scheme=tour.scheme, reduced_motion="reduce", service_workers="block"
        )
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))

        def visit(path: str) -> Visit:
            asked.clear()
            said.clear()
            _resize(page, tour.opens_on)
            page.goto(f"{address}{path.lstrip('/')}")
            answers = {question: page.evaluate(question) for question in QUESTIONS}
            widths, found = _in_all_windows(page, tour)
            return Visit(
                path=path,
                heading=page.locator("h1").inner_text(),
                asked=asked.copy(),
                said=said.copy(),
                answers=answers,
                widths=widths,
                violations=found,
                paper=beside.submit(read, page.pdf(prefer_css_page_size=True, tagged=True)),
                enlarged=_enlarged(page),
            )

        return [visit(path) for path in paths]


def _resize(page: Page, width: int) -> None:
    """Resizes the window; when this returns, scripts have handled it."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.evaluate(
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
    )


def _width(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))


def _in_all_windows(page: Page, tour: Tour) -> tuple[dict[int, int], list[str]]:
    """The width of the page in each window, the opening width first; and axe's violations."""
    widths: dict[int, int] = {}
    found: list[str] = []
    for window in sorted(WIDTHS, key=lambda width: width != tour.opens_on):
        _resize(page, window)
        widths[window] = _width(page)
        if window in tour.axe_on:
            found += violations(page, f"{page.url}, {tour.scheme}, {window} pixels")
    return widths, found


def _enlarged(page: Page) -> dict[str, int]:
    _resize(page, HALF)
    widths = {}
    for how, styles in ENLARGED.items():
        page.evaluate(
            "styles => { const sheet = new CSSStyleSheet(); sheet.replaceSync(styles);"
            " document.adoptedStyleSheets = [sheet]; }",
            styles,
        )
        widths[how] = _width(page)
    return widths
