"""Makes the data that the page shows of a list: no more than needed, as there can be many rows."""

from __future__ import annotations

from datetime import date

from ...calculator.as_data import Data, day_data
from ...calculator.caseload.as_data import row_data
from ...calculator.caseload.cases import Case
from ...calculator.caseload.dates import is_serial, looks_like_date
from ...calculator.caseload.formulas import meant
from ...calculator.caseload.parts import Part
from ...calculator.caseload.rows import BrokenRow
from ...calculator.rules import Regels

# A reader recognises a cell by its begin; the whole of it is in the CSV file.
_LONGEST = 500


def shown_row(case: Case, today: date) -> Data:
    """A row of the table: the pupil, the step that counts, and which steps were taken."""
    first = case.first
    return {
        **row_data(case, today),
        "gemeente": case.row.gemeente.naam,
        "stap": first and {
            "nummer": first.stap.nummer,
            "naam": first.stap.naam,
            "pagina": first.stap.pagina,
            "tot": first.deadline.last and day_data(first.deadline.last),
        },
        "stappen": [{"nummer": s.stap.nummer, "gezet": s.is_gezet} for s in case.stappen],
    }  # fmt: skip


def broken_row(row: BrokenRow) -> Data:
    """A row that cannot be read: the begin of its cells, and what is wrong with it."""
    return {
        "uit": row.uit,
        "rij": row.nummer,
        "cellen": [cell if len(cell) <= _LONGEST else f"{cell[:_LONGEST]}…" for cell in row.cells],
        "meldingen": row.messages,
    }


def question(part: Part, regels: Regels) -> Data:
    """The question in which column of a part the first date is."""
    columns, found = part.reading.columns, part.sheet.records
    return {
        "deel": part.naam,
        "melding": columns.doubt,
        "telt_vanaf": regels.telt_vanaf,
        "kolommen": [
            {"nummer": n, "naam": columns.naam(n), "voorbeelden": _examples(part, n)}
            for n in columns.choices
        ],
        "rijen": len(found) - (columns.heading is not None) - len(columns.above),
    }


def _examples(part: Part, column: int) -> list[str]:
    """The first few different dates of a column."""
    heading = part.reading.columns.heading
    cells = (
        meant(r.cells[column])
        for r in part.sheet.records
        if r is not heading and column < len(r.cells)
    )
    return [*dict.fromkeys(cell for cell in cells if looks_like_date(cell) or is_serial(cell))][:3]
