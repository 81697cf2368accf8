"""Tests the file that a list is saved as: its columns, its rows, and what stands in each cell."""

from __future__ import annotations

from datetime import date

import pytest

from routeboek_py.calculator.caseload.cases import cases_of
from routeboek_py.calculator.caseload.columns import Columns
from routeboek_py.calculator.caseload.csv_file import as_csv
from routeboek_py.calculator.caseload.records import Record, records
from routeboek_py.calculator.caseload.rows import BrokenRow, Row, gathered
from routeboek_py.calculator.rules import Regels
from tests.calculator.kalenders import EMPTY

TODAY = date(2026, 4, 20)
OURS = "rij;kenmerk;eerste datum;gemeente;stap;naam van de stap;laatste datum;wanneer"
LAST = "gezet;geteld vanaf;melding;oorspronkelijke rij"


def lines(data: bytes) -> list[str]:
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    assert text.endswith("\r\n")
    return text.split("\r\n")[:-1]


def test_a_saved_list_has_the_dates_of_every_step_and_the_readers_own_columns(
    example: Regels,
) -> None:
    text = (
        "klas;kenmerk;eerste datum;gemeente;\n"
        "3b;A;02-04-2026;oost;x\n"
        "4a;B;02-01-2026;west;\n"
        "=1;C;03-04-2026;leeg;'y\n"
        "5;D;31-02-2026;west;z\n"
    )
    found = gathered(records(text), example)
    cases = list(cases_of(found.rows, TODAY, EMPTY))
    counted = "‘eerste datum’ (kolom 3)"
    assert lines(as_csv(cases, found.broken, found.reading.columns)) == [
        f"{OURS};laatste datum stap 1;laatste datum stap 2;laatste datum stap 3;{LAST};"
        "ook: klas;ook: kolom 5",
        "2;A;02-04-2026;Oosterdam;1;Praten;30-04-2026;komende twee weken;"
        f"30-04-2026;30-04-2026;11-06-2026;;{counted};;;3b;x",
        "3;B;02-01-2026;Westwijk;3;Slot;13-02-2026;datum voorbij;"
        f"30-01-2026;;13-02-2026;;{counted};;;4a;",
        f"4;C;03-04-2026;Niemandsland;;;;geen stappen;;;;;{counted};;;'=1;'y",
        "5;D;31-02-2026;west;;;;;;;;;;31 februari 2026 bestaat niet. Kijk de dag na.;"
        "5 | D | 31-02-2026 | west | z;5;z",
    ]


def broken(**other: object) -> BrokenRow:
    given = {"nummer": 2, "cells": ("K", "x"), "kenmerk": "K", "datum": "d", "gemeente": "g",
             "messages": ("Een.", "Twee.")} | other  # fmt: skip
    return BrokenRow(**given)  # type: ignore[arg-type]


HEADING = Record(1, ("kenmerk", "n"))


@pytest.mark.parametrize(
    ("row", "columns", "line"),
    [
        (broken(), Columns(0, None, None, HEADING), "2;K;d;g;;;;;;;Een. Twee.;K | x;x"),
        (broken(uit="a.csv"), Columns(0, None, None, HEADING),
         "2;K;d;g;;;;;;;a.csv: Een. Twee.;K | x;x"),
        (broken(original="K | eerst"), Columns(0, None, None, HEADING),
         "2;K;d;g;;;;;;;Een. Twee.;K | eerst;x"),
        (broken(is_uncertain=True), Columns(0, None, None, HEADING),
         "2;;d;g;;;;;;;Een. Twee.;K | x"),
        (broken(), Columns(None, None, None), "2;;d;g;;;;;;;Een. Twee.;K | x;K;x"),
        (broken(datum="d\ne\r\nf", gemeente="=g"), Columns(0, None, None, HEADING),
         "2;K;d e f;'=g;;;;;;;Een. Twee.;K | x;x"),
        (broken(cells=("'0612",)), Columns(0, None, None, HEADING),
         "2;0612;d;g;;;;;;;Een. Twee.;'''0612;"),
        (broken(cells=("K",)), Columns(0, None, None, HEADING), "2;K;d;g;;;;;;;Een. Twee.;K;"),
        (broken(cells=("=K", "-5")), Columns(0, None, None, HEADING),
         "2;'=K;d;g;;;;;;;Een. Twee.;'=K | -5;-5"),
        (broken(cells=("\t K ", "\ud800")), Columns(0, None, None, HEADING),
         "2;K;d;g;;;;;;;Een. Twee.;'\t K  | ?;?"),
    ],
)  # fmt: skip
def test_a_row_that_could_not_be_read_says_why_and_keeps_what_it_was(
    row: BrokenRow, columns: Columns, line: str
) -> None:
    heading, told = lines(as_csv([], [row], columns))
    assert heading.startswith(f"{OURS};{LAST}")
    assert told == line


def test_a_row_that_can_be_read_has_its_label_with_its_line_ends(example: Regels) -> None:
    rows = [Row(2, ("A\nB", "x\ny"), "A B", date(2026, 4, 2), example.gemeenten[2])]
    (_, line) = lines(as_csv([*cases_of(rows, TODAY, EMPTY)], [], Columns(0, None, None, HEADING)))
    assert line == '2;"A\nB";02-04-2026;Niemandsland;;;;geen stappen;;;;;"x\ny"'


def test_the_cells_of_a_row_whose_place_is_uncertain_make_no_column() -> None:
    rows = [broken(cells=("a", "b", "c", "d"), is_uncertain=True), broken()]
    assert lines(as_csv([], rows, Columns(0, None, None, HEADING)))[0] == f"{OURS};{LAST};ook: n"
