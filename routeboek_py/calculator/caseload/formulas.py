"""Cells that a spreadsheet would take for a formula or a number: made safe, and as they were again.

An apostrophe in front is how a spreadsheet is told that a cell is text, and `="00123"` is how
programs write the same in a CSV file.
"""

from __future__ import annotations

import re

# What begins as a formula does, with the wide forms of the four marks, which some spreadsheets take
# for the same; behind apostrophes, also what begins as a number does.
_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]|'+[0-9]")
_FORCED = re.compile(r'="((?:[^"]|"")*)"')


def guarded(cell: str) -> str:
    """The cell with an apostrophe in front if it begins as a formula does, or as a guarded one."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """What a cell stands for: what `guarded` was given, or the text in `="..."`."""
    if cell.startswith("'") and _FORMULA.match(cell):
        return cell[1:]
    forced = _FORCED.fullmatch(cell) if cell.startswith('="') else None
    return forced[1].replace('""', '"') if forced else cell
