"""Tests each row of a text by itself: its cells, and whether a quotation mark is missing."""

from __future__ import annotations

import pytest

from routeboek_py.calculator.caseload.one_record import OneRecord, Read

OPEN = "In deze rij is een aanhalingsteken niet gesloten."
TOO_LONG = "Deze rij is te lang om een rij van een lijst te zijn."
DAY = "01-09-2026"


def read_all(text: str, delimiter: str = ";") -> list[list[str] | tuple[list[str], str]]:
    """The cells of every row, with what is wrong with them if anything is."""
    reader, at, found = OneRecord(text, delimiter), 0, []
    while at < len(text):
        at, cells, complaint = reader.read(at)
        found.append((cells, complaint) if complaint else cells)
    assert at == len(text)
    return found


FILES: dict[str, tuple[str, list[list[str] | tuple[list[str], str]]]] = {
    "plain rows": ("a;b\nc;;d\n\n", [["a", "b"], ["c", "", "d"], [""]]),
    "line ends of each kind": ("a;b\r\nc\rd\ne", [["a", "b"], ["c"], ["d"], ["e"]]),
    "quoted cells": ('"a";"b;c";"d""e";""\n', [["a", "b;c", 'd"e', ""]]),
    "blanks around quoted cells": (' "a" ;  "b"  ;c \n', [["a", "b", "c "]]),
    "the last cell is quoted": ('a;"b"', [["a", "b"]]),
    "the last cell is empty": ('"a";\n"b"', [["a", ""], ["b"]]),
    "line ends within cells": (
        'k;n\n"a\nb";"c\r\nd"\ne;f\n', [["k", "n"], ["a\nb", "c\r\nd"], ["e", "f"]]),
    "an open quotation mark": (
        'k;n\n"a;b\nc;d\n', [["k", "n"], (['"a', "b"], OPEN), ["c", "d"]]),
    "an open one in the second cell": ('k;n\na; "b\n', [["k", "n"], (["a", ' "b'], OPEN)]),
    "a mark within a cell": ('k;n\na;5" x\n', [["k", "n"], ["a", '5" x']]),
    "two marks within a cell": ('k;n\na;"x" y\n', [["k", "n"], ["a", "x y"]]),
    "two marks within a cell, other width": (
        'k;n\na;b;"x" y\n', [["k", "n"], (["a", "b", '"x" y'], OPEN)]),
    "two marks within a cell, the width of a row with a date": (
        f'k;n\na;{DAY};c\n"x" y;b;c\nd;e\nf;g\n',
        [["k", "n"], ["a", DAY, "c"], ["x y", "b", "c"], ["d", "e"], ["f", "g"]]),
    "two marks within a cell of the first row, the width of most": (
        '"x" y;b\nc;d\n', [["x y", "b"], ["c", "d"]]),
    "two marks within a cell of the first row, other width": (
        '"x" y;b\nc;d;e\n', [(['"x" y', "b"], OPEN), ["c", "d", "e"]]),
    "two marks within one text": ('k;n\na;x "y" z;b\n', [["k", "n"], ["a", 'x "y" z', "b"]]),
    "two forgotten marks around rows": (
        f'x;"A\nB;{DAY};r\nC";{DAY};r\n',
        [(["x", '"A'], OPEN), ["B", DAY, "r"], ['C"', DAY, "r"]]),
    "a date in a cell of many lines": (
        f'k;d;n\nA;{DAY};"x\n{DAY}; y\nz"\n', [["k", "d", "n"], ["A", DAY, f"x\n{DAY}; y\nz"]]),
    "a row within a cell, other width": (
        f'k;d;n\nA;"x\nB;{DAY}\ny"\n',
        [["k", "d", "n"], (["A", '"x'], OPEN), ["B", DAY], ['y"']]),
    "no row within a cell, other width": (
        'k;d;n\nA;"x\nB;c\ny"\n', [["k", "d", "n"], ["A", "x\nB;c\ny"]]),
    "a date alone within a cell, other width": (
        f'k;d;n\nA;"x\n{DAY}\ny"\n', [["k", "d", "n"], ["A", f"x\n{DAY}\ny"]]),
    "words in quotation marks within a cell, other width": (
        f'k;d;n\nA;"x\n""B"";{DAY}\ny"\n', [["k", "d", "n"], ["A", f'x\n"B";{DAY}\ny']]),
    "quoted cells within a cell": (
        f'k;n\nA;"x\n"B";{DAY}\ny"\n',
        [["k", "n"], (["A", '"x'], OPEN), ["B", DAY], ['y"']]),
    "the width of a row with a date counts as well": (
        f'k;d\na;{DAY};c\nb;"x\ny;{DAY}\nz";c\n',
        [["k", "d"], ["a", DAY, "c"], ["b", f"x\ny;{DAY}\nz", "c"]]),
    "the width of a row without a date does not": (
        f'k;d\na;b;c\nb;"x\ny;{DAY}\nz";c\n',
        [["k", "d"], ["a", "b", "c"], (["b", '"x'], OPEN), ["y", DAY], ['z"', "c"]]),
    "a quotation mark alone": ('"', [(['"'], OPEN)]),
    "an open one above a row of more lines": (
        'k;n\n"a;b\n"c\nd";e\n', [["k", "n"], (['"a', "b"], OPEN), ["c\nd", "e"]]),
    "the width of the headings stays known": (
        f'k;d\na;{DAY};c\nb;"x\ny;{DAY}\nz"\n',
        [["k", "d"], ["a", DAY, "c"], ["b", f"x\ny;{DAY}\nz"]]),
    "a title of one cell has no width": (
        f'titel\nk;d\na;"x\ny;{DAY}\nz"\n', [["titel"], ["k", "d"], ["a", f"x\ny;{DAY}\nz"]]),
    "a row further down within a cell, other width": (
        f'k;d;n\nA;"x\nu\nv\nB;{DAY}\ny"\n',
        [["k", "d", "n"], (["A", '"x'], OPEN), ["u"], ["v"], ["B", DAY], ['y"']]),
    "a first row that begins with a mark, whose first line is wider": (
        f'"k;x;y\nu;{DAY}\nz";n\n', [[f"k;x;y\nu;{DAY}\nz", "n"]]),
    "a first row of many lines above lines of one cell": (
        f'"k\nx;{DAY}\n";n\na\nb\nc\n', [[f"k\nx;{DAY}\n", "n"], ["a"], ["b"], ["c"]]),
    "a first row of many lines above one wider line and more that are not": (
        f'"k\nx;y;{DAY}\n";n\na;b\nc;d\n', [[f"k\nx;y;{DAY}\n", "n"], ["a", "b"], ["c", "d"]]),
    "a first row of many lines has the width of most": (
        f'"k\nx;{DAY}\n";n\na;b\nc;d\n', [[f"k\nx;{DAY}\n", "n"], ["a", "b"], ["c", "d"]]),
    "a first row of many lines has another width": (
        f'"k\nx;{DAY}\n";n\na;b;c\nc;d;e\n"f"\n',
        [(['"k'], OPEN), ["x", DAY], (['"', "n"], OPEN), ["a", "b", "c"], ["c", "d", "e"], ["f"]]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), FILES.values(), ids=FILES)
