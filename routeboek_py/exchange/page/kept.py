"""A part of the list in the form in which a page keeps it, and back."""

from __future__ import annotations

from datetime import date

from ...calculator.as_data import Data
from ...calculator.caseload.dates import EXCEL_DAY_0
from ...calculator.caseload.parts import Deel
from ...calculator.caseload.records import NOT_CLOSED, Record, Sheet


def kept_part(deel: Deel) -> Data:
    """Its rows as they came in, and what its reader chose."""
    return {
        "naam": deel.naam,
        "blad": deel.sheet.naam,
        "dag_0": deel.sheet.day_0.isoformat(),
        "meldingen": deel.sheet.meldingen,
        "gekozen": deel.gekozen,
        "rijen": [[r.nummer, r.cellen, r.klacht, [*r.formules]] for r in deel.sheet.records],
    }


def part_as_kept(data: Data) -> tuple[str, Sheet, int | None]:
    """The name, the table and the chosen column of what `kept_part` gave.

    Lists that were kept before there were sheets have no more than a name and rows.
    """
    sheet = Sheet(
        records=tuple(_record(*row) for row in data["rijen"]),
        naam=data.get("blad", ""),
        day_0=date.fromisoformat(data.get("dag_0", EXCEL_DAY_0.isoformat())),
        meldingen=tuple(data.get("meldingen", ())),
    )
    return data["naam"], sheet, data.get("gekozen")


def _record(
    nummer: int, cellen: list[str], klacht: str | bool, formules: list[int] | None = None
) -> Record:
    # Of old it was said whether a row was whole.
    told = klacht if isinstance(klacht, str) else "" if klacht else NOT_CLOSED
    return Record(nummer, tuple(cellen), told, frozenset(formules or ()))
