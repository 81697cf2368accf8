"""The rules that the generator writes, and the table of cases."""

from __future__ import annotations

from typing import Any

import pytest

from routeboek_py.calculator.rules import Regels, regels_from
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.rules import rules


@pytest.fixture(scope="session")
def rules_data(routeboek: Routeboek) -> dict[str, Any]:
    """The data of `rekenhulp/regels.json`."""
    return rules(routeboek)


@pytest.fixture(scope="session")
def regels(rules_data: dict[str, Any]) -> Regels:
    return regels_from(rules_data)
