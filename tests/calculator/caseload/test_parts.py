"""Tests the tables of files and sheets: their names, which are left out, and all as one list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routeboek_py.calculator.caseload.file_kinds import CaseloadFout
from routeboek_py.calculator.caseload.parts import (
    Part,
    broken_rows,
    named_tables,
    noted,
    parts_of,
    read_part,
    together,
    told_doubt,
)
from routeboek_py.calculator.caseload.records import Record, Sheet, records
from routeboek_py.calculator.rules import Regels

HEADING = "kenmerk;eerste datum;gemeente;klas\n"
A, B = "A;02-04-2026;oost;1\n", "B;03-04-2026;west;2\n"
LIST = HEADING + A + B
CHOICES = "code;naam\n1;een\n2;twee\n"  # a table without any date


def sheet(text: str, naam: str = "") -> Sheet:
    return Sheet(records(text).records, naam)


def labels(parts: list[Part]) -> list[str]:
    return ["".join(row.kenmerk for row in part.rows) for part in parts]


TWO_TABLES = f"{LIST}\n{HEADING.replace('klas', 'groep').replace('kenmerk', 'naam')}{A}"


@pytest.mark.parametrize(
    ("naam", "sheets", "names"),
    [
        ("x.csv", [sheet(LIST)], ["x.csv"]),
        ("x.xlsx", [sheet(LIST, "Klas 1")], ["x.xlsx"]),
        ("x.xlsx", [sheet(LIST, "Een"), sheet(LIST, "Twee")],
         ["x.xlsx, blad Een", "x.xlsx, blad Twee"]),
        ("", [sheet(LIST, "Een"), sheet(LIST, "Twee")], ["blad Een", "blad Twee"]),
        ("", [sheet(LIST)], [""]),
        ("x.csv", [sheet(TWO_TABLES)], ["x.csv", "x.csv, vanaf rij 5"]),
        ("", [sheet(TWO_TABLES)], ["", "vanaf rij 5"]),
        ("x.xlsx", [sheet(TWO_TABLES, "Een"), sheet("", "Leeg")],
         ["x.xlsx, blad Een", "x.xlsx, blad Een, vanaf rij 5", "x.xlsx, blad Leeg"]),
    ],
)  # fmt: skip
def test_every_table_of_a_file_has_a_name(
    example: Regels, naam: str, sheets: list[Sheet], names: list[str]
) -> None:
    assert [name for name, _ in named_tables(naam, sheets, example)] == names


def test_a_table_below_another_begins_at_its_headings(example: Regels) -> None:
    found = [table for _, table in named_tables("x", [sheet(TWO_TABLES)], example)]
    assert [[record.nummer for record in table.records] for table in found] == [[1, 2, 3], [5, 6]]


LEFT = "heeft geen datums die wij kunnen lezen. Niet gelezen:"


@pytest.mark.parametrize(
    ("sheets", "read", "told"),
    [
        ([sheet(LIST, "Een"), sheet(CHOICES, "Keuzes")], ["AB"],
         [f"Het blad ‘Keuzes’ {LEFT} 3 rijen."]),
        ([sheet("tekst\n", "Uitleg"), sheet(LIST, "Een")], ["AB"],
         [f"Het blad ‘Uitleg’ {LEFT} 1 rij."]),
        ([sheet("tekst\n"), sheet(LIST)], ["AB"], [f"‘x, blad’ {LEFT} 1 rij."]),
        ([sheet("titel\nkenmerk;gemeente\nC;oost\n", "Kop"), sheet(LIST, "Een")], ["AB"],
         [f"Het blad ‘Kop’ {LEFT} 1 rij."]),
        ([sheet("kenmerk;gemeente\nC;oost\nkenmerk;gemeente\n", "Twee"), sheet(LIST, "Een")],
         ["AB"], [f"Het blad ‘Twee’ {LEFT} 1 rij."]),
        # Where no sheet has dates all are told of as they are.
        ([sheet(CHOICES, "Keuzes")], [""], []),
        ([sheet(CHOICES, "Een"), sheet(CHOICES, "Twee")], ["", ""], []),
    ],
)  # fmt: skip
def test_a_sheet_without_dates_is_left_out_and_told_if_another_has_pupils(
    example: Regels, sheets: list[Sheet], read: list[str], told: list[str]
) -> None:
    kept, left = parts_of("x", sheets, example, {})
    assert labels(kept) == read
    assert [sentence.replace("‘x, blad ’", "‘x, blad’") for sentence in left] == told


def test_a_table_in_doubt_is_kept_and_says_how_many_rows_were_not_read(example: Regels) -> None:
    doubtful = "titel\nkenmerk;geboren;gemeente\nA;01-04-2012;oost\nB;02-04-2012;oost\n"
    (first, second), left = parts_of("x", [sheet(LIST, "a"), sheet(doubtful, "b")], example, {})
    assert (first.is_in_doubt, second.is_in_doubt, left) == (False, True, [])
    assert second.chosen is None
    assert told_doubt(second) == (
        "Geen kolom heet ‘eerste datum’. Er staan datums in ‘geboren’ (kolom 2). "
        "Wij weten niet of dat de eerste datum is. Niet gelezen: 2 rijen."
    )
    (chosen,), _ = parts_of("x", [sheet(doubtful)], example, {"x": 1})
    assert (chosen.chosen, labels([chosen])) == (1, ["AB"])
    (chosen,), _ = parts_of("x", [sheet(doubtful)], example, {"y": 1})
    assert (chosen.chosen, labels([chosen])) == (None, [""])


def test_the_pupils_of_all_sheets_together_have_a_limit(example: Regels) -> None:
    def rows(count: int) -> Sheet:
        record = Record(1, ("x", "oost"))
        return Sheet(tuple(record for _ in range(count)))

    kept, _ = parts_of("x", [rows(10_000), rows(10_000)], example, {})
    assert sum(len(part.broken) for part in kept) == 20_000
    with pytest.raises(CaseloadFout, match=r"Dit zijn 20\.001 rijen"):
        parts_of("x", [rows(10_000), rows(10_001)], example, {})


def test_progress_is_told_of_every_row(example: Regels) -> None:
    seen: list[int] = []

    def watched(found):  # type: ignore[no-untyped-def]
        for record in found:
            seen.append(record.nummer)
            yield record

    parts_of("x", [sheet(LIST)], example, {}, watched)
    read_part("x", sheet(LIST), example, None, watched)
    assert seen == [1, 2, 3] * 2


def test_a_message_about_the_file_stands_before_those_about_the_table(example: Regels) -> None:
    told = read_part("x", Sheet(records(f"Een\n{LIST}").records, messages=("Blad.",)), example)
    both = noted(told, ["Bestand."])
    assert both.reading.messages == (
        "Bestand.", "Blad.", "Rij 1 staat boven de koppen en is niet gelezen."
    )  # fmt: skip
    assert both.sheet.messages == ("Bestand.", "Blad.")
    assert (both.naam, both.rows) == (told.naam, told.rows)


def test_the_rows_of_one_table_stay_as_they_are(example: Regels) -> None:
    part = read_part("x", sheet(f"{LIST}C;x;oost;3\n"), example)
    rows, broken, columns = together([part])
    assert (tuple(rows), tuple(broken), columns) == (part.rows, part.broken, part.reading.columns)
    assert broken_rows([part]) == list(part.broken)
    assert {*(row.uit for row in rows), *(row.uit for row in broken)} == {""}


def test_the_rows_of_more_tables_have_all_their_columns_in_one_list(example: Regels) -> None:
    one = read_part("een", sheet(f'{LIST}C;x;oost;3\n"D;x\n'), example)
    two = read_part("twee", sheet(
        "groep;extra;klas;gemeente;eerste datum\n7;e;8;oost;04-04-2026\n9\n"), example)  # fmt: skip
    rows, broken, columns = together([one, two])
    assert columns.heading == Record(0, ("kenmerk", "bestand", "ook: klas", "ook: extra"))
    assert (columns.kenmerk, columns.datum, columns.gemeente) == (0, None, None)
    assert [(row.uit, row.cells) for row in rows] == [
        ("een", ("A", "een", "1", "")),
        ("een", ("B", "een", "2", "")),
        ("twee", ("7", "twee", "8", "e")),
    ]
    assert [(row.uit, row.cells, row.original, row.is_uncertain) for row in broken] == [
        ("een", ("C", "een", "3", ""), "C | x | oost | 3", False),
        ("een", ("", "een"), '"D | x', False),
        ("twee", ("9", "twee", "", ""), "9", False),
    ]
    assert [(row.uit, row.nummer) for row in broken_rows([one, two])] == [
        ("een", 4), ("een", 5), ("twee", 3)
    ]  # fmt: skip


def test_the_columns_of_a_table_reach_to_its_widest_row_that_is_certain(example: Regels) -> None:
    one = read_part("een", sheet('A;02-04-2026;oost;x\nB;y;oost;z;w\n"D;a;b;c;d;e;f\n'), example)
    rows, broken, columns = together([one, read_part("twee", sheet(LIST), example)])
    assert columns.heading
    assert columns.heading.cells[2:] == ("ook: kolom 4", "ook: kolom 5", "ook: klas")
    assert [row.cells[2:] for row in rows] == [("x", "", ""), ("", "", "1"), ("", "", "2")]
    assert [row.cells[2:] for row in broken] == [("z", "w", ""), ()]


def test_a_row_that_is_wider_than_those_that_cannot_be_read_keeps_its_cells(
    example: Regels,
) -> None:
    one = read_part("een", sheet("A;02-04-2026;oost;x\nB;y;oost\n"), example)
    (row, *_), _, columns = together([one, read_part("twee", sheet(LIST), example)])
    assert columns.heading
    assert columns.heading.cells[2:] == ("ook: kolom 4", "ook: klas")
    assert row.cells[2:] == ("x", "")


@pytest.mark.parametrize(("other", "cells"), [(LIST, ("A", "een", "")), (A[:-3], ("A", "een"))])
def test_a_table_without_columns_of_its_own_has_none(
    example: Regels, other: str, cells: tuple[str, ...]
) -> None:
    one = read_part("een", sheet("A;02-04-2026;oost\n"), example)
    (row, *_), _, _ = together([one, read_part("twee", sheet(other), example)])
    assert row.cells == cells


def test_a_row_keeps_the_form_in_which_it_first_came_in(example: Regels) -> None:
    one, two = (read_part(naam, sheet("A;x;oost\n"), example) for naam in ("een", "twee"))
    saved = replace(one, broken=(replace(one.broken[0], original="eerst"),))
    _, broken, _ = together([saved, two])
    assert [row.original for row in broken] == ["eerst", "A | x | oost"]
