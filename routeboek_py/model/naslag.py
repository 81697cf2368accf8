"""What is said about the sources themselves: terms, differences, slips, questions, leavings."""

from __future__ import annotations

from typing import Literal

from .tekst import Deel, Id, LosseTekst, SectieVerwijzing, Teksten, Verwijzing, Zin


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
