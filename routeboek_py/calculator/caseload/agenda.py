"""The dates of many pupils as entries for one agenda."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from ..afspraken import Afspraak, afspraken
from ..answer import answer
from ..rules import Regels
from .gevallen import Geval


def entries(
    gevallen: Iterable[Geval], regels: Regels, today: date, site: str = "", stap: int | None = None
) -> Iterator[Afspraak]:
    """The coming dates of each case in turn (see `afspraken`), or those of one step alone."""
    answered = cache(lambda day, gemeente: answer(regels, day, gemeente, today.isoformat()))
    for geval in gevallen:
        antwoord = answered(geval.rij.datum.isoformat(), geval.rij.gemeente.id)
        for afspraak in afspraken(antwoord, site, geval.rij.kenmerk):
            if stap in (None, afspraak.stap):
                yield afspraak
