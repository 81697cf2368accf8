"""Tests that no shape of a file makes its reader slow, or takes much memory."""

from __future__ import annotations

from typing import Any

import pytest

from tests.calculator.caseload.hostile import SHAPES, measured
from tests.effort import Note, some

# Twice the seconds that are promised (5), as the machine may be busy.
SECONDS, MEGABYTES = 10, 200
TESTED = ["one line of letters", "nothing but quotes", "a quote on every line"]


@pytest.mark.parametrize("shape", some(SHAPES, TESTED))
def test_a_file_of_any_shape_is_read_and_saved_in_time(
    rules_data: dict[str, Any], shape: str, record_property: Note
) -> None:
    took = measured(shape, rules_data)
    record_property("shapes", 1)
    record_property("most_seconds_of_a_shape", round(took.seconds, 2))
    record_property("most_megabytes_of_a_shape", round(took.megabytes))
    assert took.seconds < SECONDS
    assert took.megabytes < MEGABYTES
