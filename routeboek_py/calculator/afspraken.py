"""Makes agenda entries of the coming dates of an answer: their text, without a file format.

Every date is an entry of one day: the last day of a step and, for a window, its first day. One
entry for a whole window would fill the top of the agenda for weeks, for each pupil.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .answer import VERSCHUIVEN, is_certain
from .antwoord import Antwoord, Dag, GenomenStap
from .dutch_dates import in_words
from .duur import Duur
from .wording import extension, quoted, sentence

# The numbers of days before an entry at which a reader can get a reminder.
HERINNERINGEN = (1, 3, 7, 14)


@dataclass(frozen=True)
class Afspraak:
    """An entry on one day. `sleutel` is unique, and the same for the same entry every time."""

    dag: date
    stap: int
    sleutel: str
    titel: str
    tekst: str
    pagina: str


def afspraken(antwoord: Antwoord, site: str, kenmerk: str = "") -> list[Afspraak]:
    """The dates of an answer from its today on, earliest first; none of a step that was taken.

    `site` is the address of the site; without it entries have no links. `kenmerk` is the reader's
    own label for the pupil; without it an entry does not say whose date it is.
    """
    found = [
        Afspraak(
            dag=dag.datum,
            stap=stap.stap.nummer,
            sleutel=_key(antwoord, stap, kind, kenmerk),
            titel=_title(antwoord, stap, kind, kenmerk),
            tekst=_text(antwoord, stap, dag, duur),
            pagina=site and f"{site.rstrip('/')}/{stap.stap.pagina}",
        )
        for stap in antwoord.genomen
        if stap.toestand != "gezet"
        for kind, dag, duur in _days(stap)
    ]
    coming = (afspraak for afspraak in found if afspraak.dag >= antwoord.vandaag)
    return sorted(coming, key=lambda afspraak: (afspraak.dag, afspraak.stap))


def _days(stap: GenomenStap) -> Iterator[tuple[str, Dag, Duur]]:
    termijn = stap.stap.termijn
    if termijn and stap.van and termijn.van:
        yield "begin", stap.van, termijn.van
    if termijn and stap.tot and termijn.tot:
        yield "laatste datum", stap.tot, termijn.tot


def _key(antwoord: Antwoord, stap: GenomenStap, kind: str, kenmerk: str) -> str:
    """The key: made of the question, not the dates, so that a later answer moves the entry."""
    asked = [antwoord.datum.isoformat(), antwoord.gemeente.id, stap.stap.id, kind, kenmerk]
    return json.dumps(asked, ensure_ascii=False)


def _title(antwoord: Antwoord, stap: GenomenStap, kind: str, kenmerk: str) -> str:
    what = f"{kind} stap {stap.stap.nummer}, {stap.stap.naam} ({antwoord.gemeente.naam})"
    return f"{kenmerk}: {what}" if kenmerk else sentence(what)


def _text(antwoord: Antwoord, stap: GenomenStap, dag: Dag, duur: Duur) -> str:
    first = in_words(antwoord.datum)
    lines = [
        f"Stap {stap.stap.nummer}, {stap.stap.naam}, in {antwoord.gemeente.naam}.",
        f"{sentence(dag.tekst)} is {duur} na de {antwoord.telt_vanaf} ({first}).",
    ]
    if stap.van and stap.tot:
        lines.append(f"De termijn loopt van {stap.van.tekst} tot en met {stap.tot.tekst}.")
    if stap.waarom:
        lines.append(stap.waarom)
    if stap.stap.termijn and stap.stap.termijn.verlengbaar:
        until = f", tot en met {stap.verlengd.tekst}" if stap.verlengd else ""
        lines.append(f"De laatste datum is {extension(stap.stap.termijn)}{until}.")
    lines += [kenmerk.tekst for kenmerk in dag.kenmerken]
    if is_certain(dag):
        lines.append(VERSCHUIVEN)
    signing_up = [f"Aanmelding: {quoted(said)}" for said in stap.stap.aanmelding]
    lines += signing_up or ["Wie bij deze stap aanmeldt en waar, zeggen de bronnen niet."]
    lines += [f"Bron: {quoted(said)}" for said in stap.stap.volgens]
    return "\n".join([*lines, f"Zo tellen wij: {antwoord.telregel}"])
