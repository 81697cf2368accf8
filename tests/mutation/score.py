"""The score of each module, as a table in score.md: a run renews the rows of what it tried."""

from __future__ import annotations

import platform
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

HEAD = """\
# Which faults the tests of the calculator see

A mutant is a module of `routeboek_py/calculator` with one small fault in it. It is killed when a
test of `tests/calculator` fails; one that survives must stand in `tests/mutation/explained.yml`
with the reason why nobody can see it. Made again with `python -m tests.mutation`, which
`scripts/prove` does as well.

| module | mutants | killed | explained | not explained | measured |
|---|---|---|---|---|---|
"""
ROW = re.compile(r"^\| (\S+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (.+) \|$", re.MULTILINE)
Row = tuple[int, int, int, int, str]


@dataclass(frozen=True)
class Score:
    """What came of the mutants of one module: all of them, and the names of those that survived."""

    module: str
    made: frozenset[str]
    survived: frozenset[str]


def save(file: Path, score: Score, known: set[str]) -> None:
    """Writes the row of a module, and leaves the others as they were."""
    rows = rows_of(file.read_text(encoding="utf-8")) if file.exists() else {}
    measured = f"{date.today()}, Python {platform.python_version()}"
    rows[score.module] = (
        len(score.made), len(score.made - score.survived), len(score.survived & known),
        len(score.survived - known), measured,
    )  # fmt: skip
    file.write_text(table(rows), encoding="utf-8")


def rows_of(text: str) -> dict[str, Row]:
    """The rows of a table, by module."""
    found = {}
    for module, *numbers, measured in ROW.findall(text):
        made, killed, explained, rest = map(int, numbers)
        found[module] = (made, killed, explained, rest, measured)
    found.pop("all", None)
    return found


def table(rows: dict[str, Row]) -> str:
    """The table: the answer first, then the caseload, and the sum."""
    lines = sorted(rows.items(), key=lambda row: ("." in row[0], row[0]))
    whole = [sum(row[at] for row in rows.values()) for at in range(4)]  # type: ignore[misc]
    told = [("all", *whole, ""), *((module, *row) for module, row in lines)]
    return HEAD + "".join(f"| {' | '.join(map(str, row))} |\n" for row in (*told[1:], told[0]))
