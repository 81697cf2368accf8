"""Tests what the reader of a list is told of how it was read: each in a sentence, with its rows."""

from __future__ import annotations

from datetime import date

import pytest

from routeboek_py.calculator.caseload.dates import APPLE_DAY_0, EXCEL_DAY_0
from routeboek_py.calculator.caseload.notes import RowsInside, row_numbers
from routeboek_py.calculator.caseload.records import Record, Sheet, records
from routeboek_py.calculator.caseload.rows import gathered
from routeboek_py.calculator.rules import Regels

HEADING = "kenmerk;eerste datum;gemeente\n"
A, B = "A;02-04-2026;oost\n", "B;03-04-2026;west\n"
TITLES = "Een\n\nTwee\n"
UNSEEN = "Datums met onzichtbare tekens erin: {}. Die tekens tellen wij niet mee."
INSIDE = (
    "In een cel van rij {} staan regels die zelf op een leerling lijken. "
    "Staat daar een aanhalingsteken te veel?"
)
SLASHED = (
    "Datums met een schuine streep lezen wij als {}/{}/jaar: "
    "dat blijkt uit andere datums in dezelfde kolom."
)
NO_DATES = "Wij zien geen kolom met datums. Zet boven die kolom ‘eerste datum’."
NO_GEMEENTEN = "Wij zien geen kolom met gemeenten. Zet boven die kolom ‘gemeente’."
NO_ROWS = "Onder de koppen staan geen rijen."
TOLD = {
    "nothing odd": (HEADING + A + B, []),
    "no headings": (A + B, []),
    "nothing at all": ("", []),
    "one row above": (f"Een\n{HEADING}{A}", ["Rij 1 staat boven de koppen en is niet gelezen."]),
    "two rows above": (
        TITLES + HEADING + A, ["Rij 1 en 3 staan boven de koppen en zijn niet gelezen."]),
    "the headings again": (
        HEADING + A + HEADING + B, ["In rij 3 staan de koppen weer. Die rij is niet gelezen."]),
    "the headings again and again": (
        HEADING + A + HEADING + B + HEADING,
        ["In rij 3 en 5 staan de koppen weer. Die rijen zijn niet gelezen."]),
    "the headings again, with blanks": (
        f"{HEADING}{A} kenmerk ; eerste datum; gemeente \n",
        ["In rij 3 staan de koppen weer. Die rij is niet gelezen."]),
    "headings only": (HEADING, [NO_ROWS]),
    "a title and headings only": (
        f"Een\n{HEADING}", ["Rij 1 staat boven de koppen en is niet gelezen.", NO_ROWS]),
    "headings twice and nothing else": (
        HEADING * 2, ["In rij 2 staan de koppen weer. Die rij is niet gelezen.", NO_ROWS]),
    "no dates": ("kenmerk;gemeente\nA;oost\n", [NO_DATES]),
    "no gemeenten": ("kenmerk;eerste datum\nA;02-04-2026\n", [NO_GEMEENTEN]),
    "neither": ("a;b\n", [NO_DATES, NO_GEMEENTEN]),
    "days before months": (
        "A;1/4/2026;oost\nB;13/4/2026;oost\n", [SLASHED.format("dag", "maand")]),
    "months before days": (
        "A;4/1/2026;oost\nB;4/13/2026;oost\n", [SLASHED.format("maand", "dag")]),
    "slashes that prove nothing": ("A;1/4/2026;oost\nB;2/4/2026;oost\n", []),
    "one date with signs that nobody sees": (f"{A}B;\u200e03-04-2026;west\n", [UNSEEN.format(1)]),
    "two dates with signs that nobody sees": (
        "A;02-04-2026\u200f;oost\nB;\u00ad03-04-2026;west\n", [UNSEEN.format(2)]),
    "headings with signs that nobody sees": (
        f"kenmerk;\u200eeerste datum;gemeente\n{A}kenmerk;\u200eeerste datum;gemeente\n{B}",
        ["In rij 3 staan de koppen weer. Die rij is niet gelezen."]),
    "numbers of days": (
        "eerste datum;gemeente\n46114;oost\n46115;west\n",
        ["Getallen in de kolom met datums lezen wij als datums van Excel: 46114 is donderdag 2 "
         "april 2026. Klopt dat?"]),
    "rows within a cell": (
        f'{HEADING}A;02-04-2026;oost;"x\nB;03-04-2026;west;y"\n', [INSIDE.format(2)]),
    "rows within cells of two rows": (
        f'{HEADING}A;02-04-2026;oost;"x\nB;03-04-2026;west;y"\n'
        'C;02-04-2026;oost;"x\nD,03-04-2026,0007,y"\n',
        [INSIDE.format("2 en 3")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD)
def test_how_a_list_was_read_is_said_in_sentences(
    example: Regels, text: str, told: list[str]
) -> None:
    assert list(gathered(records(text), example).reading.messages) == told


def test_of_columns_in_doubt_nothing_else_is_said(example: Regels) -> None:
    found = gathered(records("02-04-2026;\u200e03-04-2026;oost\n"), example)
    assert found.reading.columns.doubt
    assert found.reading.messages == ()


@pytest.mark.parametrize(
    ("day_0", "number", "says"),
    [
        (EXCEL_DAY_0, "46114",
         "als datums van Excel: 46114 is donderdag 2 april 2026. Klopt dat?"),
        (APPLE_DAY_0, "44652",
         "als datums: 44652 is donderdag 2 april 2026. Deze werkmap telt de dagen namelijk vanaf "
         "1904."),
    ],
)  # fmt: skip
def test_numbers_are_said_to_be_days_counted_from_the_day_of_the_workbook(
    example: Regels, day_0: date, number: str, says: str
) -> None:
    rows = (Record(1, ("eerste datum", "gemeente")), Record(2, (number, "oost")))
    found = gathered(Sheet(rows, day_0=day_0), example)
    assert found.reading.messages == (f"Getallen in de kolom met datums lezen wij {says}",)
    assert [row.datum for row in found.rows] == [date(2026, 4, 2)]


@pytest.mark.parametrize(
    ("numbers", "words"),
    [([1], "rij 1"), ([1, 4], "rij 1 en 4"), ([1, 2, 5], "rij 1, 2 en 5"),
     ([1, 2, 3, 4, 5], "rij 1, 2, 3, 4 en 5"), ([1, 2, 3, 4, 5, 9], "rij 1, 2, 3, 4, 5 en nog 1"),
     ([*range(1, 10)], "rij 1, 2, 3, 4, 5 en nog 4")],
)  # fmt: skip
def test_of_many_rows_five_are_named(numbers: list[int], words: str) -> None:
    assert row_numbers(numbers) == words


@pytest.mark.parametrize(
    ("cell", "has_rows"),
    [
        ("B;03-04-2026;oost\nx", True),
        ("x\rB\t03-04-2026\tOosterdam", True),
        ("x\r\n 03-04-2026 , GM0007 ", True),
        ("x\n3 april 2026;7", True),
        ("B;03-04-2026;oost", False),
        ("B 03-04-2026 oost\nx", False),
        ("B;03-04-2026\noost;x", False),
        ("B;oost\nx", False),
        ("B;03-04-2026;elders\nx;", False),
        ("03-04-2026 oost;\nx", False),
        ("03-04-2026\noost;", False),
        ("", False),
    ],
)
def test_a_line_with_a_date_and_a_gemeente_between_signs_is_a_row_within_a_cell(
    example: Regels, cell: str, has_rows: bool
) -> None:
    assert RowsInside(example).has(cell) == has_rows
