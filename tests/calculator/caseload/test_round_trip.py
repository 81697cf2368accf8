"""Tests that a list that is read, saved and read again has the same cells, to the letter."""

from __future__ import annotations

import csv
import io
import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from routeboek_py.calculator.caseload.cases import cases_of
from routeboek_py.calculator.caseload.csv_file import as_csv
from routeboek_py.calculator.caseload.formulas import as_before_saved, meant, saved, saved_label
from routeboek_py.calculator.caseload.parts import parts_of, together
from routeboek_py.calculator.caseload.records import records
from routeboek_py.calculator.caseload.rows import Caseload, read
from routeboek_py.calculator.caseload.selection import by_due_date
from routeboek_py.calculator.rules import Regels
from tests.calculator.kalenders import EMPTY

TODAY = date(2026, 11, 22)
HEADING = ["kenmerk", "notitie", "eerste datum", "gemeente", "telefoon"]
# A sign before nothing or before one number: a spreadsheet computes nothing there.
PLAIN = re.compile(r"[+-]([0-9]+([ .,][0-9]+)*)?")
TELLING = [
    "+31612345678", "-5", "-", "=1+1", "@x", "'+31", "''+31", "'t Hart", "'0612", '="00123"',
    "'=\"00123\"", '"q"', "a;b", "sep=;", "\ta", "\ra", "\na", "a\r\nb\rc\n", " +3", "",
    "\ufeffx", "a\ufeff", "a\u2028b", "a\x85b", "a\x0cb", "x\x1a", "naam", "datum", "gemeente",
    "01-09-2026", "Rijswijk", "x;01-09-2026;Rijswijk\ny;02-09-2026;Rijswijk", "\uff0b3",
    "+31-6-12345678", "+31 6 12345678", "-1,50", "- gebeld", "ook: x",
]  # fmt: skip
letters = st.one_of(
    st.sampled_from("=+-@\t\r\n'\" ;,|.:05ab"),
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
)
own_cells = st.one_of(st.sampled_from(TELLING), st.text(letters, max_size=12))
pupils = st.lists(st.tuples(own_cells, own_cells), min_size=1, max_size=6)
forms = st.sampled_from(
    [(sign, end, encoding)
     for sign in ";,\t|" for end in ("\r\n", "\n", "\r")
     for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252")]
)  # fmt: skip


def written(found: list[tuple[str, str]], form: tuple[str, str, str]) -> bytes:
    sign, end, encoding = form
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=sign, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerow(HEADING)
    for n, (before, after) in enumerate(found):
        writer.writerow([f"L{n}", before, "01-09-2026", "Rijswijk", after])
    return f"sep={sign}{end}{out.getvalue()}".encode(encoding)


def in_windows(cell: str) -> str:
    """The letters of a cell that Windows-1252 has, without those that could be half of UTF-8."""
    data = cell.encode("cp1252", "ignore")
    return bytes(byte for byte in data if not 0x80 <= byte < 0xC0).decode("cp1252")


def saved_again(caseload: Caseload) -> bytes:
    cases = by_due_date(cases_of(caseload.rows, TODAY, EMPTY))
    return as_csv(cases, caseload.broken, caseload.reading.columns)


def all_of(caseload: Caseload) -> list[tuple[str, tuple[str, ...]]]:
    """The label and the cells of every row, read or not."""
    found = [(row.kenmerk, row.cells) for row in caseload.rows]
    return found + [(row.kenmerk, row.cells) for row in caseload.broken]


def own(caseload: Caseload) -> dict[str, tuple[str, ...]]:
    """By label: the cells of the reader's own two columns."""
    heading = caseload.reading.columns.heading
    assert heading
    before = "" if "notitie" in heading.cells else "ook: "
    where = [heading.cells.index(before + name) for name in ("notitie", "telefoon")]
    return {
        label: tuple([*cells, *[""] * 99][n] for n in where) for label, cells in all_of(caseload)
    }


@given(pupils, forms)
@example([(cell, cell) for cell in TELLING], (";", "\r\n", "utf-8"))
def test_every_cell_of_the_readers_own_goes_round_unchanged(
    regels: Regels, found: list[tuple[str, str]], form: tuple[str, str, str]
) -> None:
    if form[2] == "cp1252":
        found = [(in_windows(before), in_windows(after)) for before, after in found]
    caseload = read(written(found, form), regels)
    wanted = {f"L{n}": cells for n, cells in enumerate(found)}
    assert own(caseload) == wanted
    files = []
    for _ in range(3):
        files.append(saved_again(caseload))
        caseload = read(files[-1], regels)
        assert own(caseload) == wanted
        assert caseload.broken == ()
    assert files[1] == files[2]


@given(pupils)
def test_no_cell_of_a_saved_file_is_computed(regels: Regels, found: list[tuple[str, str]]) -> None:
    data = saved_again(read(written(found, (";", "\r\n", "utf-8")), regels))
    for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"):
        for cell in row:
            assert not cell.startswith(("=", "@", "\t", "\r", "\n", "+", "-")) or PLAIN.fullmatch(
                cell
            )


@pytest.mark.parametrize(
    "cell", ["+31612345678", "-5", "-12,50", "+31 6 12345678", "-", "'t Hart", "'0612", "0612", "a"]
)
def test_what_a_spreadsheet_does_not_compute_gains_no_apostrophe(cell: str) -> None:
    assert saved(cell) == cell


@given(st.one_of(st.sampled_from(TELLING), st.text("'=+-@\t\r\n05a ", max_size=8)))
def test_a_guard_that_a_program_keeps_or_drops_gives_the_same_cell(cell: str) -> None:
    guarded = saved(cell)
    assert as_before_saved(guarded) == cell
    if guarded != cell:
        assert as_before_saved(guarded[1:]) == cell


@given(st.one_of(st.sampled_from(TELLING), st.text("'=+-@\t\r\n05a\" ", max_size=8)))
def test_a_label_that_was_saved_is_the_same_label(cell: str) -> None:
    assert meant(saved_label(meant(cell))) == meant(cell)


@given(pupils)
def test_rows_that_cannot_be_read_keep_their_cells_and_do_not_grow(
    regels: Regels, found: list[tuple[str, str]]
) -> None:
    data = written(found, (";", "\r\n", "utf-8")).replace(b"01-09-2026", b"31-02-2026")
    wanted = own(read(data, regels))
    files = []
    for _ in range(3):
        caseload = read(data, regels)
        assert (caseload.rows, own(caseload)) == ((), wanted)
        data = saved_again(caseload)
        files.append(data)
    assert files[1] == files[2]


def test_a_row_with_an_open_quotation_mark_keeps_its_text(regels: Regels) -> None:
    line = '"B;02-09-2026;Rijswijk;x'
    data = f"kenmerk;eerste datum;gemeente;n\nA;01-09-2026;Rijswijk;y\n{line}\n".encode()
    for _ in range(3):
        data = saved_again(read(data, regels))
        (row,) = read(data, regels).broken
        assert row.original == line.replace(";", " | ")


def test_a_row_that_is_mended_in_the_saved_file_has_its_own_columns(regels: Regels) -> None:
    first = read(b"kenmerk;eerste datum;gemeente;klas\nA;31-02-2026;Rijswijk;3b\n", regels)
    mended = saved_again(first).replace(b";A;31-02-2026", b";A;01-03-2026")
    (row,) = read(mended, regels).rows
    assert row.cells[-1] == "3b"


def test_what_we_guarded_before_we_doubled_apostrophes_is_still_undone(regels: Regels) -> None:
    saved_then = (
        "rij;kenmerk;eerste datum;gemeente;stap;naam van de stap;laatste datum;wanneer;ook: tel\n"
        "2;A;01-09-2026;Rijswijk;;;;;'+31612345678\n3;B;01-09-2026;Rijswijk;;;;;'=1+1\n"
    )
    rows = read(saved_then.encode(), regels).rows
    assert [row.cells[-1] for row in rows] == ["+31612345678", "=1+1"]


def test_the_lists_of_more_files_go_round_as_one(regels: Regels) -> None:
    texts = ["kenmerk;eerste datum;gemeente;n\n'=1;01-09-2026;Rijswijk;'=1\nB;x;Rijswijk;=2\n",
             "n;kenmerk;eerste datum;gemeente;n\n-3;C;01-09-2026;Rijswijk;a\nb\n"]  # fmt: skip
    parts = [part for n, text in enumerate(texts)
             for part in parts_of(f"{n}.csv", [records(text)], regels, {})[0]]  # fmt: skip
    rows, broken, columns = together(parts)
    data = as_csv(by_due_date(cases_of(rows, TODAY, EMPTY)), broken, columns)
    for _ in range(2):
        caseload = read(data, regels)
        heading = caseload.reading.columns.heading
        assert heading
        assert heading.cells[-3:] == ("ook: bestand", "ook: n", "ook: n (2)")
        cells = {label: found[-3:] for label, found in all_of(caseload)}
        assert cells["=1"] == ("0.csv", "'=1", "")
        assert cells["B"] == ("0.csv", "=2", "")
        assert cells["C"] == ("1.csv", "-3", "a")
        data = saved_again(caseload)


def test_a_label_of_more_lines_keeps_them(regels: Regels) -> None:
    caseload = read(b'kenmerk;eerste datum;gemeente\n"A\nB";01-09-2026;Rijswijk\n', regels)
    assert caseload.rows[0].kenmerk == "A B"
    assert b';"A\nB";' in saved_again(caseload)
