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
    "a tab before it, and a sign that is nowhere": ("\tsep=,\nA\n", "\t", 7, "een tab"),
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
    "one bar in each line": ("a|b\nc|d\n", "|"),
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
    "a first line of letters of a declaration": ("sep=;p;e\n", ";"),
    "a first line that ends as a declaration": ("a;sep=,\nb;c\n", ";"),
    "a bar in one line": ("a|b\nc\n", ";"),
    "bars in one line": ("a|b|c\nd\n", ";"),
    "a sign at the very begin": (",a\n", ","),
    "a sign at the begin of a line below an empty one": ("\n,a\n", ","),
    "a sign at the begin of a line of an old Mac": ("\r,a\r", ","),
    "tabs in empty lines": ("\t\na,b\n\t\t\nc,d\n", ","),
    "tabs in empty lines of an old Mac": ("\t\ra,b\r\t\t\rc,d\r", ","),
    "tabs in empty lines of each kind": ("\t\r\t\na,b\n\t\n\t\rc,d\n", ","),
    "a tab before the first cell": ("\ta\n\tb\n", "\t"),
    "many empty lines before": ("\n" * 5_000 + "a,b\n", ","),
    "a long line below an empty one": ("\n" + "x" * 4_999 + ",y;z\n", ","),
    "a long line of an old Mac below an empty one": ("\r" + "x" * 4_999 + ",y;z\r", ","),
    "a long line": ("x" * 4_999 + ",y;z\n", ","),
    "lines that are too long": (("x" * 5_000 + ",y\n") * 2 + "a;b\n", ";"),
}


@pytest.mark.parametrize(("text", "sign"), FITTING.values(), ids=FITTING)
def test_the_sign_that_sets_dates_apart_or_splits_most_lines_fits(text: str, sign: str) -> None:
    assert delimiter_of(text) == Delimiter(sign, 0, message="")
