"""What the page shows of a list: as little as a table needs, as there can be many rows."""

from __future__ import annotations

from ...calculator.as_data import Data, day_data
from ...calculator.caseload.cases import WOORDEN, Geval
from ...calculator.caseload.dates import is_serial, looks_like_date
from ...calculator.caseload.parts import Deel, doubt
from ...calculator.caseload.rows import OnleesbareRij
from ...calculator.rules import Regels


def row(geval: Geval) -> Data:
    """A row of the table: who, and the step that counts."""
    rij, eerst = geval.rij, geval.eerst
    return {
        "uit": rij.uit,
        "rij": rij.nummer,
        "kenmerk": rij.kenmerk,
        "datum": day_data(rij.datum),
        "gemeente": rij.gemeente.naam,
        "stap": eerst and {
            "nummer": eerst.stap.nummer,
            "naam": eerst.stap.naam,
            "pagina": eerst.stap.pagina,
            "tot": day_data(eerst.deadline.last),
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
        "geteld_vanaf": deel.leeswijze.geteld_vanaf,
        "meldingen": [*deel.leeswijze.meldingen, *([doubt(deel)] if deel.is_in_doubt else [])],
    }


def question(deel: Deel, regels: Regels) -> Data:
    """What is asked before a part can be counted: which of its columns has the first date."""
    kolommen, found = deel.leeswijze.kolommen, deel.sheet.records
    return {
        "deel": deel.naam,
        "melding": kolommen.bezwaar,
        "telt_vanaf": regels.telt_vanaf,
        "kolommen": [
            {"nummer": n, "naam": kolommen.naam(n), "voorbeelden": _examples(deel, n)}
            for n in kolommen.keuze
        ],
        "rijen": len(found) - (kolommen.kop is not None) - len(kolommen.erboven),
    }


def _examples(deel: Deel, column: int) -> list[str]:
    """The first few different dates of a column."""
    kop = deel.leeswijze.kolommen.kop
    cells = (
        r.cellen[column].strip()
        for r in deel.sheet.records
        if r is not kop and column < len(r.cellen)
    )
    return [*dict.fromkeys(cell for cell in cells if looks_like_date(cell) or is_serial(cell))][:3]
