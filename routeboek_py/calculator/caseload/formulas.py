"""Protects cells that a spreadsheet would compute, and undoes that without a trace.

A spreadsheet computes a cell of a CSV file that starts with one of a few signs. An apostrophe
before the sign prevents that. Some programs save that apostrophe again, others may drop one. To
read the same cell back from both, n apostrophes of the cell itself are written as 2n + 1: half of
that, or of one less, is n again (rounded down). A cell without such a start is written as it is.
"""

from __future__ import annotations

import re

# The start of a formula, with the full-width forms of its four signs, which some spreadsheets
# accept too; after any number of apostrophes.
_SIGN = "[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]"
_FORMULA = re.compile(f"'*+(?={_SIGN})")
# An apostrophe before a digit keeps the zeros of a number: such a label is read without it.
_FORMULA_OR_NUMBER = re.compile(f"'*+(?={_SIGN})|'++(?=[0-9])")
# A sign that computes nothing: it stands alone or before one number, such as a telephone number.
_PLAIN = re.compile(r"[+-](?:[0-9]+(?:[ .,][0-9]+)*+)?")
# Programs write this in a CSV file for a text that looks like a number: ="00123".
_FORCED = re.compile(r'="((?:[^"]|"")*+)"')


def is_computed(cell: str) -> bool:
    """Whether a spreadsheet may compute the cell, or apostrophes keep it from doing so."""
    if cell[:1].isalnum():  # nearly every cell
        return False
    return _FORMULA.match(cell) is not None and not _PLAIN.fullmatch(cell)


def guarded(cell: str) -> str:
    """The cell with apostrophes before it, if it starts like a formula or a number as text."""
    found = _FORMULA_OR_NUMBER.match(cell)
    return "'" * (found.end() + 1) + cell if found else cell


def unguarded(cell: str) -> str:
    """Undoes `guarded`, also if a program dropped one apostrophe."""
    found = _FORMULA_OR_NUMBER.match(cell)
    return cell[(found.end() + 1) // 2 :] if found else cell


def saved(cell: str) -> str:
    """A cell of the reader's own as it is written: guarded only if it may be computed."""
    return guarded(cell) if is_computed(cell) else cell


def as_before_saved(cell: str) -> str:
    """Undoes `saved`."""
    return unguarded(cell) if _FORMULA.match(cell) else cell


def saved_label(label: str) -> str:
    """A cell that was read with `meant`, as it is written: `meant` reads the same again."""
    return guarded(label) if label.startswith("'") or is_computed(label) else label


def meant(cell: str) -> str:
    """The text that a cell stands for, without white space around it.

    Undoes `guarded`, and takes the text from `="..."`.
    """
    text = cell.strip()
    if text[:1] not in ("'", "="):
        return text
    forced = _FORCED.fullmatch(text)
    return (forced[1].replace('""', '"') if forced else unguarded(text)).strip()
