"""Cells that a spreadsheet would take for a formula: made harmless, and made as they were again.

A guarded cell begins with an apostrophe, which is how a spreadsheet is told that a cell is text.
"""

from __future__ import annotations

import re

# With the wide forms of the four marks, which some spreadsheets take for the same.
_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def guarded(cell: str) -> str:
    """The cell with an apostrophe in front if it begins as a formula does, or as a guarded one."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """What `guarded` was given. Anything else stays as it is."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
