"""Checks that the keuzehulp has no dead ends and names every Tafel.

Checks the plain data of the file, as `references` does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from .fouten import did_you_mean, echo
from .walk import Path, mappings

Melding = tuple[Path, str]
Mapping = dict[str, Any]


def keuze_fouten(data: Any) -> Iterator[Melding]:
    """Mistakes for questions that are unreachable or reached twice, and for Tafels in no answer."""
    yield from _astray(data)
    yield from _reasons(data)
    yield from _forgotten_tafels(data)


def _astray(data: Any) -> Iterator[Melding]:
    """Checks that the questions are a tree: each but the first belongs to exactly one answer."""
    questions = list(_named(data, "keuzehulp", "vragen"))
    known = {ident for _, _, ident in questions}
    first = [ident for _, _, ident in questions][:1]
    led_to = [(path, answer["naar"]) for path, answer in _answers(data) if "naar" in answer]
    for path, naar in led_to:
        if isinstance(naar, str) and naar not in known:
            hint = did_you_mean(naar, known) or " Kies een andere vraag, of voeg deze toe."
            yield (*path, "naar"), f"De vraag {echo(naar)} bestaat niet in de keuzehulp.{hint}"
        elif naar in first:
            yield (
                (*path, "naar"),
                "Dit is de eerste vraag. Daarheen kan geen antwoord leiden. Kies een andere vraag.",
            )
    counted = Counter(naar for _, naar in led_to if isinstance(naar, str))
    for path, _, ident in questions[1:]:
        times = counted[ident]
        if times == 0:
            yield (
                (*path, "id"),
                f"Geen antwoord leidt naar de vraag {echo(ident)}. Zet haar bij ‘naar’.",
            )
        if times > 1:
            yield (
                (*path, "id"),
                f"Meer dan één antwoord leidt naar de vraag {echo(ident)}. Kies er één.",
            )


def kaart_fouten(data: Any) -> Iterator[Melding]:
    """Mistakes for lines on a Tafel's card that are based on a row without a source's text."""
    rests_on = {"aanmelden": "aanmelding", "aan_tafel": "deelnemers", "bijeen": "frequentie"}
    for path, tafel, _ in _named(data, "tafels"):
        kaart = tafel.get("kaart")
        if not isinstance(kaart, dict):
            continue
        parts = [tafel, *(dienst for _, dienst in mappings(data, *path, "diensten"))]
        for line, row in rests_on.items():
            if line in kaart and not any(part.get(row) for part in parts):
                yield (
                    (*path, "kaart", line),
                    (
                        f"De kaart zegt iets bij ‘{line}’, maar bij ‘{row}’ staat geen bron. "
                        "Zet die erbij, of haal deze regel weg."
                    ),
                )


def _reasons(data: Any) -> Iterator[Melding]:
    """Checks that each reason (`omdat`) is a row of that Tafel or Dienst with a source's text."""
    tafels = {f"tafels/{ident}": (path, tafel) for path, tafel, ident in _named(data, "tafels")}
    with_doel = _with_doel_of_step(data)
    for path, past in _fits(data):
        ref, dienst, omdat = past.get("ref"), past.get("dienst"), past.get("omdat")
        if not isinstance(ref, str) or ref not in tafels:
            continue
        place, part = tafels[ref]
        if isinstance(dienst, str):
            diensten = {ident: found for _, found, ident in _named(data, *place, "diensten")}
            if dienst not in diensten:
                hint = did_you_mean(dienst, diensten) or " Kies een dienst van deze tafel."
                yield (*path, "dienst"), f"Deze tafel heeft geen dienst {echo(dienst)}.{hint}"
                continue
            part = diensten[dienst]
        for i, row in enumerate(omdat if isinstance(omdat, list) else []):
            if isinstance(row, str) and not (part.get(row) or (row == "doel" and ref in with_doel)):
                yield (
                    (*path, "omdat", i),
                    (
                        f"Bij {echo(row)} van deze tafel staat geen tekst. "
                        "Kies een rij waarin de bron iets zegt."
                    ),
                )


def _with_doel_of_step(data: Any) -> set[str]:
    """The Tafels that get their doel from the Stap that leads to them."""
    return {
        f"tafels/{stap.get('tafel')}"
        for path, _ in mappings(data, "routes")
        for _, stap in mappings(data, *path, "stappen")
        if stap.get("doel")
    }


def _forgotten_tafels(data: Any) -> Iterator[Melding]:
    named = {past.get("ref") for _, past in _fits(data) if isinstance(past.get("ref"), str)}
    for path, _, ident in _named(data, "tafels"):
        if f"tafels/{ident}" not in named:
            yield (
                (*path, "id"),
                (
                    f"De keuzehulp noemt de tafel {echo(ident)} nergens. "
                    "Zet haar bij ‘past’ van een antwoord."
                ),
            )


def _fits(data: Any) -> Iterator[tuple[Path, Mapping]]:
    for path, _ in _answers(data):
        yield from mappings(data, *path, "past")


def _answers(data: Any) -> Iterator[tuple[Path, Mapping]]:
    for path, _ in mappings(data, "keuzehulp", "vragen"):
        yield from mappings(data, *path, "antwoorden")


def _named(data: Any, *path: str | int) -> Iterator[tuple[Path, Mapping, str]]:
    """The mappings with an id at a path, each with that id."""
    for where, item in mappings(data, *path):
        if isinstance(item.get("id"), str):
            yield where, item, item["id"]
