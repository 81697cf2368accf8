"""Measures a caseload of 100, 1,000 and 10,000 rows, in CPython and in a browser.

In CPython it reads made-up rows (always the same) as a CSV file and as a workbook, finds what is
due first, and writes a CSV file and an agenda file with as many rows as fit. In a browser it opens
the same files on the page (see `caseload_page`). Saves caseload.json and caseload.md next to this
file.
"""

from __future__ import annotations

import argparse
import io
import json
import platform
import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from routeboek_py.calculator.afspraken import Afspraak, afspraken
from routeboek_py.calculator.answer import answered
from routeboek_py.calculator.caseload.cases import Case, cases_of
from routeboek_py.calculator.caseload.csv_file import as_csv
from routeboek_py.calculator.caseload.rows import Caseload, gathered, read
from routeboek_py.calculator.caseload.selection import by_due_date
from routeboek_py.calculator.rules import Regels, regels_from
from routeboek_py.exchange.ics import MOST, as_ics
from routeboek_py.exchange.spreadsheet import read_workbook
from routeboek_py.model.load import load
from routeboek_py.pages.rules import rules
from tests.calculator.kalenders import EMPTY
from tests.conftest import MODEL

from .caseload_page import PAGE_STEPS, measured_in_page

HERE = Path(__file__).parent
SIZES = (100, 1_000, 10_000)
TODAY = date(2026, 11, 22)
# The steps that a reader waits for, in order; the first three end with a table on the screen.
STEPS = {
    "read": "read the CSV",
    "due": "what is due first, sorted",
    "both": "both: the table can be shown",
    "xlsx": "read the same as XLSX",
    "csv": "write the CSV",
    "ics": f"write the .ics (at most {MOST:,} entries)",
}

Run = dict[str, float]


def made_up_rows(count: int, regels: Regels) -> list[list[str]]:
    """Rows of four columns: several date notations, dates in two years, one in a hundred broken."""
    some = random.Random(20261122)
    rows = []
    for n in range(count):
        day = TODAY - timedelta(days=some.randrange(730))
        typed = some.choice(
            (f"{day:%d-%m-%Y}", day.isoformat(), f"{day.day}-{day.month}-{day.year}")
        )
        gemeente = some.choice(regels.gemeenten)
        place = some.choice((gemeente.naam, gemeente.id, gemeente.naam.upper()))
        rows.append(
            [f"leerling {n}", "morgen" if n % 100 == 99 else typed, place, f'"klas; {n % 30}"']
        )
    return [["kenmerk", "eerste datum", "gemeente", "klas"], *rows]


def as_workbook(rows: list[list[str]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def measured(regels: Regels, rows: list[list[str]]) -> Run:
    """Milliseconds of processor time for each step, in the order of a reader.

    Processor time, because it does not depend on other work of the machine.
    """
    run: Run = {}

    def timed(name: str, step: Callable[[], Any]) -> Any:
        start = time.process_time()
        result = step()
        run[name] = (time.process_time() - start) * 1000
        return result

    file, book = "\n".join(map(";".join, rows)).encode(), as_workbook(rows)
    caseload: Caseload = timed("read", lambda: read(file, regels))
    found: list[Case] = timed("due", lambda: by_due_date(cases_of(caseload.rows, TODAY, EMPTY)))
    run["both"] = run["read"] + run["due"]
    assert len(found) + len(caseload.broken) == len(rows) - 1
    timed("xlsx", lambda: gathered(read_workbook(book).sheets[0], regels))
    timed("csv", lambda: as_csv(found, caseload.broken, caseload.reading.columns))
    timed("ics", lambda: as_ics(islice(entries(found, regels), MOST), TODAY, 7))
    return run


def entries(found: list[Case], regels: Regels) -> Iterator[Afspraak]:
    """The entries of all cases; the last rows first, as those have future dates."""
    for case in reversed(found):
        antwoord = answered(regels, case.row.datum, case.row.gemeente, TODAY)
        yield from afspraken(antwoord, "https://voorbeeld.nl/", case.row.kenmerk)


def report(saved: dict[str, Any]) -> str:
    """The figures as Markdown."""
    lines = [
        "# How long a caseload takes",
        "",
        "Made again with `scripts/bench caseload`. Made-up rows, always the same; milliseconds,",
        "medians and the range.",
        "",
        saved["about"],
        "",
        "## In a browser",
        "",
        "By the clock, from the moment that a file comes in (or a choice is made) to the frame",
        "that shows the table. The host is the same machine: fetching costs next to nothing.",
        "",
        *_table(PAGE_STEPS, saved["in_page"]),
        "",
        "## In CPython",
        "",
        "Of the processor, which is what it takes on a machine that does nothing else.",
        "",
        *_table(STEPS, saved["runs"]),
    ]
    return "\n".join(lines) + "\n"


def _table(steps: dict[str, str], runs: dict[str, list[Run]]) -> Iterator[str]:
    yield "| | " + " | ".join(f"{size:,} rows" for size in SIZES) + " |"
    yield "|---|" + "---|" * len(SIZES)
    for step, words in steps.items():
        columns = [[run[step] for run in runs[str(size)]] for size in SIZES]
        yield f"| {words} | " + " | ".join(map(_spread, columns)) + " |"


def _spread(times: list[float]) -> str:
    middle, low, high = statistics.median(times), min(times), max(times)
    return f"{middle:,.0f} ({low:,.0f} to {high:,.0f})" if middle >= 10 else f"{middle:.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    regels = regels_from(rules(load(MODEL)))
    found: dict[str, list[Run]] = {}
    files: dict[str, tuple[bytes, bytes]] = {}
    for size in SIZES:
        rows = made_up_rows(size, regels)
        files[str(size)] = "\n".join(map(";".join, rows)).encode(), as_workbook(rows)
        measured(regels, rows)  # warms up
        found[str(size)] = [measured(regels, rows) for _ in range(runs)]
    about = (
        f"date: {date.today()}; Python {platform.python_version()} on {platform.machine()}; "
        f"rounds: {runs}."
    )
    saved = {"about": about, "runs": found, "in_page": measured_in_page(files, runs)}
    (HERE / "caseload.json").write_text(json.dumps(saved, indent=1) + "\n", encoding="utf-8")
    text = report(saved)
    (HERE / "caseload.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
