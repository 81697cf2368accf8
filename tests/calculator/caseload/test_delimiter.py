"""Tests which sign stands between the cells of a text: the declared one, or the one that fits."""

from __future__ import annotations

import pytest

from routeboek_py.calculator.caseload.delimiter import Delimiter, delimiter_of

TOLD = "De eerste regel (sep=) is geen leerling. Tussen de kolommen staat {}."
ROW = "A;01-09-2026;oost\n"
DECLARED = {
    "a semicolon": (f"sep=;\n{ROW}", ";", 6, "een puntkomma"),
    "a comma": ("sep=,\na,b\n", ",", 6, "een komma"),
    "a tab": ("sep=\t\na\tb\n", "\t", 6, "een tab"),
    "a bar": ("sep=|\na|b\n", "|", 6, "een streep"),
    "another sign": ("sep=^\na^b\n", "^", 6, "‘^’"),
    "line ends of Windows": ("sep=,\r\na,b\n", ",", 7, "een komma"),
    "capitals": ("SEP=,\na,b\n", ",", 6, "een komma"),
    "quotation marks": ('"sep=,"\na,b\n', ",", 8, "een komma"),
    "blanks around it": ("  sep=, \na,b\n", ",", 9, "een komma"),
    "the width of the rows": ("sep=|,;\t||\na|b\n", "|", 11, "een streep"),
    "the width of rows with another sign": ("sep=^^^\na^b\n", "^", 8, "‘^’"),
    "no sign": ("sep=\na,b\n", ",", 5, "een komma"),
    "a sign that is nowhere": (f"sep=,\n{ROW}", ";", 6, "een puntkomma"),
    "no row": ("sep=,", ",", 5, "een komma"),
    "a sign below a title": (f"sep=,\ntitel\n{ROW}", ";", 6, "een puntkomma"),
}


@pytest.mark.parametrize(("text", "sign", "begin", "name"), DECLARED.values(), ids=DECLARED)
def test_the_sign_that_the_first_line_declares_is_taken_if_it_is_there(
    text: str, sign: str, begin: int, name: str
) -> None:
    assert delimiter_of(text) == Delimiter(sign, begin, TOLD.format(name))


FITTING = {
    "semicolons": (ROW, ";"),
    "commas": ("A,01-09-2026,oost\n", ","),
    "tabs": ("A\t01-09-2026\toost\n", "\t"),
    "bars": ("A|01-09-2026|oost\n", "|"),
    "nothing": ("", ";"),
    "one column": ("A\n", ";"),
    "commas within cells": ("a, b, c;01-09-2026;oost\n", ";"),
    "semicolons within cells": ("a; b; c,01-09-2026,oost\n", ","),
    "bars in each line": ("a|b|c\nd|e|f\n", "|"),
    "bars in some lines": ("a|b|c,d\ne|f\ng\n", ","),
    "bars in most lines of a text": ("a|b\nc|d\ne,f\ng", ","),
    "dates of saved cells": ("'01-09-2026,a;b\n'01-09-2026,c;d\n", ","),
    "quoted dates": ('"01-09-2026","a;b;c"\n', ","),
    "more lines with commas": ("a;b,c\nd,e\n", ","),
    "as many": ("a;b,c\n", ";"),
    "a first line that is like a declaration": ("sep=;A;01-09-2026;oost\nB,x\n", ";"),
    "a declaration further on": ("a,b\nsep=;\nc,d\n", ","),
    "blank lines before": ("\n \n\r\r\na,b\n", ","),
    "two hundred lines of a text": ("a b\n" * 199 + "c,d\ne;f\ng;h\n", ","),
    "a long line": ("x" * 4_999 + ",y;z\n", ","),
    "a line that is too long": ("x" * 5_000 + ",y,z\na;b\n", ";"),
}


@pytest.mark.parametrize(("text", "sign"), FITTING.values(), ids=FITTING)
def test_the_sign_that_sets_dates_apart_or_splits_most_lines_fits(text: str, sign: str) -> None:
    assert delimiter_of(text) == Delimiter(sign, 0)
