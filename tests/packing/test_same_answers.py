"""Tests that CPython and both ways of Python in a browser give exactly the same answers."""

import json
import random
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any, get_args

import pytest

from routeboek_py.calculator.dutch_dates import in_words
from routeboek_py.calculator.duur import Eenheid
from routeboek_py.calculator.entry import answer_json
from routeboek_py.calculator.written_dates import MONTHS, WEEKDAYS
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.klokken import klokken
from tests.calculator.cases import questions
from tests.effort import Note, some, tries

from .conftest import Ask

WAYS = ["image", "fallback"]

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


def host(request: str) -> str | None:
    """What CPython answers; None when it refuses."""
    try:
        return answer_json(request)
    except Exception:
        return None


def request(regels: dict[str, Any], datum: str, gemeente: str, vandaag: str) -> str:
    asked = {"regels": regels, "datum": datum, "gemeente": gemeente, "vandaag": vandaag}
    return json.dumps(asked)


def answers_of(said: list[dict[str, str]]) -> list[str | None]:
    return [each.get("answer") for each in said]


@pytest.mark.parametrize("way", WAYS)
def test_the_table_of_cases_is_answered_alike(
    rules_data: dict[str, Any], ask: Ask, way: str
) -> None:
    requests = [request(rules_data, *case.values()) for case in questions()]

    said = ask(way, {"texts": requests})

    assert answers_of(said) == [host(asked) for asked in requests]
    assert len(said) > 40
    assert None not in answers_of(said)


@pytest.mark.parametrize("way", some(WAYS, ["image"]))
def test_every_sort_of_input_is_answered_alike(
    rules_data: dict[str, Any], ask: Ask, way: str
) -> None:
    requests = [request(rules_data, d, g, t) for d in TYPED for g in GEMEENTEN for t in TODAY]

    assert answers_of(ask(way, {"texts": requests})) == [host(asked) for asked in requests]


@pytest.mark.parametrize("way", WAYS)
def test_what_is_no_request_is_refused_and_does_no_harm(
    rules_data: dict[str, Any], ask: Ask, way: str
) -> None:
    broken = {**rules_data, "gemeenten": None}
    good = request(rules_data, "2026-09-01", "rijswijk", "2026-09-01")
    requests = [*NOT_A_REQUEST, request(broken, "2026-09-01", "rijswijk", "2026-09-01")]
    after_each = [text for refused in requests for text in (refused, good)]

    said = answers_of(ask(way, {"texts": after_each}))

    assert said[::2] == [None] * len(requests)
    assert set(said[1::2]) == {host(good)}


def small_rules(rules_data: dict[str, Any], some: random.Random) -> dict[str, Any]:
    """The real rules of one or two gemeenten with other weeks, and part of the calendar.

    Small, so that they can be read many thousands of times.
    """
    regels: dict[str, Any] = json.loads(json.dumps(rules_data))
    regels["gemeenten"] = some.sample(regels["gemeenten"], some.choices([1, 2], weights=[9, 1])[0])
    for gemeente in regels["gemeenten"]:
        for stap in gemeente["stappen"]:
            last = some.randrange(0, 60)
            unit = some.choice(["weken", "weken", *get_args(Eenheid)])
            stap["termijn"]["tot"] = f"{last} {unit}"
            stap["termijn"].pop("van", None)
            if some.choice([True, False]):
                stap["termijn"]["van"] = f"{last // 2} {unit}"
            if some.random() < 0.2:
                stap["termijn"]["verlengbaar"] = f"{some.randrange(9)} {unit}"
    kalender = regels["kalender"]
    days = some.sample(sorted(kalender["feestdagen"].items()), 12)
    kalender["feestdagen"] = dict(days)
    kalender["vakanties"] = some.sample(kalender["vakanties"], 6)
    return regels


