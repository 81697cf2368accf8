"""Writes the calculator's rules from the model as plain data (`rekenhulp/regels.json`)."""

from __future__ import annotations

import json
from typing import Any

from ..model.route import Gemeente, Stap
from ..model.routeboek import Routeboek
from ..model.tekst import Tekst
from ..model.termijn import Termijn
from .addresses import Address, section_addresses
from .kalender import kalender
from .klokken import klokken


def rules_text(routeboek: Routeboek) -> str:
    """The JSON that a page fetches: the rules and the Klokken outside the route."""
    data = {**rules(routeboek), "klokken": klokken(routeboek)}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def rules(routeboek: Routeboek) -> dict[str, Any]:
    """The input of `calculator.rules.regels_from`: the Stappen of each gemeente, and the calendar.

    Uses the first route of the model: the sources describe only one.
    """
    route = routeboek.routes[0]
    return {
        "telt_vanaf": route.telt_vanaf,
        "gemeenten": [
            {
                "id": gemeente.id,
                "naam": gemeente.naam,
                "ook_bekend_als": gemeente.ook_bekend_als,
                "code": gemeente.code or "",
                "stappen": [_stap(routeboek, stap, gemeente) for stap in route.stappen],
            }
            for gemeente in routeboek.gemeenten
        ],
        "kalender": kalender(routeboek.routeboek.schoolvakanties),
    }


def _stap(routeboek: Routeboek, stap: Stap, gemeente: Gemeente) -> dict[str, Any]:
    here = gemeente.stappen[stap.id]
    return {
        "id": stap.id,
        "nummer": stap.nummer,
        "naam": here.titel or stap.titel,
        "pagina": Address(f"gemeenten/{gemeente.id}.md", f"stap-{stap.id}", "").url,
        "termijn": stap.termijn and _termijn(routeboek, stap.termijn),
        "aanmelding": [_uitspraak(routeboek, tekst) for tekst in here.aanmelding],
        "overslaan": [_uitspraak(routeboek, tekst) for tekst in here.overslaan],
    }


def _termijn(routeboek: Routeboek, termijn: Termijn) -> dict[str, Any]:
    telling = termijn.telling
    duren = {"van": telling.van, "tot": telling.tot, "verlengbaar": telling.verlengbaar}
    return {
        **{name: str(duur) for name, duur in duren.items() if duur is not None},
        "volgens": [
            {
                **_uitspraak(routeboek, uitspraak),
                "kracht": uitspraak.kracht,
                "gebeurtenis": uitspraak.gebeurtenis,
            }
            for uitspraak in termijn.volgens
        ],
    }


def _uitspraak(routeboek: Routeboek, tekst: Tekst) -> dict[str, str]:
    section = section_addresses(routeboek)[tekst.bron]
    return {"tekst": tekst.tekst, "bron": section.title, "pagina": section.url}
