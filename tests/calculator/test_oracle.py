"""Checks every first date, in every gemeente, against a separate calculation.

That calculation uses neither `datetime` nor the rules: it counts days on its own calendar, with the
weeks and the gemeenten as a person reads them in the two documents.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from routeboek_py.calculator.antwoord import Dag, GenomenStap, OvergeslagenStap
from tests.effort import Note, some

from .conftest import Answer

WEEKDAYS = ["zaterdag", "zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"]
MONTHS = [
    ("januari", 31), ("februari", 28), ("maart", 31), ("april", 30), ("mei", 31), ("juni", 30),
    ("juli", 31), ("augustus", 31), ("september", 30), ("oktober", 31), ("november", 30),
    ("december", 31),
]  # fmt: skip

# Read by hand from "Opschalingsroute bij fase 3b" and the table per gemeente in document 003.
# First week (if there is one) and last week; None is a step that is not there.
Weeks = tuple[int | None, int] | None
STEPS: dict[str, dict[int, Weeks]] = {
    "den-haag": {1: (4, 8), 2: (None, 8), 3: (None, 11), 4: (None, 13)},
    "leidschendam-voorburg": {1: (4, 8), 2: None, 3: (None, 11), 4: (None, 13)},
    "rijswijk": {1: (4, 8), 2: None, 3: (None, 11), 4: (None, 13)},
}


def calendar(first_year: int, last_year: int) -> Iterator[tuple[str, str]]:
    """Every day as ISO and in words. 1 January 2000 was a Saturday."""
    count = 0
    for year in range(first_year, last_year + 1):
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        for number, (name, length) in enumerate(MONTHS, start=1):
            for day in range(1, length + (leap and number == 2) + 1):
                words = f"{WEEKDAYS[count % 7]} {day} {name} {year}"
                yield f"{year:04}-{number:02}-{day:02}", words
                count += 1


DAYS = list(calendar(2000, 2101))
AT = {iso: at for at, (iso, _) in enumerate(DAYS)}
# The first and last year of each span, and its number of days.
SPANS = [(2000, 2019, 7305), (2020, 2040, 7671), (2041, 2060, 7305), (2061, 2080, 7305),
         (2081, 2100, 7304)]  # fmt: skip


@pytest.mark.parametrize("span", some(SPANS, [(2020, 2040, 7671)]))
def test_every_date_of_every_step_for_every_first_date(
    answer_to: Answer, span: tuple[int, int, int], record_property: Note
) -> None:
    first, last, days = span
    checked = 0
    for start in range(AT[f"{first}-01-01"], AT[f"{last}-12-31"] + 1):
        # Today varies from well before the first date to well after the last step.
        today = min(max(start - 20 + (start * 37) % 140, 0), AT["2100-12-31"])
        for gemeente, steps in STEPS.items():
            given = answer_to(DAYS[start][0], gemeente, DAYS[today][0])
            assert [stap.stap.nummer for stap in given.stappen] == list(steps)
            for stap in given.stappen:
                check_step(stap, steps[stap.stap.nummer], start, today)
                checked += 1
    record_property("steps", checked)
    assert checked == days * 12


def check_step(stap: GenomenStap | OvergeslagenStap, weeks: Weeks, start: int, today: int) -> None:
    if weeks is None:
        assert isinstance(stap, OvergeslagenStap)
        return
    assert isinstance(stap, GenomenStap)
    opens = None if weeks[0] is None else start + weeks[0] * 7
    ends = start + weeks[1] * 7
    assert day_of(stap.tot) == DAYS[ends]
    assert day_of(stap.van) == (None if opens is None else DAYS[opens])
    assert stap.dagen_over == ends - today
    assert stap.toestand == state(opens, ends, today)


def day_of(dag: Dag | None) -> tuple[str, str] | None:
    return None if dag is None else (dag.datum.isoformat(), dag.tekst)


def state(opens: int | None, ends: int, today: int) -> str:
    after = ["komend", "nu", "laatste_dag", "verstreken"]
    return after[
        (opens is not None and opens <= today < ends) + 2 * (today == ends) + 3 * (today > ends)
    ]
