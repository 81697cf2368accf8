"""Converts a caseload to plain data, for `--json` and for a page."""

from __future__ import annotations

from datetime import date

from ..as_data import Data, day_data
from ..deadlines import Deadline
from ..summary import year_question
from .cases import Case, StapDatum
from .parts import Part, told_doubt
from .rows import BrokenRow


def row_data(case: Case, today: date) -> Data:
    """What every view of a case has: its row, and when the step that counts is due."""
    row = case.row
    return {
        "uit": row.uit,
        "rij": row.nummer,
        "kenmerk": row.kenmerk,
        "datum": day_data(row.datum),
        "wanneer": case.wanneer,
        "wanneer_tekst": case.wanneer_tekst,
        "ook_voorbij": case.also_past_text,
        "zonder_datum": case.without_date_text,
        "jaar": year_question(row.datum, today),
    }


def case_data(case: Case, today: date) -> Data:
    """A case: its row, the step that counts, and all steps that its gemeente takes."""
    row, first = case.row, case.first
    return {
        **row_data(case, today),
        "geteld_vanaf": row.counted_from,
        "gemeente": {"id": row.gemeente.id, "naam": row.gemeente.naam},
        "eerst": first and _step(first, today),
        "stappen": [_step(stap, today) for stap in case.stappen],
    }


def broken_data(row: BrokenRow) -> Data:
    """A row that cannot be used: its place, its cells and what is wrong."""
    return {
        "nummer": row.nummer,
        "cellen": row.cells,
        "kenmerk": row.kenmerk,
        "datum": row.datum,
        "gemeente": row.gemeente,
        "meldingen": row.messages,
        "uit": row.uit,
    }


def part_data(part: Part) -> Data:
    """A table: the column of first dates, its number of rows, and the messages about it."""
    columns = part.reading.columns
    return {
        "naam": part.naam,
        "geteld_vanaf": part.reading.counted_from,
        "kolommen": {
            what: None if n is None else {"nummer": n + 1, "kop": columns.heading_of(n)}
            for what, n in (
                ("kenmerk", columns.kenmerk),
                ("datum", columns.datum),
                ("gemeente", columns.gemeente),
            )
        },
        "rijen": len(part.rows),
        "onleesbaar": len(part.broken),
        "meldingen": [*part.messages, *([told_doubt(part)] if part.is_in_doubt else [])],
    }


def _step(stap: StapDatum, today: date) -> Data:
    deadline: Deadline = stap.deadline
    return {
        "id": stap.stap.id,
        "nummer": stap.stap.nummer,
        "naam": stap.stap.naam,
        "van": deadline.first and day_data(deadline.first),
        "tot": deadline.last and day_data(deadline.last),
        "waarom": deadline.waarom,
        "toestand": "gezet" if stap.is_gezet else deadline.state(today),
        "dagen_over": deadline.days_left(today),
    }
