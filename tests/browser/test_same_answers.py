"""Python on the host and Python in the browser's engine give the same answers, to the letter."""

import json
from datetime import date, timedelta
from typing import Any

from routeboek_py.calculator.answer import answer_json
from tests.calculator.cases import questions

from .conftest import AnswerInPyodide

TYPED = [
    "2026-09-01", "01-09-2026", "1-9-2026", " 01-09-2026 ", "2028-02-29", "2000-01-01",
    "2100-12-31", "", "   ", "29-02-2025", "31-04-2026", "00-01-2026", "01-13-2026", "1999-12-31",
    "01-01-2101", "9999-12-31", "1-9-26", "1/9/2026", "1-9", "9-2026", "2026", "20260901",
    "2026-9-1", "2026-09-01T00:00", "01-09-2026 12:30", "morgen", "١-٩-٢٠٢٦", "<b>01-09-2026</b>",
    "İ", "\x00", "😀", "\ud83d", "9" * 5000,
]  # fmt: skip
GEMEENTEN = ["den-haag", "leidschendam-voorburg", "rijswijk", "", "RIJSWIJK", "delft", "\u00e9"]
TODAY = ["2026-09-01", "2026-10-27", "2026-12-01", "2030-01-01", "1999-01-01", "nu"]
NOT_A_REQUEST = ["", "{", "[]", "null", "{}", '{"regels": {}}', "\ufeff{}"]


def host(request: str) -> dict[str, str]:
    try:
        return {"answer": answer_json(request)}
    except Exception as error:
        return {"error": type(error).__name__}


def request(regels: dict[str, Any], datum: str, gemeente: str, vandaag: str) -> str:
    asked = {"regels": regels, "datum": datum, "gemeente": gemeente, "vandaag": vandaag}
    return json.dumps(asked)


def test_the_table_of_cases_is_answered_alike(
    rules_data: dict[str, Any], answer_in_pyodide: AnswerInPyodide
) -> None:
    requests = [request(rules_data, *case.values()) for case in questions()]

    answers = answer_in_pyodide(requests)

    assert answers == [host(asked) for asked in requests]
    assert len(answers) > 40


def test_every_sort_of_input_is_answered_alike(
    rules_data: dict[str, Any], answer_in_pyodide: AnswerInPyodide
) -> None:
    requests = [request(rules_data, d, g, t) for d in TYPED for g in GEMEENTEN for t in TODAY]
    requests += NOT_A_REQUEST
    requests.append(
        request({**rules_data, "gemeenten": None}, "2026-09-01", "rijswijk", "2026-09-01")
    )

    answers = answer_in_pyodide(requests)

    assert answers == [host(asked) for asked in requests]
    assert {kind for said in answers for kind in said} == {"answer", "error"}


def test_every_day_of_two_years_is_answered_alike(
    rules_data: dict[str, Any], answer_in_pyodide: AnswerInPyodide
) -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(731)]
    requests = [
        request(rules_data, day.isoformat(), gemeente, "2026-11-22")
        for day in days
        for gemeente in GEMEENTEN[:3]
    ]

    answers = answer_in_pyodide(requests)

    assert answers == [host(asked) for asked in requests]
    assert all('"soort": "antwoord"' in said["answer"] for said in answers)
