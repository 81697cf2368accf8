"""Tests that every question is answered: the fallback does what the image cannot."""

import json
from typing import Any

import pytest

from .conftest import Ask
from .test_same_answers import host, request


@pytest.fixture
def good(rules_data: dict[str, Any]) -> str:
    return request(rules_data, "2026-09-01", "rijswijk", "2026-11-22")


@pytest.fixture
def needs_a_removed_function(rules_data: dict[str, Any]) -> str:
    """A step with a fraction as its number, which is in no request of the corpus."""
    regels = json.loads(json.dumps(rules_data))
    regels["gemeenten"][2]["stappen"][0]["nummer"] = 2.5
    return request(regels, "2026-09-01", "rijswijk", "2026-11-22")


def test_a_good_request_never_needs_the_fallback(ask: Ask, good: str) -> None:
    assert ask("engine", {"texts": [good] * 3}) == [{"answer": host(good), "way": "image"}] * 3


def test_a_removed_function_is_a_trap_and_no_other_answer(
    ask: Ask, needs_a_removed_function: str
) -> None:
    assert ask("image", {"texts": [needs_a_removed_function]}) == [{"error": "RuntimeError"}]


def test_a_trap_in_the_middle_of_a_sequence_is_answered_by_the_fallback(
    ask: Ask, good: str, needs_a_removed_function: str
) -> None:
    said = ask("engine", {"texts": [good, needs_a_removed_function, good]})

    assert [each["way"] for each in said] == ["image", "fallback", "fallback"]
    expected = [host(good), host(needs_a_removed_function), host(good)]
    assert [each["answer"] for each in said] == expected


def test_without_memory_the_image_gives_way(ask: Ask, good: str) -> None:
    """A request larger than what the image has left, when no memory can be had."""
    asked = json.loads(good)
    asked["regels"]["telt_vanaf"] = "x" * 30_000_000
    large = json.dumps(asked)

    alone = ask("image", {"texts": [good, "OUT OF MEMORY", large]})

    assert alone[0]["answer"] == host(good)
    assert "answer" not in alone[1]


def test_a_request_too_large_for_the_image_is_answered_by_the_fallback(ask: Ask, good: str) -> None:
    """The image may not have more memory than its guard knows of."""
    asked = json.loads(good)
    asked["regels"]["telt_vanaf"] = "x" * 20_000_000
    large = json.dumps(asked)

    said = ask("engine", {"texts": [good, large]})

    assert [each["way"] for each in said] == ["image", "fallback"]
    assert said[1]["answer"] == host(large)


def test_an_answer_that_cost_the_image_its_life_comes_all_the_same(ask: Ask, good: str) -> None:
    said = ask("engine", {"texts": [good, "", good]})

    assert said[0] == {"answer": host(good), "way": "image"}
    assert "answer" not in said[1]
    assert said[2] == {"answer": host(good), "way": "fallback"}
