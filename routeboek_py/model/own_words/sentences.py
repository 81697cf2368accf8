"""Lists all our own words in a Routeboek, each with the words of the sources beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from ..eigen_zin import Citaat, EigenZin
from ..keuzehulp import Antwoord, Keuzevraag, Past
from ..naslag import Begrip, Vraag
from ..route import Route
from ..routeboek import Routeboek
from ..tafel import Tafel
from ..tekst import Deel, Tekst
from ..termijn import Termijn, window
from ..walk import Path, parts, teksten
from .beside import BESIDE, OWN_ROW
from .places import Bronwoorden, Places, UnknownPlace, words_of


@dataclass(frozen=True)
class OwnWords:
    """Our own words at a path of the model, and those of the sources that they stand for.

    `path` leads to the words themselves; `naast` is empty if no source says anything there.
    """

    path: Path
    zin: str
    naast: tuple[Bronwoorden, ...]


def own_words(routeboek: Routeboek) -> list[OwnWords]:
    """All our own words about the procedure, in the order of the file."""
    return list(_every(routeboek, Places(routeboek)))


def _every(routeboek: Routeboek, places: Places) -> Iterator[OwnWords]:
    for path, part in parts(routeboek):
        match part:
            case EigenZin():
                yield OwnWords(path, part.zin, tuple(beside(part, path, routeboek, places)))
            case Keuzevraag():
                yield from _answers(part, path, routeboek, places)
            case Vraag():
                said = [w for ref in part.raakt for w in _of_part(ref, places)]
                yield OwnWords((*path, "vraag"), part.vraag, tuple(said))
                yield OwnWords((*path, "waarom"), part.waarom, tuple(said))
            case Termijn():
                (route,) = (
                    r for r in routeboek.routes if any(s.termijn is part for s in r.stappen)
                )
                if part.telling.is_counted:
                    yield OwnWords(path, _term(part, route), tuple(words_of(part.volgens)))
            case Begrip():
                yield from _of_term(part, path, places)
            case Deel():
                yield from _plain(part, path)


def beside(own: EigenZin, path: Path, routeboek: Routeboek, places: Places) -> list[Bronwoorden]:
    """The words that a sentence with or without `bij` stands for.

    Leaves out an unknown place: `demanded` tells the editor.
    """
    around = tafel_around(path, routeboek)
    if not own.bij:
        row = own_row(path)
        return places.row(around, row) if around is not None and row else []
    return list(dict.fromkeys(w for bij in own.bij for w in _named(bij, around, places)))


def tafel_around(path: Path, routeboek: Routeboek) -> Tafel | None:
    """The Tafel that a path goes through."""
    match path:
        case ("tafels", int(i), *_):
            return routeboek.tafels[i]
    return None


def own_row(path: Path) -> str | None:
    """The row that the sentence at a path stands for by its key."""
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    return OWN_ROW.get(key)


def _named(bij: str | Citaat, around: Tafel | None, places: Places) -> list[Bronwoorden]:
    if isinstance(bij, Citaat):
        return [Bronwoorden(bij.bron, (bij.woorden,))]
    try:
        return places.said_at(bij, around)
    except UnknownPlace:
        return []


def _of_part(ref: str, places: Places) -> list[Bronwoorden]:
    try:
        return places.said_at(ref, None)
    except UnknownPlace:  # a source as a whole: the question is about the document
        return []


def _answers(
    vraag: Keuzevraag, path: Path, routeboek: Routeboek, places: Places
) -> Iterator[OwnWords]:
    for i, antwoord in enumerate(vraag.antwoorden):
        said = words_of(antwoord.aanleiding)
        said += [w for past in _fits(antwoord, routeboek) for w in _why(past, places)]
        where = (*path, "antwoorden", i, "antwoord")
        yield OwnWords(where, antwoord.antwoord, tuple(dict.fromkeys(said)))


def _fits(antwoord: Antwoord, routeboek: Routeboek) -> Iterator[Past]:
    """What an answer leads to, also by way of other questions."""
    yield from antwoord.past
    for vraag in routeboek.keuzehulp.vragen:
        if vraag.id == antwoord.naar:
            for further in vraag.antwoorden:
                yield from _fits(further, routeboek)


def _why(past: Past, places: Places) -> Iterator[Bronwoorden]:
    """The words of the sources for which a proposal is made."""
    if not past.omdat:
        yield from places.said_at(past.ref, None)
    for row in past.omdat:
        where = [past.ref, *([past.dienst] if past.dienst else []), row]
        yield from places.said_at("/".join(where), None)


def _term(termijn: Termijn, route: Route) -> str:
    return f"{window(termijn.telling)} na de {route.telt_vanaf}"


def _of_term(begrip: Begrip, path: Path, places: Places) -> Iterator[OwnWords]:
    """Beside the place that is quoted, or else wherever the word stands."""
    said = words_of([begrip.tekst]) if begrip.tekst else places.with_word(begrip.term)
    for key in ("voluit", "uitleg"):
        words = getattr(begrip, key)
        if words is not None:
            yield OwnWords((*path, key), words, tuple(said))


def _plain(part: BaseModel, path: Path) -> Iterator[OwnWords]:
    for kind, keys in BESIDE.items():
        if isinstance(part, kind):
            for key, fields in keys.items():
                words = getattr(part, key)
                if words is not None:
                    yield OwnWords((*path, key), words, tuple(_in_fields(part, fields)))


def _in_fields(part: BaseModel, fields: tuple[str, ...]) -> list[Bronwoorden]:
    if isinstance(part, Tekst):
        return words_of([part])
    return words_of(tekst for name in fields for _, tekst in teksten(getattr(part, name)))
