"""The cells of a spreadsheet (XLSX): of its first sheet that has any."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date
from typing import Any

from openpyxl import load_workbook

from ..calculator.caseload.rows import Cel
from ..calculator.caseload.text import MAX_BYTES, CaseloadFout
from .steps import Step, counted, unwatched

# How far a workbook unpacks at most: a small file can hold a great deal of nothing.
_TIMES = 10


def cells(data: bytes, step: Step = unwatched) -> list[list[Cel]]:
    """Row by row what a workbook shows: results of formulas, dates as dates.

    How many rows there are is known only at the end. Raises CaseloadFout, in Dutch, if it is no
    workbook or too large.
    """
    _check_size(data)
    try:
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in workbook.worksheets:
            sheet.reset_dimensions()  # the size that a sheet says it has is often wrong
            found = [_row(row) for row in counted(sheet.iter_rows(values_only=True), step, 0)]
            if any(found):
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
    if max(len(data), unpacked // _TIMES) > MAX_BYTES:
        raise CaseloadFout("Deze werkmap is te groot. Bewaar het blad met de rijen als CSV.")


def _row(values: Iterable[Any]) -> list[Cel]:
    """The cells of a row; none where all are empty."""
    row = [v if v is None or isinstance(v, str | int | float | date) else str(v) for v in values]
    return row if any(cell is not None for cell in row) else []
