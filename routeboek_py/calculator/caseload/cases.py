"""Makes a case of a row: the dates of its steps, and the step that is due first.

Due first is the step with the earliest last day that is not past, of the steps that the gemeente
takes. If all are past, it is the last step: the rows do not say which steps were taken. So
every other step whose last day is past is kept beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from ..deadlines import Deadline, window
from ..rules import Stap
from .rows import Row

Wanneer = Literal["voorbij", "deze-week", "twee-weken", "later"]
WOORDEN: dict[Wanneer, str] = {
    "voorbij": "datum voorbij",
    "deze-week": "deze week",
    "twee-weken": "komende twee weken",
    "later": "later",
}
OOK_VOORBIJ = "ook voorbij: {}"
VOORBIJ = "Datum voorbij: de laatste datum is geweest. Of de stap is gezet, staat niet in de rij."


@dataclass(frozen=True)
class StapDatum:
    """A step that the gemeente takes, with its days."""

    stap: Stap
    deadline: Deadline


@dataclass(frozen=True)
class Case:
    """A row, the steps of its gemeente in order, and the step that counts (`first`).

    `first` is None only if the gemeente takes no step. `also_past` has the other steps whose last
    day is past: whether they were taken is not known.
    """

    row: Row
    stappen: tuple[StapDatum, ...]
    first: StapDatum | None
    wanneer: Wanneer | None
    also_past: tuple[StapDatum, ...]


def wanneer(last: date, today: date) -> Wanneer:
    """The period of a last day, seen from today. Weeks begin on Monday, as is Dutch practice.

    voorbij: before today. deze-week: today up to and including Sunday. twee-weken: the two whole
    weeks after that Sunday. later: after those.
    """
    sunday = today + timedelta(days=6 - today.weekday())
    if last < today:
        return "voorbij"
    if last <= sunday:
        return "deze-week"
    return "twee-weken" if last <= sunday + timedelta(weeks=2) else "later"


def cases_of(rows: Iterable[Row], today: date) -> Iterator[Case]:
    """Yields the case of every row, in the order of the rows.

    Rows with the same date and gemeente share one computation.
    """
    known: dict[tuple[date, str], Case] = {}
    for row in rows:
        key = row.datum, row.gemeente.id
        same = known.get(key)
        if same is None:
            same = known[key] = _case(row, today)
        yield replace(same, row=row)


def counted_by(case: Case, first: StapDatum | None, today: date) -> Case:
    """The same case, but with another step as the step that counts."""
    return _counted(case.row, case.stappen, first, today)


def _case(row: Row, today: date) -> Case:
    stappen = tuple(
        StapDatum(stap, window(row.datum, stap.termijn.weken))
        for stap in row.gemeente.stappen
        if not stap.overslaan
    )
    return _counted(row, stappen, _due_first(stappen, today), today)


def _counted(
    row: Row, stappen: tuple[StapDatum, ...], first: StapDatum | None, today: date
) -> Case:
    when = None if first is None else wanneer(first.deadline.last, today)
    past = (stap for stap in stappen if stap.deadline.last < today and stap is not first)
    return Case(row, stappen, first, when, tuple(past))


def _due_first(stappen: tuple[StapDatum, ...], today: date) -> StapDatum | None:
    """The first step with the earliest last day from today on; if all are past, the last."""
    to_come = [stap for stap in stappen if stap.deadline.last >= today]
    if to_come:
        return min(to_come, key=lambda stap: stap.deadline.last)
    return max(stappen, key=lambda stap: stap.deadline.last, default=None)
