"""What the calculator is told: the terms of every gemeente, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from .kalender import Kalender

Kracht = Literal["uiterlijk", "geen"]


@dataclass(frozen=True)
class Weken:
    """A window in whole weeks (of 7 calendar days) after a first date.

    `van` is absent where the source gives only a last week.
    Raises ValueError when a bound is negative or over ten years, or the last week comes first.
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
    """A sentence of a source: its wording, the source's name, the page that shows it."""

    tekst: str
    bron: str
    pagina: str


@dataclass(frozen=True)
class TermijnUitspraak(Uitspraak):
    """What one source says of a term: how strong it is and which event it is about, if it says."""

    kracht: Kracht
    gebeurtenis: str | None


@dataclass(frozen=True)
class Termijn:
    """From week a to week b after the first date, and every source that says so."""

    weken: Weken
    volgens: tuple[TermijnUitspraak, ...]


@dataclass(frozen=True)
class Stap:
    """A step of the route as one gemeente takes it, or (with `overslaan`) leaves it out."""

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

    `ook_bekend_als` are other names that people and programs use for it, `code` is its number as
    CBS writes it ("GM0518"), empty where the routeboek does not give it.
    """

    id: str
    naam: str
    stappen: tuple[Stap, ...]
    ook_bekend_als: tuple[str, ...] = ()
    code: str = ""


@dataclass(frozen=True)
class Regels:
    """Everything that an answer rests on, besides the reader's own input."""

    telt_vanaf: str
    gemeenten: tuple[Gemeente, ...]
    kalender: Kalender


def regels_from(data: dict[str, Any]) -> Regels:
    """Read the plain data of `rules.json`. Raises KeyError, TypeError or ValueError if broken."""
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
