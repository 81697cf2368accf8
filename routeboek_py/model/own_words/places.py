"""Finds the words of the sources at a place that an editor names: a row, a part, or a section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from ..eigen_zin import Citaat
from ..routeboek import Routeboek
from ..sentence import stands_in
from ..tafel import Rijen, Tafel
from ..tekst import Tekst
from ..walk import teksten

# What a Tafel of a route gets from the Stap that leads to it, and from each gemeente.
_FROM_STAP = ("doel",)
_FROM_GEMEENTEN = ("aanmelding", "deelnemers")


@dataclass(frozen=True)
class Bronwoorden:
    """Words of a source and the section where they stand."""

    bron: str
    regels: tuple[str, ...]


class UnknownPlace(Exception):
    """There is no such row, part or section; `name` is the piece that is unknown."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name, self.known = name, sorted(known)
        super().__init__(name)


class Places:
    """The places of one Routeboek."""

    def __init__(self, routeboek: Routeboek) -> None:
        self._routeboek = routeboek
        self._parts = _parts_by_ref(routeboek)
        self._by_section: dict[str, list[Tekst]] = {}
        for _, tekst in teksten(routeboek):
            self._by_section.setdefault(tekst.bron, []).append(tekst)

    def part(self, ref: str) -> BaseModel:
        """The part at `soort/id`."""
        return self._parts[ref]

    def said_at(self, plek: str, around: Tafel | None) -> list[Bronwoorden]:
        """The words at a place (see `teksten_at`)."""
        return words_of(self.teksten_at(plek, around))

    def teksten_at(self, plek: str, around: Tafel | None) -> list[Tekst]:
        """The texts at a place; a row or a Dienst is one of the Tafel around it.

        Raises UnknownPlace.
        """
        first, *rest = plek.split("/")
        if rest and plek in self._by_section:
            return self._by_section[plek]
        if around is not None and (first in Rijen.model_fields or _named(around.diensten, first)):
            return self._below(around, [first, *rest])
        ref, further = "/".join([first, *rest[:1]]), rest[1:]
        if ref not in self._parts:
            rows = Rijen.model_fields if around is not None and not rest else ()
            raise UnknownPlace(plek, [*self._parts, *self._by_section, *rows])
        return self._below(self._parts[ref], further)

    def stands(self, citaat: Citaat) -> bool:
        """Whether the model has these words of this section."""
        quoted = self._by_section.get(citaat.bron, [])
        return any(stands_in(citaat.woorden, said) for tekst in quoted for said in tekst.said)

    def with_word(self, word: str) -> list[Bronwoorden]:
        """Every text of a source in which a word stands."""
        every = (tekst for found in self._by_section.values() for tekst in found)
        return words_of(t for t in every if any(stands_in(word, said) for said in t.said))

    def section(self, sectie: str) -> list[Bronwoorden]:
        """All words that the model has of a section."""
        return words_of(self._by_section.get(sectie, []))

    def row(self, tafel: Tafel, row: str) -> list[Bronwoorden]:
        """The words in a row of a Tafel (see `_row`)."""
        return words_of(self._row(tafel, row))

    def _row(self, tafel: Tafel, row: str) -> list[Tekst]:
        """The texts in a row of a Tafel, of its Diensten, and of the Stap that leads to it."""
        found: list[Tekst] = list(getattr(tafel, row))
        for route in self._routeboek.routes:
            for stap in route.stappen:
                if stap.tafel == tafel.id and row in _FROM_STAP:
                    found += getattr(stap, row)
                if stap.tafel == tafel.id and row in _FROM_GEMEENTEN:
                    for gemeente in self._routeboek.gemeenten:
                        found += getattr(gemeente.stappen[stap.id], row)
        for dienst in tafel.diensten:
            found += getattr(dienst, row)
        return found

    def _below(self, part: BaseModel, names: Sequence[str]) -> list[Tekst]:
        if isinstance(part, Tafel) and len(names) == 1 and names[0] in Rijen.model_fields:
            return self._row(part, names[0])
        found: Any = part
        for name in names:
            found = _child(found, name)
        return [tekst for _, tekst in teksten(found)]


def words_of(said: Iterable[Tekst]) -> list[Bronwoorden]:
    """The words of texts, each once."""
    return list(dict.fromkeys(Bronwoorden(t.bron, tuple(t.said)) for t in said))


def _child(part: Any, name: str) -> Any:
    """The field of a part with a name, or the item with that id in one of its lists."""
    if isinstance(part, BaseModel):
        if name in type(part).model_fields:
            return getattr(part, name)
        for _, value in part:
            if isinstance(value, list | dict) and (found := _named(value, name)) is not None:
                return found
        raise UnknownPlace(name, type(part).model_fields)
    if isinstance(part, list | dict) and (found := _named(part, name)) is not None:
        return found
    raise UnknownPlace(name, ())


def _named(items: list[Any] | dict[str, Any], name: str) -> Any:
    if isinstance(items, dict):
        return items.get(name)
    return next((item for item in items if getattr(item, "id", None) == name), None)


def _parts_by_ref(routeboek: Routeboek) -> dict[str, BaseModel]:
    return {f"{kind}/{part.id}": part for kind, part in _parts(routeboek)}


def _parts(routeboek: Routeboek) -> Iterator[tuple[str, Any]]:
    for kind in ("opschaling", "routes", "gemeenten", "tafels", "begrippen", "klokken",
                 "verschillen"):  # fmt: skip
        yield from ((kind, part) for part in getattr(routeboek, kind))
    for route in routeboek.routes:
        yield from (("stappen", stap) for stap in route.stappen)
        yield from (("uitzonderingen", deel) for deel in route.uitzonderingen)
