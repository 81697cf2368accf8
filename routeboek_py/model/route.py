"""The route: its steps, their terms, and how each gemeente takes them."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import ConfigDict, StrictInt

from ..calculator import rules
from .tekst import Deel, Id, LosseTekst, SectieVerwijzing, Teksten, TermijnUitspraak, Zin


class Onderdeel(Deel):
    """A piece of the story around the route, under a heading of our own."""

    id: Id
    titel: Zin
    teksten: Teksten


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
    volgens: list[TermijnUitspraak]


class Stap(Deel):
    """A step of a route; `tafel` is the consultation table that it leads to, if there is one."""

    id: Id
    nummer: int
    titel: Zin
    tafel: Id | None = None
    namen: Teksten
    doel: Teksten = []
    termijn: Termijn
    geen_oplossing: Teksten = []


class Route(Deel):
    """The ordered steps of a phase, counted from one first date (`telt_vanaf`)."""

    id: Id
    titel: Zin
    bron: SectieVerwijzing = ""
    naam: LosseTekst
    telt_vanaf: Zin
    aanleiding: Teksten
    stappen: list[Stap]
    uitzonderingen: list[Onderdeel] = []
    vervolg: Teksten = []


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


class Gemeente(Deel):
    """A gemeente and how it takes each step of the route, by the step's id."""

    id: Id
    naam: Zin
    afkorting: Zin
    bron: SectieVerwijzing = ""
    stappen: dict[str, GemeenteStap]
