"""The types of the calculator's input: the Termijnen of every gemeente, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from .duur import Duur, Eenheid, duur_from
from .kalender import Kalender

Kracht = Literal["uiterlijk", "geen"]


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
    """When a step is due, counted from the first date, and every source that says so.

    `van` leads to the first day and `tot` to the last, both inclusive; None if the source gives no
    such day. Without both, it is known in the words of the source only. `verlengbaar` is by how
    much the last day may be put off, counted from that day. Raises ValueError if the last day is
    before the first, or if there is no last day to put off.
    """

    tot: Duur | None = None
    van: Duur | None = None
    verlengbaar: Duur | None = None
    volgens: tuple[TermijnUitspraak, ...] = ()

    def __post_init__(self) -> None:
        if self.verlengbaar is not None and self.tot is None:
            raise ValueError("zonder laatste dag is er niets te verlengen; haal ‘verlengbaar’ weg")
        if self.van is not None and self.tot is not None and self._is_reversed(self.van, self.tot):
            raise ValueError(f"de laatste dag ({self.tot}) ligt vóór de eerste ({self.van})")

    @staticmethod
    def _is_reversed(van: Duur, tot: Duur) -> bool:
        """Only of one unit: whether 3 weken or 20 werkdagen is longer depends on the calendar."""
        return van.eenheid == tot.eenheid and van.aantal > tot.aantal

    @property
    def is_counted(self) -> bool:
        """Whether it leads to a day; otherwise only the words of the source tell when."""
        return self.van is not None or self.tot is not None

    @property
    def eenheden(self) -> tuple[Eenheid, ...]:
        """The units that it counts in, without repetition."""
        duren = (self.van, self.tot, self.verlengbaar)
        return tuple(dict.fromkeys(duur.eenheid for duur in duren if duur is not None))


@dataclass(frozen=True)
class Stap:
    """A step of the route as one gemeente takes it or, with `overslaan`, skips it.

    `termijn` is None if no source says when the step is due.
    """

    id: str
    nummer: int
    naam: str
    pagina: str
    termijn: Termijn | None
    aanmelding: tuple[Uitspraak, ...]
    overslaan: tuple[Uitspraak, ...]

    @property
    def volgens(self) -> tuple[TermijnUitspraak, ...]:
        """What the sources say about when it is due."""
        return () if self.termijn is None else self.termijn.volgens


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

    @property
    def eenheden(self) -> tuple[Eenheid, ...]:
        """The units that its Termijnen count in, without repetition."""
        stappen = (stap for gemeente in self.gemeenten for stap in gemeente.stappen)
        termijnen = (stap.termijn for stap in stappen if stap.termijn is not None)
        return tuple(dict.fromkeys(unit for termijn in termijnen for unit in termijn.eenheden))


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
        termijn=data["termijn"] and _termijn(data["termijn"]),
        aanmelding=tuple(Uitspraak(**u) for u in data["aanmelding"]),
        overslaan=tuple(Uitspraak(**u) for u in data["overslaan"]),
    )


def _termijn(data: dict[str, Any]) -> Termijn:
    """`tot`, `van` and `verlengbaar` are texts as "8 weken"; they may be left out."""
    given = {name: duur_from(text) for name, text in data.items() if name != "volgens"}
    volgens = tuple(TermijnUitspraak(**u) for u in data["volgens"])
    return Termijn(**given, volgens=volgens)
