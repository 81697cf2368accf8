"""What every room's tests start from: the real routeboek."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from routeboek_py.model.load import load
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.rules import rules

PROJECT = Path(__file__).parent.parent
MODEL = PROJECT / "docs" / "routeboek.yml"


@pytest.fixture(scope="session")
def routeboek() -> Routeboek:
    """The routeboek of the site; read only."""
    return load(MODEL)


@pytest.fixture(scope="session")
def rules_data(routeboek: Routeboek) -> dict[str, Any]:
    """The data of `rekenhulp/regels.json`."""
    return rules(routeboek)
