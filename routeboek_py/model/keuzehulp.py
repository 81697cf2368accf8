"""The questions that lead a reader to the tafels that may fit a case."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .tekst import AtLeastOne, Deel, Id, Verwijzing, Zin

Rij = Literal["doel", "wanneer", "aanmelding", "stappen_vooraf", "beschrijving"]


class Past(Deel):
    """What may fit: a tafel (or one dienst of it), a step, or a piece of the story.

    `omdat` names the rows of the tafel or dienst in which a source says why. With `gemeenten` it
    fits there only.
    """

    ref: Annotated[Verwijzing, Field(pattern="^(tafels|stappen|opschaling|uitzonderingen)/")]
    dienst: Id | None = None
    omdat: list[Rij] = []
    gemeenten: list[Id] = []

    @model_validator(mode="after")
    def _says_why(self) -> Past:
        if self.ref.startswith("tafels/") != bool(self.omdat):
            raise ValueError(
                "zet bij een tafel in ‘omdat’ de rijen waarin de bron zegt waarom zij past; "
                "bij iets anders hoort geen ‘omdat’"
            )
        return self


class Antwoord(Deel):
    """An answer that leads to another question (`naar`) or to what may fit (`past`)."""

    id: Id
    antwoord: Zin
    naar: Id | None = None
    past: list[Past] = []

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Antwoord:
        if bool(self.naar) == bool(self.past):
            raise ValueError("zet bij dit antwoord óf ‘naar’, óf ‘past’, en niet beide")
        return self


class Keuzevraag(Deel):
    """A question with its answers; `uitleg` stands under it, in our own words."""

    id: Id
    vraag: Zin
    uitleg: Zin | None = None
    antwoorden: AtLeastOne[list[Antwoord]]


class Keuzehulp(Deel):
    """A tree of questions; the first is where every reader begins."""

    vragen: AtLeastOne[list[Keuzevraag]]
