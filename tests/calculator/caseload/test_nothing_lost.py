"""Tests that every row that is read becomes a case or a row with its mistakes."""

from __future__ import annotations

import csv
import io
import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from routeboek_py.calculator.caseload.cases import cases_of
from routeboek_py.calculator.caseload.csv_file import as_csv
from routeboek_py.calculator.caseload.file_kinds import CaseloadFout
from routeboek_py.calculator.caseload.formulas import guarded, unguarded
from routeboek_py.calculator.caseload.rows import read
from routeboek_py.calculator.caseload.selection import by_due_date
from routeboek_py.calculator.rules import Regels
from tests.calculator.kalenders import EMPTY
from tests.effort import tries

TODAY = date(2026, 11, 22)
HEADING = "kenmerk;eerste datum;gemeente"
GEMEENTEN = ("Den Haag", "Leidschendam-Voorburg", "Rijswijk")
# Any label that people or programs can write, without white space around it, as after reading. An
# error of a spreadsheet, such as #WAARDE!, is no label: its row is broken, and tested as such.
labels = (
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: not text.startswith("#"))
)
good_rows = st.tuples(labels, st.dates(date(2000, 1, 1), date(2100, 12, 31)),
                      st.sampled_from(GEMEENTEN))  # fmt: skip
# Possible mistakes in a line, without a readable date.
broken_lines = st.one_of(
    st.text("ab;,\t '\"=1", min_size=1, max_size=20).filter(str.strip),
    st.sampled_from(['"A;01-09-2026;Rijswijk', 'B";01-09-2026;Delft', '"', '";', 'x;"""',
                     "C;;", "#WAARDE!;01-09-2026;Rijswijk", "D;31-02-2026;Rijswijk", "\x07;\x1b;é",
                     '"a" b;"c"d']),
)  # fmt: skip


def written(row: tuple[str, date, str]) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="").writerow(
        [guarded(row[0]), f"{row[1]:%d-%m-%Y}", row[2]]
    )
    return out.getvalue()


@given(st.lists(st.one_of(good_rows, broken_lines), max_size=12))
def test_a_broken_row_never_loses_another_row(
    regels: Regels, rows: list[tuple[str, date, str] | str]
) -> None:
    good = [row for row in rows if isinstance(row, tuple)]
    lines = [HEADING]
    lines += [row if isinstance(row, str) else written(row) for row in rows]
    caseload = read("\n".join(lines).encode(), regels)
    read_back = [(row.kenmerk, row.datum, row.gemeente.naam) for row in caseload.rows]
    told = "\n".join(cell for row in caseload.broken for cell in row.cells)
    for row in good:
        # Between two quotes that make a valid cell, the row is part of that cell, and reported.
        assert row in read_back or f";{row[1]:%d-%m-%Y};{row[2]}" in told


@given(st.lists(st.one_of(good_rows.map(written), broken_lines), max_size=12))
def test_every_letter_of_the_file_is_in_some_row(regels: Regels, lines: list[str]) -> None:
    caseload = read("\n".join([HEADING, *lines]).encode(), regels)
    rows = {row.nummer: row.cells for row in caseload.rows}
    rows |= {row.nummer: row.cells for row in caseload.broken}
    if heading := caseload.reading.columns.heading:
        rows[heading.nummer] = heading.cells
    came_out = "".join(cell for nummer in sorted(rows) for cell in rows[nummer])
    assert letters(came_out) == letters("".join([HEADING, *lines]))


def letters(text: str) -> str:
    """The text without the characters that separate cells."""
    return re.sub(r"[;,\"'=\s]", "", text)


@given(st.lists(good_rows, max_size=12), st.lists(broken_lines, max_size=3))
def test_what_is_saved_is_read_back(
    regels: Regels, rows: list[tuple[str, date, str]], broken: list[str]
) -> None:
    lines = [HEADING, *map(written, rows), *broken]
    first = read("\n".join(lines).encode(), regels)
    cases = by_due_date(cases_of(first.rows, TODAY, EMPTY))
    saved = as_csv(cases, first.broken, first.reading.columns)
    second = read(saved, regels)
    assert sorted((r.kenmerk, r.datum, r.gemeente.id) for r in second.rows) == sorted(
        (r.kenmerk, r.datum, r.gemeente.id) for r in first.rows
    )
    assert len(second.broken) == len(first.broken)


@given(st.text("'=+-@\t\r\nab01\"", max_size=8))
def test_a_guarded_cell_is_no_formula_and_can_be_undone(cell: str) -> None:
    safe = guarded(cell)
    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert unguarded(safe) == cell


@given(st.binary(max_size=200))
@settings(max_examples=tries(50, 4000))
def test_any_bytes_are_rows_or_a_dutch_sentence(regels: Regels, data: bytes) -> None:
    try:
        caseload = read(data, regels)
    except CaseloadFout as fout:
        said = [str(fout)]
    else:
        said = [" ".join(row.messages) for row in caseload.broken]
    assert all(sentence.endswith(".") for sentence in said)
