"""Shows an answer as plain text, for a terminal, a mail or a case file."""

from __future__ import annotations

import textwrap

from .antwoord import Antwoord, Dag, GenomenStap, OvergeslagenStap
from .dutch_dates import in_words
from .wording import quoted

WIDTH = 78


def as_table(antwoord: Antwoord) -> str:
    """The answer as lines of at most 78 characters."""
    lines = [
        f"{antwoord.gemeente.naam}: termijnen vanaf {in_words(antwoord.datum)}",
        f"Gerekend op {in_words(antwoord.vandaag)}",
        *textwrap.wrap(antwoord.samenvatting.tekst, WIDTH),
        "",
    ]
    for stap in antwoord.stappen:
        lines += [*_stap(stap), ""]
    for note in (*antwoord.meldingen, antwoord.telregel, antwoord.kalender_bron):
        lines += textwrap.wrap(note, WIDTH)
    return "\n".join(lines)


def _stap(stap: GenomenStap | OvergeslagenStap) -> list[str]:
    lines = [f"Stap {stap.stap.nummer}  {stap.stap.naam}"]
    if isinstance(stap, OvergeslagenStap):
        return lines + [_row("deze stap is er niet", quoted(u)) for u in stap.stap.overslaan]
    termijn = stap.stap.termijn
    if termijn and stap.van:
        lines += _dag(f"{'na' if stap.tot else 'vanaf'} {termijn.van}", stap.van)
    if termijn and stap.tot:
        lines += _dag(f"na {termijn.tot}", stap.tot)
    if termijn and termijn.verlengbaar:
        until = f"tot en met {stap.verlengd.tekst}" if stap.verlengd else "datum niet bekend"
        lines.append(_row("te verlengen", f"met {termijn.verlengbaar}, {until}"))
    if stap.waarom:
        lines.append(_row("geen datum", stap.waarom))
    lines.append(_row("stand", stap.toestand_tekst))
    lines += [_row("bron", quoted(uitspraak)) for uitspraak in stap.stap.volgens]
    return lines + [_row("aanmelding", quoted(uitspraak)) for uitspraak in stap.stap.aanmelding]


def _dag(label: str, dag: Dag) -> list[str]:
    return [
        _row(label, dag.tekst),
        *(_row("let op", kenmerk.tekst) for kenmerk in dag.kenmerken),
    ]


def _row(label: str, text: str) -> str:
    return textwrap.fill(text, WIDTH, initial_indent=f"  {label:<21}", subsequent_indent=" " * 23)
