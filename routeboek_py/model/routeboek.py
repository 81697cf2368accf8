"""The types of a whole routeboek, in the words of the documents that it is made from.

Every part is what an editor writes in YAML. Fields of type Tekst or Teksten hold a source's
words; plain `Zin` fields are the site's own. What no source says is simply absent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, StrictInt

from ..calculator import rules
from .tekst import (
    Deel,
    Id,
    LosseTekst,
    SectieVerwijzing,
    Teksten,
    TermijnUitspraak,
    Verwijzing,
    Zin,
)


def _iso_date(value: str) -> str:
    try:
        date.fromisoformat(value)
    except ValueError:
        raise ValueError("schrijf een datum als jjjj-mm-dd, tussen aanhalingstekens") from None
    return value


class Titelblad(Deel):
    """What the site says of itself: its name, version and the region of its school breaks."""

    titel: Zin
    ondertitel: Zin
    versie: Zin
    bijgewerkt: Annotated[str, AfterValidator(_iso_date)]
    schoolvakanties: Literal["Noord", "Midden", "Zuid"]


class Sectie(Deel):
    """A stretch of a source: from the words `begint_met` up to where the next one begins."""

    id: Id
    titel: Zin
    begint_met: Zin


class Bron(Deel):
    """A source document. `kort` is the name that stands beside every quotation."""

    id: Id
    titel: Zin
    kort: Zin
    uitleg: Zin
    secties: list[Sectie]


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


class Contact(Deel):
    """An address, form or number as a source writes it; with `link: false` never a link."""

    soort: Literal["email", "formulier", "website", "telefoon"]
    tekst: LosseTekst
    waarvoor: LosseTekst | None = None
    gemeenten: list[Id] = []
    link: bool = True
    opmerking: Zin | None = None


class Rijen(Deel):
    """The rows that the documents use to describe a table, in their order."""

    doel: Teksten = []
    wanneer: Teksten = []
    frequentie: Teksten = []
    aanmelding: Teksten = []
    deelnemers: Teksten = []
    stappen_vooraf: Teksten = []
    beschrijving: Teksten = []


class Dienst(Rijen):
    """A service within a tafel, with the same rows."""

    id: Id
    titel: Zin
    ook_bekend_als: list[Zin] = []


class LijktOp(Deel):
    """Another tafel whose name is easily mistaken for this one's."""

    ref: Verwijzing
    uitleg: Zin


class Tafel(Rijen):
    """A consultation table. Without `gemeenten` every gemeente can use it."""

    id: Id
    titel: Zin
    bron: SectieVerwijzing = ""
    in_het_kort: Zin
    namen: Teksten
    ook_bekend_als: list[Zin] = []
    gemeenten: list[Id] = []
    lijkt_op: list[LijktOp] = []
    stand: Zin | None = None
    diensten: list[Dienst] = []
    contacten: list[Contact] = []


class Begrip(Deel):
    """A term or abbreviation, what it stands for, and where that was found (or that it was not).

    With `gevonden: bron`, `bron` and `tekst` quote the place.
    """

    id: Id
    term: Zin
    voluit: Zin | None = None
    gevonden: Literal["bron", "openbaar", "nergens"]
    waar: Zin | None = None
    bron: SectieVerwijzing = ""
    tekst: LosseTekst | None = None
    uitleg: Zin | None = None
    ook_bekend_als: list[Zin] = []


class Verschil(Deel):
    """Where sources disagree: every wording, the sections that are silent, what the site does."""

    id: Id
    titel: Zin
    raakt: list[Verwijzing]
    lezingen: Teksten
    zegt_niets: list[SectieVerwijzing] = []
    wat_wij_doen: Zin


class Verschrijving(Deel):
    """A slip in a source, shown as it stands there."""

    bron: SectieVerwijzing
    staat_er: LosseTekst
    opmerking: Zin


class Vraag(Deel):
    """A question that only the owner of the routeboek can answer."""

    id: Id
    vraag: Zin
    waarom: Zin
    raakt: list[Verwijzing]


class Weggelaten(Deel):
    """Fragments of sources that are not shown as text, with the reason.

    Each fragment stands once for each time that it occurs in each of the sections.
    """

    secties: list[SectieVerwijzing]
    reden: Zin
    fragmenten: list[Zin]


class Rijkoppen(Deel):
    """The heading of each row of a tafel, as the documents write it."""

    doel: Zin
    wanneer: Zin
    frequentie: Zin
    aanmelding: Zin
    deelnemers: Zin
    stappen_vooraf: Zin
    beschrijving: Zin


class Routeboek(Deel):
    """The whole: everything that the site, the calculator and the open data are made from."""

    routeboek: Titelblad
    bronnen: list[Bron]
    rijkoppen: Rijkoppen
    opschaling: list[Onderdeel]
    routes: list[Route]
    gemeenten: list[Gemeente]
    tafels: list[Tafel]
    begrippen: list[Begrip]
    verschillen: list[Verschil]
    verschrijvingen: list[Verschrijving]
    vragen: list[Vraag]
    weggelaten: list[Weggelaten]
