"""Makes entries for one agenda from the dates of many pupils."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from ..afspraken import Afspraak, afspraken
from ..answer import answered
from ..antwoord import Antwoord
from ..rules import Regels
from ..wording import counted
from .cases import Case, taken_ids
from .rows import Row

# The most groups that get their own sentence.
_MOST = 10


def entries(
    cases: Iterable[Case], regels: Regels, today: date, site: str = "", stap: int | None = None
) -> Iterator[Afspraak]:
    """The coming dates of the open steps of each case in turn, or only those of one step.

    See `afspraken`.
    """
    gemeenten = {gemeente.id: gemeente for gemeente in regels.gemeenten}

    @cache
    def antwoord(datum: date, gemeente: str, gezet: tuple[str, ...]) -> Antwoord:
        return answered(regels, datum, gemeenten[gemeente], today, gezet)

    for case in cases:
        row = case.row
        given = antwoord(row.datum, row.gemeente.id, taken_ids(row, today))
        for afspraak in afspraken(given, site, row.kenmerk):
            if stap in (None, afspraak.stap):
                yield afspraak


def shared_entries(cases: Iterable[Case]) -> list[str]:
    """A sentence for each group of pupils that share one agenda entry, at most ten.

    They share it if they have the same label (or none), first date and gemeente, and the same step
    is open for them: an entry is known by these (`Afspraak.sleutel`).
    """
    alike: dict[tuple[str, date, str], list[Case]] = {}
    for case in cases:
        row = case.row
        alike.setdefault((row.kenmerk, row.datum, row.gemeente.id), []).append(case)
    told = [_told(rows[0].kenmerk, rows) for rows in map(_sharing, alike.values()) if rows]
    return [*told[:_MOST], *_and_more(len(told) - _MOST)]


def _sharing(alike: Sequence[Case]) -> list[Row]:
    """The rows for which a step is open that is open for another of them as well."""
    times = Counter(step for case in alike for step in _open_steps(case))
    return [case.row for case in alike if any(times[step] > 1 for step in _open_steps(case))]


def _open_steps(case: Case) -> list[str]:
    return [stap.stap.id for stap in case.stappen if not stap.is_gezet]


def _and_more(groups: int) -> list[str]:
    if groups <= 0:
        return []
    verb = "is" if groups == 1 else "zijn"
    return [f"Zo {verb} er nog {counted(groups, 'groep', 'groepen')}."]


def _told(kenmerk: str, rows: list[Row]) -> str:
    places = [f"{row.uit}, rij {row.nummer}" if row.uit else f"rij {row.nummer}" for row in rows]
    what = f"met kenmerk ‘{kenmerk}’" if kenmerk else "zonder kenmerk"
    more = f" en nog {len(places) - 5}" if len(places) > 5 else ""
    return (
        f"{len(rows)} leerlingen {what} hebben dezelfde datum en gemeente "
        f"({'; '.join(places[:5])}{more}). Zij staan samen in één afspraak."
    )
