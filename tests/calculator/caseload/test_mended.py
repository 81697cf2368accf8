"""Tests a row that a reader puts right: it joins its table, and no other row changes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from routeboek_py.calculator.caseload.mended import can_be_mended, mended
from routeboek_py.calculator.caseload.parts import Part, read_part
from routeboek_py.calculator.caseload.records import Record, Sheet, records
from routeboek_py.calculator.rules import Regels, regels_from

HEADING = "kenmerk;eerste datum;gemeente;mentor\n"
WRONG = "B;31-02-2026;rijswijk;Noor\n"


@pytest.fixture
def regels(rules_data: dict[str, Any]) -> Regels:
    return regels_from(rules_data)


def part(regels: Regels, text: str) -> Part:
    return read_part("een.csv", records(text), regels)


def put_right(regels: Regels, before: Part, nummer: int, kenmerk: str = "B") -> Part:
    return mended(before, nummer, kenmerk, date(2026, 9, 30), regels.gemeenten[0])


def test_it_stands_in_its_place_with_its_other_cells(regels: Regels) -> None:
    before = part(regels, f"{HEADING}A;1-9-2026;rijswijk;Sam\n{WRONG}C;2-9-2026;rijswijk;Bo\n")
    after = put_right(regels, before, 3)
    assert after.broken == ()
    assert [(row.nummer, row.kenmerk, row.datum.isoformat()) for row in after.rows] == [
        (2, "A", "2026-09-01"),
        (3, "B", "2026-09-30"),
        (4, "C", "2026-09-02"),
    ]
    assert after.rows[1].cells == ("B", "2026-09-30", regels.gemeenten[0].naam, "Noor")


def test_it_is_the_same_when_the_table_is_read_again(regels: Regels) -> None:
    after = put_right(regels, part(regels, f"{HEADING}A;1-9-2026;rijswijk;Sam\n{WRONG}"), 3)
    again = read_part(after.naam, after.sheet, regels, after.chosen)
    assert (again.rows, again.broken) == (after.rows, after.broken)


def test_a_mended_date_proves_no_order_of_day_and_month(regels: Regels) -> None:
    unclear = "A;01/02/2026;rijswijk;Sam\n"
    before = part(regels, f"{HEADING}{unclear}B;;rijswijk;Noor\n")
    after = put_right(regels, before, 3)
    assert [row.kenmerk for row in after.broken] == ["A"]
    again = read_part(after.naam, after.sheet, regels, after.chosen)
    assert [row.kenmerk for row in again.broken] == ["A"]


@pytest.mark.parametrize("row", ["B", "B;31-02-2026", "B;31-02-2026;;Noor;meer"])
def test_a_row_of_any_width_can_be_mended(regels: Regels, row: str) -> None:
    before = part(regels, f"{HEADING}A;1-9-2026;rijswijk;Sam\n{row}\n")
    assert [broken.nummer for broken in before.broken] == [3]
    after = put_right(regels, before, 3)
    assert [found.kenmerk for found in after.rows] == ["A", "B"]


def test_cells_that_were_not_there_are_empty(regels: Regels) -> None:
    heading = "kenmerk;klas;eerste datum;gemeente;mentor\n"
    (row,) = put_right(regels, part(regels, f"{heading}B\n"), 2).rows
    assert row.cells == ("B", "", "2026-09-30", regels.gemeenten[0].naam)


def test_a_formula_without_a_result_can_be_mended(regels: Regels) -> None:
    head = Record(1, ("kenmerk", "eerste datum", "gemeente"))
    wrong = Record(2, ("B", "=A1", "rijswijk"), formulas=frozenset({1}))
    before = read_part("een.xlsx", Sheet((head, wrong)), regels)
    assert len(before.broken) == 1
    assert [row.nummer for row in put_right(regels, before, 2).rows] == [2]


def test_what_is_still_wrong_stays_in_its_place_among_what_is_wrong(regels: Regels) -> None:
    before = part(regels, f"{HEADING}{WRONG}{WRONG}")
    after = put_right(regels, before, 2, "x\nA;1-9-2026;rijswijk;Sam\n")
    assert after.rows == ()
    assert [row.nummer for row in after.broken] == [2, 3]
    assert after.broken[0].messages != before.broken[0].messages


def test_where_no_column_has_a_label_there_is_none(regels: Regels) -> None:
    before = part(regels, "eerste datum;gemeente\n31-02-2026;rijswijk\n")
    (row,) = put_right(regels, before, 2, "x").rows
    assert row.kenmerk == ""


@pytest.mark.parametrize(
    ("text", "can"),
    [
        (HEADING + WRONG, True),
        (f'{HEADING}A;1-9-2026;rijswijk;Sam\n"B;31-02-2026;rijswijk;Noor\n', False),
        ("kenmerk;eerste datum\nB;31-02-2026\n", False),
        ("kenmerk;gemeente\nB;rijswijk\n", False),
    ],
    ids=["a wrong date", "an open quotation mark", "no column with a gemeente", "none with a date"],
)
def test_only_certain_cells_can_be_mended(regels: Regels, text: str, can: bool) -> None:
    found = part(regels, text)
    assert [can_be_mended(row, found.reading.columns) for row in found.broken] == [can]
