"""The keuzehulp as its page shows it: every question and every outcome, each with the way to it."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.keuzehulp import Antwoord, Keuzevraag, Past
from ..model.routeboek import Routeboek
from ..model.tafel import Dienst, Tafel
from ..model.tekst import Tekst
from .page import Page


@dataclass(frozen=True)
class Gegeven:
    """An answer given on the way: its question, where that stands on the page, and the answer."""

    vraag: str
    anker: str
    antwoord: str


@dataclass(frozen=True)
class Keuze:
    """A place in the keuzehulp: a question to answer, or what fits the last answer given."""

    anker: str
    titel: str
    weg: tuple[Gegeven, ...]
    vraag: Keuzevraag | None
    past: tuple[Past, ...]

    def goes_to(self, antwoord: Antwoord) -> str:
        """The anchor that an answer to this question leads to; no id has two dashes in it."""
        return antwoord.naar or f"{self.anker}--{antwoord.id}"


def keuzes(routeboek: Routeboek) -> list[Keuze]:
    """Every question, each followed by the outcomes of its answers; the first one begins."""
    vragen = {vraag.id: vraag for vraag in routeboek.keuzehulp.vragen}
    first = routeboek.keuzehulp.vragen[0]

    def below(vraag: Keuzevraag, weg: tuple[Gegeven, ...]) -> list[Keuze]:
        here = Keuze(vraag.id, vraag.vraag, weg, vraag, ())
        result = [here]
        for antwoord in vraag.antwoorden:
            given = (*weg, Gegeven(vraag.vraag, vraag.id, antwoord.antwoord))
            if antwoord.naar:
                result += below(vragen[antwoord.naar], given)
            else:
                anker = here.goes_to(antwoord)
                result.append(Keuze(anker, antwoord.antwoord, given, None, tuple(antwoord.past)))
        return result

    return below(first, ())


class Fits:
    """What the template may ask of something that fits."""

    def __init__(self, routeboek: Routeboek, page: Page) -> None:
        self._routeboek = routeboek
        self._page = page

    def tafel(self, past: Past) -> Tafel | None:
        """The tafel that fits, if it is one."""
        kind, ident = past.ref.split("/")
        return next((t for t in self._routeboek.tafels if (kind, t.id) == ("tafels", ident)), None)

    def title(self, past: Past) -> str:
        """The name of what fits, with the dienst if it is one."""
        tafel = self.tafel(past)
        title = tafel.titel if tafel else self._page.title(past.ref)
        dienst = self._dienst(past)
        return f"{title}: {dienst.titel}" if dienst else title

    def target(self, past: Past) -> str:
        """Where to read more of it."""
        dienst = self._dienst(past)
        return self._page.target(past.ref) + (f"#{dienst.id}" if dienst else "")

    def why(self, past: Past) -> list[Tekst]:
        """What the sources say that makes it fit; both of them where they differ."""
        tafel = self.tafel(past)
        if tafel is None:
            return self._said(past.ref)
        rows = {row.sleutel: row.teksten for row in self._page.rows(self._dienst(past) or tafel)}
        return [tekst for row in past.omdat for tekst in rows[row]]

    def _dienst(self, past: Past) -> Dienst | None:
        tafel = self.tafel(past)
        return next((d for d in tafel.diensten if d.id == past.dienst), None) if tafel else None

    def _said(self, ref: str) -> list[Tekst]:
        """The texts of a step (its doel) or of a piece of the story around the route."""
        kind, ident = ref.split("/")
        if kind == "stappen":
            steps = [stap for route in self._routeboek.routes for stap in route.stappen]
            return next(stap.doel for stap in steps if stap.id == ident)
        pieces = [
            *self._routeboek.opschaling,
            *(deel for route in self._routeboek.routes for deel in route.uitzonderingen),
        ]
        return next(deel.teksten for deel in pieces if deel.id == ident)
