"""The plain data of the real Routeboek, and functions to change one thing in it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from routeboek_py.model.document import read
from routeboek_py.model.walk import Path
from tests.conftest import MODEL

DATA: Any = read(MODEL).data


@pytest.fixture
def data() -> Any:
    """A copy of the real data that a test may change."""
    return copy.deepcopy(DATA)


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    """The path of every value in plain data, the whole first."""
    yield path
    if isinstance(value, dict):
        for key, item in value.items():
            yield from places(item, (*path, key))
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, (*path, index))


def value_at(value: Any, path: Path) -> Any:
    """The value at a path of keys and indices."""
    for step in path:
        value = value[step]
    return value


def with_value(value: Any, path: Path, put: Any) -> Any:
    """A copy of plain data with another value at a path."""
    if not path:
        return put
    changed = copy.copy(value)
    changed[path[0]] = with_value(value[path[0]], path[1:], put) if path[1:] else put
    return changed


def without(value: Any, path: Path) -> Any:
    """A copy of plain data without the value at a path."""
    holder = copy.copy(value_at(value, path[:-1]))
    del holder[path[-1]]
    return with_value(value, path[:-1], holder)


LEAVES = [path for path in places(DATA) if not isinstance(value_at(DATA, path), dict | list)]
PLACES = list(places(DATA))
