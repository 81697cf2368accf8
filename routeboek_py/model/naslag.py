"""What is said about the sources themselves: terms, differences, slips, questions, leavings."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from .tekst import AtLeastOne, Deel, Id, LosseTekst, SectieVerwijzing, Teksten, Verwijzing, Zin


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
    secties: AtLeastOne[list[Sectie]]


class Begrip(Deel):
    """A term or abbreviation, what it stands for, and where that was found (or that it was not).

    With `gevonden: bron`, `bron` and `tekst` quote the place; `afgeleid` follows from it;
    `openbaar` was found elsewhere (`waar`).
    """

    id: Id
    term: Zin
    voluit: Zin | None = None
    gevonden: Literal["bron", "openbaar", "afgeleid", "nergens"]
    waar: Zin | None = None
    bron: SectieVerwijzing = ""
    tekst: LosseTekst | None = None
    uitleg: Zin | None = None

    @model_validator(mode="after")
    def _says_where(self) -> Begrip:
        if self.gevonden != "nergens" and self.waar is None:
            raise ValueError(f"zet bij ‘gevonden: {self.gevonden}’ ook ‘waar’")
        if self.gevonden in ("bron", "afgeleid") and self.tekst is None:
            raise ValueError(f"zet bij ‘gevonden: {self.gevonden}’ ook ‘bron’ en ‘tekst’")
        return self


class Wie(Deel):
    """An organisation or a function that the sources name; `vormen` are other ways they write it.

    `lijkt_op` are others (by id) of which no source says whether they are the same.
    """

    id: Id
    naam: Zin
    soort: Literal["organisatie", "functie"]
    vormen: list[Zin] = []
    lijkt_op: list[Id] = []


class Verschil(Deel):
    """Where sources disagree: every wording, the sections that are silent, what the site does."""

    id: Id
    titel: Zin
    raakt: AtLeastOne[list[Verwijzing]]
    lezingen: AtLeastOne[Teksten]
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
    raakt: AtLeastOne[list[Verwijzing]]


class Weggelaten(Deel):
    """Fragments of sources that are not shown as text, with the reason.

    Each fragment stands once for each time that it occurs in each of the sections.
    """

    secties: AtLeastOne[list[SectieVerwijzing]]
    reden: Zin
    fragmenten: AtLeastOne[list[Zin]]
