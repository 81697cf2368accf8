"""Tests that scripts/test leaves nothing out that scripts/prove does not try."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import PROJECT
from tests.effort import PROVING, each_row_once, some, tries
from tests.proof.__main__ import PYTEST

# A folder in which much is left to scripts/prove, and which is quickly read.
FOLDER = "tests/engines"


def chosen(script: str) -> set[str]:
    """The tests of the folder that this script runs."""
    marks = PYTEST[PYTEST.index("-v") + 1 :] if script == "prove" else ()
    command = [sys.executable, "-m", "pytest", "--collect-only", "-qq", "--no-header", FOLDER]
    others = {name: value for name, value in os.environ.items() if name != "ROUTEBOEK_PROVE"}
    done = subprocess.run(
        [*command, "-v", "-v", *marks],
        cwd=PROJECT, env=others | ({"ROUTEBOEK_PROVE": "1"} if script == "prove" else {}),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return {line for line in done.stdout.splitlines() if "::" in line}


def test_what_scripts_test_runs_scripts_prove_runs_as_well_and_more() -> None:
    tested, proven = chosen("test"), chosen("prove")
    assert len(tested) > 10
    assert tested < proven


def test_a_property_is_tried_more_often_by_scripts_prove() -> None:
    assert tries(3, 30) == (30 if PROVING else 3)


def left_to_prove(params: list[object]) -> set[object]:
    assert all(isinstance(param, type(pytest.param())) for param in params)
    return {param.values for param in params if param.marks}  # type: ignore[attr-defined]


def test_the_cases_that_are_not_tested_are_proven() -> None:
    params = some(["a", "b", "c"], ["b"])
    assert [param.values for param in params] == [("a",), ("b",), ("c",)]
    assert left_to_prove(params) == {("a",), ("c",)}


def test_each_row_is_tested_with_one_column_and_proven_with_all() -> None:
    params = each_row_once(["a", "b", "c"], [1, 2])
    assert len({param.values for param in params}) == 6
    assert left_to_prove(params) == {("a", 2), ("b", 1), ("c", 2)}
    assert left_to_prove(each_row_once(["a", "b"], [1], ["b"])) == {("a", 1)}


@pytest.mark.parametrize("tested", [["d"], ["a", "d"]])
def test_a_case_that_does_not_exist_cannot_be_chosen(tested: list[str]) -> None:
    with pytest.raises(AssertionError):
        some(["a"], tested)
    with pytest.raises(AssertionError):
        each_row_once(["a"], [1], tested)
