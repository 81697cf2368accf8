"""The Klokken from the sources that are not in the route, each with its own start and force."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator, model_validator

from ..calculator.klokken import Soort, Weekdag
from ..calculator.wording import weeks
from .sentence import stands_in, weeks_in
from .tekst import Deel, Id, LosseTekst, Verwijzing, Zin

_NOT_SAID = "in de zin van de bron staat niet ‘{}’; schrijf hier wat de bron zegt"


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
    volgens: LosseTekst
    """De zin van de bron, letterlijk."""
    soort: Soort
    """Hoe vast het is. Dit woord moet ook in de zin van de bron staan."""
    weken: Annotated[int, Field(ge=1, le=520)] | None = None
    """Het aantal weken. Bij ‘elke’ staat hier niets."""
    telt_vanaf: Zin | None = None
    """De dag vanaf wanneer deze klok telt, in onze eigen woorden. Bij ‘elke’ staat hier niets."""
    dag: Weekdag | None = None
    """De dag van de week, alleen bij ‘elke’."""
    uitleg: Zin
    """Wat de bron niet zegt, of wat een lezer moet weten, in onze eigen woorden."""

    @field_validator("soort")
    @classmethod
    def _firm_as_the_source_says(cls, soort: Soort, info: ValidationInfo) -> Soort:
        _stands_in(info, soort)
        return soort

    @field_validator("weken")
    @classmethod
    def _weeks_that_the_source_says(cls, weken: int | None, info: ValidationInfo) -> int | None:
        volgens = info.data.get("volgens")
        if weken is not None and volgens is not None:
            said = [number for sentence in volgens.said for number in weeks_in(sentence)]
            if weken not in said:
                raise ValueError(_NOT_SAID.format(weeks(weken)))
        return weken

    @field_validator("dag")
    @classmethod
    def _day_that_the_source_says(cls, dag: Weekdag | None, info: ValidationInfo) -> Weekdag | None:
        if dag is not None:
            _stands_in(info, *(f"elke {dag}{part}" for part in ("", "ochtend", "middag", "avond")))
        return dag

    @model_validator(mode="after")
    def _weeks_or_a_day(self) -> Klok:
        by_week = self.weken is not None and self.telt_vanaf is not None and self.dag is None
        by_day = self.weken is None and self.telt_vanaf is None and self.dag is not None
        if not (by_day if self.soort == "elke" else by_week):
            raise ValueError("zet bij ‘elke’ een ‘dag’, en anders ‘weken’ en ‘telt_vanaf’")
        return self


def _stands_in(info: ValidationInfo, *words: str) -> None:
    """Checks that the source says one of these words. The first is the one that is asked for."""
    volgens = info.data.get("volgens")
    sentences = [] if volgens is None else volgens.said
    if sentences and not any(stands_in(w, said) for w in words for said in sentences):
        raise ValueError(_NOT_SAID.format(words[0]))
