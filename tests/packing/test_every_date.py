"""Tests every first date that can be asked, in every gemeente: CPython, image and fallback agree.

`tests/calculator/test_oracle.py` lays the same questions beside a calculation of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from routeboek_py.calculator.dutch_dates import FIRST_YEAR, LAST_YEAR
from tests.effort import Note, some

from .conftest import Ask
from .test_same_answers import WAYS, answers_of, host, request

# So many years at a time, since all answers of a time are in memory.
YEARS = 5
TIMES = range(FIRST_YEAR, LAST_YEAR + 1, YEARS)
GEMEENTEN = ["den-haag", "leidschendam-voorburg", "rijswijk"]
LONGEST = timedelta(weeks=14)


@pytest.mark.parametrize("first", some(TIMES, []))
def test_every_date_is_answered_alike(
    rules_data: dict[str, Any], ask: Ask, first: int, record_property: Note
) -> None:
    regels: list[dict[str, Any]] = []
    questions: list[tuple[int, str, str, str]] = []
    following = min(first + YEARS, LAST_YEAR + 1)
    for year in range(first, following):
        for gemeente in GEMEENTEN:
            questions += ((len(regels), *rest) for rest in in_year(year, gemeente))
            regels.append(rules_for(rules_data, year, gemeente))

    said = [answers_of(ask(way, {"regels": regels, "questions": questions})) for way in WAYS]

    otherwise = []
    for at, (question, *answers) in enumerate(zip(questions, *said, strict=True)):
        index, *asked = question
        expected = {host(request(regels[index], *asked))}
        if at % 97 == 0:
            expected.add(host(request(rules_data, *asked)))
        if set(answers) != expected:
            otherwise.append(question)
    record_property("dates", len(questions))
    record_property("in_pythons", len(questions) * (len(WAYS) + 1))
    record_property("answered_otherwise", len(otherwise))
    assert otherwise == []
    days = date(following, 1, 1) - date(first, 1, 1)
    assert len(questions) == days.days * len(GEMEENTEN)


def in_year(year: int, gemeente: str) -> Iterator[tuple[str, str, str]]:
    """A question for each day of a year; today lies before, in or after the route."""
    day = date(year, 1, 1)
    while day.year == year:
        today = day + timedelta(days=day.toordinal() * 37 % 140 - 20)
        bounded = min(max(today, date(FIRST_YEAR, 1, 1)), date(LAST_YEAR, 12, 31))
        yield day.isoformat(), gemeente, bounded.isoformat()
        day += timedelta(days=1)


def rules_for(rules_data: dict[str, Any], year: int, gemeente: str) -> dict[str, Any]:
    """The real rules, without the other gemeenten and the days that no answer of this year shows.

    They are read again for each question, and that is most of the time that it takes.
    """
    regels: dict[str, Any] = json.loads(json.dumps(rules_data))
    regels["gemeenten"] = [each for each in regels["gemeenten"] if each["id"] == gemeente]
    kalender = regels["kalender"]
    # The picture shows four weeks around the route, and whole weeks.
    first = (date(year, 1, 1) - LONGEST).isoformat()
    last = (date(year, 12, 31) + 2 * LONGEST).isoformat()
    kalender["feestdagen"] = {
        day: name for day, name in kalender["feestdagen"].items() if first <= day <= last
    }
    kalender["vakanties"] = [
        break_ for break_ in kalender["vakanties"]
        if break_["van"] <= last and break_["tot"] >= first
    ]  # fmt: skip
    return regels
