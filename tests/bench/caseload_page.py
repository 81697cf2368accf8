"""Measures in a real Chromium how long a list of pupils takes: from a file to its table.

Cold is the first time: nothing is fetched or compiled yet, and the file is opened before Python is
ready. The host is this machine, so the network takes no time (`scripts/bench browser` measures
networks). Warm is every later time.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, FilePayload, Page

from routeboek_py.publish.site import build
from tests.conftest import chromium, copy_site_folder

from .host import serve
from .lines import LINES

# The steps that a reader waits for, in order.
PAGE_STEPS = {
    "cold": "first time: start Python, read the CSV, show the table",
    "warm": "after that: read the CSV, show the table",
    "filter": "choose a gemeente, show the table",
    "xlsx_cold": "first XLSX: fetch openpyxl, read, show the table",
    "xlsx": "after that: read the XLSX, show the table",
}
# From the event of a file (or a choice) to the frame that shows the table.
_FROM = """([selector]) => {
    const place = document.querySelector('[data-part=table]');
    window.waited = new Promise(done => document.querySelector(selector).addEventListener('change',
        () => {
            const start = performance.now();
            new MutationObserver((_, observer) => {
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
            }).observe(place, { childList: true });
        }, { once: true, capture: true }));
}"""
_FILE, _GEMEENTE = "[data-part=file]", "[data-part=where]"

Run = dict[str, float]
Files = dict[str, tuple[bytes, bytes]]


def measured_in_page(files: Files, runs: int) -> dict[str, list[Run]]:
    """Milliseconds of each step, by the size of the list; `files` are a CSV and an XLSX of each."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        site = build(copy_site_folder(Path(folder)))
        with serve(site, LINES["local"], {}) as host:
            address = f"http://127.0.0.1:{host.port}/termijnen/lijst/"
            _visit(browser, address, *files["100"])  # the host compresses its files once
            return {
                size: [_visit(browser, address, *files[size]) for _ in range(runs)]
                for size in files
            }


def _visit(browser: Browser, address: str, csv: bytes, xlsx: bytes) -> Run:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(address, wait_until="domcontentloaded")
    page.wait_for_selector("[data-part=submit]:not(:disabled)")

    def opened(name: str, data: bytes) -> float:
        file: FilePayload = {"name": name, "mimeType": "", "buffer": data}
        return _waited(page, _FILE, lambda: page.set_input_files(_FILE, file))

    run = {"cold": opened("lijst.csv", csv), "warm": opened("lijst.csv", csv)}
    choice = page.locator(_GEMEENTE)
    run["filter"] = _waited(page, _GEMEENTE, lambda: choice.select_option(index=1))
    _waited(page, _GEMEENTE, lambda: choice.select_option(index=0))
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Wis alles").click()
    page.get_by_text("De lijst is leeg").wait_for()
    run["xlsx_cold"], run["xlsx"] = opened("lijst.xlsx", xlsx), opened("lijst.xlsx", xlsx)
    context.close()
    return run


def _waited(page: Page, selector: str, act: Callable[[], object]) -> float:
    page.evaluate(_FROM, [selector])
    act()
    return float(page.evaluate("window.waited"))
