"""Makes an agenda file with the dates of one or a few pupils."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ...calculator.afspraken import Afspraak, afspraken
from ...calculator.answer import answer
from ...calculator.antwoord import Fouten
from ...calculator.rules import regels_from
from ..steps import Step
from .refused import Refused

# Number of entries between two reports of progress.
_AT_A_TIME = 50


def agenda(asked: dict[str, Any], step: Step) -> bytes:
    """The file with the dates for each of `vragen`.

    Each has a `datum` and a `gemeente`, and optionally a `kenmerk` and `gezet`. `asked` has the
    `regels`, the date of today (`vandaag`), and optionally `site` (its address), `herinner` (days)
    and `stap` (its number). Raises Refused.
    """
    found = [afspraak for vraag in asked["vragen"] for afspraak in _of_one(asked, vraag)]
    return agenda_file(found, date.fromisoformat(asked["vandaag"]), asked.get("herinner"), step)


def agenda_file(found: Iterable[Afspraak], today: date, herinner: int | None, step: Step) -> bytes:
    """The bytes of `exchange.ics.as_ics`. Raises Refused, with the message of its ValueError."""
    with warnings.catch_warnings(action="ignore"):  # about time zones, which we do not use
        from ..ics import ics_parts  # noqa: PLC0415 (a package that only this needs)

    entries = list(found)
    file: list[bytes] = []
    try:
        for part in ics_parts(entries, today, herinner):
            file.append(part)
            if len(file) % _AT_A_TIME == 0:
                step(len(file), len(entries))
    except ValueError as refused:
        raise Refused(str(refused)) from None
    return b"".join(file)


def _of_one(asked: dict[str, Any], vraag: dict[str, Any]) -> Iterator[Afspraak]:
    regels = regels_from(asked["regels"])
    about = vraag["datum"], vraag["gemeente"], asked["vandaag"], vraag.get("gezet", ())
    antwoord = answer(regels, *about)
    if isinstance(antwoord, Fouten):
        raise Refused(" ".join(fout.melding for fout in antwoord.fouten))
    kenmerk = " ".join(vraag.get("kenmerk", "").split())
    for afspraak in afspraken(antwoord, asked.get("site") or "", kenmerk):
        if asked.get("stap") in (None, afspraak.stap):
            yield afspraak
