"""The types of the calculator's input: the Termijnen of every gemeente, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from .kalender import Kalender

Kracht = Literal["uiterlijk", "geen"]


@dataclass(frozen=True)
class Weken:
    """A window in whole weeks (of 7 calendar days) after a first date.

    `van` is None if the source gives only a last week. Raises ValueError if a bound is negative or
    over ten years, or if the last week is before the first.
    """

    tot: int
    van: int | None = None

    def __post_init__(self) -> None:
        for week in (self.tot, self.van):
            if week is not None and not 0 <= week <= 520:
                raise ValueError("een aantal weken ligt tussen 0 en 520")
        if self.van is not None and self.van > self.tot:
            raise ValueError(f"de laatste week ({self.tot}) ligt vóór de eerste ({self.van})")


@dataclass(frozen=True)
class Uitspraak:
    """A sentence of a source: its text, the name of the source, and the page that shows it."""

    tekst: str
    bron: str
    pagina: str


@dataclass(frozen=True)
class TermijnUitspraak(Uitspraak):
    """What one source says about a Termijn: its force, and the event it is about, if given."""

    kracht: Kracht
    gebeurtenis: str | None


@dataclass(frozen=True)
class Termijn:
    """The weeks after the first date, and every source that gives them."""

    weken: Weken
    volgens: tuple[TermijnUitspraak, ...]


@dataclass(frozen=True)
class Stap:
    """A step of the route as one gemeente takes it or, with `overslaan`, skips it."""

    id: str
    nummer: int
    naam: str
    pagina: str
    termijn: Termijn
    aanmelding: tuple[Uitspraak, ...]
    overslaan: tuple[Uitspraak, ...]


@dataclass(frozen=True)
class Gemeente:
    """A gemeente with its steps in the order of the route.

    `ook_bekend_als` are other names for it. `code` is its CBS code ("GM0518"), or empty if the
    Routeboek does not have it.
    """

    id: str
    naam: str
    stappen: tuple[Stap, ...]
    ook_bekend_als: tuple[str, ...] = ()
    code: str = ""


@dataclass(frozen=True)
class Regels:
    """All data for an answer, except the reader's own input."""

    telt_vanaf: str
    gemeenten: tuple[Gemeente, ...]
    kalender: Kalender


def regels_from(data: dict[str, Any]) -> Regels:
    """Reads the data of `rules.json`. Raises KeyError, TypeError or ValueError if malformed."""
    return Regels(
        telt_vanaf=data["telt_vanaf"],
        gemeenten=tuple(_gemeente(g) for g in data["gemeenten"]),
        kalender=Kalender.from_data(data["kalender"]),
    )


def _gemeente(data: dict[str, Any]) -> Gemeente:
    return Gemeente(
        id=data["id"],
        naam=data["naam"],
        stappen=tuple(_stap(s) for s in data["stappen"]),
        ook_bekend_als=tuple(data.get("ook_bekend_als", ())),
        code=data.get("code", ""),
    )


def _stap(data: dict[str, Any]) -> Stap:
    return Stap(
        id=data["id"],
        nummer=data["nummer"],
        naam=data["naam"],
        pagina=data["pagina"],
        termijn=Termijn(
            Weken(**data["termijn"]["weken"]),
            tuple(TermijnUitspraak(**u) for u in data["termijn"]["volgens"]),
        ),
        aanmelding=tuple(Uitspraak(**u) for u in data["aanmelding"]),
        overslaan=tuple(Uitspraak(**u) for u in data["overslaan"]),
    )
