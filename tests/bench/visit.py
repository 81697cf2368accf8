"""Makes one visit to a way's page, in a Chromium with its own profile."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Playwright

from .host import Host
from .slow_cpu import slowed

EXPECTED = "dinsdag 27 oktober 2026"
PATIENCE_MS = 240_000
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--no-first-run"]  # fmt: skip


@dataclass(frozen=True)
class Visit:
    """Milliseconds from navigation to the first date, and bytes of bodies as sent."""

    line: str
    way: str
    visit: str
    """cold (nothing kept), second (in the same session), restart (of the browser) or stamped."""
    first_ms: float
    sent_bytes: int


@dataclass(frozen=True)
class Opened:
    """A Chromium that has finished starting."""

    page: Page
    group: int
    """Its process group."""

    def renderers(self) -> list[int]:
        """The ids of its renderer processes, the busiest first."""
        found = _processes(self.page)
        working = sorted(found, key=lambda each: -each["cpuTime"])
        return [int(each["id"]) for each in working if each["type"] == "renderer"]


@contextmanager
def opened(playwright: Playwright, profile: Path, host: Host, slower: int = 1) -> Iterator[Opened]:
    """Starts Chromium with this folder as its profile, and then slows it `slower` times."""
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=os.environ["CHROMIUM"], args=ARGUMENTS
    )
    try:
        page = context.pages[0]
        page.goto(f"http://localhost:{host.port}/rest/")  # another site, sharing nothing
        time.sleep(0.5)
        (browser,) = (each for each in _processes(page) if each["type"] == "browser")
        group = os.getpgid(int(browser["id"]))
        with slowed(group, slower):
            yield Opened(page, group)
    finally:
        context.close()


def visit(page: Page, host: Host, way: str, name: str) -> Visit:
    """Navigates, waits for the first date, and checks the date and the host of all files."""
    page.goto("about:blank")
    host.sent = 0
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    own = f"http://127.0.0.1:{host.port}/"
    address = f"{own}{way}/" + ("stamped.html" if name == "stamped" else "")
    page.goto(address, wait_until="commit")
    done = "window.bench && (bench.first || bench.failed)"
    page.wait_for_function(done, timeout=PATIENCE_MS, polling=100)
    if failed := page.evaluate("bench.failed"):
        raise AssertionError(f"{way}: {failed}")
    said = page.locator("#uitkomst").inner_text()
    if said != EXPECTED:
        raise AssertionError(f"{way} says {said}")
    if elsewhere := [url for url in asked if not url.startswith((own, "data:", "blob:"))]:
        raise AssertionError(f"{way} asks elsewhere: {elsewhere}")
    if way in ("image", "fallback") and page.evaluate("bench.way") != way:
        raise AssertionError(f"{way} was answered by {page.evaluate('bench.way')}")
    first = round(float(page.evaluate("bench.first")), 1)
    return Visit(host.line.name, way, name, first, host.sent)


def _processes(page: Page) -> list[dict[str, Any]]:
    browser = page.context.browser
    assert browser
    session = browser.new_browser_cdp_session()
    info = session.send("SystemInfo.getProcessInfo")
    session.detach()
    found: list[dict[str, Any]] = info["processInfo"]
    return found
