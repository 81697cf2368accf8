"""An answer as plain text for a case file or a mail: paragraphs, no columns, ready to paste."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Data = dict[str, Any]


def as_text(antwoord: Data, site: str = "") -> str:
    """The answer (of `answer.answer`, not a fout) in Dutch; dates are as of its `vandaag`.

    `site` is the address of the site; where it is empty no page is named.
    """
    gemeente, made = antwoord["gemeente"]["naam"], antwoord["vandaag"]["tekst"]
    counted_from = antwoord["telt_vanaf"]
    parts = [
        f"Stappen en datums volgens het routeboek, {gemeente}",
        f"{counted_from[0].upper()}{counted_from[1:]}: {antwoord['datum']['tekst']}\n"
        f"Gemeente: {gemeente}\n"
        f"Gemaakt op: {made}",
        *("\n".join(_stap(stap)) for stap in antwoord["stappen"]),
        *antwoord["meldingen"],
        f"Zo is er geteld: {antwoord['telregel']}",
        _with_site(f"Bronnen: {'; '.join(_sources(antwoord))}. {antwoord['kalender_bron']}", site),
    ]
    return "\n\n".join(parts) + "\n"


def _stap(stap: Data) -> Iterator[str]:
    yield f"Stap {stap['nummer']}: {stap['naam']}"
    if stap["overgeslagen"]:
        for said in stap["overslaan"]:
            yield f"Deze stap is er niet: {_quoted(said)}"
        return
    first, last = stap["van"], stap["tot"]
    if first:
        yield f"Van {first['tekst']} tot en met {last['tekst']} (na {stap['weken_tekst']})"
    else:
        yield f"Laatste datum: {last['tekst']} (na {stap['weken_tekst']})"
    yield f"Stand: {stap['toestand_tekst']}"
    for day in (first, last):
        for kenmerk in day["kenmerken"] if day else ():
            yield f"Let op, {day['tekst']}: {kenmerk['tekst']}"
    for said in stap["aanmelding"]:
        yield f"Aanmelding: {_quoted(said)}"
    for said in stap["volgens"]:
        yield f"Bron: {_quoted(said)}"


def _sources(antwoord: Data) -> list[str]:
    """The name of every source that is quoted, in the order in which they come."""
    quoted = (
        said["bron"]
        for stap in antwoord["stappen"]
        for row in ("overslaan", "aanmelding", "volgens")
        for said in stap.get(row, ())
    )
    return list(dict.fromkeys(quoted))


def _with_site(text: str, site: str) -> str:
    return f"{text}\nGerekend met: {site}" if site else text


def _quoted(said: Data) -> str:
    return f"“{said['tekst']}” ({said['bron']})"
