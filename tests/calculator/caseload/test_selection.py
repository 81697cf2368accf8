"""Tests which cases a reader sees by what was asked for, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from routeboek_py.calculator.caseload.cases import VOORBIJ, cases_of, counted_by
from routeboek_py.calculator.caseload.rows import Row
from routeboek_py.calculator.caseload.selection import by_due_date, chosen
from routeboek_py.calculator.caseload.table import as_table
from routeboek_py.calculator.rules import Regels
from tests.calculator.kalenders import EMPTY

TODAY = date(2026, 5, 14)  # A Thursday.
LISTED = [
    # Label, first date, gemeente: on this day
    ("A", "2026-04-02", "west"),  # step 3 is due today
    ("B", "2026-04-02", "oost"),  # step 3 is due on Thursday 11 June
    ("C", "2026-01-01", "oost"),  # all is past, step 3 since 12 March
    ("D", "2026-04-16", "west"),  # step 1 is due today as well; step 3 in two weeks
    ("E", "2026-05-01", "leeg"),  # no step
    ("F", "2026-04-30", "oost"),  # steps 1 and 2 are due on Thursday 28 May
    ("G", "2026-04-02", "leeg"),  # no step
]


@pytest.fixture
def rows(example: Regels) -> list[Row]:
    gemeenten = {gemeente.id: gemeente for gemeente in example.gemeenten}
    return [
        Row(number, (), label, date.fromisoformat(first), gemeenten[gemeente], "")
        for number, (label, first, gemeente) in enumerate(LISTED, 2)
    ]


@pytest.mark.parametrize(
    ("asked", "labels"),
    [
        ({}, "CADFBEG"),
        ({"gemeente_id": "oost"}, "CFB"),
        ({"gemeente_id": "leeg"}, "EG"),
        ({"stap": 2}, "CBF"),
        ({"stap": 3}, "CADBF"),
        ({"stap": 1}, "CABDF"),
        ({"when": "voorbij"}, "CAB"),
        ({"when": "deze-week"}, "AD"),
        ({"when": "twee-weken"}, "F"),
        ({"when": "later"}, "B"),
        ({"gemeente_id": "oost", "stap": 1}, "CBF"),
        ({"stap": 1, "when": "voorbij"}, "CAB"),
        ({"stap": 1, "when": "deze-week"}, "D"),
        ({"gemeente_id": "west", "stap": 3, "when": "twee-weken"}, "D"),
        ({"gemeente_id": "west", "stap": 2}, ""),
    ],
)
def test_what_is_asked_for_is_shown_and_what_is_due_first_on_top(
    rows: list[Row], asked: dict[str, Any], labels: str
) -> None:
    found = chosen(cases_of(rows, TODAY, EMPTY), TODAY, **asked)
    assert "".join(case.row.kenmerk for case in found) == labels


def test_rows_with_the_same_last_day_stand_in_the_order_of_the_list(rows: list[Row]) -> None:
    same = [row for row in rows if row.kenmerk in "ADEG"][::-1]
    found = by_due_date(cases_of(same, TODAY, EMPTY))
    assert [case.row.kenmerk for case in found] == ["A", "D", "E", "G"]


def test_a_step_that_is_due_today_is_not_too_late(rows: list[Row]) -> None:
    case = next(case for case in cases_of(rows, TODAY, EMPTY) if case.row.kenmerk == "A")
    assert case.first
    assert (case.first.stap.nummer, case.first.deadline.last) == (3, TODAY)
    assert case.wanneer == "deze-week"


def test_each_row_has_the_dates_of_its_own_gemeente(rows: list[Row]) -> None:
    """Also where another row has the same first date."""
    cases = {case.row.kenmerk: case for case in cases_of(rows, TODAY, EMPTY)}
    last = {label: [str(stap.deadline.last) for stap in cases[label].stappen]
            for label in "ABG"}  # fmt: skip
    assert last == {
        "A": ["2026-04-30", "2026-05-14"],
        "B": ["2026-04-30", "2026-04-30", "2026-06-11"],
        "G": [],
    }


def test_a_gemeente_without_steps_has_no_step_that_counts(rows: list[Row]) -> None:
    case = next(case for case in cases_of(rows, TODAY, EMPTY) if case.row.kenmerk == "E")
    assert (case.stappen, case.first, case.wanneer) == ((), None, None)
    assert counted_by(case, None, TODAY) == case


TABLE = """\
Op donderdag 14 mei 2026: 1 datum voorbij, 2 deze week, 1 komende twee weken, 1 later, \
2 geen stappen.

rij  kenmerk  gemeente      stap  laatste datum            wanneer             ook voorbij
4    C        Oosterdam     3     donderdag 12 maart 2026  datum voorbij       stap 1 en 2
2    A        Westwijk      3     donderdag 14 mei 2026    deze week           stap 1
5    D        Westwijk      1     donderdag 14 mei 2026    deze week
7    F        Oosterdam     1     donderdag 28 mei 2026    komende twee weken
3    B        Oosterdam     3     donderdag 11 juni 2026   later               stap 1 en 2
6    E        Niemandsland  -     -                        geen stappen
8    G        Niemandsland  -     -                        geen stappen

Geteld vanaf kolom 2.
Datum voorbij: de laatste datum is geweest. Is de stap gezet? Zeg dat erbij. Dan telt de volgende \
stap die open is."""


def test_the_table_for_a_terminal(rows: list[Row]) -> None:
    cases = chosen(cases_of(rows, TODAY, EMPTY), TODAY)
    assert as_table(cases, TODAY, ["Geteld vanaf kolom 2."]) == TABLE
    assert TABLE.endswith(VOORBIJ)


def test_the_table_tells_of_an_earlier_date_that_is_past(rows: list[Row]) -> None:
    cases = chosen(cases_of(rows, TODAY, EMPTY), TODAY, when="later")
    assert as_table(cases, TODAY).splitlines() == [
        "Op donderdag 14 mei 2026: 1 later.",
        "",
        "rij  kenmerk  gemeente   stap  laatste datum           wanneer  ook voorbij",
        "3    B        Oosterdam  3     donderdag 11 juni 2026  later    stap 1 en 2",
        "",
        VOORBIJ,
    ]


def test_the_table_explains_nothing_that_it_does_not_show(rows: list[Row]) -> None:
    row = replace(rows[0], datum=TODAY)
    assert VOORBIJ not in as_table([*cases_of([row], TODAY, EMPTY)], TODAY)


def test_the_table_of_no_row_says_so() -> None:
    assert as_table([], TODAY) == "Op donderdag 14 mei 2026: geen rijen."
    assert as_table([], TODAY, ["Geteld."]) == "Op donderdag 14 mei 2026: geen rijen.\n\nGeteld."


@pytest.mark.parametrize(
    ("label", "shown"),
    [("x" * 30, "x" * 30), ("x" * 31, f"{'x' * 29}…"), ("x" * 60, f"{'x' * 29}…")],
)
def test_a_long_label_is_cut_short(rows: list[Row], label: str, shown: str) -> None:
    (row, *_) = rows
    long = Row(row.nummer, (), label, row.datum, row.gemeente, "", "lijst.csv")
    line = as_table([*cases_of([long], TODAY, EMPTY)], TODAY).splitlines()[3]
    assert line.startswith(f"lijst.csv, 2  {shown}  Westwijk  3 ")
