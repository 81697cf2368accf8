"""Makes a case of a row: the dates of its steps, and the step that counts.

If the reader says which steps were taken, the first step that is open counts, also if its last day
is past. If the reader says nothing of it, nobody knows which steps are open: then the step with the
earliest last day that is not past counts, or the last step if all are past. Every other open step
whose last day is past is kept beside it. A step without a last day counts only if no other does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from operator import itemgetter
from typing import Literal

from ..deadlines import Deadline, deadline_of
from ..kalender import Kalender
from ..rules import Stap
from ..wording import step_numbers
from .gezet import Gezet, ids_of, until
from .rows import Row

Wanneer = Literal["voorbij", "deze-week", "twee-weken", "later"]
WOORDEN: dict[Wanneer, str] = {
    "voorbij": "datum voorbij",
    "deze-week": "deze week",
    "twee-weken": "komende twee weken",
    "later": "later",
}
VOORBIJ = (
    "Datum voorbij: de laatste datum is geweest. Is de stap gezet? Zeg dat erbij. Dan telt de "
    "volgende stap die open is."
)
ALLES_GEZET, GEEN_STAPPEN, GEEN_DATUM = "alle stappen gezet", "geen stappen", "geen datum"


@dataclass(frozen=True)
class StapDatum:
    """A step that the gemeente takes, with its days; `is_gezet`: it was taken for this pupil."""

    stap: Stap
    deadline: Deadline
    is_gezet: bool


@dataclass(frozen=True)
class Case:
    """A row, the steps of its gemeente in order, and the step that counts (`first`).

    `first` is None only if no step is open; `wanneer` also if that step has no last day.
    `also_past` has the other open steps whose last day is past.
    """

    row: Row
    stappen: tuple[StapDatum, ...]
    first: StapDatum | None
    wanneer: Wanneer | None
    also_past: tuple[StapDatum, ...]

    @property
    def wanneer_tekst(self) -> str:
        """When the step that counts is due, in words; or why no step counts."""
        if self.wanneer is not None:
            return WOORDEN[self.wanneer]
        if self.first is not None:
            return GEEN_DATUM
        return ALLES_GEZET if self.stappen else GEEN_STAPPEN

    @property
    def also_past_text(self) -> str:
        """The other steps that are past by their numbers: "stap 1 en 2"; "" if there are none."""
        numbers = [stap.stap.nummer for stap in self.also_past]
        return step_numbers(numbers) if numbers else ""

    @property
    def without_date_text(self) -> str:
        """The other open steps that have no last day: "stap 3"; "" if there are none."""
        others = (s for s in self.stappen if not s.is_gezet and s is not self.first)
        numbers = [stap.stap.nummer for stap in others if stap.deadline.last is None]
        return step_numbers(numbers) if numbers else ""

    @property
    def is_past(self) -> bool:
        """Whether the last day of any open step is past."""
        return self.wanneer == "voorbij" or bool(self.also_past)


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


def cases_of(rows: Iterable[Row], today: date, kalender: Kalender) -> Iterator[Case]:
    """Yields the case of every row, in the order of the rows.

    Rows with the same date, gemeente and steps that were taken share one computation.
    """
    known: dict[tuple[date, str, tuple[Gezet, ...] | None], Case] = {}
    for row in rows:
        key = row.datum, row.gemeente.id, row.gezet
        same = known.get(key)
        if same is None:
            same = known[key] = _case(row, today, kalender)
        yield replace(same, row=row)


def taken_ids(row: Row, today: date) -> tuple[str, ...]:
    """The ids of the steps that were taken for this row; not those with a day after today."""
    return ids_of(until(row.gezet or (), today), row.gemeente)


def counted_by(case: Case, first: StapDatum | None, today: date) -> Case:
    """The same case, but with another step as the step that counts."""
    last = first and first.deadline.last
    still_open = (stap for stap in case.stappen if not stap.is_gezet and stap is not first)
    past = (stap for stap in still_open if stap.deadline.state(today) == "verstreken")
    when = wanneer(last, today) if last else None
    return replace(case, first=first, wanneer=when, also_past=tuple(past))


def _case(row: Row, today: date, kalender: Kalender) -> Case:
    gezet = taken_ids(row, today)
    stappen = tuple(
        StapDatum(stap, deadline_of(stap.termijn, row.datum, kalender), stap.id in gezet)
        for stap in row.gemeente.stappen
        if not stap.overslaan
    )
    still_open = [stap for stap in stappen if not stap.is_gezet]
    dated = [(stap.deadline.last, stap) for stap in still_open if stap.deadline.last is not None]
    to_come = [(last, stap) for last, stap in dated if last >= today]
    if not dated:
        first = still_open[0] if still_open else None
    elif row.gezet is not None or to_come:
        first = min(dated if row.gezet is not None else to_come, key=itemgetter(0))[1]
    else:
        first = max(dated, key=itemgetter(0))[1]
    return counted_by(Case(row, stappen, None, None, ()), first, today)
