"""Tests every unit from every first day of seven years: CPython, image and fallback agree.

`tests/calculator/test_every_unit.py` lays the same days beside a calculation of its own.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from routeboek_py.pages.kalender import kalender
from tests.calculator.test_every_unit import CASES
from tests.calculator.units import rules_in_every_unit
from tests.effort import Note, some

from .conftest import Ask
from .test_same_answers import WAYS, answers_of, host, request


@pytest.mark.parametrize("case", some(CASES, [("Midden", 2026)]))
def test_every_unit_is_answered_alike(
    ask: Ask, case: tuple[str, int], record_property: Note
) -> None:
    regio, year = case
    regels = rules_in_every_unit(around(kalender(regio), year))
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(365 + (year % 4 == 0))]
    questions = [
        (0, day.isoformat(), "hier", days[-1 - n].isoformat()) for n, day in enumerate(days)
    ]
    said = [answers_of(ask(way, {"regels": [regels], "questions": questions})) for way in WAYS]
    expected = [host(request(regels, *asked)) for _, *asked in questions]
    record_property("unit_questions", len(questions))
    for answers in said:
        differ = [q for q, a, e in zip(questions, answers, expected, strict=True) if a != e]
        assert differ == []
    assert all('"soort": "antwoord"' in (answer or "") for answer in expected)


def around(data: dict[str, Any], year: int) -> dict[str, Any]:
    """The calendar of a year and two years after it: the rules are read again for each question."""
    first, last = f"{year}-01-01", f"{year + 2}-12-31"
    feestdagen = {day: name for day, name in data["feestdagen"].items() if first <= day <= last}
    vakanties = [each for each in data["vakanties"] if each["van"] <= last and each["tot"] >= first]
    return {**data, "feestdagen": feestdagen, "vakanties": vakanties}
