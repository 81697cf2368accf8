"""Tests that every change between two versions is found once, at its place, and no others."""

from __future__ import annotations

import copy
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routeboek_py.model.history.berichten import GROEPEN, berichten
from routeboek_py.model.history.wijzigingen import WHOLE, wijzigingen
from routeboek_py.model.walk import Path
from tests.effort import tries

from .conftest import DATA, LEAVES, PLACES, value_at, with_value, without

# What a sentence of ours stands for is no change; the sentence itself is one value.
SEEN = [path for path in PLACES if path and not {"bij", "zin"} & set(path)]
ITEMS = [path for path in SEEN if isinstance(path[-1], int)]
KEYS = [path for path in SEEN if isinstance(path[-1], str)]
VALUES = [leaf for leaf in LEAVES if leaf[-1] != "id" and "bij" not in leaf]


def by_ids(data: Any, path: Path) -> Path:
    """Converts a path of indices to a path of ids where a list has them, up to a value in WHOLE."""
    said: list[str | int] = []
    for depth, step in enumerate(path):
        item = value_at(data, path[: depth + 1])
        has_id = isinstance(step, int) and isinstance(item, dict) and "id" in item
        said.append(item["id"] if has_id else step)
        if step in WHOLE or path[depth + 1 :] == ("zin",):
            break
    return tuple(said)


def other(value: Any) -> Any:
    """Another value of the same kind."""
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int) else f"{value} anders"


def test_nothing_changed() -> None:
    assert wijzigingen(DATA, copy.deepcopy(DATA)) == []


@pytest.mark.parametrize(
    "now",
    [{"zin": "Bellen."}, {"zin": "Bellen.", "bij": "doel"}, {"zin": "Bellen.", "bij": ["wanneer"]}],
)
def test_what_a_sentence_of_ours_stands_for_is_no_change(now: dict[str, Any]) -> None:
    before = {"tafels": [{"id": "kust", "kaart": {"past_als": ["Bellen."]}}]}
    after = {"tafels": [{"id": "kust", "kaart": {"past_als": [now]}}]}
    assert wijzigingen(before, after) == wijzigingen(after, before) == []


@settings(max_examples=tries(37, 3000), deadline=None)
@given(st.sampled_from(VALUES))
def test_one_value_that_changed_is_told_once_at_its_place(path: Path) -> None:
    changed = with_value(DATA, path, other(value_at(DATA, path)))
    (told,) = wijzigingen(DATA, changed)
    assert (told.pad, told.soort) == (by_ids(DATA, path), "anders")
    (back,) = wijzigingen(changed, DATA)
    assert (back.oud, back.nieuw) == (told.nieuw, told.oud)
    (bericht,) = berichten(DATA, changed)
    assert bericht.groep in GROEPEN
    assert bericht.deel
    assert bericht.zin.endswith(".")


@settings(max_examples=tries(25, 2000), deadline=None)
@given(st.sampled_from(KEYS))
def test_a_key_that_goes_or_comes_is_told_once(path: Path) -> None:
    if value_at(DATA, path) in (None, []) or value_at(DATA, path[:-1]).keys() == {"tekst"}:
        return
    less = without(DATA, path)
    gone = [(w.pad, w.soort) for w in wijzigingen(DATA, less)]
    if path[-1] == "id":
        assert gone
    elif path[-1] == "bron" and len(gone) == 0:
        assert "bron" in value_at(DATA, path[:-2]) or "bron" in value_at(DATA, path[:-3])
    else:
        assert gone in ([(by_ids(DATA, path), "weg")], [(by_ids(DATA, path), "anders")])
    assert len(wijzigingen(less, DATA)) == len(gone)


@settings(max_examples=tries(37, 3000), deadline=None)
@given(st.sampled_from(ITEMS))
def test_an_item_that_goes_or_comes_is_told_once(path: Path) -> None:
    less = without(DATA, path)
    (gone,) = wijzigingen(DATA, less)
    (new,) = wijzigingen(less, DATA)
    assert gone.oud == new.nieuw
    assert (gone.pad[: len(path) - 1], gone.soort) == (by_ids(DATA, path[:-1]), "weg")


@settings(max_examples=tries(15, 1200), deadline=None)
@given(st.sampled_from([p for p in PLACES if isinstance(value_at(DATA, p), list)]), st.randoms())
def test_the_order_of_parts_and_names_means_nothing(path: Path, chance: random.Random) -> None:
    items = value_at(DATA, path)
    mixed = chance.sample(items, len(items))
    told = wijzigingen(DATA, with_value(DATA, path, mixed))
    assert {w.soort for w in told} <= {"volgorde"}
    if all(isinstance(item, dict) and "id" in item for item in items) or path[-1] in (
        "gemeenten",
        "raakt",
        "secties",
        "zegt_niets",
    ):
        assert told == []


def test_texts_in_another_order_are_told_as_that() -> None:
    path = ("tafels", 0, "stappen_vooraf")
    (told,) = wijzigingen(DATA, with_value(DATA, path, value_at(DATA, path)[::-1]))
    assert (told.pad, told.soort) == (("tafels", "mwta", "stappen_vooraf"), "volgorde")


@pytest.mark.parametrize(
    "written",
    ["Advies", ["Advies"], {"tekst": "Advies"}, [{"tekst": "Advies", "punten": []}],
     {"tekst": "Advies", "opmerking": None}],
    ids=["a text", "a list of one", "a mapping", "both, with an empty list", "with nothing"],
)  # fmt: skip
def test_another_way_to_write_the_same_is_no_change(written: Any) -> None:
    plain = with_value(DATA, ("tafels", 0, "doel"), "Advies")
    assert wijzigingen(plain, with_value(DATA, ("tafels", 0, "doel"), written)) == []


def test_a_source_that_is_named_instead_of_inherited_is_no_change() -> None:
    named = {"tekst": DATA["tafels"][0]["doel"], "bron": DATA["tafels"][0]["bron"]}
    assert wijzigingen(DATA, with_value(DATA, ("tafels", 0, "doel"), named)) == []


def test_a_part_with_another_id_is_told_as_that_and_with_what_else_changed_in_it() -> None:
    changed = with_value(DATA, ("tafels", 8, "id"), "fst-nieuw")
    changed = with_value(changed, ("tafels", 8, "titel"), "FST")
    told = {w.pad: (w.oud, w.nieuw) for w in wijzigingen(DATA, changed)}
    assert told == {
        ("tafels", "fst-nieuw", "id"): ("fst", "fst-nieuw"),
        ("tafels", "fst-nieuw", "titel"): (DATA["tafels"][8]["titel"], "FST"),
    }


def test_two_texts_with_other_words_are_each_told_as_a_change() -> None:
    path = ("tafels", 0, "stappen_vooraf")
    texts = value_at(DATA, path)
    changed = [texts[0] + " Nu.", texts[1] + " Nu.", *texts[2:], "Nog een stap."]
    told = [(w.soort, w.pad[-1]) for w in wijzigingen(DATA, with_value(DATA, path, changed))]
    assert told == [("anders", 0), ("anders", 1), ("erbij", 4)]


@settings(max_examples=tries(25, 2000), deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["id", "tekst", "bron", "routes", "gemeenten", "stappen", "weken"]),
                inner,
                max_size=4,
            )
        ),
        max_leaves=20,
    )
)
def test_a_version_of_any_shape_at_all_can_be_compared(other_data: Any) -> None:
    assert berichten(other_data, other_data) == []
    assert berichten(DATA, other_data)
    assert berichten(other_data, DATA)
