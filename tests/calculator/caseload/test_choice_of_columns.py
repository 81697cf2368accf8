"""Tests which column is the label, the date and the gemeente, and when the reader has to choose."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from routeboek_py.calculator.caseload.columns import Columns, columns_of
from routeboek_py.calculator.caseload.records import Record, records
from routeboek_py.calculator.rules import Regels


@dataclass(frozen=True)
class Found:
    """The label, date and gemeente by number of column, from 1; 0 if there is none."""

    kenmerk: int
    datum: int
    gemeente: int
    heading: int = 0
    above: tuple[int, ...] = ()


def found_in(text: str, regels: Regels, chosen: int | None = None) -> Found:
    columns = columns_of(records(text), regels, chosen)
    assert (columns.doubt, columns.choices) == ("", ())
    where = (columns.kenmerk, columns.datum, columns.gemeente)
    kenmerk, datum, gemeente = (0 if n is None else n + 1 for n in where)
    return Found(
        kenmerk,
        datum,
        gemeente,
        heading=columns.heading.nummer if columns.heading else 0,
        above=tuple(record.nummer for record in columns.above),
    )


D1, D2 = "02-04-2026", "03-04-2026"
CERTAIN = {
    "headings": (f"kenmerk;eerste datum;gemeente\nA;{D1};oost\n", Found(1, 2, 3, 1)),
    "headings in another order": (
        f"gemeente;eerste datum;klas;naam\noost;{D1};3;A\n", Found(4, 2, 1, 1)),
    "headings below a title": (
        f"titel\n\nkenmerk;eerste datum;gemeente\nA;{D1};oost\n", Found(1, 2, 3, 3, (1,))),
    "no headings": (f"A;{D1};oost\nB;{D2};west\n", Found(1, 2, 3)),
    "no headings, and no label": (f"{D1};oost\n{D2};west\n", Found(0, 1, 2)),
    "numbers as dates": ("A;46114;oost\nB;46115;west\n", Found(1, 2, 3)),
    "numbers and empty cells": ("A;46114;oost\nB;;west\n", Found(1, 2, 3)),
    "numbers below a word": (
        "naam;datum;gemeente\nA;46114;oost\n", Found(1, 2, 3, 1)),
    "no dates": ("A;x;oost\n", Found(1, 0, 3)),
    "no gemeenten": (f"A;{D1};x\n", Found(1, 2, 0)),
    "nothing": ("", Found(0, 0, 0)),
    "a gemeente in the label of one row": (
        f"oost;{D1};west\nB;{D1};oost\nC;{D1};oost\n", Found(1, 2, 3)),
    "one gemeente in another column": (
        f"A;{D1};oost\nB;{D1};west\nwest;{D1};oost\n", Found(1, 2, 3)),
    "a row that is shifted": (
        f"A;{D1};oost\nB;x;{D1};west\nC;{D2};oost\n", Found(1, 2, 3)),
    "a first column of dates of birth": (
        f"geboren;eerste datum;gemeente;klas\n01-01-2012;{D1};oost;3\n", Found(4, 2, 3, 1)),
    "a first column with few dates": (
        f"wie;eerste datum;gemeente\n01-01-2012;{D1};oost\nB;{D1};oost\n", Found(1, 2, 3, 1)),
    "a first column with mostly dates": (
        f"wie;eerste datum;gemeente;x\n01-01-2012;{D1};oost;y\n01-01-2012;{D1};oost;y\n"
        f"B;{D1};oost;y\n", Found(4, 2, 3, 1)),
    "an empty first column": (f";eerste datum;gemeente;x\n;{D1};oost;y\n", Found(4, 2, 3, 1)),
    "a short row": (f"x;eerste datum;gemeente;y\n\n;{D1}\n;{D1};oost;B\n", Found(4, 2, 3, 1)),
    "dates as labels": (f"kenmerk;x;gemeente\n{D1};A;oost\n", Found(1, 0, 3, 1)),
    "a date as gemeente": (f"kenmerk;x;gemeente\nA;y;{D1}\n", Found(1, 0, 3, 1)),
    "gemeenten as labels": (f"kenmerk;eerste datum\noost;{D1}\n", Found(1, 2, 0, 1)),
    "gemeenten as dates": ("eerste datum;naam\noost;A\n", Found(2, 1, 0, 1)),
    "words as dates, and no label": ("eerste datum;gemeente\nx;oost\n", Found(0, 1, 2, 1)),
    "numbers as labels": ("kenmerk;gemeente\n46114;oost\n", Found(1, 0, 2, 1)),
    "numbers among words": ("x;46114;oost\ny;tekst;oost\n", Found(1, 0, 3)),
    "a date in each of two columns": (f"A;{D1};oost\n{D2};B;west\n", Found(2, 1, 3)),
    "a gemeente beside another in half of the rows": (
        f"west;{D1};oost\nB;{D1};oost\n", Found(1, 2, 3)),
    "a date that is shifted": (f"oost;{D1};A\nwest;x;{D1}\noost;{D2};C\n", Found(3, 2, 1)),
    "a first column of few dates and nothing else": (
        f"geboren;eerste datum;gemeente;klas\n01-01-2012;{D1};oost;3\n;{D1};oost;4\n"
        f";{D1};oost;5\n", Found(4, 2, 3, 1)),
    "rows of every length": (
        f"x;eerste datum;gemeente;y\n\n;{D1};oost\n;{D1}\n;{D1};oost;B\n", Found(4, 2, 3, 1)),
    "words above a heading that says enough": (
        f"x;hier;y\nnaam;eerste datum;gemeente\nA;{D1};oost\n", Found(1, 2, 3, 2, (1,))),
    "dates beside short dates": (f"1-9;{D1};oost\nB;x;west\n", Found(1, 2, 3)),
    "a row without its date": (f"A;{D1};oost\nB\n", Found(1, 2, 3)),
    "gemeenten in a column about steps": (
        f"naam;eerste datum;plaats;gezet\nA;{D1};oost;west\n", Found(1, 2, 3, 1)),
    "cells of a saved file": (f"'0612;'{D1};'oost\n", Found(1, 2, 3)),
}  # fmt: skip


@pytest.mark.parametrize(("text", "found"), CERTAIN.values(), ids=CERTAIN)
def test_the_columns_are_found_by_heading_or_by_what_is_in_them(
    example: Regels, text: str, found: Found
) -> None:
    assert found_in(text, example) == found


NOT_SAID = "Wij weten niet of dat de eerste datum is."
NO_HEADING = "Zet boven de goede kolom ‘eerste datum’."
DOUBTED = {
    "two columns with dates": (
        f"A;{D1};{D2};oost\n", (1, 2), f"Er staan datums in kolom 2 en kolom 3. {NO_HEADING}"),
    "three columns with dates": (
        f"{D1};{D1};{D2};oost\n", (0, 1, 2),
        f"Er staan datums in kolom 1, kolom 2 en kolom 3. {NO_HEADING}"),
    "a heading that says another day": (
        f"wie;geboren;woont\nA;{D1};oost\n", (1,),
        f"Geen kolom heet ‘eerste datum’. Er staan datums in ‘geboren’ (kolom 2). {NOT_SAID}"),
    "two of those": (
        f"naam;geboren;gesprek;gemeente\nA;{D1};{D2};oost\n", (1, 2),
        "Geen kolom heet ‘eerste datum’. Er staan datums in ‘geboren’ (kolom 2) en ‘gesprek’ "
        f"(kolom 3). {NOT_SAID}"),
    "headings in two rows": (
        f"naam;datum;gemeente\nx;geboorte;y\nA;{D1};oost\n", (1,),
        f"Geen kolom heet ‘eerste datum’. Er staan datums in ‘datum’ (kolom 2). {NOT_SAID}"),
    "numbers only": ("46114;oost\n", (0,), f"Er staan datums in kolom 1. {NO_HEADING}"),
    "numbers beside short dates": (
        "46114;1-9-26;oost\n", (0,), f"Er staan datums in kolom 1. {NO_HEADING}"),
    "numbers beside short dates in some row": (
        "46114;A;oost\n46115;op 1/9;oost\n", (0,), f"Er staan datums in kolom 1. {NO_HEADING}"),
    "two columns of numbers": (
        "46114;46115;oost\n", (0, 1), f"Er staan datums in kolom 1 en kolom 2. {NO_HEADING}"),
    "headings in a row each": (
        f"wie;geboren;;woont\nx;;gesprek;y\nA;{D1};{D2};oost\n", (1, 2),
        "Geen kolom heet ‘eerste datum’. Er staan datums in ‘geboren’ (kolom 2) en kolom 3. "
        f"{NOT_SAID}"),
    "more dates in the second": (
        f"{D1};{D2};oost\nA;{D2};oost\n", (0, 1),
        f"Er staan datums in kolom 1 en kolom 2. {NO_HEADING}"),
    "numbers beside days of steps": (
        f"naam;sinds;gemeente;stap 1 gezet op\nA;46114;oost;{D2}\n", (1,),
        f"Geen kolom heet ‘eerste datum’. Er staan datums in ‘sinds’ (kolom 2). {NOT_SAID}"),
    "fewer dates than days of steps": (
        f"naam;sinds;gemeente;stap 1 gezet op\nA;{D1};oost;\nB;;oost;{D2}\nC;;oost;{D2}\n", (1,),
        f"Geen kolom heet ‘eerste datum’. Er staan datums in ‘sinds’ (kolom 2). {NOT_SAID}"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "choices", "doubt"), DOUBTED.values(), ids=DOUBTED)
def test_where_it_may_be_another_day_the_reader_has_to_choose(
    example: Regels, text: str, choices: tuple[int, ...], doubt: str
) -> None:
    columns = columns_of(records(text), example)
    assert (columns.datum, columns.choices, columns.doubt) == (None, choices, doubt)
    chosen = found_in(text, example, choices[-1])
    assert chosen.datum == choices[-1] + 1


UNSURE = {
    "two columns of one name": (
        f"naam;datum;datum;gemeente\nA;{D1};{D2};oost\n",
        "Kolom 2 en 3 heten allebei ‘datum’. Laat er één zo heten."),
    "three columns of one name": (
        f"gemeente;Gemeente;datum;gemeente:\noost;oost;{D1};oost\n",
        "Kolom 1, 2 en 4 heten allebei ‘gemeente’. Laat er één zo heten."),
    "two columns with gemeenten": (
        f"oost;{D1};west\n",
        "Er staan gemeenten in kolom 1 en 3. Zet boven de goede kolom ‘gemeente’."),
    "two columns with gemeenten in most rows": (
        f"west;{D1};oost\nB;{D1};oost\nwest;{D1};west\n",
        "Er staan gemeenten in kolom 1 en 3. Zet boven de goede kolom ‘gemeente’."),
}  # fmt: skip


@pytest.mark.parametrize(("text", "doubt"), UNSURE.values(), ids=UNSURE)
def test_where_nobody_can_tell_the_columns_it_is_said_what_to_do(
    example: Regels, text: str, doubt: str
) -> None:
    columns = columns_of(records(text), example)
    assert columns.doubt == doubt
    assert (columns.kenmerk, columns.datum, columns.gemeente) == (None, None, None)
    assert columns.choices == ()


@pytest.mark.parametrize(
    ("text", "chosen", "found"),
    [
        (f"naam;geboren;datum;gemeente\nA;{D1};{D2};oost\n", 1, Found(1, 2, 4, 1)),
        (f"wie;geboren;woont\nA;{D1};oost\n", 1, Found(1, 2, 3, 1)),
        (f"{D1};{D2};oost;A\n", 0, Found(4, 1, 3)),
        # A gemeente in the chosen column is none.
        (f"x;oost;west\ny;oost;oost\nz;{D1};leeg\n", 1, Found(1, 2, 3)),
        # Words below the headings are no headings.
        (f"naam;geboren;datum;gemeente\nx;dag;y;z\nA;{D1};{D2};oost\n", 1, Found(1, 2, 4, 1)),
    ],
)
def test_the_column_that_the_reader_chose_counts_against_its_heading(
    example: Regels, text: str, chosen: int, found: Found
) -> None:
    assert found_in(text, example, chosen) == found


@pytest.mark.parametrize(
    ("heading", "column", "naam"),
    [
        (Record(1, ("a", "  eerste\n datum ")), 1, "‘eerste datum’ (kolom 2)"),
        (Record(1, ("a", "")), 1, "kolom 2"),
        (Record(1, ("a",)), 4, "kolom 5"),
        (None, 0, "kolom 1"),
    ],
)
def test_a_column_is_named_by_its_heading_and_its_number(
    heading: Record | None, column: int, naam: str
) -> None:
    assert Columns(None, None, None, heading).naam(column) == naam


def test_the_headings_and_the_rows_above_them_are_known_by_their_cells_and_numbers() -> None:
    columns = Columns(0, 1, 2, Record(5, (" a ", "b")), (Record(1, ("x",)), Record(3, ("y",))))
    assert columns.bare_heading == ["a", "b"]
    assert columns.numbers_above == {1, 3}
    assert Columns(None, None, None).bare_heading == []
