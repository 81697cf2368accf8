"""Measures whether the calculator slows down its page: the first text, and frames while typing.

Alternates between the calculator's page of the built site and a copy of it without our scripts,
each in a new Chromium profile. Saves reading.json and reading.md next to this file.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, Playwright, sync_playwright

from routeboek_py.publish.site import build
from tests.conftest import copy_site_folder

from .host import serve
from .lines import LINES
from .visit import opened

HERE = Path(__file__).parent
PAGES = {"with": "termijnen/", "without": "zonder-rekenhulp/"}

# Milliseconds since navigation; the layout shift has no unit.
PAINTS = """new Promise((resolve) => {
  const found = { shift: 0 };
  const seen = (type, keep) =>
    new PerformanceObserver((list) => list.getEntries().forEach(keep))
      .observe({ type, buffered: true });
  seen("paint", (entry) => (found[entry.name] = entry.startTime));
  seen("largest-contentful-paint", (entry) => (found.largest = entry.startTime));
  seen("layout-shift", (entry) => (found.shift += entry.value));
  setTimeout(() => resolve(found), 2500);
})"""

# Types each date again, a key per frame, and records the frames and the long tasks of the page.
TYPE = """async (dates) => {
  const field = document.querySelector("#calculator-datum");
  const frame = () => new Promise(requestAnimationFrame);
  const gaps = [];
  const busy = [];
  const observer = new PerformanceObserver((list) => busy.push(...list.getEntries()));
  observer.observe({ type: "longtask" });
  let last = await frame();
  for (const date of dates) {
    for (let end = 1; end <= date.length; end++) {
      field.value = date.slice(0, end);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      for (let n = 0; n < 3; n++) {
        const now = await frame();
        gaps.push(now - last);
        last = now;
      }
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { gaps, busy: busy.map((entry) => entry.duration) };
}"""

# From the click on the button to the answer (which is then parsed as JSON), and to the dates on the
# page; each time after a pause.
ASK = """async (dates) => {
  const field = document.querySelector("#calculator-datum");
  const result = document.querySelector("[data-part=result]");
  const times = [];
  const parse = JSON.parse;
  let answered;
  JSON.parse = (...given) => ((answered = performance.now()), parse(...given));
  for (const date of dates) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    field.value = date;
    const changed = new Promise((resolve) => {
      new MutationObserver((_, self) => (self.disconnect(), resolve()))
        .observe(result, { childList: true });
    });
    const start = performance.now();
    document.querySelector("[data-part=submit]").click();
    await changed;
    times.push({ answered: answered - start, shown: performance.now() - start });
  }
  return times;
}"""
DATES = [f"{day:02}-{month:02}-2026" for month in (3, 6, 9, 11) for day in (1, 9, 17, 25)]


def lay_out(folder: Path) -> Path:
    """Builds the site, with an extra copy of the page without our scripts."""
    site = build(copy_site_folder(folder))
    page = (site / PAGES["with"] / "index.html").read_text(encoding="utf-8")
    bare = re.sub(r'<script[^>]*src="[^"]*assets/rekenhulp/[^>]*></script>', "", page)
    (site / PAGES["without"]).mkdir()
    (site / PAGES["without"] / "index.html").write_text(bare, encoding="utf-8")
    (site / "rest").mkdir()
    (site / "rest" / "index.html").write_text("<!doctype html><title>…</title>", encoding="utf-8")
    return site


@contextmanager
def visiting(playwright: Playwright, site: Path, path: str) -> Iterator[Page]:
    """Opens a page in a new profile."""
    with (
        tempfile.TemporaryDirectory() as profile,
        serve(site, LINES["local"], {}) as host,
        opened(playwright, Path(profile), host) as browser,
    ):
        browser.page.goto(f"http://127.0.0.1:{host.port}/{path}", wait_until="commit")
        yield browser.page


def measure(playwright: Playwright, site: Path, runs: int) -> dict[str, object]:
    """Measures all figures in `runs` rounds; each round takes each page once."""
    paints: dict[str, list[dict[str, float]]] = {name: [] for name in PAGES}
    for run in range(-1, runs):  # the first round only warms up the machine
        for name, path in PAGES.items():
            with visiting(playwright, site, path) as page:
                found = page.evaluate(PAINTS)
                paints[name] += [found] if run >= 0 else []
    with visiting(playwright, site, PAGES["with"]) as page:
        page.locator("[data-part=gemeenten] input").first.check()
        page.wait_for_timeout(3000)  # the worker is ready, as after reading the page
        answers = page.evaluate(ASK, DATES)
        typing = page.evaluate(TYPE, DATES[:6])
    return {"paints": paints, "answers": answers, "typing": typing}


def report(about: str, found: dict[str, object]) -> str:
    """The figures as Markdown."""
    paints, answers, typing = found["paints"], found["answers"], found["typing"]
    assert isinstance(paints, dict)
    assert isinstance(answers, list)
    assert isinstance(typing, dict)
    lines = [
        "# Whether the calculator is in the way of its page",
        "",
        "Made again with `scripts/bench reading`. The calculator's page of the built site, and the",
        "same page without our scripts, in turn, each in a new profile; medians, and the range.",
        "",
        about,
        "",
        "| page | first paint ms | largest paint ms | layout shift |",
        "|---|---|---|---|",
    ]
    for name, visits in paints.items():
        cells = [
            f"{statistics.median(times):.0f} ({min(times):.0f} to {max(times):.0f})"
            for key in ("first-contentful-paint", "largest")
            for times in [[visit[key] for visit in visits]]
        ]
        shift = max(visit["shift"] for visit in visits)
        lines.append(f"| {name} the calculator | {cells[0]} | {cells[1]} | {shift:.3f} |")
    lines += ["", "From the press of the button, with a warm worker, in ms:", ""]
    lines += ["| | the first time | after that (median) | at most |", "|---|---|---|---|"]
    for key, what in (("answered", "the answer is in"), ("shown", "the dates are on the page")):
        first, *others = (times[key] for times in answers)
        middle = statistics.median(others)
        lines.append(f"| {what} | {first:.1f} | {middle:.1f} | {max(others):.1f} |")
    gaps = sorted(typing["gaps"])
    lines += [
        "",
        f"While typing {len(gaps)} frames went by, {statistics.median(gaps):.1f} ms apart "
        f"(median), at most {gaps[-1]:.1f} ms; tasks of 50 ms and more: {len(typing['busy'])}.",
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/bench reading")
    parser.add_argument("--runs", type=int, default=15)
    runs: int = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        found = measure(playwright, lay_out(Path(folder)), runs)
    about = f"date: {date.today().isoformat()}; rounds: {runs}."
    (HERE / "reading.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    (HERE / "reading.md").write_text(report(about, found), encoding="utf-8")
    print(report(about, found))


if __name__ == "__main__":
    main()
