"""Finds what changed between two versions of a Routeboek.

Compares plain data, as `document.read` gives it, so that versions that today's types refuse can
still be compared. Two ways to write the same (a text alone or in a list, with or without `tekst:`)
count as equal. So do a source that is given and the same source when inherited. What a sentence of
ours stands for (`bij`) is no change: no reader sees it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from ..walk import Path
from .matching import Matched, match_items

# Compared as one value: to a reader "4 tot 8 weken" is one thing.
WHOLE = ("weken",)


@dataclass(frozen=True)
class Wijziging:
    """One change, and its place.

    `pad` has the id of an item if the items of its list have ids, and else its index: the new
    index, or the old one for a removed item. `oud` is None for something new, `nieuw` for something
    removed. `bron_oud` and `bron_nieuw` are the sources that apply there, as `document/sectie` or
    empty.
    """

    pad: Path
    soort: Literal["erbij", "weg", "anders", "volgorde"]
    oud: Any
    nieuw: Any
    bron_oud: str = ""
    bron_nieuw: str = ""


@dataclass(frozen=True)
class _Place:
    """The current place of a comparison: its path, and the source that applies in each version."""

    pad: Path = ()
    oud: str = ""
    nieuw: str = ""

    def at(self, step: str | int) -> _Place:
        return _Place((*self.pad, step), self.oud, self.nieuw)

    def change(self, soort: Any, oud: Any, nieuw: Any) -> Wijziging:
        return Wijziging(self.pad, soort, oud, nieuw, self.oud, self.nieuw)


def wijzigingen(oud: Any, nieuw: Any) -> list[Wijziging]:
    """Every change from the data of one version to another, in the order of the new one."""
    return list(_compared(_as_read(oud), _as_read(nieuw), _Place()))


def essence(value: Any) -> str:
    """The same string for values that mean the same, in whichever way they are written."""
    return json.dumps(_bare(_as_read(value)), ensure_ascii=False, sort_keys=True)


def _as_read(value: Any) -> Any:
    """The value without what a reader does not see: what a sentence of ours stands for (`bij`)."""
    if isinstance(value, dict):
        if "zin" in value and value.keys() <= {"zin", "bij"}:
            return value["zin"]
        return {key: _as_read(item) for key, item in value.items()}
    return [_as_read(item) for item in value] if isinstance(value, list) else value


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        bare = {key: _bare(item) for key, item in value.items() if item not in (None, [])}
        return bare["tekst"] if list(bare) == ["tekst"] else bare
    if isinstance(value, list):
        return _bare(value[0]) if len(value) == 1 else [_bare(item) for item in value]
    return value


def _compared(oud: Any, nieuw: Any, place: _Place) -> Iterator[Wijziging]:
    if essence(oud) == essence(nieuw):
        return
    if oud in (None, []):
        yield place.change("erbij", None, nieuw)
    elif nieuw in (None, []):
        yield place.change("weg", oud, None)
    elif isinstance(oud, list) or isinstance(nieuw, list):
        yield from _lists(_as_list(oud), _as_list(nieuw), place)
    elif isinstance(oud, dict) or isinstance(nieuw, dict):
        yield from _parts(oud, nieuw, place)
    else:
        yield place.change("anders", oud, nieuw)


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _parts(oud: Any, nieuw: Any, place: _Place) -> Iterator[Wijziging]:
    before, after = (_as_part(value) for value in (oud, nieuw))
    if before is None or after is None or (place.pad and place.pad[-1] in WHOLE):
        yield place.change("anders", oud, nieuw)
        return
    here = _Place(place.pad, _bron(before) or place.oud, _bron(after) or place.nieuw)
    if here.oud != here.nieuw and here != place:
        yield here.at("bron").change("anders", here.oud or None, here.nieuw or None)
    for key in dict.fromkeys([*after, *before]):
        if key != "bron" or not (_bron(before) or _bron(after)):
            yield from _compared(before.get(key), after.get(key), here.at(key))


def _as_part(value: Any) -> dict[str, Any] | None:
    if isinstance(value, str):
        return {"tekst": value}
    return value if isinstance(value, dict) else None


def _bron(part: dict[str, Any]) -> str:
    """The source that a part names itself."""
    bron = part.get("bron")
    return bron if isinstance(bron, str) else ""


def _lists(oud: list[Any], nieuw: list[Any], place: _Place) -> Iterator[Wijziging]:
    matched = match_items(oud, nieuw, essence)
    for i, j in matched.pairs:
        here = place.at(_name(nieuw, j, matched))
        yield from _compared(oud[i], nieuw[j], here)
    for i in matched.gone:
        yield place.at(_name(oud, i, matched)).change("weg", oud[i], None)
    for j in matched.new:
        yield place.at(_name(nieuw, j, matched)).change("erbij", None, nieuw[j])
    if matched.reordered:
        yield place.change("volgorde", oud, nieuw)


def _name(items: list[Any], index: int, matched: Matched) -> str | int:
    return items[index]["id"] if matched.by_id else index
