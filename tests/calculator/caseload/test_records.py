"""Tests the rows of a text: which number each has, which are empty, and how many there may be."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from routeboek_py.calculator.caseload.dates import EXCEL_DAY_0
from routeboek_py.calculator.caseload.file_kinds import CaseloadFout
from routeboek_py.calculator.caseload.records import (
    Record,
    Sheet,
    limited,
    records,
    too_many_rows,
    with_cells,
)

Rows = list[tuple[int, tuple[str, ...]]]
FIRST = (1, ("a", "b"))
NUMBERED: dict[str, tuple[str, Rows]] = {
    "no line end": ("a;b", [FIRST]),
    "line ends of Unix": ("a;b\nc;d\n", [FIRST, (2, ("c", "d"))]),
    "line ends of Windows": ("a;b\r\nc;d\r\n", [FIRST, (2, ("c", "d"))]),
    "line ends of an old Mac": ("a;b\rc;d\r", [FIRST, (2, ("c", "d"))]),
    "line ends of each kind": ("a;b\r\n\n\r\rc;d", [FIRST, (5, ("c", "d"))]),
    "empty lines above": ("\n\r\n\na;b", [(4, ("a", "b"))]),
    "empty lines below": ("a;b\n\n\n", [FIRST]),
    "lines of white space": ("a;b\n \t\u00a0\u3000\u2028\nc;d", [FIRST, (3, ("c", "d"))]),
    "lines of empty cells": ('a;b\n;;\n"";" "\n"" ; ""\nc;d', [FIRST, (5, ("c", "d"))]),
    "a last line of empty cells": ('a;b\n;"";', [FIRST]),
    "a line end in a cell": ('a;b\n"c\nx";d\ne;f', [FIRST, (2, ("c\nx", "d")), (3, ("e", "f"))]),
    "a cell of line ends only": ('a;b\n"\n";""\ne;f', [FIRST, (3, ("e", "f"))]),
    "byte order marks": ("a;b\n\ufeffc;d\n\ufeff\n\ufeff", [FIRST, (2, ("c", "d"))]),
    "byte order marks in lines of empty cells": (
        'a;b\n;\ufeff\n"";\ufeff;""\nc;d\n;\ufeff',
        [FIRST, (4, ("c", "d"))],
    ),
    "empty cells that show how wide a row of more lines is": (
        ';;\n"a\nx;01-09-2026\n";b;c',
        [(2, ("a\nx;01-09-2026\n", "b", "c"))],
    ),
    "the end of an old file": ("a;b\n\x1a\x1a", [FIRST]),
    "that end within a text": ("a;b\n\x1ac;d\n", [FIRST, (2, ("\x1ac", "d"))]),
    "a line that says what separates": ("sep=,\na,b;c\nd,e", [(2, ("a", "b;c")), (3, ("d", "e"))]),
    "nothing": ("", []),
    "the end of an old file only": ("\x1a", []),
}


@pytest.mark.parametrize(("text", "rows"), NUMBERED.values(), ids=NUMBERED)
def test_a_row_has_the_number_that_a_spreadsheet_gives_it(text: str, rows: Rows) -> None:
    sheet = records(text)
    assert [(record.nummer, record.cells) for record in sheet.records] == rows
    assert {record.complaint for record in sheet.records} <= {""}
    assert (sheet.naam, sheet.day_0) == ("", EXCEL_DAY_0)


def test_a_row_with_an_open_quotation_mark_says_so_and_the_next_has_its_number() -> None:
    first, second, third = records('"a;b\nc;d\n\ne;"f').records
    assert (first.cells, first.complaint) == (
        ('"a', "b"), "In deze rij is een aanhalingsteken niet gesloten."
    )  # fmt: skip
    assert (second.nummer, second.cells, second.complaint) == (2, ("c", "d"), "")
    assert (third.nummer, third.cells) == (4, ("e", '"f'))


def test_the_first_line_that_says_what_separates_is_told_of() -> None:
    assert records("sep=,\na,b").messages == (
        "De eerste regel (sep=) is geen leerling. Tussen de kolommen staat een komma.",
    )
    assert records("a,b").messages == ()


def test_a_sheet_without_a_name_is_text() -> None:
    assert Sheet(()) == Sheet((), "", EXCEL_DAY_0, ())
    assert Record(1, ()) == Record(1, (), "", frozenset())


MOST = "Er kunnen er 20.000 in één keer. Verdeel ze over meer bestanden."


@pytest.mark.parametrize(
    ("rows", "said"), [(20_001, "20.001"), (999_999, "999.999"), (1_234_567, "1.234.567")]
)
def test_too_many_rows_are_counted_in_the_refusal(rows: int, said: str) -> None:
    assert str(too_many_rows(rows)) == f"Dit zijn {said} rijen. {MOST}"


def refusals(*texts: str) -> Iterator[str]:
    for text in texts:
        with pytest.raises(CaseloadFout) as caught:
            records(text)
        yield str(caught.value)


def test_rows_and_headings_together_have_a_limit() -> None:
    most = "a\n" * 40_000
    assert len(records(most + "\n\n").records) == 40_000
    assert [*refusals(f"{most}a", f"{most}\na\n \n\nb\n")] == [
        f"Dit zijn 40.001 rijen. {MOST}", f"Dit zijn 40.002 rijen. {MOST}"
    ]  # fmt: skip


def test_the_rows_of_a_workbook_have_the_same_limit() -> None:
    most = [Record(1, ("a",))] * 40_000
    assert limited(most) == tuple(most)
    with pytest.raises(CaseloadFout, match=r"Dit zijn 40\.001 rijen\."):
        limited([*most, most[0]])


def test_rows_that_turn_out_empty_have_a_limit_too() -> None:
    most = '"\n"\n' * 80_000
    assert records(most).records == ()
    assert [*refusals(f"{most}a\n")] == [
        "In dit bestand staan meer dan 40.000 lege rijen. Haal die weg."
    ]


def test_cells_have_a_limit_of_which_an_empty_one_counts_for_a_quarter() -> None:
    assert with_cells(0, ["a", "b"]) == 2
    assert with_cells(2, ["a", "", "", "", ""]) == 4
    assert with_cells(999_998, ["a", "b"]) == 1_000_000
    with pytest.raises(CaseloadFout) as caught:
        with_cells(999_998, ["a", "b", ""])
    assert str(caught.value) == (
        "Dit bestand heeft meer dan 1.000.000 cellen. Dat is te veel. Haal kolommen weg die u niet "
        "nodig hebt, of verdeel de rijen over meer bestanden."
    )


def test_the_cells_of_all_rows_are_counted_together() -> None:
    row = ";".join("a" * 10_000)
    assert len(records(f"{row}\n" * 100).records) == 100
    (said,) = refusals(f"{row}\n" * 100 + "a\n")
    assert said.startswith("Dit bestand heeft meer dan 1.000.000 cellen.")
