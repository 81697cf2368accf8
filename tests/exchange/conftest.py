"""Answers whose dates go into an agenda."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from routeboek_py.calculator.afspraken import Afspraak, afspraken
from routeboek_py.calculator.answer import answer
from routeboek_py.calculator.antwoord import Antwoord
from routeboek_py.calculator.rules import Regels, regels_from

SITE = "https://voorbeeld.nl/routeboek/"
TODAY = date(2026, 11, 22)

Entries = Callable[..., list[Afspraak]]


@pytest.fixture(scope="session")
def regels(rules_data: dict[str, Any]) -> Regels:
    return regels_from(rules_data)


@pytest.fixture(scope="session")
def entries(regels: Regels) -> Entries:
    def entries(
        first: str = "2026-10-02", gemeente: str = "den-haag", kenmerk: str = ""
    ) -> list[Afspraak]:
        given = answer(regels, first, gemeente, TODAY.isoformat())
        assert isinstance(given, Antwoord)
        return afspraken(given, SITE, kenmerk)

    return entries
