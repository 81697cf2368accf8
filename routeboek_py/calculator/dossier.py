"""Writes an answer as plain text to paste in a case file or a mail: paragraphs, no columns."""

from __future__ import annotations

from collections.abc import Iterator

from .antwoord import Antwoord, GenomenStap, OvergeslagenStap, period
from .dutch_dates import in_words
from .rules import Uitspraak
from .wording import extension, length, quoted, sentence


def as_text(antwoord: Antwoord, site: str = "") -> str:
    """The answer in Dutch, as seen on its `vandaag`.

    `site` is the address of the site; if it is empty, no page is named.
    """
    gemeente = antwoord.gemeente.naam
    sources = "; ".join(_sources(antwoord))
    parts = [
        f"Stappen uit het routeboek, met onze datums, {gemeente}",
        f"{sentence(antwoord.telt_vanaf)}: {in_words(antwoord.datum)}\n"
        f"Gemeente: {gemeente}\n"
        f"Gemaakt op: {in_words(antwoord.vandaag)}",
        antwoord.samenvatting.tekst,
        *("\n".join(_stap(stap)) for stap in antwoord.stappen),
        *antwoord.meldingen,
        f"Zo is er geteld: {antwoord.telregel}",
        _with_site(f"Bronnen: {sources}. {antwoord.kalender_bron}", site),
    ]
    return "\n\n".join(parts) + "\n"


def _stap(stap: GenomenStap | OvergeslagenStap) -> Iterator[str]:
    yield f"Stap {stap.stap.nummer}: {stap.stap.naam}"
    if isinstance(stap, OvergeslagenStap):
        for said in stap.stap.overslaan:
            yield f"Deze stap is er niet: {quoted(said)}"
        return
    yield f"{period(stap)}{_counted(stap)}"
    if stap.stap.termijn and stap.stap.termijn.verlengbaar:
        until = f": tot en met {stap.verlengd.tekst}" if stap.verlengd else ""
        yield f"{sentence(extension(stap.stap.termijn))}{until}"
    yield f"Stand: {stap.toestand_tekst}"
    for dag in stap.dagen:
        for kenmerk in dag.kenmerken:
            yield f"Let op, {dag.tekst}: {kenmerk.tekst}"
    for said in stap.stap.aanmelding:
        yield f"Aanmelding: {quoted(said)}"
    for said in stap.stap.volgens:
        yield f"Bron: {quoted(said)}"


def _counted(stap: GenomenStap) -> str:
    termijn = stap.stap.termijn
    if termijn is None or not termijn.is_counted:
        return ""
    return f" Termijn: {length(termijn)}." if stap.waarom else f" (na {length(termijn)})"


def _sources(antwoord: Antwoord) -> list[str]:
    """The name of every quoted source, in the order of the quotes."""
    return list(dict.fromkeys(said.bron for stap in antwoord.stappen for said in _quotes(stap)))


def _quotes(stap: GenomenStap | OvergeslagenStap) -> Iterator[Uitspraak]:
    if isinstance(stap, OvergeslagenStap):
        yield from stap.stap.overslaan
        return
    yield from stap.stap.aanmelding
    yield from stap.stap.volgens


def _with_site(text: str, site: str) -> str:
    return f"{text}\nGerekend met: {site}" if site else text
