"""What the page shows of a list: as little as a table needs, as there can be many rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...calculator.caseload.delen import Deel
from ...calculator.caseload.gevallen import WOORDEN, Geval
from ...calculator.caseload.rows import OnleesbareRij
from ...calculator.dutch_dates import in_words

Data = dict[str, Any]


def row(geval: Geval) -> Data:
    """A row of the table: who, and the step that counts."""
    rij, eerst = geval.rij, geval.eerst
    return {
        "uit": rij.uit,
        "rij": rij.nummer,
        "kenmerk": rij.kenmerk,
        "datum": day(rij.datum),
        "gemeente": rij.gemeente.naam,
        "stap": eerst and {
            "nummer": eerst.stap.nummer,
            "naam": eerst.stap.naam,
            "pagina": eerst.stap.pagina,
            "tot": day(eerst.deadline.last),
        },
        "wanneer": geval.wanneer,
        "wanneer_tekst": geval.wanneer and WOORDEN[geval.wanneer],
    }  # fmt: skip


def broken_row(rij: OnleesbareRij) -> Data:
    """A row that cannot be read: all that stands there, and what is wrong with it."""
    return {
        "uit": rij.uit,
        "rij": rij.nummer,
        "cellen": rij.cellen,
        "meldingen": rij.meldingen,
    }


def told(deel: Deel) -> Data:
    """How much came in at once, and what its reader should know of it."""
    return {
        "naam": deel.naam,
        "rijen": len(deel.rijen),
        "onleesbaar": len(deel.onleesbaar),
        "meldingen": deel.leeswijze.meldingen,
    }


def day(day: date) -> Data:
    """A day, for programs and for people."""
    return {"iso": day.isoformat(), "tekst": in_words(day)}
