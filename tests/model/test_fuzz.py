"""Tests that no file makes `routeboek` fail: it is accepted, or refused in words with a place.

Never a traceback, a crash of the process, more than 2 seconds or 300 MB, or 4 kB of words.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.conftest import PROJECT
from tests.effort import Note

RUN = (sys.executable, "-m", "tests.model.fuzz.run")
# The first mutant, how many, and how long a repeated piece may be.
TESTED = [(0, 200, 6_000)]
PROVEN = [(thousand * 1000, 1000, 300_000) for thousand in range(10)]


@pytest.mark.parametrize(
    "numbers", [*TESTED, *(pytest.param(some, marks=pytest.mark.prove) for some in PROVEN)], ids=str
)
def test_every_mutant_is_accepted_or_refused_with_its_place(
    numbers: tuple[int, int, int], record_property: Note
) -> None:
    _hold("mutants", record_property, *numbers)


@pytest.mark.prove
def test_a_piece_of_yaml_may_be_repeated_until_the_file_is_full(record_property: Note) -> None:
    _hold("full", record_property)


def _hold(what: str, note: Note, *numbers: int) -> None:
    """Runs the fuzzer in a process of its own; keeps its figures with the result of the test."""
    ran = subprocess.run(
        [*RUN, what, *map(str, numbers)], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    figures: dict[str, Any] = json.loads(ran.stdout)
    for name, value in figures.items():
        note(name, len(value) if name == "wrong" else value)
    assert figures["wrong"] == []
