"""The coming dates of an answer as entries for an agenda: their words, without any format.

Every date is an entry of one day: the last day of a step and, of a window, its first day. One
entry from the first day to the last would fill the head of the agenda for weeks, for each pupil,
and say on most of those days nothing new.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from .answer import VERSCHUIVEN

# The days before an entry at which a reader can be reminded of it.
HERINNERINGEN = (1, 3, 7, 14)

Data = dict[str, Any]


@dataclass(frozen=True)
class Afspraak:
    """An entry on one day. `sleutel` tells it from all others, and is the same every time."""

    dag: date
    stap: int
    sleutel: str
    titel: str
    tekst: str
    pagina: str


def afspraken(antwoord: Data, site: str, kenmerk: str = "") -> list[Afspraak]:
    """The dates of an answer (of `answer.answer`, not a fout) from today on, earliest first.

    `site` is the address of the site, before which pages get no link where it is empty.
    `kenmerk` is the reader's own label; without it nothing tells whose dates these are.
    """
    today = date.fromisoformat(antwoord["vandaag"]["iso"])
    found = [
        Afspraak(
            dag=date.fromisoformat(day["iso"]),
            stap=stap["nummer"],
            sleutel=_key(antwoord, stap, kind, kenmerk),
            titel=_title(antwoord, stap, kind, kenmerk),
            tekst=_text(antwoord, stap, day, weeks),
            pagina=site and f"{site.rstrip('/')}/{stap['pagina']}",
        )
        for stap in antwoord["stappen"]
        if not stap["overgeslagen"]
        for kind, day, weeks in _days(stap)
    ]
    return sorted((a for a in found if a.dag >= today), key=lambda a: (a.dag, a.stap))


def _days(stap: Data) -> Iterator[tuple[str, Data, int]]:
    if stap["van"]:
        yield "begin", stap["van"], stap["weken"]["van"]
    yield "laatste datum", stap["tot"], stap["weken"]["tot"]


def _key(antwoord: Data, stap: Data, kind: str, kenmerk: str) -> str:
    """What was asked, not what came out: a later version of the site then moves the same entry."""
    asked = [antwoord["datum"]["iso"], antwoord["gemeente"]["id"], stap["id"], kind, kenmerk]
    return json.dumps(asked, ensure_ascii=False)


def _title(antwoord: Data, stap: Data, kind: str, kenmerk: str) -> str:
    what = f"{kind} stap {stap['nummer']}, {stap['naam']} ({antwoord['gemeente']['naam']})"
    return f"{kenmerk}: {what}" if kenmerk else f"{what[0].upper()}{what[1:]}"


def _text(antwoord: Data, stap: Data, day: Data, weeks: int) -> str:
    after = f"{weeks} {'week' if weeks == 1 else 'weken'}"
    first = antwoord["datum"]["tekst"]
    lines = [
        f"Stap {stap['nummer']}, {stap['naam']}, in {antwoord['gemeente']['naam']}.",
        f"{_sentence(day['tekst'])} is {after} na de {antwoord['telt_vanaf']} ({first}).",
    ]
    if stap["van"]:
        lines.append(f"De stap loopt van {stap['van']['tekst']} tot en met {stap['tot']['tekst']}.")
    lines += [kenmerk["tekst"] for kenmerk in day["kenmerken"]]
    if any(kenmerk["soort"] != "onbekend" for kenmerk in day["kenmerken"]):
        lines.append(VERSCHUIVEN)
    signing_up = [f"Aanmelding: {_quoted(said)}" for said in stap["aanmelding"]]
    lines += signing_up or ["Wie bij deze stap aanmeldt en waar, zeggen de bronnen niet."]
    lines += [f"Bron: {_quoted(said)}" for said in stap["volgens"]]
    return "\n".join([*lines, f"Zo tellen wij: {antwoord['telregel']}"])


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]


def _quoted(said: Data) -> str:
    return f"“{said['tekst']}” ({said['bron']})"
