"""Converts answers to plain data for JSON and for pages; no other module does this.

`frontend/common/types.d.ts` has the same types in TypeScript; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from .antwoord import Antwoord, Dag, Fouten, GenomenStap, OvergeslagenStap, Samenvatting
from .comparison import StapVerschil
from .dutch_dates import in_words
from .klokken import Stand
from .rules import TermijnUitspraak, Uitspraak
from .tijdbalk import Plaats, StapInBeeld, Tijdbalk
from .wording import extension, length

Data = dict[str, Any]


def day_data(day: date) -> Data:
    """A day as an ISO date and in words."""
    return {"iso": day.isoformat(), "tekst": in_words(day)}


def answer_data(given: Antwoord | Fouten) -> Data:
    """An answer, or the mistakes in the question."""
    if isinstance(given, Fouten):
        return {"soort": "fout", "fouten": [{**vars(fout)} for fout in given.fouten]}
    return {
        "soort": "antwoord",
        "datum": day_data(given.datum),
        "vandaag": day_data(given.vandaag),
        "gemeente": {"id": given.gemeente.id, "naam": given.gemeente.naam},
        "telt_vanaf": given.telt_vanaf,
        "samenvatting": _summary(given.samenvatting),
        "meldingen": list(given.meldingen),
        "telregel": given.telregel,
        "kalender_bron": given.kalender_bron,
        "stappen": [_step(stap) for stap in given.stappen],
    }


def timeline_data(bar: Tijdbalk) -> Data:
    """The data for the picture of an answer."""
    return {
        "dagen": bar.dagen,
        "maanden": [{"naam": maand.naam, **_place(maand.plaats)} for maand in bar.maanden],
        "weken": [{**vars(week)} for week in bar.weken],
        "vrij": [
            {"soort": span.soort, "naam": span.naam, **_place(span.plaats)} for span in bar.vrij
        ],
        "stappen": [_step_in_timeline(stap) for stap in bar.stappen],
        "datum": bar.datum,
        "vandaag": bar.vandaag,
        "tekst": bar.tekst,
    }


def differences_data(rows: Iterable[StapVerschil]) -> list[Data]:
    """The differences between two answers, step by step."""
    return [{**vars(row)} for row in rows]


def clock_data(stand: Stand) -> Data:
    """The state of a Klok, with its source."""
    klok = stand.klok
    return {
        "id": klok.id,
        "titel": klok.titel,
        "soort": klok.soort,
        "telt_vanaf": klok.telt_vanaf,
        "datum": stand.datum and day_data(stand.datum),
        "om": stand.om,
        "tekst": list(stand.tekst),
        "volgens": {**vars(klok.volgens)},
        "uitleg": klok.uitleg,
        "pagina": klok.pagina,
    }


def _summary(said: Samenvatting) -> Data:
    return {
        "tekst": said.tekst,
        "gezet": said.gezet,
        "voorbij": said.voorbij,
        "volgende": said.volgende,
        "zonder": said.zonder,
        "datum": said.datum and day_data(said.datum.datum),
        "jaar": said.jaar,
    }


def _step(stap: GenomenStap | OvergeslagenStap) -> Data:
    rule = stap.stap
    common = {
        "id": rule.id,
        "nummer": rule.nummer,
        "naam": rule.naam,
        "pagina": rule.pagina,
        "aanmelding": _said(rule.aanmelding),
    }
    if isinstance(stap, OvergeslagenStap):
        return {**common, "overgeslagen": True, "overslaan": _said(rule.overslaan)}
    return {
        **common,
        "overgeslagen": False,
        "termijn_tekst": length(rule.termijn) if rule.termijn else "",
        "verlengen_tekst": extension(rule.termijn) if rule.termijn else "",
        "van": stap.van and _flagged(stap.van),
        "tot": stap.tot and _flagged(stap.tot),
        "verlengd": stap.verlengd and _flagged(stap.verlengd),
        "waarom": stap.waarom,
        "toestand": stap.toestand,
        "toestand_tekst": stap.toestand_tekst,
        "dagen_over": stap.dagen_over,
        "volgens": _said(rule.volgens),
    }


def _flagged(dag: Dag) -> Data:
    return {**day_data(dag.datum), "kenmerken": [{**vars(kenmerk)} for kenmerk in dag.kenmerken]}


def _said(uitspraken: Iterable[Uitspraak | TermijnUitspraak]) -> list[Data]:
    return [{**vars(uitspraak)} for uitspraak in uitspraken]


def _step_in_timeline(shown: StapInBeeld) -> Data:
    stap, rule = shown.stap, shown.stap.stap
    same = {"nummer": rule.nummer, "naam": rule.naam}
    if isinstance(stap, OvergeslagenStap):
        return {**same, "overgeslagen": True}
    place = None if shown.plaats is None else _place(shown.plaats)
    return {**same, "overgeslagen": False, "toestand": stap.toestand, "plaats": place}


def _place(plaats: Plaats) -> Data:
    return {"van": plaats.van, "dagen": plaats.dagen}
