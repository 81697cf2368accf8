"""Tests that a valid CSV file is read as written; only broken rows are repaired."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routeboek_py.calculator.caseload.records import records
from routeboek_py.calculator.caseload.rows import read
from routeboek_py.calculator.rules import Regels

# Lines that look like rows, like missing quotes, and like neither.
lines = st.one_of(
    st.sampled_from(["01-10-2026; gebeld", "B;x;02-09-2026;Rijswijk", '5" x', '"', ";", ""]),
    st.text('ab ;"\t,.', max_size=12),
)
notes = st.lists(lines, max_size=70).map("\n".join)
labels = st.text("abc", min_size=1, max_size=4)
rows = st.lists(st.tuples(labels, notes), min_size=1, max_size=6)
HEADING = ["kenmerk", "notitie", "eerste datum", "gemeente"]


def written(found: list[tuple[str, str]], delimiter: str, quoting: int) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=quoting)  # type: ignore[arg-type]
    writer.writerow(HEADING)
    writer.writerows([label, note, "01-09-2026", "Rijswijk"] for label, note in found)
    return out.getvalue()


@given(rows, st.sampled_from([";", "\t", ","]), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_what_a_program_wrote_is_read_cell_by_cell(
    found: list[tuple[str, str]], delimiter: str, quoting: int
) -> None:
    text = f"sep={delimiter}\n{written(found, delimiter, quoting)}"
    cells = [list(record.cells) for record in records(text).records]
    assert cells == [HEADING, *([a, b, "01-09-2026", "Rijswijk"] for a, b in found)]


# What stands before the rows: headings as wide as the rows, or not, or none.
ABOVE = {
    "headings": "kenmerk;notitie;eerste datum;gemeente;notitie\n",
    "headings of fewer columns": "kenmerk;notitie;eerste datum;gemeente\n",
    "headings of more columns": "kenmerk;notitie;eerste datum;gemeente;notitie;;;x\n",
    "headings of more lines": '"ken\nmerk";notitie;eerste datum;gemeente;"no\ntitie"\n',
    "no headings": "",
    "a row without line ends": "Z;z;01-09-2026;Rijswijk;z\n",
}


@pytest.mark.parametrize("above", ABOVE.values(), ids=ABOVE)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_cells_of_more_lines_stand_on_both_sides_of_the_date(above: str, end: str) -> None:
    cells = [(f"L{n}", f"a{end}b", "01-09-2026", "Rijswijk", f"{end}c; d{end}") for n in range(5)]
    lines = [";".join(f'"{cell}"' for cell in row) for row in cells]
    found = records(above + end.join(lines) + end).records
    assert [record.cells for record in found[-5:]] == cells


def test_rows_within_a_label_are_told_and_not_counted(regels: Regels) -> None:
    rows = '"A;01-09-2026;Rijswijk\nB;01-09-2026;Rijswijk\nC";03-09-2026;Rijswijk\n'
    caseload = read(f"k;eerste datum;gemeente\n{rows}".encode(), regels)
    assert caseload.rows == ()
    assert "staan andere rijen" in caseload.broken[0].messages[0]
