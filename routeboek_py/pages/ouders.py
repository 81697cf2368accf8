"""The page for parents and pupils: our answers, each with the texts of the sources below it."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.eigen_zin import Citaat
from ..model.ouders import Oudervraag
from ..model.own_words.places import Places
from ..model.routeboek import Routeboek
from ..model.tekst import Tekst
from .addresses import Address, part_addresses

# The kinds of parts whose pages tell more than the answer does.
_TELLING_MORE = ("opschaling/", "routes/", "tafels/")


@dataclass(frozen=True)
class Answered:
    """A question, the texts of the sources that its sentences stand for, each once and by what they
    are about ("" if that is not named), and the parts (`soort/id`) where a reader finds more."""

    vraag: Oudervraag
    teksten: dict[str, list[Tekst]]
    verder: list[str]


def answered(routeboek: Routeboek) -> list[Answered]:
    """The questions in the order of the model."""
    asking = _Asking(routeboek)
    return [asking.answered(vraag) for vraag in routeboek.ouders]


class _Asking:
    def __init__(self, routeboek: Routeboek) -> None:
        self._places = Places(routeboek)
        self._addresses: dict[str, Address] = part_addresses(routeboek)
        self._numbers = {s.id: s.nummer for route in routeboek.routes for s in route.stappen}

    def answered(self, vraag: Oudervraag) -> Answered:
        said = [bij for own in (*vraag.antwoord, *vraag.onbekend) for bij in own.bij]
        # What is about no part by name comes first, so that it does not stand below another's name.
        about: dict[str, dict[tuple[str, ...], Tekst]] = {"": {}}
        for bij in said:
            found = about.setdefault(self._about(bij), {})
            found |= {(tekst.bron, *tekst.said): tekst for tekst in self._teksten(bij)}
        parts = ["/".join(bij.split("/")[:2]) for bij in said if isinstance(bij, str)]
        verder = [ref for ref in dict.fromkeys(parts) if ref.startswith(_TELLING_MORE)]
        teksten = {of: [*found.values()] for of, found in about.items() if found}
        return Answered(vraag, teksten, verder)

    def _about(self, bij: str | Citaat) -> str:
        """The name of the part around a place, as in "Den Haag, stap 3"."""
        if isinstance(bij, Citaat):
            return ""
        kind, ident, *rest = bij.split("/")
        part = self._addresses.get(f"{kind}/{ident}")
        stap = f", stap {self._numbers[rest[0]]}" if rest and rest[0] in self._numbers else ""
        return f"{part.title}{stap}" if part else ""

    def _teksten(self, bij: str | Citaat) -> list[Tekst]:
        if isinstance(bij, Citaat):
            return [Tekst.model_construct(tekst=bij.woorden, bron=bij.bron)]
        return self._places.teksten_at(bij, None)