def test_every_row_has_the_cells_that_its_writer_meant(
    text: str, rows: list[list[str] | tuple[list[str], str]]
) -> None:
    assert read_all(text) == rows


@pytest.mark.parametrize("sign", [";", ",", "\t", "|", "^", "."])
def test_any_sign_can_stand_between_cells(sign: str) -> None:
    text = sign.join(["a", f'"b{sign}c"', "", '"d\ne"']) + "\n"
    assert read_all(text, sign) == [["a", f"b{sign}c", "", "d\ne"]]


def lines(count: int, above: str = "k;d;n\n") -> str:
    """A row of another width than those above it, with a cell of so many lines."""
    return f'{above}A;"{"x" + chr(10)}' + "x\n" * (count - 2) + 'x"\n'


def test_a_cell_of_many_lines_in_a_row_of_another_width_has_at_most_50() -> None:
    assert len(read_all(lines(50))) == 2
    assert len(read_all(lines(51))) == 52
    assert len(read_all(lines(51, above="k;d\n"))) == 2


def test_a_row_may_have_500_000_letters_and_no_more() -> None:
    longest = "x" * 499_998 + ";a"
    assert OneRecord(longest, ";").read(0) == Read(500_000, ["x" * 499_998, "a"])
    assert OneRecord(f"{longest}b\nc", ";").read(0) == Read(500_002, [f"{longest}b"], TOO_LONG)


