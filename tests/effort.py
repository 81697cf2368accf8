"""Decides how much to test: a part with `scripts/test`, everything with `scripts/prove`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest

PROVING = "ROUTEBOEK_PROVE" in os.environ
# The fixture `record_property`: what a test notes with it, tests/proof can put in its table.
Note = Callable[[str, object], None]


def tries(test: int, prove: int) -> int:
    """The number of random examples for a property test."""
    return prove if PROVING else test


def each_row_once(
    rows: Sequence[Any], columns: Sequence[Any], tested: Sequence[Any] | None = None
) -> list[Any]:
    """Every pair, for `parametrize`; scripts/test tries each `tested` row with one column."""
    chosen = list(rows if tested is None else tested)
    with_column = {row: columns[at % len(columns)] for at, row in enumerate(chosen)}
    assert set(chosen) <= set(rows)
    return [
        pytest.param(row, column, marks=[] if with_column.get(row) == column else pytest.mark.prove)
        for row in rows
        for column in columns
    ]


def some(cases: Iterable[Any], tested: Iterable[Any]) -> list[Any]:
    """Every case, for `parametrize`; scripts/test tries only the `tested` ones."""
    chosen = set(tested)
    marked = [pytest.param(c, marks=[] if c in chosen else pytest.mark.prove) for c in cases]
    assert chosen <= {param.values[0] for param in marked}
    return marked
