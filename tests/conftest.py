"""What every room's tests start from: the real routeboek."""

from __future__ import annotations

from pathlib import Path

import pytest

from routeboek_py.model.load import load
from routeboek_py.model.routeboek import Routeboek

PROJECT = Path(__file__).parent.parent
MODEL = PROJECT / "docs" / "routeboek.yml"


@pytest.fixture(scope="session")
def routeboek() -> Routeboek:
    """The routeboek of the site; read only."""
    return load(MODEL)
