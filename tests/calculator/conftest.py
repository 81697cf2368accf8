"""The generated rules, as the calculator reads them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from routeboek_py.calculator.answer import answer
from routeboek_py.calculator.antwoord import Antwoord
from routeboek_py.calculator.rules import Regels, regels_from

Answer = Callable[..., Antwoord]


@pytest.fixture(scope="session")
def regels(rules_data: dict[str, Any]) -> Regels:
    return regels_from(rules_data)


@pytest.fixture(scope="session")
def answer_to(regels: Regels) -> Answer:
    """The answer to a valid question: a first date, a gemeente and today, as typed."""

    def answer_to(datum: str, gemeente: str, vandaag: str) -> Antwoord:
        given = answer(regels, datum, gemeente, vandaag)
        assert isinstance(given, Antwoord)
        return given

    return answer_to
