"""Makes the data that the page shows of a list: no more than needed, as there can be many rows."""

from __future__ import annotations

from ...calculator.as_data import Data, day_data
from ...calculator.caseload.cases import WOORDEN, Case
from ...calculator.caseload.dates import is_serial, looks_like_date
from ...calculator.caseload.parts import Part, told_doubt
from ...calculator.caseload.rows import BrokenRow
from ...calculator.rules import Regels


def row_data(case: Case) -> Data:
    """A row of the table: the pupil, and the step that counts."""
    row, first = case.row, case.first
    return {
        "uit": row.uit,
        "rij": row.nummer,
        "kenmerk": row.kenmerk,
        "datum": day_data(row.datum),
        "gemeente": row.gemeente.naam,
        "stap": first and {
            "nummer": first.stap.nummer,
            "naam": first.stap.naam,
            "pagina": first.stap.pagina,
            "tot": day_data(first.deadline.last),
        },
        "wanneer": case.wanneer,
        "wanneer_tekst": case.wanneer and WOORDEN[case.wanneer],
    }  # fmt: skip


def broken_row(row: BrokenRow) -> Data:
    """A row that cannot be read: its cells, and what is wrong with it."""
    return {
        "uit": row.uit,
        "rij": row.nummer,
        "cellen": row.cells,
        "meldingen": row.messages,
    }


def told(part: Part) -> Data:
    """The number of rows in a part, and what the reader should know about it."""
    return {
        "naam": part.naam,
        "rijen": len(part.rows),
        "onleesbaar": len(part.broken),
        "geteld_vanaf": part.reading.counted_from,
        "meldingen": [*part.reading.messages, *([told_doubt(part)] if part.is_in_doubt else [])],
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
        r.cells[column].strip()
        for r in part.sheet.records
        if r is not heading and column < len(r.cells)
    )
    return [*dict.fromkeys(cell for cell in cells if looks_like_date(cell) or is_serial(cell))][:3]
