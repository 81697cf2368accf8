"""A caseload as plain data: what `--json` prints and what a page shows."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from ..as_data import Data, day_data
from ..deadlines import Deadline
from .cases import WOORDEN, Geval, StapDatum
from .parts import Deel, doubt
from .rows import OnleesbareRij


def geval_data(geval: Geval, today: date) -> Data:
    """A case: its row, the step that counts, and all steps that its gemeente takes."""
    rij, eerst = geval.rij, geval.eerst
    return {
        "uit": rij.uit,
        "rij": rij.nummer,
        "kenmerk": rij.kenmerk,
        "datum": day_data(rij.datum),
        "geteld_vanaf": rij.geteld_vanaf,
        "gemeente": {"id": rij.gemeente.id, "naam": rij.gemeente.naam},
        "wanneer": geval.wanneer,
        "wanneer_tekst": geval.wanneer and WOORDEN[geval.wanneer],
        "eerst": eerst and _step(eerst, today),
        "stappen": [_step(stap, today) for stap in geval.stappen],
    }


def onleesbaar_data(rij: OnleesbareRij) -> Data:
    """A row that cannot be counted with: where it stands, its cells and what is wrong."""
    return asdict(rij)


def deel_data(deel: Deel) -> Data:
    """A table: from which column it was counted, how many rows, and what is said of them."""
    kolommen = deel.leeswijze.kolommen
    return {
        "naam": deel.naam,
        "geteld_vanaf": deel.leeswijze.geteld_vanaf,
        "kolommen": {
            what: None if n is None else {"nummer": n + 1, "kop": kolommen.heading(n)}
            for what, n in (
                ("kenmerk", kolommen.kenmerk),
                ("datum", kolommen.datum),
                ("gemeente", kolommen.gemeente),
            )
        },
        "rijen": len(deel.rijen),
        "onleesbaar": len(deel.onleesbaar),
        "meldingen": [*deel.leeswijze.meldingen, *([doubt(deel)] if deel.is_in_doubt else [])],
    }


def _step(stap: StapDatum, today: date) -> Data:
    deadline: Deadline = stap.deadline
    return {
        "id": stap.stap.id,
        "nummer": stap.stap.nummer,
        "naam": stap.stap.naam,
        "van": deadline.first and day_data(deadline.first),
        "tot": day_data(deadline.last),
        "toestand": deadline.state(today),
        "dagen_over": deadline.days_left(today),
    }
