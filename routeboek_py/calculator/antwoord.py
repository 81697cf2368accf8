"""The types of an answer: the steps of one gemeente with their days, or mistakes in the question.

They hold real dates and objects of the rules. The views (text, table, picture, agenda and
comparison) use them, and `as_data` converts them to plain data for JSON.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .deadlines import Toestand
from .dutch_dates import in_words
from .kalender import Kenmerk
from .rules import Gemeente, Stap


@dataclass(frozen=True)
class Dag:
    """The first or last day of a step, with the Kenmerken of that day."""

    datum: date
    kenmerken: tuple[Kenmerk, ...]

    @property
    def tekst(self) -> str:
        """The day in words, as in "dinsdag 27 oktober 2026"."""
        return in_words(self.datum)


# The state of a step by its days, unless the reader says that it was taken.
StapToestand = Toestand | Literal["gezet"]


@dataclass(frozen=True)
class GenomenStap:
    """A step that the gemeente takes; `van`, `tot` and `verlengd` are as those of its Deadline.

    `waarom` is a sentence on why a day is not known; "" if all are known that there are. `toestand`
    is "gezet" if the reader says that the step was taken for this pupil. `dagen_over` is the number
    of calendar days from today to the last day; negative after it.
    """

    stap: Stap
    van: Dag | None
    tot: Dag | None
    verlengd: Dag | None
    waarom: str
    toestand: StapToestand
    toestand_tekst: str
    dagen_over: int | None

    @property
    def dagen(self) -> tuple[Dag, ...]:
        """Its first and last day, as far as there are any."""
        return tuple(dag for dag in (self.van, self.tot) if dag is not None)


def period(stap: GenomenStap) -> str:
    """The days of a step in words, and why one of them is missing."""
    return ". ".join(filter(None, (_days(stap.van, stap.tot), stap.waarom)))


def _days(van: Dag | None, tot: Dag | None) -> str:
    if van and tot:
        return f"Van {van.tekst} tot en met {tot.tekst}"
    if tot:
        return f"Laatste datum: {tot.tekst}"
    return f"Vanaf {van.tekst}" if van else ""


@dataclass(frozen=True)
class OvergeslagenStap:
    """A step of the route that the gemeente does not take: `stap.overslaan` has the source."""

    stap: Stap


@dataclass(frozen=True)
class Samenvatting:
    """What was taken, what is past and what comes next: sentences, each "" if there is nothing.

    `datum` is the day that `volgende` names. `zonder` tells of the steps that have no last day.
    `jaar` asks whether the first date has the right year.
    """

    gezet: str
    voorbij: str
    volgende: str
    zonder: str
    datum: Dag | None
    jaar: str

    @property
    def tekst(self) -> str:
        """All sentences in one line."""
        sentences = (self.gezet, self.voorbij, self.volgende, self.zonder, self.jaar)
        return " ".join(filter(None, sentences))


@dataclass(frozen=True)
class Antwoord:
    """Every step of the route in order, as seen on `vandaag`; the sentences are for a reader."""

    datum: date
    vandaag: date
    gemeente: Gemeente
    telt_vanaf: str
    samenvatting: Samenvatting
    meldingen: tuple[str, ...]
    telregel: str
    kalender_bron: str
    stappen: tuple[GenomenStap | OvergeslagenStap, ...]

    @property
    def genomen(self) -> list[GenomenStap]:
        """The steps that the gemeente takes."""
        return [stap for stap in self.stappen if isinstance(stap, GenomenStap)]

    @property
    def gezet(self) -> tuple[str, ...]:
        """The ids of the steps that were taken for this pupil, as the reader says."""
        return tuple(stap.stap.id for stap in self.genomen if stap.toestand == "gezet")


@dataclass(frozen=True)
class Fout:
    """A mistake in one field of a question, in Dutch."""

    veld: str
    melding: str


@dataclass(frozen=True)
class Fouten:
    """All mistakes in a question; it then has no dates."""

    fouten: tuple[Fout, ...]
