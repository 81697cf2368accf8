"""The questions that lead a reader to the Tafels that may fit a case."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .eigen_zin import Eigen
from .tekst import AtLeastOne, Deel, Id, Teksten, Verwijzing, Zin

Rij = Literal["doel", "wanneer", "aanmelding", "stappen_vooraf", "beschrijving"]


class Past(Deel):
    """What may fit: a Tafel (or one Dienst of it), a Stap, or a part of the text around the route.

    `omdat` names the rows of the Tafel or Dienst in which a source says why. With `gemeenten` it
    fits only there.
    """

    ref: Annotated[Verwijzing, Field(pattern="^(tafels|stappen|opschaling|uitzonderingen)/")]
    """Wat kan passen: een tafel, een stap of een stuk over het opschalen. Schrijf: soort/id."""
    dienst: Id | None = None
    """De id van een dienst van die tafel, als het antwoord daarover gaat."""
    omdat: list[Rij] = []
    """De rijen van de tafel waarin de bron zegt waarom zij past."""
    gemeenten: list[Id] = []
    """Alleen voor deze gemeenten. Laat weg als het voor alle gemeenten geldt."""

    @model_validator(mode="after")
    def _says_why(self) -> Past:
        if self.ref.startswith("tafels/") != bool(self.omdat):
            raise ValueError(
                "zet bij een tafel in ‘omdat’ de rijen waarin de bron zegt waarom zij past; "
                "bij iets anders hoort geen ‘omdat’"
            )
        return self


class Antwoord(Deel):
    """An answer that leads to another question (`naar`) or to what may fit (`past`).

    `aanleiding` is what a source says of all that may fit together, for instance in the sentence
    above a list of Tafels.
    """

    id: Id
    """De naam van het antwoord in het bestand, en in het adres op de site."""
    antwoord: Zin
    """Het antwoord dat de lezer kan kiezen."""
    naar: Id | None = None
    """De id van de volgende vraag. Zet er dan geen ‘past’ bij."""
    past: list[Past] = []
    """Wat er kan passen. Zet er dan geen ‘naar’ bij."""
    aanleiding: Teksten = []
    """De zin uit de bron die dit alles noemt, als die er is. Alleen bij ‘past’."""

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Antwoord:
        if bool(self.naar) == bool(self.past):
            raise ValueError("zet bij dit antwoord óf ‘naar’, óf ‘past’, en niet beide")
        if self.aanleiding and not self.past:
            raise ValueError("zet ‘aanleiding’ alleen bij een antwoord met ‘past’")
        return self


class Keuzevraag(Deel):
    """A question with its answers; `uitleg` is shown below it, in our own words."""

    id: Id
    """De naam van de vraag in het bestand, en in het adres op de site."""
    vraag: Zin
    """De vraag aan de lezer."""
    uitleg: Eigen | None = None
    """Wat er onder de vraag staat, in onze eigen woorden."""
    antwoorden: AtLeastOne[list[Antwoord]]
    """De antwoorden, op volgorde."""


class Keuzehulp(Deel):
    """A tree of questions; every reader starts at the first."""

    vragen: AtLeastOne[list[Keuzevraag]]
    """De vragen. Met de eerste begint elke lezer."""
