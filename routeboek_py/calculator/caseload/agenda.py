"""The dates of many pupils as entries for one agenda."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..afspraken import Afspraak, afspraken
from ..answer import answered
from ..antwoord import Antwoord
from ..rules import Regels
from .cases import Geval
from .rows import Rij

# So many groups are told one by one.
_MOST = 10


def entries(
    gevallen: Iterable[Geval], regels: Regels, today: date, site: str = "", stap: int | None = None
) -> Iterator[Afspraak]:
    """The coming dates of each case in turn (see `afspraken`), or those of one step alone."""
    known: dict[tuple[date, str], Antwoord] = {}
    for geval in gevallen:
        datum, gemeente = geval.rij.datum, geval.rij.gemeente
        antwoord = known.get((datum, gemeente.id))
        if antwoord is None:
            antwoord = known[datum, gemeente.id] = answered(regels, datum, gemeente, today)
        for afspraak in afspraken(antwoord, site, geval.rij.kenmerk):
            if stap in (None, afspraak.stap):
                yield afspraak


def shared_entries(gevallen: Iterable[Geval]) -> list[str]:
    """A sentence for each group of pupils that are one entry in an agenda, since nothing tells them
    apart: the same label or none, the same first date, the same gemeente. Of many, the first ten.
    """
    same: dict[tuple[str, date, str], list[Rij]] = {}
    for geval in gevallen:
        rij = geval.rij
        same.setdefault((rij.kenmerk, rij.datum, rij.gemeente.id), []).append(rij)
    groups = [rijen for rijen in same.values() if len(rijen) > 1]
    more = [f"Zo zijn er nog {len(groups) - _MOST} groepen."] if len(groups) > _MOST else []
    return [*map(_told, groups[:_MOST]), *more]


def _told(rijen: list[Rij]) -> str:
    places = [f"{rij.uit}, rij {rij.nummer}" if rij.uit else f"rij {rij.nummer}" for rij in rijen]
    kenmerk = rijen[0].kenmerk
    what = f"met kenmerk ‘{kenmerk}’" if kenmerk else "zonder kenmerk"
    more = f" en nog {len(places) - 5}" if len(places) > 5 else ""
    return (
        f"{len(rijen)} leerlingen {what} hebben dezelfde datum en gemeente "
        f"({'; '.join(places[:5])}{more}). Zij staan samen in één afspraak."
    )
