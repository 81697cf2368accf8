"""Looks up the type at a place in a Routeboek, by the keys that lead there.

Skips ids and indices in a path, and keys that the types do not have.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, get_args

from pydantic import BaseModel

from .routeboek import Routeboek
from .tekst import Tekst
from .walk import Path

Part = type[Any] | None


def keys_at(path: Path) -> list[str]:
    """The keys that the part at a path may have."""
    part, _ = _part_at(path)
    if is_dataclass(part):
        return [field.name for field in fields(part)]
    return list(_fields(part))


def is_said_by_source(path: Path) -> bool:
    """Whether the words at a path are those of a source, and not the site's own."""
    part, around = _part_at(path)
    if part is not None:
        return _is_tekst(part)
    last = next((step for step in reversed(path) if isinstance(step, str)), "")
    return _is_tekst(around) and last in ("tekst", "punten")


def _part_at(path: Path) -> tuple[Part, Part]:
    """The class of the part at a path (None for a plain value), and of the part around it."""
    part: Part = Routeboek
    around: Part = None
    for step in path:
        field = _fields(part).get(str(step))
        if field is not None:
            around, part = part, _part_in(field.annotation)
    return part, around


def _fields(part: Part) -> dict[str, Any]:
    return getattr(part, "model_fields", {})


def _is_tekst(part: Part) -> bool:
    return part is not None and issubclass(part, Tekst)


def _part_in(annotation: Any) -> Part:
    """The class of the parts in a field, also within lists, dicts and optional types."""
    if isinstance(annotation, type) and (
        is_dataclass(annotation) or issubclass(annotation, BaseModel)
    ):
        return annotation
    found = (_part_in(argument) for argument in get_args(annotation))
    return next((part for part in found if part is not None), None)
