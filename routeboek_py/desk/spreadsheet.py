"""The cells of a spreadsheet (XLSX): of its first sheet that has any."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

from openpyxl import load_workbook

from ..calculator.caseload.rows import Cel
from ..calculator.caseload.text import MAX_BYTES, XLSX, CaseloadFout

# What a workbook may be once it is unpacked: a small file can hold a great deal of nothing.
_MAX_UNPACKED = 20 * MAX_BYTES


def is_xlsx(data: bytes) -> bool:
    """Whether these bytes begin as a workbook does."""
    return data.startswith(XLSX)


def cells(data: bytes) -> list[list[Cel]]:
    """Row by row what a workbook shows: results of formulas, dates as dates.

    Raises CaseloadFout, in Dutch, if it is no workbook or too large.
    """
    _check_size(data)
    try:
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in workbook.worksheets:
            found = [list(map(_cell, row)) for row in sheet.iter_rows(values_only=True)]
            if any(cell is not None for row in found for cell in row):
                return found
    except Exception:  # whatever a broken file does to the library, it is the file that is broken
        raise CaseloadFout(_BROKEN) from None
    return []


_BROKEN = "Dit bestand is geen Excel-werkmap die wij kunnen lezen. Bewaar het opnieuw als .xlsx."


def _check_size(data: bytes) -> None:
    try:
        unpacked = sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(data)).infolist())
    except zipfile.BadZipFile:
        raise CaseloadFout(_BROKEN) from None
    if max(len(data), unpacked // 20) > MAX_BYTES:
        raise CaseloadFout("Deze werkmap is te groot. Bewaar het blad met de rijen als CSV.")


def _cell(value: Any) -> Cel:
    return value if value is None or isinstance(value, str | int | float | date) else str(value)
