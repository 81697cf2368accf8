"""Describes any value in words for a reader: on one line if it is short, else line by line."""

from __future__ import annotations

from typing import Any

from ..tekst import key_in_words
from .plaatsen import name, reference_name, section_name

# Longer values are shown below a sentence instead of in it.
SHORT = 80


def in_short(value: Any, key: str, data: Any) -> str:
    """The value of a key in a few words; "" if it needs more. `data` is used to look up names."""
    items = value if isinstance(value, list) else [value]
    if any(isinstance(item, dict | list) for item in items):
        return ""
    said = ", ".join(_said(item, key, data) for item in items)
    return said if len(said) <= SHORT and "\n" not in said else ""


def _said(value: Any, key: str, data: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if key in ("bron", "secties", "zegt_niets"):
        return section_name(data, str(value))
    if key == "gemeenten":
        return reference_name(data, f"gemeenten/{value}")
    return reference_name(data, str(value))


def in_lines(value: Any) -> list[str]:
    """Every text in a value on its own line; of a part with a name only the name."""
    if isinstance(value, list):
        lines = [line for item in value for line in in_lines(item)]
        return ["; ".join(lines)] if value and all(map(_is_named, value)) else lines
    if _is_named(value):
        return [name(value)]
    if isinstance(value, dict):
        return [line for key, item in value.items() for line in _under_key(key, item)]
    return [str(value)]


def quoted_lines(value: Any) -> list[str]:
    """Only the words of a source in a text or a list of texts."""
    if isinstance(value, list):
        return [line for item in value for line in quoted_lines(item)]
    if not isinstance(value, dict):
        return in_lines(value)
    return [line for key in _QUOTED for line in _under_key(key, value.get(key, []))]


def remark_lines(value: Any) -> list[str]:
    """Only our own remarks in a text or a list of texts."""
    if isinstance(value, list):
        return [line for item in value for line in remark_lines(item)]
    if not isinstance(value, dict):
        return []
    return [line for key in value if key not in _QUOTED for line in _under_key(key, value[key])]


_QUOTED = ("tekst", "punten")


def _is_named(value: Any) -> bool:
    return isinstance(value, dict) and "id" in value and bool(name(value))


def _under_key(key: str, value: Any) -> list[str]:
    lines = in_lines(value)
    if key in ("tekst", "bron"):
        return lines if key == "tekst" else []
    items = [f"- {line}" for line in lines]
    label = f"{key_in_words(key).capitalize()}:"
    if key == "punten":
        return items
    return [f"{label} {lines[0]}"] if len(lines) == 1 else [label, *items]
