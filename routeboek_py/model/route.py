"""The route: its steps, their terms, and how each gemeente takes them."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import ConfigDict, StrictInt, model_validator

from ..calculator import rules
from .tekst import (
    AtLeastOne,
    Deel,
    Id,
    LosseTekst,
    SectieVerwijzing,
    Teksten,
    TermijnUitspraak,
    Zin,
)


class Onderdeel(Deel):
    """A piece of the story around the route, under a heading of our own."""

    id: Id
    titel: Zin
    teksten: AtLeastOne[Teksten]


@dataclass(frozen=True)
class Weken(rules.Weken):
    """The calculator's window of weeks, as strict about YAML as the rest of the model.

    A strict dataclass would refuse any mapping, so it is the fields that are strict.
    """

    __pydantic_config__ = ConfigDict(extra="forbid", strict=False)

    tot: StrictInt
    van: StrictInt | None = None


class Termijn(Deel):
    """A window of weeks after the route's first date, and each source that says so."""

    weken: Weken
    volgens: AtLeastOne[list[TermijnUitspraak]]


class Stap(Deel):
    """A step of a route; `tafel` is the consultation table that it leads to, if there is one."""

    id: Id
    nummer: int
    titel: Zin
    tafel: Id | None = None
    namen: AtLeastOne[Teksten]
    doel: Teksten = []
    termijn: Termijn
    geen_oplossing: Teksten = []


class Route(Deel):
    """The ordered steps of a phase, counted from one first date (`telt_vanaf`).

    `telt_vanaf_begrip` is the term that says what is known of that date.
    """

    id: Id
    titel: Zin
    bron: SectieVerwijzing = ""
    naam: LosseTekst
    telt_vanaf: Zin
    telt_vanaf_begrip: Id | None = None
    aanleiding: AtLeastOne[Teksten]
    stappen: AtLeastOne[list[Stap]]
    uitzonderingen: list[Onderdeel] = []
    vervolg: Teksten = []

    @model_validator(mode="after")
    def _numbered(self) -> Route:
        if [stap.nummer for stap in self.stappen] != list(range(1, len(self.stappen) + 1)):
            raise ValueError("nummer de stappen van deze route 1, 2, 3 en zo verder")
        return self


class GemeenteStap(Deel):
    """How one gemeente takes a step, or (with `overslaan`) what it does instead.

    `titel` and `functie` are the step's name and the function's title in this gemeente.
    """

    titel: Zin | None = None
    functie: Zin | None = None
    deelname: Teksten = []
    overslaan: Teksten = []
    aanmelding: Teksten = []
    deelnemers: Teksten = []

    @model_validator(mode="after")
    def _taken_or_skipped(self) -> GemeenteStap:
        taken = bool(self.deelname or self.aanmelding)
        if taken == bool(self.overslaan) or (self.overslaan and self.deelnemers):
            raise ValueError(
                "zet bij deze stap óf ‘overslaan’, óf ‘deelname’ of ‘aanmelding’, en niet beide"
            )
        return self


class Gemeente(Deel):
    """A gemeente and how it takes each step of the route, by the step's id."""

    id: Id
    naam: Zin
    bron: SectieVerwijzing = ""
    stappen: dict[str, GemeenteStap]
