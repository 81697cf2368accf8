"""Tests here look at the real Routeboek and its site; all others at a copy that stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from routeboek_py.model.load import load
from routeboek_py.model.routeboek import Routeboek
from tests.built_site.conftest import (
    address,
    all_pages,
    context,
    one_of_each_kind,
    page,
    searching,
)
from tests.conftest import PROJECT, REAL, built_once, clocks_data, rules_data, site

# What rests on another fixture is here too: else pytest keeps the one of the tests that came first.
__all__ = [
    "address",
    "all_pages",
    "clocks_data",
    "context",
    "one_of_each_kind",
    "page",
    "rules_data",
    "searching",
    "site",
]


@pytest.fixture(scope="session")
def routeboek() -> Routeboek:
    """The Routeboek of the site; read only."""
    return load(REAL)


@pytest.fixture(scope="session")
def project_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built folder of the real site, which no test changes."""
    return built_once(tmp_path_factory, "haaglanden", PROJECT / "docs")
