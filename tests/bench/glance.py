"""Measures what a reader has to do on a phone: taps, swipes, and where things stand on the screen.

A tap is a press on a choice or a button; typing the date is none. A swipe moves the page by at
most one screen. Saves glance.json and glance.md next to this file. `--keep NAME` names the column
of this run, so that later runs stand beside it.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Locator, Page, Playwright, ViewportSize, sync_playwright

from routeboek_py.publish.site import build
from tests.conftest import copy_site_folder

from .host import serve
from .lines import LINES

HERE = Path(__file__).parent
SCREEN: ViewportSize = {"width": 360, "height": 740}
TODAY = "2026-11-28T10:00:00"
HEADER = 48
PUPILS = "".join(f"A{n};01-09-2026;Rijswijk\n" for n in range(20))
Figures = dict[str, float | None]


@dataclass
class Phone:
    """A reader on a phone, who taps and swipes as little as possible."""

    page: Page
    taps: int = 0
    swipes: int = 0

    def sees(self, what: Locator) -> None:
        """Swipes until it is wholly in sight."""
        top, bottom = _edges(what)
        height = SCREEN["height"]
        away = bottom - height if bottom > height else min(0, top - HEADER)
        self.swipes += math.ceil(abs(away) / (height - HEADER))
        self.page.mouse.wheel(0, away)
        self.page.wait_for_timeout(200)

    def taps_on(self, what: Locator) -> None:
        self.sees(what)
        what.click()
        self.taps += 1

    def types(self, what: Locator, text: str) -> None:
        self.sees(what)
        what.fill(text)


def _edges(what: Locator) -> tuple[float, float]:
    box = what.bounding_box()
    assert box is not None
    return box["y"], box["y"] + box["height"]


def measure(page: Page, address: str) -> Figures:
    """All figures; pixels are from the top of the screen, unless they are of a whole page."""
    return {
        **_home(page, address),
        **_answer(page, address),
        **_gemeente(page, address),
        **_list(page, address),
    }


def _home(page: Page, address: str) -> Figures:
    page.goto(address)
    button = _edges(page.locator("[data-part=submit]"))[1]
    phone = Phone(page)
    phone.taps_on(page.locator("label[for=gemeente-den-haag]"))
    phone.types(page.locator("#calculator-datum"), "01-09-2026")
    phone.taps_on(page.locator("[data-part=submit]"))
    page.locator("ol.tijdlijn").wait_for()
    page.wait_for_timeout(400)
    phone.sees(page.locator("[data-part=summary]"))
    return {
        "home: the lower edge of the button, px": button,
        "from home to the next date: taps": phone.taps,
        "from home to the next date: swipes": phone.swipes,
    }


def _answer(page: Page, address: str) -> Figures:
    page.goto(f"{address}termijnen/")
    page.locator("#gemeente-den-haag").check()
    page.locator("#calculator-datum").fill("01-09-2026")
    page.locator("[data-part=submit]").click()
    page.locator("ol.tijdlijn").wait_for()
    page.wait_for_timeout(400)
    steps = page.locator("ol.tijdlijn > li")
    return {
        "answer: the heading, px": _edges(page.locator("h3.calculator__heading"))[0],
        "answer: the end of the summary, px": _edges(page.locator("[data-part=summary]"))[1],
        "answer: the date of the last step, px": _edges(steps.last.locator("time").last)[1],
        "answer: height of page, px": page.evaluate("document.documentElement.scrollHeight"),
    }


def _gemeente(page: Page, address: str) -> Figures:
    page.goto(f"{address}gemeenten/den-haag/")
    found: Figures = {
        "gemeente: height of page, px": page.evaluate("document.documentElement.scrollHeight"),
        "gemeente: the heading of step 1, px": _edges(page.locator("#stap-intercollegiaal"))[0],
    }
    page.locator("a[href$='#gemeente-den-haag']").first.click()
    page.locator("#calculator-datum").wait_for()
    page.wait_for_timeout(400)
    choice = _edges(page.locator("label[for=gemeente-den-haag]"))[0]
    return found | {
        "after its button: the gemeente, px": choice,
        "after its button: the field for the date, px": _edges(page.locator("#calculator-datum"))[
            0
        ],
    }


def _list(page: Page, address: str) -> Figures:
    page.goto(f"{address}termijnen/lijst/")
    page.locator("#caseload-text").fill(PUPILS)
    page.get_by_role("button", name="Zet rijen in de lijst").click()
    page.locator(".caseload__row").first.wait_for(timeout=120_000)
    page.wait_for_timeout(400)
    return {
        "list: the first pupil after pasting, px": _edges(page.locator(".caseload__row").first)[0]
    }


@contextmanager
def on_a_phone(playwright: Playwright, site: Path) -> Iterator[tuple[Page, str]]:
    """A page of a small phone, and the address of this site."""
    browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"])
    with serve(site, LINES["local"], {}) as host:
        context = browser.new_context(
            viewport=SCREEN, has_touch=True, locale="nl-NL", timezone_id="Europe/Amsterdam",
            service_workers="block", reduced_motion="reduce",
        )  # fmt: skip
        context.clock.set_fixed_time(TODAY)
        yield context.new_page(), f"http://127.0.0.1:{host.port}/"
        browser.close()


def report(runs: dict[str, Figures]) -> str:
    """The figures of all kept runs as a table in Markdown."""
    names = list(runs)
    rows = list(dict.fromkeys(row for figures in runs.values() for row in figures))
    lines = [
        "# What a reader does on a phone",
        "",
        "Made again with `scripts/bench glance`: a screen of 360 by 740 pixels, Den Haag,",
        "1 September 2026, seen on 28 November 2026. A negative place is above the screen.",
        "",
        f"| what | {' | '.join(names)} |",
        f"|---|{'---:|' * len(names)}",
    ]
    for row in rows:
        told = (runs[name].get(row) for name in names)
        cells = ("" if figure is None else f"{figure:.0f}" for figure in told)
        lines.append(f"| {row} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/bench glance")
    parser.add_argument("--keep", default=date.today().isoformat(), metavar="NAME")
    parser.add_argument("--site", type=Path, help="a built site, instead of a new one")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = options.site or build(copy_site_folder(Path(folder)))
        with on_a_phone(playwright, site) as (page, address):
            found = measure(page, address)
    file = HERE / "glance.json"
    runs = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    runs[options.keep] = found
    file.write_text(json.dumps(runs, indent=1) + "\n", encoding="utf-8")
    (HERE / "glance.md").write_text(report(runs), encoding="utf-8")
    print(report(runs))


if __name__ == "__main__":
    main()
