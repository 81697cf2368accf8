"""The cases that a reader wants to see, what is due first on top."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from .cases import Geval, Wanneer, counted_by


def by_due_date(gevallen: Iterable[Geval]) -> list[Geval]:
    """The earliest last day first, so what is past stands on top; then by row.

    A case without any step comes last.
    """

    def place(geval: Geval) -> tuple[date, int]:
        last = date.max if geval.eerst is None else geval.eerst.deadline.last
        return last, geval.rij.nummer

    return sorted(gevallen, key=place)


def in_gemeente(gevallen: Iterable[Geval], gemeente_id: str) -> list[Geval]:
    """Those of one gemeente."""
    return [geval for geval in gevallen if geval.rij.gemeente.id == gemeente_id]


def at_step(gevallen: Iterable[Geval], nummer: int, today: date) -> list[Geval]:
    """Those whose gemeente takes a step, seen by that step: its last day is what counts.

    So "te laat" then means that the last day of this step is past, whatever comes after it.
    """
    return [
        counted_by(geval, stap, today)
        for geval in gevallen
        for stap in geval.stappen
        if stap.stap.nummer == nummer
    ]


def due(gevallen: Iterable[Geval], when: Wanneer) -> list[Geval]:
    """Those whose step that counts falls in a span of time; see `gevallen.wanneer`."""
    return [geval for geval in gevallen if geval.wanneer == when]


def chosen(
    gevallen: Iterable[Geval],
    today: date,
    gemeente_id: str | None = None,
    stap: int | None = None,
    when: Wanneer | None = None,
) -> list[Geval]:
    """Those that a reader asks for, what is due first on top; None: whatever it is."""
    found = gevallen
    if gemeente_id is not None:
        found = in_gemeente(found, gemeente_id)
    if stap is not None:
        found = at_step(found, stap, today)
    if when is not None:
        found = due(found, when)
    return by_due_date(found)
