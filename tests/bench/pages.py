"""Compares every page with the same page under stock Material: its size and its speed.

Each visit has a new, empty browser context on the screen of a phone; the two sites alternate, page
by page. Nothing is stored on the device before a visit, but the site may start to store itself, as
it does for every reader. Saves pages.json and pages.md next to this file.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Playwright, sync_playwright

from routeboek_py.publish.site import build
from tests.conftest import copy_site_folder

from .host import Host, serve
from .lines import Line
from .pages_report import report
from .stock_site import build_stock
from .visit import ARGUMENTS
from .weight import weight

HERE = Path(__file__).parent
PHONE = {"width": 375, "height": 812}
WAYS = ("ours", "stock")
LINES = (
    Line("local", "local, nothing slowed"),
    Line(
        "phone",
        "20 Mbit/s, 40 ms, and a processor 4 times slower",
        bits=20_000_000,
        wait_ms=40,
        slower=4,
    ),
)

# Milliseconds since navigation, read some time after loading: a later paint may be larger.
PAINTS = """new Promise((resolve) => {
  const found = { shift: 0 };
  const seen = (type, keep) =>
    new PerformanceObserver((list) => list.getEntries().forEach(keep))
      .observe({ type, buffered: true });
  seen("paint", (entry) => (found[entry.name] = entry.startTime));
  seen("largest-contentful-paint", (entry) => (found.largest = entry.startTime));
  seen("layout-shift", (entry) => (found.shift += entry.value));
  setTimeout(() => resolve({ first: found["first-contentful-paint"], ...found }), 500);
})"""


def lay_out(folder: Path) -> dict[str, Path]:
    """Builds the site and the stock version; returns their folders by way."""
    project = folder / "project"
    project.mkdir()
    ours = build(copy_site_folder(project))
    for name in ("stock", "stock-fonts"):
        (folder / name).mkdir()
    return {
        "ours": ours,
        "stock": build_stock(project, folder / "stock"),
        "stock-fonts": build_stock(project, folder / "stock-fonts", own_fonts=True),
    }


def weights(sites: dict[str, Path]) -> list[dict[str, Any]]:
    """The size of every page in every way."""
    names = sorted(file.parent.relative_to(sites["ours"]).as_posix()
                   for file in sites["ours"].rglob("index.html"))  # fmt: skip
    pages = ["" if name == "." else f"{name}/" for name in names]
    return [{"page": page, **{way: weight(site, page) for way, site in sites.items()}}
            for page in pages]  # fmt: skip


def visits(
    playwright: Playwright, sites: dict[str, Path], pages: list[str], line: Line, runs: int
) -> Iterator[dict[str, Any]]:
    """Visits all pages in `runs` rounds, after one round to warm up the machine and the host."""
    with ExitStack() as stack:
        hosts = {way: stack.enter_context(serve(sites[way], line, {})) for way in WAYS}
        for run in range(-1, runs):
            with _chromium(playwright) as browser:
                for page in pages:
                    for way in WAYS if run % 2 else reversed(WAYS):
                        found = _visit(browser, hosts[way], page, line.slower)
                        if run >= 0:
                            yield {"line": line.name, "page": page, "way": way, **found}


@contextmanager
def _chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=ARGUMENTS)
    try:
        yield browser
    finally:
        browser.close()


def _visit(browser: Browser, host: Host, page: str, slower: int) -> dict[str, float]:
    context = browser.new_context(viewport=PHONE, device_scale_factor=2, is_mobile=True)  # type: ignore[arg-type]
    try:
        tab = context.new_page()
        if slower > 1:
            session = context.new_cdp_session(tab)
            session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        tab.goto(f"http://127.0.0.1:{host.port}/{page}", wait_until="load")
        found: dict[str, float] = tab.evaluate(PAINTS)
        return {name: found[name] for name in ("first", "largest", "shift")}
    finally:
        context.close()


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/bench pages")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--pages", nargs="*", help="only these, as in tafels/mwta/")
    given = parser.parse_args()
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        sites = lay_out(Path(folder))
        weighed = weights(sites)
        pages = given.pages or [each["page"] for each in weighed]
        with _chromium(playwright) as browser:
            version = browser.version
        seen = [
            visit for line in LINES for visit in visits(playwright, sites, pages, line, given.runs)
        ]
    about = {
        "date": date.today().isoformat(),
        "chromium": version,
        "machine": f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}",
        "load before": round(before, 2),
        "rounds": given.runs,
        "command": f"scripts/bench pages --runs {given.runs}",
    }
    saved = {"about": about, "weights": weighed, "visits": seen}
    text = report(saved, {line.name: line.title for line in LINES})
    (HERE / "pages.json").write_text(json.dumps(saved, indent=1) + "\n", encoding="utf-8")
    (HERE / "pages.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
