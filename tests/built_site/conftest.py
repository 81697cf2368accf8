"""The real site, built once from a copy of the project, served, and opened in a real Chromium."""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from .searching import Searching

# Today in the browser, for every test: a Sunday between step 3 and step 4 of 1 September.
TODAY = "2026-11-22T12:00:00"

# Milliseconds until a page that does not do what it must is given up, also on a machine that is
# busy with much else; the benchmark measures the speed of a page.
PATIENCE = 90_000
expect.set_options(timeout=PATIENCE)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files with the types that a browser expects, without a log."""

    extensions_map = {  # noqa: RUF012 (as in the class above)
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


@pytest.fixture(scope="session")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site: under a sub-path, as on many hosts."""
    root = tmp_path_factory.mktemp("host")
    (root / "routeboek").symlink_to(site)
    handler = functools.partial(Quiet, directory=str(root))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/routeboek/"
    server.shutdown()


def new_context(browser: Browser, **options: Any) -> BrowserContext:
    """A new reader of the site, for whom a busy machine may take its time."""
    made = browser.new_context(**options)
    made.set_default_timeout(PATIENCE)
    return made


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = new_context(
        browser,
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
        service_workers="block",  # tested in test_offline.py
    )
    made.clock.set_fixed_time(TODAY)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture(scope="session")
def started(browser: Browser, address: str) -> Iterator[Page]:
    """A page with a calculator that has answered, for all tests that ask it something and read.

    To start Python costs twenty times as much as an answer. The page may use the clipboard.
    """
    context = new_context(
        browser,
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
        service_workers="block",
        permissions=["clipboard-read", "clipboard-write"],
        reduced_motion="reduce",
    )
    context.clock.set_fixed_time(TODAY)
    page = context.new_page()
    page.goto(f"{address}termijnen/#reken/1/2026-09-01/rijswijk")
    expect(page.locator("[data-part=actions]")).to_be_visible()
    yield page
    context.close()


@pytest.fixture
def emptied(started: Page) -> Page:
    """The calculator that has answered, with an empty form and no answer."""
    started.set_viewport_size({"width": 1280, "height": 800})
    started.evaluate("document.querySelector('[data-part=form]').reset()")
    started.get_by_role("button", name="Bereken de datums").click()
    expect(started.locator("#calculator-gemeente-error")).to_be_visible()
    expect(started.locator("ol.tijdlijn")).to_have_count(0)
    return started


@pytest.fixture(scope="module")
def searching(browser: Browser, address: str) -> Iterator[Searching]:
    context = new_context(browser, locale="nl-NL", service_workers="block")
    page = context.new_page()
    page.goto(address)
    page.locator(".md-search__input").focus()
    expect(page.locator(".md-search-result__meta")).to_contain_text("Typ een woord")
    yield Searching(page, address)
    context.close()


@contextmanager
def until_quiet(page: Page) -> Iterator[None]:
    """At the end, waits until the page has asked for nothing new for a second.

    Playwright's "networkidle" also waits for the end of every request, and of a worker that was
    stopped it may never hear that.
    """
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    yield
    page.wait_for_load_state()
    before = -1
    for _ in range(60):
        if len(asked) == before:
            break
        before = len(asked)
        page.wait_for_timeout(1000)
    page.remove_listener("request", note)


def all_pages(site: Path) -> list[str]:
    """Every page of the site, as its address below the root."""
    return sorted(
        str(file.parent.relative_to(site)).removeprefix(".") + "/"
        for file in site.rglob("index.html")
    )


def one_of_each_script(site: Path) -> list[str]:
    """The first page of those that run the same scripts: it stands for what a browser refuses."""
    pages: dict[tuple[str, ...], str] = {}
    for page in all_pages(site):
        html = (site / page.lstrip("/") / "index.html").read_text(encoding="utf-8")
        scripts = re.findall(r"<script[^>]* src=\"(?:\.\./)*([^\"]+)", html)
        pages.setdefault(tuple(scripts), page)
    return list(pages.values())


def one_of_each_kind(site: Path) -> list[str]:
    """The first page of each folder, and every single page: together they use all templates."""
    kinds: dict[tuple[str, str], str] = {}
    for page in all_pages(site):
        folder, _, name = page.strip("/").rpartition("/")
        kinds.setdefault((folder, name if not folder else ""), page)
    return list(kinds.values())
