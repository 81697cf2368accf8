"""How soon after navigation the first computed date is on the page, for each way to answer.

One interleaved run: every round takes each way once, cold in a fresh profile and then once more in
the same one. Saves browser.json (every measurement) and browser.md (medians) beside this file.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import tempfile
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from routeboek_py.model.load import load
from routeboek_py.pages.rules import rules
from tests.conftest import MODEL, PROJECT

from .host import Host, Line, serve
from .ways import WAYS, lay_out

HERE = Path(__file__).parent
EXPECTED = "dinsdag 27 oktober 2026"
LINES = [Line("local"), Line("20 Mbit/s, 40 ms", bits=20_000_000, wait_ms=40)]
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--no-first-run"]  # fmt: skip


@dataclass(frozen=True)
class Measurement:
    """One visit: milliseconds from navigation to the first date, bytes of bodies as sent."""

    line: str
    way: str
    visit: str
    first_ms: float
    sent_bytes: int


def visit(page: Page, host: Host, way: str, name: str) -> Measurement:
    host.sent = 0
    page.goto(f"http://127.0.0.1:{host.port}/{way}/", wait_until="commit")
    page.wait_for_function("window.klaar", timeout=120_000, polling=20)
    said = page.locator("#uitkomst").inner_text()
    if said != EXPECTED:
        raise AssertionError(f"{way} says {said}")
    first = float(page.evaluate("window.klaar"))
    return Measurement(host.line.name, way, name, first, host.sent)


def measure(browser: Browser, folder: Path, line: Line, runs: int) -> list[Measurement]:
    found = []
    with serve(folder, line) as host:
        for run in range(-1, runs):  # the first round only warms up the machine
            for way in WAYS:
                context = browser.new_context()
                page = context.new_page()
                visits = [visit(page, host, way, "cold")]
                page.goto("about:blank")
                visits.append(visit(page, host, way, "second"))
                context.close()
                found += visits if run >= 0 else []
            print(f"{line.name}: round {run + 1} of {runs}", flush=True)
    return found


def table(found: list[Measurement]) -> list[str]:
    lines = [
        "| line | visit | way | median ms | min | max | kB sent |",
        "|---|---|---|---|---|---|---|",
    ]
    for key in dict.fromkeys((m.line, m.visit, m.way) for m in found):
        these = [m for m in found if (m.line, m.visit, m.way) == key]
        times = [m.first_ms for m in these]
        sent = statistics.median(m.sent_bytes for m in these) / 1000
        line, name, way = key
        lines.append(
            f"| {line} | {name} | {WAYS[way]} | {statistics.median(times):.0f} | {min(times):.0f} "
            f"| {max(times):.0f} | {sent:.0f} |"
        )
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/bench browser")
    parser.add_argument("--runs", type=int, default=7)
    runs: int = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        lay_out(folder, rules(load(MODEL)))
        chromium = os.environ["CHROMIUM"]
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        about = {
            "date": date.today().isoformat(),
            "chromium": browser.version,
            "pyodide": json.loads((PROJECT / "package.json").read_text())["dependencies"][
                "pyodide"
            ],
            "machine": f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}",
            "runs": runs,
        }
        found = [m for line in LINES for m in measure(browser, folder, line, runs)]
        browser.close()
    saved = {**about, "measurements": [asdict(m) for m in found]}
    (HERE / "browser.json").write_text(json.dumps(saved, indent=1) + "\n", encoding="utf-8")
    head = [
        "# How soon the calculator answers",
        "",
        "From navigation to the first computed date on a page with nothing else on it; made again",
        "with `scripts/bench browser`. Bodies are sent with gzip -9, never brotli; on the second",
        "visit the HTTP cache is filled. " + ", ".join(f"{k}: {v}" for k, v in about.items()) + ".",
        "",
    ]
    (HERE / "browser.md").write_text("\n".join([*head, *table(found)]) + "\n", encoding="utf-8")
    print("\n".join(table(found)))


if __name__ == "__main__":
    main()
