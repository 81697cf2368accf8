"""Tests the dates of cells: which day each notation is, and what is never guessed."""

from __future__ import annotations

from datetime import date

import pytest

from routeboek_py.calculator.caseload.dates import (
    APPLE_DAY_0,
    EXCEL_DAY_0,
    Order,
    is_serial,
    looks_like_date,
    proven_order,
    read_date,
)

DAYS_OF_CELLS = {
    "01-09-2026": "2026-09-01",
    "2026-09-01": "2026-09-01",
    "1.9.2026": "2026-09-01",
    "25/9/2026": "2026-09-25",
    "9/25/2026": "2026-09-25",
    "12/13/2026": "2026-12-13",
    "13/12/2026": "2026-12-13",
    "5/5/2026": "2026-05-05",
    "di 1 sept. 2026": "2026-09-01",
    "46266": "2026-09-01",
    "46266.0": "2026-09-01",
    "46266,00": "2026-09-01",
    "01-09-2026 00:00": "2026-09-01",
    "01-09-2026 0:00:00": "2026-09-01",
    "2026-09-01T00:00:00.000": "2026-09-01",
    "1/25/2026 0:00": "2026-01-25",
    "36526": "2000-01-01",
    "73415": "2100-12-31",
    "\u200e01-09-2026": "2026-09-01",
}


@pytest.mark.parametrize(("cell", "day"), DAYS_OF_CELLS.items())
def test_every_notation_of_a_program_is_the_day_that_it_shows(cell: str, day: str) -> None:
    assert read_date(cell).isoformat() == day


@pytest.mark.parametrize(
    ("cell", "order", "day"),
    [
        ("1/9/2026", "dag-maand", "2026-09-01"),
        ("1/9/2026", "maand-dag", "2026-01-09"),
        ("12/5/2026", "dag-maand", "2026-05-12"),
        ("12/5/2026", "maand-dag", "2026-12-05"),
        # What can be read in one way only is read so, whatever the column proves.
        ("13/5/2026", "maand-dag", "2026-05-13"),
        ("5/13/2026", "dag-maand", "2026-05-13"),
    ],
)
def test_a_date_with_slashes_is_read_in_the_order_of_its_column(
    cell: str, order: Order, day: str
) -> None:
    assert read_date(cell, order).isoformat() == day


HOW = "Typ de datum als dag-maand-jaar, bijvoorbeeld 01-09-2026."


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("1/9/2026", f"kan dinsdag 1 september 2026 zijn, of vrijdag 9 januari 2026. {HOW}"),
        ("12/5/2026", f"kan dinsdag 12 mei 2026 zijn, of zaterdag 5 december 2026. {HOW}"),
        ("5/12/2026", f"kan zaterdag 5 december 2026 zijn, of dinsdag 12 mei 2026. {HOW}"),
        ("13/13/2026", f"Maand 13 bestaat niet. {HOW}"),
        ("0/5/2026", "0 mei 2026 bestaat niet. Kijk de dag na."),
        ("5/0/2026", f"Maand 0 bestaat niet. {HOW}"),
        ("1/9/0000", "Het jaar 0 kan niet. Kies een jaar van 2000 tot en met 2100."),
        ("36525", f"Wij weten niet zeker welke datum u bedoelt. {HOW}"),
        ("73416", f"Wij weten niet zeker welke datum u bedoelt. {HOW}"),
        ("46266.5", f"Wij weten niet zeker welke datum u bedoelt. {HOW}"),
        ("25/9/2026x", f"Deze datum kunnen wij niet lezen. {HOW}"),
        ("1.9.2026x", f"Deze datum kunnen wij niet lezen. {HOW}"),
        ("01-09-2026 10:00", f"Laat de tijd weg. {HOW}"),
        ("01-09-2026 00:00 x", f"Laat de tijd weg. {HOW}"),
    ],
)  # fmt: skip
def test_what_can_be_two_days_or_none_is_not_guessed(cell: str, says: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 (its whole text is below)
        read_date(cell)
    assert str(caught.value) == (f"{cell} {says}" if says.startswith("kan ") else says)


@pytest.mark.parametrize(
    ("cell", "day_0", "day"),
    [
        ("44804", APPLE_DAY_0, "2026-09-01"),
        ("35064", APPLE_DAY_0, "2000-01-01"),
        ("46266", EXCEL_DAY_0, "2026-09-01"),
    ],
)
def test_a_number_counts_from_the_first_day_of_its_workbook(
    cell: str, day_0: date, day: str
) -> None:
    assert is_serial(cell, day_0)
    assert read_date(cell, day_0=day_0).isoformat() == day


@pytest.mark.parametrize(
    ("cell", "is_one"),
    [("36526", True), ("36525", False), ("73415", True), ("73416", False), ("46266.0", True),
     ("46266,000", True), ("46266.5", False), ("4626", False), ("462660", False), ("a", False),
     ("", False)],
)  # fmt: skip
def test_a_number_is_a_day_from_2000_to_2100_only(cell: str, is_one: bool) -> None:
    assert is_serial(cell) == is_one


@pytest.mark.parametrize(
    "cell",
    ["01-09-2026", "1-9-2026", "1/9/2026", "1.9.2026", "2026-09-01", "2026-9-1", "99-99-2026",
     "01-09-2026 10:30", "2026-09-01T00:00:00.000", " 01-09-2026\n", "\u200e01-09-2026",
     "01\u201109\u20112026", "1 september 2026", "di 1 sept. 2026", "1-sep-2026", "99 mei 2026",
     "donderdag 17 september 2026"],
)  # fmt: skip
def test_a_date_right_or_wrong_looks_like_one(cell: str) -> None:
    assert looks_like_date(cell)


@pytest.mark.parametrize(
    "cell",
    ["", "a", "datum", "46266", "1-9-26", "1-9", "1/9-2026", "1-sep-26", "1 september", "1 x 2026",
     "01-09-2026 gebeld", "gebeld 01-09-2026", "2026-09", "01-09-20266", "001-09-2026",
     "1 september 20266",
     # A day far into a text is not the date of a row.
     f"{' ' * 100}01-09-2026", f"01-09-2026{' ' * 200}"],
)  # fmt: skip
def test_what_has_no_day_month_and_whole_year_does_not_look_like_a_date(cell: str) -> None:
    assert not looks_like_date(cell)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        ([], None),
        (["1/9/2026", "12/12/2026", "13-1-2026", "x"], None),
        (["1/9/2026", "13/9/2026"], "dag-maand"),
        (["13/12/2026"], "dag-maand"),
        (["1/9/2026", "9/13/2026 0:00"], "maand-dag"),
        (["12/13/2026"], "maand-dag"),
        ([" 31/1/2026 "], "dag-maand"),
        (["13/13/2026"], None),
        (["25/9/2026 of later"], None),
        (["13/1/2026", "1/13/2026"], None),
    ],
)
def test_only_a_day_over_12_proves_the_order_of_a_column(
    cells: list[str], order: Order | None
) -> None:
    assert proven_order(cells) == order
