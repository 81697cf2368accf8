"""Tests the JSON Schema for an editor's program: it agrees with the loader, and is in Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import ValidationError

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.model.schema import schema
from routeboek_py.model.walk import Path
from tests.effort import tries

from .conftest import DATA, LEAVES, PLACES, value_at, with_value, without

MADE = schema()
EDITOR = Draft7Validator(MADE)


def refusals(data: Any) -> list[str]:
    """The kinds of mistakes that the loader's types find."""
    try:
        Routeboek.model_validate(data)
    except ValidationError as error:
        return [str(mistake["type"]) for mistake in error.errors()]
    return []


def agrees(data: Any) -> bool:
    """Whether an editor's program refuses exactly what the types refuse.

    It may leave the errors of validators in Python (`value_error`) to `routeboek controleer`.
    """
    said = refusals(data)
    if EDITOR.is_valid(data):
        return set(said) <= {"value_error"}
    return bool(said)


def keys(part: dict[str, Any], name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key of every part, with its schema."""
    for key, said in part.get("properties", {}).items():
        yield f"{name}.{key}", said


PARTS = {"Routeboek": MADE, **MADE["$defs"]}
KEYS = [item for name, part in PARTS.items() for item in keys(part, name)]


def test_the_real_routeboek_is_right() -> None:
    Draft7Validator.check_schema(MADE)
    assert [error.message for error in EDITOR.iter_errors(DATA)] == []


def test_every_key_is_described() -> None:
    """If this fails: write a Dutch line below the field in routeboek_py/model, as elsewhere."""
    assert len(KEYS) > 90
    assert [key for key, said in KEYS if not said.get("description")] == []


def test_a_description_is_one_line_of_whole_dutch_sentences() -> None:
    for key, said in KEYS:
        description = said["description"]
        assert re.fullmatch(r"[A-Z].*[.]", description), f"{key}: {description}"
        assert not {"the", "with", "and", "which", "empty"} & set(description.split()), key


def test_nothing_english_comes_up_for_an_editor() -> None:
    said = [part for name, part in MADE["$defs"].items() if {"title", "description"} & part.keys()]
    assert said == []
    assert not {"title", "description"} & MADE.keys()


ODD = [None, "", " ", "x", "Een zin.", "index", "een-id", "bron/sectie", "true", 0, 7, -1, 521,
       True, [], ["x"], [None], {}, {"tekst": "x"}, {"onbekend": "x"}]  # fmt: skip


@settings(max_examples=tries(40, 3200), deadline=None)
@given(st.sampled_from(PLACES), st.sampled_from(ODD))
def test_it_agrees_about_anything_at_any_place(path: Path, put: Any) -> None:
    assert agrees(with_value(DATA, path, put))


@settings(max_examples=tries(20, 1600), deadline=None)
@given(st.sampled_from(PLACES[1:]))
def test_it_agrees_about_what_is_taken_away(path: Path) -> None:
    assert agrees(without(DATA, path))


# In Python `$` in a pattern also matches before a last line end; in an editor's program not.
WORDS = st.text(max_size=8).filter(lambda words: not words.endswith("\n"))


@settings(max_examples=tries(20, 1600), deadline=None)
@given(st.sampled_from(LEAVES), WORDS)
def test_it_agrees_about_any_words(path: Path, words: str) -> None:
    assert agrees(with_value(DATA, path, words))


@settings(max_examples=tries(15, 1200), deadline=None)
@given(st.sampled_from([p for p in PLACES if isinstance(value_at(DATA, p), dict)]))
def test_it_knows_no_key_that_the_loader_does_not(path: Path) -> None:
    data = with_value(DATA, path, {**value_at(DATA, path), "sleutel": "x"})
    assert not EDITOR.is_valid(data)
    assert refusals(data)


TWO_WAYS: dict[str, tuple[Path, Any, bool]] = {
    "a text as a string": (("tafels", 0, "doel"), "Advies", True),
    "a text as a mapping": (("tafels", 0, "doel"), {"tekst": "Advies"}, True),
    "texts as a list": (("tafels", 0, "doel"), ["Advies", {"tekst": "Advies"}], True),
    "no text at all": (("tafels", 0, "doel"), [], True),
    "no text where one is needed": (("tafels", 0, "namen"), [], False),
    "a number for a text": (("tafels", 0, "doel"), 8, False),
    "a list for a title": (("tafels", 0, "titel"), ["MWTA"], False),
    "nothing where nothing will do": (("tafels", 0, "stand"), None, True),
    "an id that is a page of the site": (("tafels", 0, "id"), "index", False),
    "weeks beyond all reason": (("routes", 0, "stappen", 0, "termijn", "weken", "tot"), 521, False),
    "two routes": (("routes",), DATA["routes"] * 2, False),
}


@pytest.mark.parametrize(("path", "put", "right"), TWO_WAYS.values(), ids=TWO_WAYS.keys())
def test_what_an_editor_may_write(path: Path, put: Any, right: bool) -> None:
    data = with_value(DATA, path, put)
    assert EDITOR.is_valid(data) == right
    assert (refusals(data) == []) == right
