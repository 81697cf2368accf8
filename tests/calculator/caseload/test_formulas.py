"""Tests that no cell of a saved list is computed, and that each is read back as it was."""

from __future__ import annotations

import pytest

from routeboek_py.calculator.caseload.formulas import (
    as_before_saved,
    guarded,
    is_computed,
    meant,
    saved,
    saved_label,
    unguarded,
)

COMPUTED = ["=1+1", "=", "@x", "+x", "-x", "\t=1", "\r", "\n1", "'=1", "''=1", "'-", "+1+1", "-1a",
            "+1  2", "-1.", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201", "+31 6 x", "--1",
            "'+31612345678", "+31-6-12"]  # fmt: skip
PLAIN = ["", "a", "1", "'", "'t Hart", "'0612", "+", "-", "-5", "+31612345678", "-12,50",
         "+31 6 12", "-1.000,50", "(=1)", " =1", "'0612-45", "\u00e9=1"]  # fmt: skip


@pytest.mark.parametrize("cell", COMPUTED)
def test_a_cell_that_may_be_computed_is_guarded_and_read_back(cell: str) -> None:
    assert is_computed(cell)
    marks = len(cell) - len(cell.lstrip("'"))
    assert saved(cell) == "'" * (marks + 1) + cell
    assert as_before_saved(saved(cell)) == cell
    assert as_before_saved(saved(cell)[1:]) == cell


@pytest.mark.parametrize("cell", PLAIN)
def test_a_cell_that_is_not_computed_is_saved_as_it_is(cell: str) -> None:
    assert is_computed(cell) is False
    assert saved(cell) == cell
    assert as_before_saved(cell) == cell


@pytest.mark.parametrize(
    ("cell", "safe"),
    [("=1", "'=1"), ("'=1", "'''=1"), ("''=1", "'''''=1"), ("'0612", "'''0612"),
     ("''1", "'''''1"), ("'t", "'t"), ("-5", "'-5"), ("a", "a"), ("a=1", "a=1"), ("12", "12"),
     ("", "")],
)  # fmt: skip
def test_each_apostrophe_of_a_cell_is_written_twice_and_one_more(cell: str, safe: str) -> None:
    assert guarded(cell) == safe
    assert unguarded(safe) == cell
    if safe != cell:
        assert unguarded(safe[1:]) == cell


@pytest.mark.parametrize(
    ("label", "written"),
    [("A", "A"), ("'t Hart", "'t Hart"), ("'0612", "'''0612"), ("=1", "'=1"), ("-5", "-5"),
     ("0612", "0612"), ("'=1", "'''=1")],
)  # fmt: skip
def test_a_label_is_written_so_that_it_is_read_again(label: str, written: str) -> None:
    assert saved_label(label) == written
    assert meant(written) == label


@pytest.mark.parametrize(
    ("cell", "text"),
    [("a", "a"), ("  a ", "a"), ("", ""), ("'0612", "0612"), (" '0612", "0612"), ("'=1", "=1"),
     ("'t Hart", "'t Hart"), ('="00123"', "00123"), (' ="00123" ', "00123"),
     ('="a ""b"" c"', 'a "b" c'), ('=" a "', "a"), ('=""', ""), ('="a"b"', '="a"b"'),
     ('="a', '="a'), ("=1+1", "=1+1"), ("' =1", "' =1"), ("-5", "-5"), ("'- x", "- x")],
)  # fmt: skip
def test_what_a_cell_stands_for(cell: str, text: str) -> None:
    assert meant(cell) == text
