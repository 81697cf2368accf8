"""The Klokken from the sources that are not in the route, each with its own start and force."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from ..calculator.klokken import Soort, Weekdag
from .tekst import Deel, Id, LosseTekst, Verwijzing, Zin


class Klok(Deel):
    """A number of weeks after a start of its own, or a day that returns every week.

    The sentence of the source must contain the number and the word that gives its force.
    """

    id: Id
    """De naam van deze klok in een opdracht: kleine letters, cijfers en streepjes."""
    titel: Zin
    """Wat deze klok telt, in onze eigen woorden."""
    ref: Annotated[Verwijzing, Field(pattern="^(tafels|opschaling)/")]
    """De plek op de site waar de zin van de bron staat, zoals ‘tafels/mwta’."""
    soort: Soort
    """Hoe vast het is. Dit woord moet ook in de zin van de bron staan."""
    weken: Annotated[int, Field(ge=1, le=520)] | None = None
    """Het aantal weken. Bij ‘elke’ staat hier niets."""
    telt_vanaf: Zin | None = None
    """De dag vanaf wanneer deze klok telt, in onze eigen woorden. Bij ‘elke’ staat hier niets."""
    dag: Weekdag | None = None
    """De dag van de week, alleen bij ‘elke’."""
    volgens: LosseTekst
    """De zin van de bron, letterlijk."""
    uitleg: Zin
    """Wat de bron niet zegt, of wat een lezer moet weten, in onze eigen woorden."""

    @model_validator(mode="after")
    def _weeks_or_a_day(self) -> Klok:
        by_week = self.weken is not None and self.telt_vanaf is not None and self.dag is None
        by_day = self.weken is None and self.telt_vanaf is None and self.dag is not None
        if not (by_day if self.soort == "elke" else by_week):
            raise ValueError("zet bij ‘elke’ een ‘dag’, en anders ‘weken’ en ‘telt_vanaf’")
        return self

    @model_validator(mode="after")
    def _as_the_source_says(self) -> Klok:
        said = " ".join(self.volgens.tekst.casefold().split())
        number = f"elke {self.dag}" if self.dag else f"{self.weken} we"
        for words in (self.soort, number):
            if words not in said:
                raise ValueError(f"in de zin van de bron staat niet ‘{words.removesuffix(' we')}’")
        return self
