"""The consultation tables, in the rows that the documents describe them by."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .tekst import AtLeastOne, Deel, Id, LosseTekst, SectieVerwijzing, Teksten, Verwijzing, Zin


class Rijkoppen(Deel):
    """The heading of each row of a tafel, as the documents write it."""

    doel: Zin
    wanneer: Zin
    frequentie: Zin
    aanmelding: Zin
    deelnemers: Zin
    stappen_vooraf: Zin
    beschrijving: Zin


class Contact(Deel):
    """An address, form or number as a source writes it; with `link: false` never a link."""

    soort: Literal["email", "formulier", "website", "telefoon"]
    tekst: LosseTekst
    waarvoor: LosseTekst | None = None
    gemeenten: list[Id] = []
    link: bool = True
    opmerking: Zin | None = None


class Kaart(Deel):
    """A tafel at a glance, in our own words. Each rests on a row of the documents below it."""

    past_als: AtLeastOne[list[Zin]]
    aanmelden: Zin | None = None
    aan_tafel: Zin | None = None
    bijeen: Zin | None = None


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
    zoekwoorden: list[Zin] = []


class LijktOp(Deel):
    """Another tafel whose name is easily mistaken for this one's."""

    ref: Annotated[Verwijzing, Field(pattern="^tafels/")]
    uitleg: Zin


class Tafel(Rijen):
    """A consultation table. Without `gemeenten` every gemeente can use it.

    `daarna` repeats what a source says in one of the rows of what follows after the tafel.
    """

    id: Id
    titel: Zin
    bron: SectieVerwijzing = ""
    in_het_kort: Zin
    kaart: Kaart
    namen: AtLeastOne[Teksten]
    ook_bekend_als: list[Zin] = []
    zoekwoorden: list[Zin] = []
    gemeenten: list[Id] = []
    lijkt_op: list[LijktOp] = []
    stand: Zin | None = None
    daarna: Teksten = []
    diensten: list[Dienst] = []
    contacten: list[Contact] = []
