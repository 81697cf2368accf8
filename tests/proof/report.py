"""Writes tests/proof.md: the figures beside those of the first attack, and the parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tests.conftest import PROJECT

from .figures import FIGURES, Figure
from .parts import MUTANTS, NAMES, PARTS
from .results import Result

REPORT = PROJECT / "tests" / "proof.md"
HEAD = """\
# What was proven

Made by `scripts/prove`, which tries all that `scripts/test` tries a part of. It runs in parts
(`scripts/prove hostile requests`); a part keeps the date and the commit of when it last ran.
The figures come from the tests themselves.

## The figures of the first attack, of November 2026, and now

| what was attacked | at first | goal | measured |
|---|---|---|---|
"""
PARTS_HEAD = """
## The parts

A plus behind a commit: with changes that were not committed yet. The load is the machine's, over
the last five minutes of the part: where it is well above the number of cores, others were at work
too, and seconds say little.

| part | tests | passed | failed | skipped | minutes | load | date | commit | Python | machine |
|---|---|---|---|---|---|---|---|---|---|---|
"""
NOT_YET = "not measured yet"


def report(results: Mapping[str, Result], mutants: Mapping[str, float]) -> str:
    """The whole report, of the results that there are."""
    figures = {name: result.figures for name, result in results.items()} | {MUTANTS: dict(mutants)}
    rows = (figure_row(figure, figures.get(figure.part, {})) for figure in FIGURES)
    return HEAD + "".join(rows) + PARTS_HEAD + "".join(_part_rows(results))


def figure_row(figure: Figure, noted: Mapping[str, float]) -> str:
    told = {name: f"{value:,.10g}" for name, value in noted.items()}
    try:
        measured = figure.measured.format_map(told)
    except KeyError:
        measured = NOT_YET
    return f"| {figure.attacked} | {figure.at_first} | {figure.goal} | {measured} |\n"


def _part_rows(results: Mapping[str, Result]) -> Iterator[str]:
    paths = {part.name: " ".join(f"`{path}`" for path in part.paths) for part in PARTS}
    paths |= {MUTANTS: "`python -m tests.mutation`", "rest": "all others"}
    for name in NAMES:
        found = results.get(name)
        cells = (
            [NOT_YET, *[""] * 8]
            if found is None
            else [found.passed, found.failed, found.skipped, f"{found.minutes:.0f}", found.load,
                  found.date, found.commit, found.python, found.machine]
        )  # fmt: skip
        yield f"| {name} | {paths[name]} | {' | '.join(map(str, cells))} |\n"
