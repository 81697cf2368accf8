"""Converts a part of the list to the form in which a page keeps it, and back."""

from __future__ import annotations

from datetime import date

from ...calculator.as_data import Data
from ...calculator.caseload.dates import EXCEL_DAY_0
from ...calculator.caseload.gezet import Gezet
from ...calculator.caseload.one_record import NOT_CLOSED
from ...calculator.caseload.parts import Part
from ...calculator.caseload.records import Record, Sheet


def kept_part(part: Part) -> Data:
    """The part's rows as they came in, and the reader's choices."""
    return {
        "naam": part.naam,
        "blad": part.sheet.naam,
        "dag_0": part.sheet.day_0.isoformat(),
        "meldingen": part.sheet.messages,
        "gekozen": part.chosen,
        "vinkjes": [
            [nummer, [[g.stap, g.op and g.op.isoformat()] for g in gezet]]
            for nummer, gezet in part.ticks.items()
        ],
        "rijen": [[r.nummer, r.cells, r.complaint, [*r.formulas]] for r in part.sheet.records],
    }


def ticks_as_kept(data: Data) -> dict[int, tuple[Gezet, ...]]:
    """The steps that the reader ticked, by row; older lists have none."""
    return {
        nummer: tuple(Gezet(stap, date.fromisoformat(op) if op else None) for stap, op in gezet)
        for nummer, gezet in data.get("vinkjes", ())
    }


def part_as_kept(data: Data) -> tuple[str, Sheet, int | None]:
    """The name, the table and the chosen column of what `kept_part` returned.

    Lists from before workbooks could be read have only a name and rows.
    """
    sheet = Sheet(
        records=tuple(_record(*row) for row in data["rijen"]),
        naam=data.get("blad", ""),
        day_0=date.fromisoformat(data.get("dag_0", EXCEL_DAY_0.isoformat())),
        messages=tuple(data.get("meldingen", ())),
    )
    return data["naam"], sheet, data.get("gekozen")


def _record(
    nummer: int, cells: list[str], complaint: str | bool, formulas: list[int] | None = None
) -> Record:
    # Older lists have a boolean here: whether the row was whole.
    told = complaint if isinstance(complaint, str) else "" if complaint else NOT_CLOSED
    return Record(nummer, tuple(cells), told, frozenset(formulas or ()))
