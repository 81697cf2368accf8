"""Matches the items of an old list with those of a new one: by id, or else by their words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

# From this likeness on, two texts are one changed text, and two parts one part with a new id.
ALIKE_TEXT = 0.5
ALIKE_PART = 0.8
# Beyond this many pairs nothing is compared: then all is gone, and all is new.
_MOST_COMPARED = 2500
# An id or a reference: in a list of these the order has no meaning.
_NAME = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)?")

Essence = Callable[[Any], str]
Pairs = list[tuple[int, int]]


@dataclass(frozen=True)
class Matched:
    """Pairs of (old, new) indices in the new order, and the unmatched indices of both lists.

    `reordered`: the pairs are in another order, in a list where the order has a meaning.
    """

    pairs: Pairs
    gone: list[int]
    new: list[int]
    by_id: bool
    reordered: bool


def match_items(oud: list[Any], nieuw: list[Any], essence: Essence) -> Matched:
    """Matches two lists; `essence` gives the same string for items with the same meaning."""
    by_id = _have_ids(oud) and _have_ids(nieuw)
    pairs = _by_id(oud, nieuw) if by_id else _by_words(oud, nieuw, essence)
    pairs.sort(key=lambda pair: pair[1])
    before = [i for i, _ in pairs]
    gone, new = _left(oud, nieuw, pairs)
    return Matched(
        pairs,
        gone=gone,
        new=new,
        by_id=by_id,
        reordered=before != sorted(before) and not by_id and not _are_names([*oud, *nieuw]),
    )


def _have_ids(items: list[Any]) -> bool:
    ids = [item.get("id") if isinstance(item, dict) else None for item in items]
    return all(isinstance(ident, str) for ident in ids) and len(set(ids)) == len(ids)


def _are_names(items: list[Any]) -> bool:
    return all(isinstance(item, str) and _NAME.fullmatch(item) for item in items)


def _by_id(oud: list[Any], nieuw: list[Any]) -> Pairs:
    """First items with the same id; then items that are nearly the same except for their id."""
    places = {item["id"]: i for i, item in enumerate(oud)}
    pairs = [(places[item["id"]], j) for j, item in enumerate(nieuw) if item["id"] in places]
    return pairs + _alike(oud, nieuw, pairs, ALIKE_PART)


def _by_words(oud: list[Any], nieuw: list[Any], essence: Essence) -> Pairs:
    """First equal items, starting with those at the same place; then the most alike items."""
    pairs = _in_place([essence(item) for item in oud], [essence(item) for item in nieuw])
    pairs += _equal(oud, nieuw, pairs, essence)
    i_left, j_left = _left(oud, nieuw, pairs)
    if len(i_left) == len(j_left) == 1:
        return [*pairs, (i_left[0], j_left[0])]
    return pairs + _alike(oud, nieuw, pairs, ALIKE_TEXT)


def _in_place(oud: list[str], nieuw: list[str]) -> Pairs:
    """The equal items at the start and at the end of both lists."""
    shortest = min(len(oud), len(nieuw))
    begin = next((k for k in range(shortest) if oud[k] != nieuw[k]), shortest)
    rest = shortest - begin
    end = next((k for k in range(rest) if oud[-1 - k] != nieuw[-1 - k]), rest)
    return [(k, k) for k in range(begin)] + [
        (len(oud) - 1 - k, len(nieuw) - 1 - k) for k in range(end)
    ]


def _equal(oud: list[Any], nieuw: list[Any], paired: Pairs, essence: Essence) -> Pairs:
    i_left, j_left = _left(oud, nieuw, paired)
    places: dict[str, list[int]] = {}
    for j in reversed(j_left):
        places.setdefault(essence(nieuw[j]), []).append(j)
    with_places = ((i, places.get(essence(oud[i]))) for i in i_left)
    return [(i, found.pop()) for i, found in with_places if found]


def _alike(oud: list[Any], nieuw: list[Any], paired: Pairs, enough: float) -> Pairs:
    """The most alike of the remaining items, if they are alike enough."""
    i_left, j_left = _left(oud, nieuw, paired)
    if len(i_left) * len(j_left) > _MOST_COMPARED:
        return []
    found = [(_likeness(oud[i], nieuw[j]), i, j) for i in i_left for j in j_left]
    pairs: Pairs = []
    for likeness, i, j in sorted(found, key=lambda found: -found[0]):
        if likeness >= enough and not any(i == i_ or j == j_ for i_, j_ in pairs):
            pairs.append((i, j))
    return pairs


def _left(oud: list[Any], nieuw: list[Any], pairs: Pairs) -> tuple[list[int], list[int]]:
    paired = {i for i, _ in pairs}, {j for _, j in pairs}
    return (
        [i for i in range(len(oud)) if i not in paired[0]],
        [j for j in range(len(nieuw)) if j not in paired[1]],
    )


def _likeness(one: Any, other: Any) -> float:
    """The share of words that two items have in common, from 0 to 1."""
    matcher = SequenceMatcher(None, _words(one), _words(other), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE_TEXT else 0


def _words(item: Any) -> list[str]:
    if isinstance(item, dict):
        return [word for value in item.values() for word in _words(value)]
    if isinstance(item, list):
        return [word for value in item for word in _words(value)]
    return str(item).split()
