"""Walks through a model, or through the plain data of its file, with the path of each part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from .tekst import Tekst

Path = tuple[str | int, ...]


def parts(part: Any, path: Path = ()) -> Iterator[tuple[Path, BaseModel]]:
    """Every part of the model with its path of keys and indices, outer parts first."""
    if isinstance(part, BaseModel):
        yield path, part
    for key, child in _children(part):
        yield from parts(child, (*path, key))


def teksten(part: Any, path: Path = ()) -> Iterator[tuple[Path, Tekst]]:
    """Every text of a source below this part, with its path."""
    return ((where, found) for where, found in parts(part, path) if isinstance(found, Tekst))


def inherit_bron(part: Any, bron: str = "") -> None:
    """Gives every text without a source the source of the nearest part around it.

    Changes the texts in place; `load` calls it once, before the model is used.
    """
    own = getattr(part, "bron", "") or bron
    if isinstance(part, Tekst):
        part.bron = own
    for _, child in _children(part):
        inherit_bron(child, own)


def mappings(data: Any, *path: str | int) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The mappings in the list at a path of plain data, each with its own path.

    Yields nothing if there is no list, so that a mistake in one part hides no other.
    """
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(data, list):
        yield from (((*path, i), item) for i, item in enumerate(data) if isinstance(item, dict))


def _children(part: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(part, BaseModel):
        yield from part
    elif isinstance(part, dict):
        yield from part.items()
    elif isinstance(part, list):
        yield from enumerate(part)
