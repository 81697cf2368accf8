"""The rules that the generator writes, as the calculator reads them."""

from __future__ import annotations

from typing import Any

import pytest

from routeboek_py.calculator.rules import Regels, regels_from


@pytest.fixture(scope="session")
def regels(rules_data: dict[str, Any]) -> Regels:
    return regels_from(rules_data)
