"""Tests which names are the same name, for a gemeente and for what else has a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from routeboek_py.model.shared_names import shared_names

SAME = ["Zeedorp", "zeedorp", "ZEEDORP", "Zee dorp", "Zee-dorp", " Zeedorp ", "Zéédorp",
        "Ze\u0301e\u0301dorp", "Zee\xa0dorp", "Ｚｅｅｄｏｒｐ"]  # fmt: skip
OTHER = ["Zeedorpen", "Zeestad", "Zeedorp 2"]
LISTS = {
    "gemeenten": "naam", "tafels": "titel", "begrippen": "term", "wie": "naam", "bronnen": "kort",
    "klokken": "titel", "verschillen": "titel", "vragen": "vraag", "ouders": "vraag",
    "opschaling": "titel",
}  # fmt: skip


def told(data: Any) -> Iterator[tuple[Any, ...]]:
    return (path for path, _ in shared_names(data))


def two(kind: str, key: str, name: str) -> Any:
    return {kind: [{"id": "een", key: "Zeedorp"}, {"id": "twee", key: name}]}


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("name", SAME)
def test_a_name_that_is_only_written_otherwise_is_the_same(kind: str, name: str) -> None:
    assert list(told(two(kind, LISTS[kind], name))) == [(kind, 1, LISTS[kind])]


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("name", OTHER)
def test_another_name_is_another(kind: str, name: str) -> None:
    assert list(told(two(kind, LISTS[kind], name))) == []


@pytest.mark.parametrize("kind", ["gemeenten", "tafels", "wie", "begrippen"])
@pytest.mark.parametrize("first", [0, 1])
def test_the_id_of_another_is_no_name_of_ones_own(kind: str, first: int) -> None:
    parts = [{"id": "een", LISTS[kind]: "Twee"}, {"id": "twee", LISTS[kind]: "Drie"}]
    data = {kind: parts if first == 0 else parts[::-1]}
    assert list(told(data)) == [(kind, first, LISTS[kind])]


def test_a_part_may_have_its_own_id_and_one_name_in_two_ways() -> None:
    part = {"id": "zeedorp", "naam": "Zeedorp", "ook_bekend_als": ["zee-dorp", "Zeedorp"]}
    assert list(told({"gemeenten": [part]})) == []


def test_abbreviations_that_differ_in_a_sign_are_two_names() -> None:
    assert list(told({"begrippen": [{"id": "a", "term": "A&A"}, {"id": "b", "term": "AA"}]})) == []


@pytest.mark.parametrize("data", [None, 7, [], {"gemeenten": None}, {"tafels": [None, 7, {}]},
                                  {"gemeenten": [{"id": 7, "naam": 8}] * 2}])  # fmt: skip
def test_what_has_the_wrong_type_is_left_to_the_types(data: Any) -> None:
    assert list(told(data)) == []
