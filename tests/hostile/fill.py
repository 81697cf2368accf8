"""Fills a small Routeboek with texts: every field for a text that the types of the model know.

The fields are found in the types, so a new field is filled, or reported by `test_fields.py`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from routeboek_py.model.routeboek import IsoDatum, Routeboek
from routeboek_py.model.termijn import DuurTekst

SMALL = Path(__file__).with_name("small.yml")
# A class and a field of it, such as ("Tafel", "titel").
Kind = tuple[str, str]
# Words that must stand elsewhere in the model: shown where they stand.
ELSEWHERE: Kind = ("Citaat", "woorden")
# Texts that a part may not have beside the others that it has in `small.yml`.
FORBIDDEN: dict[Kind, Callable[[dict[str, Any]], bool]] = {
    ("Klok", "telt_vanaf"): lambda klok: klok["soort"] == "elke",
    ("Begrip", "voluit"): lambda begrip: begrip["gevonden"] == "nergens",
    ("Begrip", "waar"): lambda begrip: begrip["gevonden"] == "nergens",
}


def is_text(hint: Any) -> bool:
    """Whether a type is that of any text: no date or length of time, no pattern, no choice."""
    if get_origin(hint) is not Annotated:
        return hint is str
    kind, *rules = get_args(hint)
    patterns = [rule.metadata for rule in rules if isinstance(rule, FieldInfo)]
    has_pattern = any(getattr(m, "pattern", None) for metadata in patterns for m in metadata)
    return kind is str and hint not in (IsoDatum, DuurTekst) and not has_pattern


def holds_text(hint: Any) -> bool:
    """Whether a field of this type is for a text, or for some of them."""
    if hint is str or (get_origin(hint) is Annotated and _inner(hint) == (str,)):
        return is_text(hint)
    return _model(hint) is None and any(map(holds_text, _inner(hint)))


def text_fields(part: type[BaseModel] = Routeboek) -> set[Kind]:
    """Every field for a text below a type of the model."""
    return set(_text_fields(part, set())) - {ELSEWHERE}


def _text_fields(part: type[BaseModel], seen: set[type]) -> Iterator[Kind]:
    seen.add(part)
    for name, hint in _hints(part).items():
        model = _model(hint)
        if holds_text(hint):
            yield part.__name__, name
        elif model is not None and model not in seen:
            yield from _text_fields(model, seen)


def _hints(part: type[BaseModel]) -> dict[str, Any]:
    hints = get_type_hints(part, include_extras=True)
    return {name: hints[name] for name in part.model_fields}


def _inner(hint: Any) -> tuple[Any, ...]:
    """The types within a list, a dictionary, an optional or an annotated type."""
    if get_origin(hint) is Annotated:
        return get_args(hint)[:1]
    return tuple(inner for inner in get_args(hint) if inner is not type(None))


def _model(hint: Any) -> type[BaseModel] | None:
    """The part of the model in a field, also within a list and the like."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return hint
    return next((model for inner in _inner(hint) if (model := _model(inner))), None)


@dataclass
class Filling:
    """A Routeboek as plain data, and the number of places of each kind in it."""

    write: Callable[[Kind, int], str]
    places: dict[Kind, int] = field(default_factory=lambda: defaultdict(int))

    def part(self, model: type[BaseModel], given: dict[str, Any]) -> dict[str, Any]:
        """A part with all of its texts filled in."""
        filled = dict(given)
        for name, hint in _hints(model).items():
            kind, inner = (model.__name__, name), _model(hint)
            if holds_text(hint):
                self._texts(filled, kind, hint)
            elif inner is not None and name in given:
                filled[name] = self._parts(inner, given[name])
        if "gebeurtenis" in filled:  # a word of the sentence
            filled["tekst"] = f"{filled['tekst']} {filled['gebeurtenis']}"
        return filled

    def _texts(self, part: dict[str, Any], kind: Kind, hint: Any) -> None:
        forbidden = FORBIDDEN.get(kind)
        if kind[1] not in part and forbidden and forbidden(part):
            return
        several = get_origin(_inner(hint)[0] if get_origin(hint) is Annotated else hint) is list
        given = part.get(kind[1], ["{}", "{}"] if several else "{}")
        made = [self._text(kind, one) for one in (given if several else [given])]
        part[kind[1]] = made if several else made[0]

    def _text(self, kind: Kind, given: str) -> str:
        if "{}" not in given:
            return given
        self.places[kind] += 1
        return given.replace("{}", self.write(kind, self.places[kind] - 1))

    def _parts(self, model: type[BaseModel], given: Any) -> Any:
        if isinstance(given, str):  # the place that a sentence of ours stands for
            return given
        if isinstance(given, list):
            return [self._parts(model, one) for one in given]
        if isinstance(given, dict) and not set(given) & set(model.model_fields):
            return {key: self.part(model, one) for key, one in given.items()}
        return self.part(model, given)


def filled(write: Callable[[Kind, int], str]) -> Filling:
    """The number of places, after filling each with what `write` gives for its kind and number."""
    filling = Filling(write)
    filling.part(Routeboek, _small())
    return filling


def routeboek_with(texts: Sequence[str]) -> dict[str, Any]:
    """The small Routeboek, as plain data, with every text in every kind of field.

    Where there are fewer places than texts, a place gets several behind each other, and each kind
    begins with another one.
    """
    places = filled(lambda *_: "x").places

    def write(kind: Kind, number: int) -> str:
        own = list(texts[number :: places[kind]]) or [texts[number % len(texts)]]
        turn = sum(map(ord, "".join(kind))) % len(own)
        return " ".join([*own[turn:], *own[:turn]])

    data = Filling(write).part(Routeboek, _small())
    wie, slip = data["wie"][0]["naam"], data["verschrijvingen"][0]["staat_er"]["tekst"]
    said = data["tafels"][0]["wanneer"][0]
    said["tekst"] = said["tekst"].replace("=Wie.naam", wie).replace("=Verschrijving.staat_er", slip)
    return data


def as_yaml(data: dict[str, Any]) -> str:
    """The data as an editor writes it: every text between single quotes, without escapes."""
    return yaml.dump(data, Dumper=_Quoted, allow_unicode=True, width=10**9, sort_keys=False)


class _Quoted(yaml.SafeDumper):
    def represent_text(self, text: str) -> yaml.ScalarNode:
        return self.represent_scalar("tag:yaml.org,2002:str", text, style="'")

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


_Quoted.add_representer(str, _Quoted.represent_text)


def _small() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(SMALL.read_text(encoding="utf-8"))
    return data
