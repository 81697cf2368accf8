"""The keuzehulp as its page shows it: every question and outcome, with the way to it."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.keuzehulp import Antwoord, Keuzevraag, Past
from ..model.routeboek import Routeboek
from ..model.tafel import Dienst, Tafel
from ..model.tekst import Tekst
from .addresses import outcome_anchor
from .page import Page


@dataclass(frozen=True)
class Gegeven:
    """An answer given earlier: its question, the anchor of that question, and the answer."""

    vraag: str
    anker: str
    antwoord: str


@dataclass(frozen=True)
class Keuze:
    """A place in the keuzehulp: a question to answer, or what fits the last answer.

    `weg` has the answers given so far, from first to last. An outcome has no `vraag`; a question
    has no `past` and no `aanleiding`.
    """

    anker: str
    titel: str
    weg: tuple[Gegeven, ...]
    vraag: Keuzevraag | None
    past: tuple[Past, ...]
    aanleiding: tuple[Tekst, ...] = ()

    def goes_to(self, antwoord: Antwoord) -> str:
        """The anchor that an answer leads to."""
        return antwoord.naar or outcome_anchor(self.anker, antwoord.id)


def keuzes(routeboek: Routeboek) -> list[Keuze]:
    """Every question, each followed by the outcomes of its answers. The first question is first."""
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
                fits, said = tuple(antwoord.past), tuple(antwoord.aanleiding)
                result.append(Keuze(anker, antwoord.antwoord, given, None, fits, said))
        return result

    return below(first, ())


class Fits:
    """What the template can show about an outcome that fits."""

    def __init__(self, routeboek: Routeboek, page: Page) -> None:
        self._routeboek = routeboek
        self._page = page

    def tafel(self, past: Past) -> Tafel | None:
        """The tafel that fits, or None if the outcome is not a tafel."""
        kind, ident = past.ref.split("/")
        return next((t for t in self._routeboek.tafels if (kind, t.id) == ("tafels", ident)), None)

    def title(self, past: Past) -> str:
        """The name of what fits, with the dienst if there is one."""
        tafel = self.tafel(past)
        title = tafel.titel if tafel else self._page.title(past.ref)
        dienst = self._dienst(past)
        return f"{title}: {dienst.titel}" if dienst else title

    def target(self, past: Past) -> str:
        """The link target where a reader finds more."""
        dienst = self._dienst(past)
        return self._page.target(past.ref) + (f"#{dienst.id}" if dienst else "")

    def why(self, past: Past) -> list[Tekst]:
        """The texts from the sources that say why it fits; both texts if the sources differ."""
        tafel = self.tafel(past)
        if tafel is None:
            return self._said(past.ref)
        rows = {row.sleutel: row.teksten for row in self._page.rows(self._dienst(past) or tafel)}
        return [tekst for row in past.omdat for tekst in rows[row]]

    def _dienst(self, past: Past) -> Dienst | None:
        tafel = self.tafel(past)
        return next((d for d in tafel.diensten if d.id == past.dienst), None) if tafel else None

    def _said(self, ref: str) -> list[Tekst]:
        """The texts of a Stap (when its Route begins, and its doel), or of a part around it."""
        kind, ident = ref.split("/")
        if kind == "stappen":
            return next(
                [*route.aanleiding, *stap.doel]
                for route in self._routeboek.routes
                for stap in route.stappen
                if stap.id == ident
            )
        pieces = [
            *self._routeboek.opschaling,
            *(deel for route in self._routeboek.routes for deel in route.uitzonderingen),
        ]
        return next(deel.teksten for deel in pieces if deel.id == ident)
