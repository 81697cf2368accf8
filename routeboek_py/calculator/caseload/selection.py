"""Filters and sorts the cases that a reader wants to see, what is due first on top."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from .cases import Case, Wanneer, counted_by


def by_due_date(cases: Iterable[Case]) -> list[Case]:
    """Sorts by last day, earliest first, so that what is past is on top; then by row.

    A case without such a day comes after those, one without an open step last.
    """

    def place(case: Case) -> tuple[date, bool, int]:
        last = case.first and case.first.deadline.last
        return last or date.max, case.first is None, case.row.nummer

    return sorted(cases, key=place)


def in_gemeente(cases: Iterable[Case], gemeente_id: str) -> list[Case]:
    """The cases of one gemeente."""
    return [case for case in cases if case.row.gemeente.id == gemeente_id]


def at_step(cases: Iterable[Case], nummer: int, today: date) -> list[Case]:
    """The cases in which a step is open, with that step as the step that counts.

    "Datum voorbij" then means that the last day of this step is past, whatever steps follow.
    """
    return [
        counted_by(case, stap, today)
        for case in cases
        for stap in case.stappen
        if stap.stap.nummer == nummer and not stap.is_gezet
    ]


def due(cases: Iterable[Case], when: Wanneer) -> list[Case]:
    """The cases whose step that counts is in a period; see `cases.wanneer`."""
    return [case for case in cases if case.wanneer == when]


def past(cases: Iterable[Case]) -> list[Case]:
    """The cases in which the last day of any open step is past."""
    return [case for case in cases if case.is_past]


def chosen(
    cases: Iterable[Case],
    today: date,
    gemeente_id: str | None = None,
    stap: int | None = None,
    when: Wanneer | None = None,
) -> list[Case]:
    """The cases that a reader asks for, what is due first on top. None means: no filter."""
    found = cases
    if gemeente_id is not None:
        found = in_gemeente(found, gemeente_id)
    if stap is not None:
        found = at_step(found, stap, today)
    if when == "voorbij" and stap is None:
        found = past(found)
    elif when is not None:
        found = due(found, when)
    return by_due_date(found)
