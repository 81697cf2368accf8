"""Protects cells that a spreadsheet would read as a formula or a number, and undoes that.

An apostrophe at the start tells a spreadsheet that a cell is text; in a CSV file programs write
`="00123"` for this.
"""

from __future__ import annotations

import re

# The start of a formula, with the full-width forms of its four signs, which some spreadsheets
# accept too; after apostrophes, also the start of a number.
_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]|'+[0-9]")
_FORCED = re.compile(r'="((?:[^"]|"")*)"')


def guarded(cell: str) -> str:
    """The cell, with an apostrophe before it if it looks like a formula or an escaped cell."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The original text of a cell: undoes `guarded`, or takes the text from `="..."`."""
    if cell.startswith("'") and _FORMULA.match(cell):
        return cell[1:]
    forced = _FORCED.fullmatch(cell) if cell.startswith('="') else None
    return forced[1].replace('""', '"') if forced else cell