def test_a_row_below_many_others_may_be_as_long_as_the_first() -> None:
    above = ("x" * 9_998 + ";a\n") * 60
    *_, plain, of_more_lines = read_all(above + 'b;c\nd;"e\nf"\n')
    assert (plain, of_more_lines) == (["b", "c"], ["d", "e\nf"])


def test_two_marks_within_a_very_long_cell_are_an_open_quotation_mark() -> None:
    long = "x" * 200_000
    assert read_all(f'k;n\n"a" {long};b\n')[1] == ([f'"a" {long}', "b"], OPEN)


@pytest.mark.parametrize(
    ("lines", "first"),
    [(19_995, (['"k'], OPEN)), (19_996, [f"k\nx;{DAY}\n", "n"])],
)
def test_the_width_of_most_is_that_of_the_first_20_000_lines(
    lines: int, first: list[str] | tuple[list[str], str]
) -> None:
    text = f'"k\nx;{DAY}\n";n\na;b;c\n' + "x\n" * lines + "a;b;c\n"
    assert read_all(text)[0] == first


def test_a_row_of_more_lines_may_have_500_000_letters_and_no_more() -> None:
    def text(letters: int) -> str:
        return f'a;"b\n{"x" * (letters - 6)}"\nc;d\n'

    assert len(read_all(text(500_000))) == 2
    first, *_ = read_all(text(500_001))
    assert first == (["a", '"b'], OPEN)
    far = f'a;"b\n{"x" * 600_000}\n{"y" * 10}"\nc;d\n'
    assert read_all(far)[0] == (["a", '"b'], OPEN)


@pytest.mark.parametrize("quoted", ["", '"x\n"'])
def test_a_row_may_have_16_384_cells_and_no_more(quoted: str) -> None:
    most = ";" * 16_383 + quoted
    (cells,) = read_all(most)
    assert len(cells) == 16_384
    first, *_ = read_all(f";{most}")
    assert isinstance(first, tuple)


def test_a_row_of_more_lines_may_have_16_384_cells_and_no_more() -> None:
    begin = ";" * 16_000 + '"x\n"'
    (cells,) = read_all(begin + ";" * 383)
    assert len(cells) == 16_384
    first, *_ = read_all(begin + ";" * 384)
    assert first == ([""] * 16_000 + ['"x'], OPEN)


def test_a_mark_that_is_closed_further_on_is_found_for_each_row() -> None:
    text = "k;n\n" + 'a;"x\ny"\n' * 3 + 'b;"z\n' + "c;d\n" * 3
    assert read_all(text) == [
        ["k", "n"], *([["a", "x\ny"]] * 3), (["b", '"z'], OPEN), *([["c", "d"]] * 3)
    ]  # fmt: skip


def test_a_row_says_where_the_next_begins() -> None:
    reader = OneRecord('k;n\r\n"a\n";b\r\nc;"d', ";")
    assert reader.read(0).after == 5
    assert reader.read(5).after == 13
    assert reader.read(13) == Read(17, ["c", '"d'], OPEN)
