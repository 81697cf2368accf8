"""Tests which columns of a list are the reader's own, and how a file of ours keeps them."""

from __future__ import annotations

import pytest

from routeboek_py.calculator.caseload.columns import Columns
from routeboek_py.calculator.caseload.own_columns import (
    OwnColumns,
    as_the_readers,
    filled_up,
    original_row,
    own_columns,
)
from routeboek_py.calculator.caseload.records import Record

OURS = ("rij", "kenmerk", "eerste datum", "gemeente", "stap", "naam van de stap", "laatste datum",
        "wanneer")  # fmt: skip
MADE = ("laatste datum stap 1", "laatste datum stap 10", "geteld vanaf", "melding",
        "oorspronkelijke rij")  # fmt: skip


Three = tuple[int | None, int | None, int | None]


def columns(*heading: str, own: Three = (0, None, None)) -> Columns:
    return Columns(*own, heading=Record(1, heading) if heading else None)


@pytest.mark.parametrize(
    ("rows", "given", "numbers", "names"),
    [
        ([("A", "x", "y")], columns("kenmerk", "klas", " mentor "), (1, 2),
         ("ook: klas", "ook: mentor")),
        ([("A", "x", "y")], columns("a", "b", "c", own=(0, 1, 2)), (), ()),
        ([("A", "x"), ("B", "x", "y")], columns(), (1, 2), ("ook: kolom 2", "ook: kolom 3")),
        ([("A", "x", "y")], columns("kenmerk", "klas"), (1, 2), ("ook: klas", "ook: kolom 3")),
        ([("A",)], columns("kenmerk", "klas", "", "x", ""), (1, 2, 3),
         ("ook: klas", "ook: kolom 3", "ook: x")),
        ([], columns("kenmerk", "klas"), (1,), ("ook: klas",)),
        ([], columns(own=(None, None, None)), (), ()),
        ([], columns(*OURS, own=(1, 2, 3)), (), ()),
        ([], columns("k", "opm", "opm", "opm (2)", "opm", "ook: opm"), (1, 2, 3, 4, 5),
         ("ook: opm", "ook: opm (2)", "ook: opm (2) (2)", "ook: opm (3)", "ook: opm (4)")),
        # What is ours in a file of ours is made anew; in another file it is the reader's.
        ([], columns(*OURS, *MADE, "ook: klas", "klas", own=(1, 2, 3)), (13, 14),
         ("ook: klas", "ook: klas (2)")),
        ([], columns(*OURS[:-1], *MADE, own=(1, 2, 3)), (0, 4, 5, 6, 7, 8, 9, 10, 11),
         tuple(f"ook: {name}" for name in (OURS[0], *OURS[4:-1], *MADE))),
    ],
)  # fmt: skip
def test_every_other_column_is_the_readers_own_with_a_name_of_its_own(
    rows: list[tuple[str, ...]], given: Columns, numbers: tuple[int, ...], names: tuple[str, ...]
) -> None:
    assert own_columns(rows, given) == OwnColumns(numbers, names)


def test_a_short_row_has_the_cells_that_it_has() -> None:
    own = OwnColumns((1, 3), ("a", "b"))
    found = [own.cells_of(tuple("vwxyz"[:n])) for n in range(6)]
    assert found == [[], [], ["w"], ["w"], ["w", "y"], ["w", "y"]]


@pytest.mark.parametrize(
    ("cells", "width", "filled"), [(1, 3, 3), (3, 3, 3), (3, 2, 3), (1, 100, 100), (1, 101, 100)]
)
def test_a_row_is_filled_up_to_a_hundred_columns(cells: int, width: int, filled: int) -> None:
    assert filled_up(["x"] * cells, width) == ["x"] * cells + [""] * (filled - cells)


def test_a_cell_that_we_guarded_is_as_the_reader_had_it() -> None:
    undone = as_the_readers(columns("ook: a", "b", " ook: c "))
    assert undone(("'=1", "'=1", "'=1")) == ("=1", "'=1", "=1")
    assert undone(("'=1", "'=1")) == ("=1", "'=1")
    assert undone(()) == ()
    same = as_the_readers(columns("a", "b ook: "))
    assert same(["'=1", "'=1"]) == ("'=1", "'=1")


def test_the_row_as_it_first_came_in_stands_in_a_file_of_ours_only() -> None:
    assert original_row(columns(*OURS, "x", "oorspronkelijke rij")) == 9
    assert original_row(columns(*OURS, "x")) is None
    assert original_row(columns(*OURS[1:], "oorspronkelijke rij")) is None
    assert original_row(columns()) is None
