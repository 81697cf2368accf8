"""Checks that two parts of one kind never have the same name.

A reader who sees the name, searches for it or types it could not tell which is meant. Checks the
plain data of the file, as `references` does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

from ..calculator.gemeenten import bare
from .fouten import echo
from .walk import Path, mappings

Melding = tuple[Path, str]

_GEMEENTE = "een andere gemeente"
# The lists with parts (`*` is every part of a list), the keys with their names, and what they are.
_LISTS: tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...] = (
    (("gemeenten",), ("id", "naam", "code", "ook_bekend_als"), _GEMEENTE),
    (("bronnen",), ("titel", "kort"), "een andere bron"),
    (("bronnen", "*", "secties"), ("titel",), "een ander onderdeel van deze bron"),
    (("opschaling",), ("titel",), "een ander stuk"),
    (("routes", "*", "stappen"), ("titel",), "een andere stap"),
    (("routes", "*", "uitzonderingen"), ("titel",), "een ander stuk"),
    (("tafels",), ("titel", "ook_bekend_als"), "een andere tafel"),
    (("tafels", "*", "diensten"), ("titel", "ook_bekend_als"), "een andere dienst"),
    (("keuzehulp", "vragen"), ("vraag",), "een andere vraag"),
    (("keuzehulp", "vragen", "*", "antwoorden"), ("antwoord",), "een ander antwoord"),
    (("klokken",), ("titel",), "een andere klok"),
    (("wie",), ("naam", "vormen"), "een andere organisatie of functie"),
    (("begrippen",), ("term",), "een ander begrip"),
    (("verschillen",), ("titel",), "een ander verschil"),
    (("ouders",), ("vraag",), "een andere vraag"),
    (("vragen",), ("vraag",), "een andere vraag"),
)
_ACCENT = re.compile(r"[\u0300-\u036f]")
_BETWEEN = re.compile(r"[\s_‐‑‒–—-]+")


def shared_names(data: Any) -> Iterator[Melding]:
    """Every name that an earlier part of the same list has, and every contact that is there twice.

    Names that differ only in capitals, accents, spaces or dashes are the same name.
    """
    for pattern, keys, other in _LISTS:
        alike = _as_recognised if other == _GEMEENTE else _folded
        for where in _lists(data, pattern):
            yield from _shared_in(data, where, keys, other, alike)
    for where in _lists(data, ("tafels", "*", "contacten")):
        yield from _same_contacts(data, where)


def _lists(data: Any, pattern: tuple[str, ...], path: Path = ()) -> Iterator[Path]:
    """The paths of the lists that a pattern stands for."""
    if "*" not in pattern:
        yield (*path, *pattern)
        return
    star = pattern.index("*")
    for where, _ in mappings(data, *path, *pattern[:star]):
        yield from _lists(data, pattern[star + 1 :], where)


def _shared_in(
    data: Any, where: Path, keys: tuple[str, ...], other: str, alike: Callable[[str], str]
) -> Iterator[Melding]:
    parts = list(mappings(data, *where))
    ids = {part["id"]: i for i, (_, part) in enumerate(parts) if isinstance(part.get("id"), str)}
    owners = {alike(ident): i for ident, i in reversed(ids.items())}
    for i, (path, part) in enumerate(parts):
        for place, written in _names(path, part, keys):
            if alike(written) and owners.setdefault(alike(written), i) != i:
                if place[-1] == "id" and ids[written] != i:
                    continue  # the same id: `references` says so
                yield place, f"{echo(written)} hoort al bij {other}. Verander een van de twee."


def _names(path: Path, part: dict[str, Any], keys: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    for key in keys:
        value = part.get(key)
        if isinstance(value, str):
            yield (*path, key), value
        for n, item in enumerate(value if isinstance(value, list) else []):
            if isinstance(item, str):
                yield (*path, key, n), item


def _same_contacts(data: Any, where: Path) -> Iterator[Melding]:
    seen: set[str] = set()
    for path, contact in mappings(data, *where):
        told = repr(sorted((key, repr(value)) for key, value in contact.items()))
        if told in seen:
            yield path, "Dit contact staat hier twee keer. Haal er één weg."
        seen.add(told)


def _folded(name: str) -> str:
    """The name without capitals, accents, spaces and dashes."""
    return _BETWEEN.sub("", _ACCENT.sub("", unicodedata.normalize("NFKD", name)).casefold())


def _as_recognised(name: str) -> str:
    """The name of a gemeente as far as the calculator looks at it, and without accents."""
    return bare(_ACCENT.sub("", unicodedata.normalize("NFKD", name)))
