"""Writes the saved figures to browser.md and to the site's page for developers.

python -m tests.bench.report (or scripts/bench report) writes both again.
"""

from __future__ import annotations

from pathlib import Path

from tests.conftest import PROJECT

from .figures import Figures, Spread
from .inside import QUESTIONS, STAGES
from .lines import LINES
from .page import page
from .targets import Target, targets
from .ways import WAYS

REPORT = Path(__file__).with_name("browser.md")
PAGE = PROJECT / "docs" / "over" / "snelheid.md"

_TARGETS = {
    "cold-stock": "cold: at most 1/9 of the time of Pyodide as documented",
    "second-stock": "second visit: at most 1/12 of the time of Pyodide as documented",
    "cold-javascript": "cold: at most 3 times the JavaScript bound",
    "second-javascript": "second visit: at most 2.5 times the JavaScript bound",
    "bytes": "cold: at most 40% of the bytes of Pyodide as documented",
    "memory": "worker: at most 25 MB (WebAssembly memory and JavaScript heap)",
}


def report(figures: Figures) -> str:
    """The contents of browser.md."""
    parts = [_head(figures), _times(figures), _targets(figures), _stages(figures), _memory(figures)]
    return "\n".join(line for part in parts for line in part)


def write_reports() -> None:
    """Writes both files from the saved figures."""
    figures = Figures.read()
    REPORT.write_text(report(figures), encoding="utf-8")
    PAGE.write_text(page(figures), encoding="utf-8")


def _head(figures: Figures) -> list[str]:
    said = figures.saved
    names = ("date", "chromium", "pyodide", "micropip", "pyscript", "node", "machine")
    slowed = [
        f"The busy loop of `{line}` took {took['page']:.1f} times longer on the page and "
        f"{took['worker']:.1f} times in a worker."
        for line, took in said["slowed"].items()
    ]
    return [
        "# How soon the calculator answers",
        "",
        "From navigation to the first computed date on a page with nothing else on it; made again",
        "with `scripts/bench browser`. Every run starts a Chromium with an empty profile on disk:",
        "the first visit is cold, the second is in the same session, `restart` after the browser",
        "was started again with that profile. The host sends gzip -9, never brotli, and lets a",
        "browser keep files for an hour; bytes are bodies as sent. Bits and waits are laid on each",
        "request by the host. On a slower processor the whole browser is stopped for part of every",
        "20 ms. The snapshot is sent as Pyodide makes it, with gzip and without trimming.",
        *slowed,
        "",
        "; ".join(f"{name}: {said[name]}" for name in names) + ".",
        "Rounds: " + ", ".join(f"{line} {n}" for line, n in said["rounds"].items()) + ".",
        "",
    ]


def _times(figures: Figures) -> list[str]:
    rows = [
        "## Time to the first date",
        "",
        "| line | visit | way | median ms | middle half | min | max | kB sent |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for line in figures.lines:
        for visit in ("cold", "second", "restart"):
            for way in figures.ways:
                time = figures.times(line, way, visit)
                sent = figures.sent(line, way, visit)
                if time and sent:
                    cells = [LINES[line].title, visit, WAYS[way], *_spread(time)]
                    rows.append(_row([*cells, f"{sent.median / 1000:.0f}"]))
    return [*rows, ""]


def _targets(figures: Figures) -> list[str]:
    rows = ["## Targets", "", "| target | line | measured | held |", "|---|---|---|---|"]
    for one in targets(figures):
        cells = [_TARGETS[one.what], LINES[one.line].title, _measured(one)]
        rows.append(_row([*cells, "yes" if one.held else "no"]))
    return [*rows, ""]


def _measured(target: Target) -> str:
    if target.what == "memory":
        return f"{target.measured / 1e6:.1f} MB"
    if target.what == "bytes":
        return f"{target.measured:.0%}"
    return f"1/{1 / target.measured:.1f}" if target.limit < 1 else f"{target.measured:.1f} times"


def _stages(figures: Figures) -> list[str]:
    rows = [
        "## Where the time of the image's cold visit goes",
        "",
        "Milliseconds since navigation: the page's script runs, the worker's script runs, the last",
        "byte of the image is in, it is compiled, instantiated, the first date is there. Taken",
        "in visits for that alone, whose worker imports `pages/stamps.js` first; medians.",
        "",
        _row(["line", *STAGES]),
        _row(["---"] * (1 + len(STAGES))),
    ]
    measured = [(line, at) for line in figures.lines if (at := figures.stages(line))]
    for line, at in measured:
        rows += [_row([LINES[line].title, *(f"{at[name]:.0f}" for name in STAGES)])]
    return [*rows, ""]


def _memory(figures: Figures) -> list[str]:
    rows = [
        f"## Memory after {QUESTIONS} more questions",
        "",
        "PSS of the tab's renderer process; then WebAssembly memory, and JavaScript heap in use",
        "after garbage collection, of the thread that answers. The last column is the median time",
        "of one more answer, asked from the page. Medians.",
        "",
        "| way | renderer MB | WebAssembly MB | heap MB | one more answer ms |",
        "|---|---|---|---|---|",
    ]
    for way in figures.ways:
        names = ("renderer_bytes", "wasm_bytes", "heap_bytes")
        found = [figures.memory(way, name) for name in names]
        answer = figures.memory(way, "answer_ms")
        if answer:
            megabytes = [f"{one.median / 1e6:.1f}" for one in found if one]
            rows.append(_row([WAYS[way], *megabytes, f"{answer.median:.1f}"]))
    return [*rows, ""]


def _spread(time: Spread) -> list[str]:
    half = f"{time.low_quarter:.0f} to {time.high_quarter:.0f}"
    return [f"{time.median:.0f}", half, f"{time.low:.0f}", f"{time.high:.0f}"]


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    write_reports()
