"""An answer as plain text: the view for a terminal, a mail or a case file."""

from __future__ import annotations

import textwrap
from typing import Any

WIDTH = 78


def as_table(antwoord: dict[str, Any]) -> str:
    """The answer (of `answer.answer`, not a fout) as lines of at most 78 characters."""
    lines = [
        f"{antwoord['gemeente']['naam']}: termijnen vanaf {antwoord['datum']['tekst']}",
        f"Gerekend op {antwoord['vandaag']['tekst']}",
        "",
    ]
    for stap in antwoord["stappen"]:
        lines += [*_stap(stap), ""]
    for note in (*antwoord["meldingen"], antwoord["telregel"], antwoord["kalender_bron"]):
        lines += textwrap.wrap(note, WIDTH)
    return "\n".join(lines)


def _stap(stap: dict[str, Any]) -> list[str]:
    lines = [f"Stap {stap['nummer']}  {stap['naam']}"]
    if stap["overgeslagen"]:
        lines += [_row("deze stap is er niet", _quoted(u)) for u in stap["overslaan"]]
        return lines
    if stap["van"]:
        lines += _day(_after(stap["weken"]["van"]), stap["van"])
    lines += _day(_after(stap["weken"]["tot"]), stap["tot"])
    lines.append(_row("stand", stap["toestand_tekst"]))
    for uitspraak in stap["volgens"]:
        lines.append(_row("bron", _quoted(uitspraak)))
    for uitspraak in stap["aanmelding"]:
        lines.append(_row("aanmelding", _quoted(uitspraak)))
    return lines


def _after(weeks: int) -> str:
    return f"na {weeks} {'week' if weeks == 1 else 'weken'}"


def _day(label: str, day: dict[str, Any]) -> list[str]:
    return [
        _row(label, day["tekst"]),
        *(_row("let op", kenmerk["tekst"]) for kenmerk in day["kenmerken"]),
    ]


def _quoted(uitspraak: dict[str, str]) -> str:
    return f"“{uitspraak['tekst']}” ({uitspraak['bron']})"


def _row(label: str, text: str) -> str:
    return textwrap.fill(text, WIDTH, initial_indent=f"  {label:<21}", subsequent_indent=" " * 23)
