"""Measures the time from navigation to the first date on the page, for each way to answer.

One run alternates between the ways: on each line, every round takes each way once, in a new
Chromium with an empty profile on disk, cold and then again in the same session. Saves all figures
in browser.json next to this file, and writes browser.md and the site's page for developers (see
report.py).
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import tempfile
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Playwright, sync_playwright

from routeboek_py.model.load import load
from routeboek_py.packing.tools import node, pyodide_version, run
from routeboek_py.pages.rules import rules
from tests.conftest import MODEL

from .figures import RESULT
from .host import Bodies, Host, serve
from .inside import Memory, Stages, ask_again, heap_bytes, renderer_bytes, stages, wasm_bytes
from .lines import LINES, Line
from .others import PYSCRIPT
from .report import write_reports
from .slow_cpu import slowness
from .visit import Opened, Visit, opened, visit
from .ways import WAYS, lay_out

ROWS = ("visits", "stages", "memory")


@dataclass
class Found:
    """All measurements of one run."""

    visits: list[Visit] = field(default_factory=list)
    stages: list[Stages] = field(default_factory=list)
    memory: list[Memory] = field(default_factory=list)
    slowed: dict[str, dict[str, float]] = field(default_factory=dict)


@dataclass(frozen=True)
class Bench:
    """The shared parts of all measurements: Playwright, the served folder, and the results."""

    playwright: Playwright
    folder: Path
    bodies: Bodies = field(default_factory=dict)
    found: Found = field(default_factory=Found)

    def serve(self, line: Line) -> AbstractContextManager[Host]:
        return serve(self.folder, line, self.bodies)

    def open(self, profile: Path, host: Host) -> AbstractContextManager[Opened]:
        return opened(self.playwright, profile, host, host.line.slower)

    @contextmanager
    def at_rest(self, line: Line) -> Iterator[tuple[Opened, Host]]:
        """A new browser and a host for it, outside the measurements."""
        with (
            new_profile() as profile,
            self.serve(line) as host,
            self.open(profile, host) as browser,
        ):
            yield browser, host

    def warm_up(self) -> None:
        """Takes each way once without measuring, to warm up the machine and the host."""
        with self.at_rest(LINES["local"]) as (browser, host):
            for way in WAYS:
                visit(browser.page, host, way, "stamped")

    def measure_line(self, line: Line, runs: int) -> None:
        """Measures all rounds of one line; each round begins with the next way."""
        if line.slower > 1:
            self.measure_slowness(line)
        ways = list(WAYS)
        with self.serve(line) as host:
            for turn in range(line.rounds(runs)):
                start = time.monotonic()
                first = turn % len(ways)
                for way in ways[first:] + ways[:first]:
                    self.measure(host, way)
                self.measure_stages(host)
                took = time.monotonic() - start
                print(
                    f"{line.name}: round {turn + 1} of {line.rounds(runs)}, {took:.0f} s",
                    flush=True,
                )

    def measure_slowness(self, line: Line) -> None:
        with self.at_rest(LINES["local"]) as (browser, host):
            address = f"http://127.0.0.1:{host.port}/busy/"
            slow = slowness(browser.page, address, browser.group, line.slower)
        self.found.slowed[line.name] = slow
        print(f"{line.name}: a busy loop takes so many times longer: {slow}", flush=True)

    def measure(self, host: Host, way: str) -> None:
        """Measures one way once, with an empty profile."""
        found = self.found
        with new_profile() as profile:
            with self.open(profile, host) as browser:
                found.visits.append(visit(browser.page, host, way, "cold"))
                found.visits.append(visit(browser.page, host, way, "second"))
            if host.line.restarts:
                with self.open(profile, host) as browser:
                    found.visits.append(visit(browser.page, host, way, "restart"))
                    found.memory.append(memory(browser, host, way))

    def measure_stages(self, host: Host) -> None:
        """Measures the stages of a cold visit to the image, in a separate visit."""
        with new_profile() as profile, self.open(profile, host) as browser:
            visit(browser.page, host, "image", "stamped")
            self.found.stages.append(stages(browser.page, host.line.name))


@contextmanager
def new_profile() -> Iterator[Path]:
    """An empty folder for a browser's profile."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        yield Path(name)


def memory(browser: Opened, host: Host, way: str) -> Memory:
    """The memory of a page that was visited once in this browser, then that of its thread."""
    answer_ms = ask_again(browser.page)
    renderer = renderer_bytes(browser)
    visit(browser.page, host, way, "stamped")
    ask_again(browser.page)
    return Memory(way, renderer, wasm_bytes(browser.page), heap_bytes(browser.page), answer_ms)


def about(bench: Bench) -> dict[str, Any]:
    """The versions of the software and the machine that were measured."""
    with bench.at_rest(LINES["local"]) as (browser, _):
        context = browser.page.context.browser
        chromium = context.version if context else "?"
    lock = json.loads((bench.folder / "pyodide" / "pyodide-lock.json").read_text("utf-8"))
    return {
        "date": date.today().isoformat(),
        "chromium": chromium,
        "pyodide": pyodide_version(bench.folder / "pyodide"),
        "micropip": lock["packages"]["micropip"]["version"],
        "pyscript": PYSCRIPT,
        "node": run([node(), "--version"]).strip(),
        "machine": f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}",
        "rounds": {},
    }


def save(said: dict[str, Any], found: Found) -> None:
    """Saves one measurement per line, so that a diff is readable."""
    rows = {name: [asdict(one) for one in getattr(found, name)] for name in ROWS}
    parts = [f' "{name}": {json.dumps(value)}' for name, value in said.items()]
    parts.append(f' "slowed": {json.dumps(found.slowed)}')
    for name, these in rows.items():
        lines = ",\n".join(f"  {json.dumps(row)}" for row in these)
        parts.append(f' "{name}": [\n{lines}\n ]')
    RESULT.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/bench browser")
    parser.add_argument("--runs", type=int, default=5, help="rounds (slow lines take fewer)")
    parser.add_argument("--lines", nargs="+", choices=list(LINES), default=list(LINES),
                        help="only these; the saved result then holds no others")  # fmt: skip
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        bench = Bench(playwright, Path(name))
        lay_out(bench.folder, rules(load(MODEL)))
        said = about(bench)
        bench.warm_up()
        for line in (LINES[name] for name in given.lines):
            bench.measure_line(line, given.runs)
            said["rounds"][line.name] = line.rounds(given.runs)
            save(said, bench.found)
    write_reports()


if __name__ == "__main__":
    main()
