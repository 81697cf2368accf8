"""Tests each row of a table: what is read of it, or all that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from routeboek_py.calculator.caseload.dates import APPLE_DAY_0, EXCEL_DAY_0
from routeboek_py.calculator.caseload.file_kinds import CaseloadFout
from routeboek_py.calculator.caseload.gezet import Gezet
from routeboek_py.calculator.caseload.records import Record, Sheet, records
from routeboek_py.calculator.caseload.rows import (
    BrokenRow,
    Row,
    each_row,
    gathered,
    reading,
    refuse_too_many,
)
from routeboek_py.calculator.rules import Regels

HEADING = Record(1, ("kenmerk", "eerste datum", "gemeente"))
SAVED = Record(1, (
    "rij", "kenmerk", "eerste datum", "gemeente", "stap", "naam van de stap", "laatste datum",
    "wanneer", "oorspronkelijke rij", "ook: n",
))  # fmt: skip
CHOOSE = "Kies een gemeente: Oosterdam, Westwijk, Niemandsland."
NO_RESULT = (
    "Hier staat een formule zonder uitkomst. Open het bestand in uw spreadsheetprogramma en "
    "bewaar het opnieuw."
)
INSIDE = "In een cel van deze rij staan andere rijen. Staat er een aanhalingsteken te veel?"
OPEN = "In deze rij is een aanhalingsteken niet gesloten."
NOT_A_DATE = (
    "Deze datum kunnen wij niet lezen. Typ de datum als dag-maand-jaar, bijvoorbeeld 01-09-2026."
)
NO_ROW = "B;03-04-2026;oost"


def only(example: Regels, *found: Record) -> Row | BrokenRow:
    """What comes of the last of these rows."""
    *_, last = each_row(found, reading(Sheet(found), example))
    return last


def test_a_row_that_can_be_read_has_its_label_date_and_gemeente(example: Regels) -> None:
    record = Record(3, ("A", "02-04-2026", "oost", "x"))
    assert only(example, HEADING, record) == Row(
        3, ("A", "02-04-2026", "oost", "x"), "A", date(2026, 4, 2), example.gemeenten[0],
        "‘eerste datum’ (kolom 2)", "",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("record", "messages"),
    [
        (Record(2, ("A", "x", "oost")), (NOT_A_DATE,)),
        (Record(2, ("A", "02-04-2026", "")), (f"Er staat geen gemeente. {CHOOSE}",)),
        (Record(2, ("A", "x")), (NOT_A_DATE, f"Er staat geen gemeente. {CHOOSE}")),
        (Record(2, ("A", "=x", "oost"), formulas=frozenset({1})), (NO_RESULT,)),
        (Record(2, ("A", "x", "=y"), formulas=frozenset({2, 5})), (NO_RESULT,)),
        (Record(2, ("A", f"02-04-2026\n{NO_ROW}", "oost")), (INSIDE,)),
        (Record(2, (f"A\n{NO_ROW}", "02-04-2026", "#REF!"), formulas=frozenset({0})),
         (NO_RESULT, INSIDE, "Hier staat een fout van het spreadsheetprogramma: #REF!.")),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_read_says_all_that_is_wrong(
    example: Regels, record: Record, messages: tuple[str, ...]
) -> None:
    cells = [*record.cells, "", ""][:3]
    found = only(example, HEADING, record)
    assert found == BrokenRow(
        2, record.cells, " ".join(cells[0].split()), cells[1], cells[2], messages
    )


@pytest.mark.parametrize(
    "record",
    [
        Record(2, ("A", "02-04-2026", "oost", "=x", "#N/A"), formulas=frozenset({3})),
        Record(2, ("A", "02-04-2026", "oost", f"x\n{NO_ROW}")),
    ],
)
def test_what_is_wrong_in_a_column_of_the_readers_own_does_no_harm(
    example: Regels, record: Record
) -> None:
    assert isinstance(only(example, HEADING, record), Row)


@pytest.mark.parametrize(
    "error",
    ["#N/A", "#N/B", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#NAME?", "#NAAM?", "#DIV/0!",
     "#DEEL/0!", "#NUM!", "#GETAL!", "#NULL!", "#LEEG!"],
)  # fmt: skip
@pytest.mark.parametrize("column", range(3))
def test_an_error_of_a_spreadsheet_is_no_label_date_or_gemeente(
    example: Regels, error: str, column: int
) -> None:
    cells = ["A", "02-04-2026", "oost"]
    cells[column] = error
    found = only(example, HEADING, Record(2, tuple(cells)))
    assert isinstance(found, BrokenRow)
    assert found.messages == (f"Hier staat een fout van het spreadsheetprogramma: {error}.",)


def test_a_row_of_which_nobody_knows_the_cells_has_no_label_date_or_gemeente(
    example: Regels,
) -> None:
    record = Record(2, ('"A', "02-04-2026", "oost"), OPEN)
    assert only(example, HEADING, record) == BrokenRow(
        2, record.cells, "", "", "", (OPEN,), is_uncertain=True
    )


@pytest.mark.parametrize(
    ("cell", "label"),
    [("A", "A"), ("  A  b\nc ", "A b c"), ("\x1b[31mA\x07", "[31mA"), ("A\x00B\x1fC", "A B C"),
     ("A\x7fB\x9fC", "A B C"), ("\ufeffA", "A"), ("\x00", ""), ("A~ \u00a0B", "A~ B")],
)  # fmt: skip
def test_a_label_is_one_line_of_visible_letters(example: Regels, cell: str, label: str) -> None:
    found = only(example, HEADING, Record(2, (cell, "02-04-2026", "oost")))
    assert found.kenmerk == label


def test_a_row_of_a_saved_file_has_the_cells_that_it_first_had(example: Regels) -> None:
    good = only(example, SAVED, Record(2, (
        "9", "A", "02-04-2026", "oost", "", "", "", "", "x", "'=1")))  # fmt: skip
    assert isinstance(good, Row)
    assert good.cells[-2:] == ("x", "=1")
    bad = only(example, SAVED, Record(2, (
        "9", "A", "y", "oost", "", "", "", "", "'=A | y | oost", "'=1")))  # fmt: skip
    assert isinstance(bad, BrokenRow)
    assert (bad.original, bad.cells[-1], bad.is_uncertain) == ("=A | y | oost", "=1", False)


def test_a_row_that_was_never_saved_has_no_other_form(example: Regels) -> None:
    bad = only(example, HEADING, Record(2, ("A", "y", "oost")))
    assert isinstance(bad, BrokenRow)
    assert (bad.original, bad.uit) == ("", "")


@pytest.mark.parametrize(
    ("cell", "shown"),
    [("bijna", "bijna"), ("x" * 40, "x" * 40), ("x" * 41, "x" * 40 + "…")],
)
def test_of_a_long_cell_about_steps_that_cannot_be_read_40_letters_are_shown(
    example: Regels, cell: str, shown: str
) -> None:
    heading = Record(1, (*HEADING.cells, "gezet"))
    found = only(example, heading, Record(2, ("A", "02-04-2026", "oost", cell)))
    assert isinstance(found, Row)
    assert found.gezet_fout.startswith(f"‘{shown}’. Schrijf het nummer van de stap")
    assert found.gezet_cell == cell


@pytest.mark.parametrize(
    ("day_0", "number"), [(EXCEL_DAY_0, "46114"), (APPLE_DAY_0, "44652")], ids=["1900", "1904"]
)
def test_the_day_of_a_step_counts_from_the_same_day_as_the_first_date(
    example: Regels, day_0: date, number: str
) -> None:
    heading = Record(1, (*HEADING.cells, "stap 1 gezet op"))
    sheet = Sheet((heading, Record(2, ("A", number, "oost", number))), day_0=day_0)
    (row,) = gathered(sheet, example).rows
    assert (row.datum, row.gezet) == (date(2026, 4, 2), (Gezet(1, date(2026, 4, 2)),))


def test_headings_and_what_stands_above_them_are_no_rows(example: Regels) -> None:
    text = (
        "Titel\nkenmerk;eerste datum;gemeente\nA;02-04-2026;oost\nkenmerk;eerste datum;gemeente\n"
    )
    sheet = records(text)
    found = gathered(sheet, example)
    assert [row.nummer for row in found.rows] == [3]
    assert found.broken == ()
    assert found.reading.counted_from == "‘eerste datum’ (kolom 2)"


def test_of_a_table_in_doubt_no_row_is_read(example: Regels) -> None:
    sheet = records("02-04-2026;03-04-2026;oost\n")
    found = gathered(sheet, example)
    assert (found.rows, found.broken, found.reading.counted_from) == ((), (), "")
    chosen = gathered(sheet, example, 1)
    assert [row.datum for row in chosen.rows] == [date(2026, 4, 3)]
    assert chosen.reading.counted_from == "kolom 2"


def test_the_heading_proves_no_order_of_dates(example: Regels) -> None:
    heading = Record(1, ("25/4/2026", "eerste datum", "gemeente"))
    row = Record(2, ("A", "2/4/2026", "oost"))
    how = reading(Sheet((heading, row)), example)
    assert how.order is None
    proof = Record(3, ("B", "25/4/2026", "oost"))
    assert reading(Sheet((heading, row, proof)), example).order == "dag-maand"


def test_progress_is_told_of_every_row(example: Regels) -> None:
    seen: list[int] = []

    def watched(found: Iterable[Record]) -> Iterator[Record]:
        for record in found:
            seen.append(record.nummer)
            yield record

    gathered(records("A;02-04-2026;oost\n\nB;x;oost\n"), example, watched=watched)
    assert seen == [1, 3]


def test_a_list_may_have_20_000_pupils() -> None:
    refuse_too_many(20_000)
    with pytest.raises(CaseloadFout, match=r"Dit zijn 20\.001 rijen\."):
        refuse_too_many(20_001)
