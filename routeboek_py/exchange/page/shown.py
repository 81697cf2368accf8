"""Makes the data that the page shows of a list: no more than needed, as there can be many rows."""

from __future__ import annotations

from datetime import date

from ...calculator.as_data import Data, day_data
from ...calculator.caseload.as_data import row_data
from ...calculator.caseload.cases import Case
from ...calculator.caseload.columns import Columns
from ...calculator.caseload.dates import is_serial, looks_like_date
from ...calculator.caseload.formulas import meant
from ...calculator.caseload.mended import can_be_mended
from ...calculator.caseload.parts import Part
from ...calculator.caseload.rows import BrokenRow
from ...calculator.caseload.which_gemeente import GeenGemeente, which_gemeente
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


def broken_row(row: BrokenRow, columns: Columns, regels: Regels) -> Data:
    """A row that cannot be read: the begin of its cells, and what is wrong with it.

    `te_verbeteren` has what a reader can mend, None if it is uncertain which cells that are.
    """
    return {
        "uit": row.uit,
        "rij": row.nummer,
        "cellen": [cell if len(cell) <= _LONGEST else f"{cell[:_LONGEST]}…" for cell in row.cells],
        "meldingen": row.messages,
        "te_verbeteren": _as_typed(row, regels) if can_be_mended(row, columns) else None,
    }


def _as_typed(row: BrokenRow, regels: Regels) -> Data:
    """The three cells as in the form for one pupil; the gemeente by its id, "" if unknown."""
    try:
        gemeente = which_gemeente(regels, row.gemeente).id
    except GeenGemeente:
        gemeente = ""
    return {"kenmerk": row.kenmerk, "datum": row.datum[:_LONGEST], "gemeente": gemeente}


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
