"""The generated rules and those of the example, as the calculator reads them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from routeboek_py.calculator.answer import answer
from routeboek_py.calculator.antwoord import Antwoord
from routeboek_py.calculator.rules import Regels, regels_from

Answer = Callable[..., Antwoord]


@pytest.fixture(scope="session")
def regels(rules_data: dict[str, Any]) -> Regels:
    return regels_from(rules_data)


@pytest.fixture(scope="session")
def example_data() -> dict[str, Any]:
    """The rules of a small invented route, which is easy to work out by hand."""
    file = Path(__file__).with_name("example") / "rules.yml"
    data: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return data


@pytest.fixture(scope="session")
def example(example_data: dict[str, Any]) -> Regels:
    return regels_from(example_data)


@pytest.fixture(scope="session")
def answer_to(regels: Regels) -> Answer:
    """The answer to a valid question: a first date, a gemeente and today, as typed."""

    def answer_to(datum: str, gemeente: str, vandaag: str) -> Antwoord:
        given = answer(regels, datum, gemeente, vandaag)
        assert isinstance(given, Antwoord)
        return given

    return answer_to
