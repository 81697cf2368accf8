"""Checks that the keuzehulp has no dead ends and names every Tafel.

Checks the plain data of the file, as `references` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .walk import Path

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
    known = [ident for _, _, ident in questions]
    led_to = [(path, answer["naar"]) for path, answer in _answers(data) if "naar" in answer]
    for path, naar in led_to:
        if isinstance(naar, str) and naar not in known:
            yield (*path, "naar"), f"De vraag ‘{naar}’ bestaat niet in de keuzehulp."
        elif naar in known[:1]:
            yield (*path, "naar"), "Dit is de eerste vraag. Daarheen kan geen antwoord leiden."
    for path, _, ident in questions[1:]:
        times = sum(naar == ident for _, naar in led_to)
        if times == 0:
            yield (
                (*path, "id"),
                f"Geen antwoord leidt naar de vraag ‘{ident}’. Zet haar bij ‘naar’.",
            )
        if times > 1:
            yield (
                (*path, "id"),
                f"Meer dan één antwoord leidt naar de vraag ‘{ident}’. Kies er één.",
            )


def kaart_fouten(data: Any) -> Iterator[Melding]:
    """Mistakes for lines on a Tafel's card that are based on a row without a source's text."""
    rests_on = {"aanmelden": "aanmelding", "aan_tafel": "deelnemers", "bijeen": "frequentie"}
    for path, tafel, _ in _named(data, "tafels"):
        kaart = tafel.get("kaart")
        if not isinstance(kaart, dict):
            continue
        parts = [tafel, *(dienst for _, dienst in _mappings(data, *path, "diensten"))]
        for line, row in rests_on.items():
            if line in kaart and not any(part.get(row) for part in parts):
                yield (
                    (*path, "kaart", line),
                    (f"De kaart zegt iets bij ‘{line}’, maar bij ‘{row}’ staat geen bron."),
                )


def _reasons(data: Any) -> Iterator[Melding]:
    """Checks that each reason (`omdat`) is a row of that Tafel or Dienst with a source's text."""
    tafels = {f"tafels/{ident}": (path, tafel) for path, tafel, ident in _named(data, "tafels")}
    for path, past in _fits(data):
        ref, dienst, omdat = past.get("ref"), past.get("dienst"), past.get("omdat")
        if not isinstance(ref, str) or ref not in tafels:
            continue
        place, part = tafels[ref]
        if isinstance(dienst, str):
            diensten = {ident: found for _, found, ident in _named(data, *place, "diensten")}
            if dienst not in diensten:
                yield (*path, "dienst"), f"Deze tafel heeft geen dienst ‘{dienst}’."
                continue
            part = diensten[dienst]
        for i, row in enumerate(omdat if isinstance(omdat, list) else []):
            if isinstance(row, str) and not (part.get(row) or _said_of_step(data, ref, row)):
                yield (
                    (*path, "omdat", i),
                    (
                        f"Bij ‘{row}’ van deze tafel staat geen tekst. "
                        "Kies een rij waarin de bron iets zegt."
                    ),
                )


def _said_of_step(data: Any, ref: str, row: str) -> bool:
    """Whether the Tafel gets this row (its doel) from the Stap that leads to it."""
    return row == "doel" and any(
        f"tafels/{stap.get('tafel')}" == ref and bool(stap.get("doel"))
        for path, _ in _mappings(data, "routes")
        for _, stap in _mappings(data, *path, "stappen")
    )


def _forgotten_tafels(data: Any) -> Iterator[Melding]:
    named = [past.get("ref") for _, past in _fits(data)]
    for path, _, ident in _named(data, "tafels"):
        if f"tafels/{ident}" not in named:
            yield (
                (*path, "id"),
                (
                    f"De keuzehulp noemt de tafel ‘{ident}’ nergens. "
                    "Zet haar bij ‘past’ van een antwoord."
                ),
            )


def _fits(data: Any) -> Iterator[tuple[Path, Mapping]]:
    for path, _ in _answers(data):
        yield from _mappings(data, *path, "past")


def _answers(data: Any) -> Iterator[tuple[Path, Mapping]]:
    for path, _ in _mappings(data, "keuzehulp", "vragen"):
        yield from _mappings(data, *path, "antwoorden")


def _named(data: Any, *path: str | int) -> Iterator[tuple[Path, Mapping, str]]:
    """The mappings with an id at a path, each with that id."""
    for where, item in _mappings(data, *path):
        if isinstance(item.get("id"), str):
            yield where, item, item["id"]


def _mappings(data: Any, *path: str | int) -> Iterator[tuple[Path, Mapping]]:
    """The mappings in the list at a path, each with its own path; nothing if there is no list."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(data, list):
        yield from (((*path, i), item) for i, item in enumerate(data) if isinstance(item, dict))
