"""A caseload as plain data: what `--json` prints and what a page shows."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from ..deadlines import Deadline
from ..dutch_dates import in_words
from .gevallen import WOORDEN, Geval, StapDatum
from .rows import OnleesbareRij

Data = dict[str, Any]


def geval_data(geval: Geval, today: date) -> Data:
    """A case: its row, the step that counts, and all steps that its gemeente takes."""
    rij, eerst = geval.rij, geval.eerst
    return {
        "rij": rij.nummer,
        "kenmerk": rij.kenmerk,
        "datum": _day(rij.datum),
        "gemeente": {"id": rij.gemeente.id, "naam": rij.gemeente.naam},
        "wanneer": geval.wanneer,
        "wanneer_tekst": geval.wanneer and WOORDEN[geval.wanneer],
        "eerst": eerst and _step(eerst, today),
        "stappen": [_step(stap, today) for stap in geval.stappen],
    }


def onleesbaar_data(rij: OnleesbareRij) -> Data:
    """A row that cannot be counted with: its number, its cells and what is wrong."""
    data = asdict(rij)
    del data["uit"]
    return data


def _step(stap: StapDatum, today: date) -> Data:
    deadline: Deadline = stap.deadline
    return {
        "id": stap.stap.id,
        "nummer": stap.stap.nummer,
        "naam": stap.stap.naam,
        "van": deadline.first and _day(deadline.first),
        "tot": _day(deadline.last),
        "toestand": deadline.state(today),
        "dagen_over": deadline.days_left(today),
    }


def _day(day: date) -> Data:
    return {"iso": day.isoformat(), "tekst": in_words(day)}