def some_date(some: random.Random) -> str:
    """A date in any notation, or something that looks like one."""
    day = date(2000, 1, 1) + timedelta(days=some.randrange(36_900))
    year, month, number = day.year, day.month, day.day
    notations = [
        day.isoformat(),
        f"{number:02}-{month:02}-{year}",
        f"{number}-{month}-{year}",
        f"{some.randrange(40)}-{some.randrange(15)}-{some.choice([year, some.randrange(12_000)])}",
        in_words(day),
        f"{number} {MONTHS[month - 1][: some.randrange(2, 10)]}{some.choice(['', '.'])} {year}",
        f"{some.choice(WEEKDAYS)[: some.randrange(1, 10)]} {in_words(day).split(maxsplit=1)[1]}",
        "".join(some.choices("0123456789-/. :Tjan\u00e9", k=some.randrange(12))),
    ]
    return some.choices(notations, weights=[6, 6, 3, 2, 1, 2, 1, 1])[0]


def some_question(
    some: random.Random, regels: dict[str, Any], klokken: list[dict[str, Any]]
) -> dict[str, Any]:
    """One of the other questions than for the dates of one gemeente."""
    gemeenten = [gemeente["id"] for gemeente in regels["gemeenten"]]
    gemeente = some.choice(gemeenten)
    slip = f"2026-{some.randrange(15):02}-{some.randrange(34):02}"
    link = f"reken/{some.choice([1, 1, 1, 2])}/{some.choice([some_date(some), slip])}"
    return some.choice(
        [
            {"soort": "link", "link": f"#{link}/{some.choice([gemeente, gemeente, 'delft'])}"},
            {"soort": "dossier", "site": some.choice(["", "https://voorbeeld.nl/"])},
            {"soort": "naast", "ander": {"datum": some_date(some), "gemeente": gemeente}},
            {
                "soort": "klokken",
                "klokken": klokken,
                "vanaf": {klok["id"]: some_date(some) for klok in klokken},
            },
        ]
    )


def test_the_other_questions_are_answered_alike_by_the_image(
    routeboek: Routeboek, rules_data: dict[str, Any], ask: Ask
) -> None:
    some = random.Random(20261124)
    requests, count = [], tries(600, 20_000)
    for _ in range(count):
        regels = small_rules(rules_data, some)
        asked = {"datum": some_date(some), "gemeente": regels["gemeenten"][0]["id"]}
        vandaag = (date(2026, 1, 1) + timedelta(days=some.randrange(900))).isoformat()
        question = some_question(some, regels, klokken(routeboek))
        requests.append(json.dumps({"regels": regels, "vandaag": vandaag, **asked, **question}))

    said = answers_of(ask("image", {"texts": requests}))

    for request_text, answer in zip(requests, said, strict=True):
        assert answer == host(request_text), request_text
    for kind in ("antwoord", "dossier", "naast", "klokken"):
        assert sum(f'"soort": "{kind}"' in (answer or "") for answer in said) > count / 10


def test_random_questions_are_answered_alike_by_the_image(
    rules_data: dict[str, Any], ask: Ask, record_property: Note
) -> None:
    some = random.Random(20261123)
    regels = [small_rules(rules_data, some) for _ in range(20)]
    known = [[gemeente["id"] for gemeente in each["gemeenten"]] for each in regels]
    asked: list[tuple[int, str, str, str]] = []
    count = tries(2_000, 100_000)
    for _ in range(count):
        index = some.randrange(20)
        gemeente = some.choice([*GEMEENTEN, *known[index] * 5])
        asked.append((index, some_date(some), gemeente, some_date(some)))
    halves = [asked[: count // 2], asked[count // 2 :]]

    with ThreadPoolExecutor() as beside:
        said = beside.map(lambda half: ask("image", {"regels": regels, "questions": half}), halves)
        expected = [host(request(regels[index], *rest)) for index, *rest in asked]

    given = [answer for half in said for answer in answers_of(half)]
    record_property("random", len(given))
    for question, answer, right in zip(asked, given, expected, strict=True):
        assert answer == right, question
    assert sum('"soort": "antwoord"' in (right or "") for right in expected) > count / 3
