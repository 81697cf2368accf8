"""The page for parents and pupils: our answers, each with the texts of the sources below it."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.eigen_zin import Citaat
from ..model.ouders import Oudervraag
from ..model.own_words.places import Places
from ..model.routeboek import Routeboek
from ..model.tekst import Tekst

# The kinds of parts whose pages tell more than the answer does.
_TELLING_MORE = ("opschaling/", "routes/", "tafels/")


@dataclass(frozen=True)
class Answered:
    """A question, the texts of the sources that its sentences stand for, each once, and the parts
    (`soort/id`) where a reader finds more."""

    vraag: Oudervraag
    teksten: list[Tekst]
    verder: list[str]


def answered(routeboek: Routeboek) -> list[Answered]:
    """The questions in the order of the model."""
    places = Places(routeboek)
    return [_answered(vraag, places) for vraag in routeboek.ouders]


def _answered(vraag: Oudervraag, places: Places) -> Answered:
    said = [bij for own in (*vraag.antwoord, *vraag.onbekend) for bij in own.bij]
    teksten = [tekst for bij in said for tekst in _teksten(bij, places)]
    once = {(tekst.bron, *tekst.said): tekst for tekst in teksten}
    parts = ["/".join(bij.split("/")[:2]) for bij in said if isinstance(bij, str)]
    verder = [ref for ref in dict.fromkeys(parts) if ref.startswith(_TELLING_MORE)]
    return Answered(vraag, list(once.values()), verder)


def _teksten(bij: str | Citaat, places: Places) -> list[Tekst]:
    if isinstance(bij, Citaat):
        return [Tekst.model_construct(tekst=bij.woorden, bron=bij.bron)]
    return places.teksten_at(bij, None)
