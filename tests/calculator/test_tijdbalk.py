"""Tests that the picture agrees with the answer: every day in its place, and none outside it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routeboek_py.calculator.answer import answered
from routeboek_py.calculator.antwoord import Antwoord, OvergeslagenStap
from routeboek_py.calculator.dutch_dates import in_words
from routeboek_py.calculator.rules import Gemeente, Regels, regels_from
from routeboek_py.calculator.tijdbalk import Tijdbalk, tijdbalk

from .conftest import Answer

DAYS = st.dates(date(2000, 5, 1), date(2100, 4, 1))  # "today" is up to 120 days before it


def drawn(regels: Regels, first: date, which: int, today: date) -> tuple[Antwoord, Tijdbalk]:
    said = answered(regels, first, regels.gemeenten[which], today)
    bar = tijdbalk(said, regels.kalender)
    assert bar
    return said, bar


@given(DAYS, st.integers(0, 2), st.integers(-120, 240))
def test_every_step_lies_where_its_days_are(
    regels: Regels, first: date, which: int, ahead: int
) -> None:
    said, bar = drawn(regels, first, which, first + timedelta(days=ahead))
    monday = first - timedelta(days=bar.datum)
    assert monday.weekday() == 0
    assert bar.dagen % 7 == 0
    for stap, shown in zip(said.stappen, bar.stappen, strict=True):
        assert shown.stap is stap
        if isinstance(stap, OvergeslagenStap):
            assert shown.plaats is None
            continue
        assert shown.plaats
        begin = monday + timedelta(days=shown.plaats.van)
        end = begin + timedelta(days=shown.plaats.dagen - 1)
        assert begin == stap.dagen[0].datum
        assert end == stap.dagen[-1].datum
        assert 0 <= shown.plaats.van <= shown.plaats.van + shown.plaats.dagen <= bar.dagen


@given(DAYS, st.integers(-120, 240))
def test_today_is_drawn_when_it_is_near_the_route(regels: Regels, first: date, ahead: int) -> None:
    today = first + timedelta(days=ahead)
    _, bar = drawn(regels, first, 0, today)
    near = -28 <= ahead <= 13 * 7 + 28
    assert (bar.vandaag is not None) == near
    if bar.vandaag is not None:
        assert bar.vandaag - bar.datum == ahead
        assert 0 <= bar.vandaag < bar.dagen
    assert f"Vandaag is het {in_words(today)}." in bar.tekst


@given(DAYS, st.integers(0, 2))
def test_the_months_fill_it_from_end_to_end(regels: Regels, first: date, which: int) -> None:
    _, bar = drawn(regels, first, which, first)
    at = 0
    for maand in bar.maanden:
        assert maand.plaats.van == at
        at += maand.plaats.dagen
    assert at == bar.dagen
    assert [week.van for week in bar.weken] == list(range(bar.datum, bar.dagen, 7))


def test_breaks_and_holidays_are_in_it_and_said(regels: Regels) -> None:
    _, bar = drawn(regels, date(2026, 9, 22), 2, date(2026, 11, 22))
    names = [(span.naam, span.plaats.dagen) for span in bar.vrij]
    assert names == [
        ("Herfstvakantie", 9),
        ("Kerstvakantie", 9),
        ("Eerste kerstdag", 1),
        ("Tweede kerstdag", 1),
    ]
    for naam, _ in names:
        assert naam in bar.tekst


def test_in_words_it_says_every_step_and_the_one_that_is_not_there(regels: Regels) -> None:
    _, bar = drawn(regels, date(2026, 9, 1), 2, date(2026, 11, 22))
    assert (
        "Stap 1, Intercollegiale afstemming: van dinsdag 29 september 2026 tot en met dinsdag "
        "27 oktober 2026." in bar.tekst
    )
    assert "Stap 2, Managementafstemming: deze stap is er niet." in bar.tekst


def test_a_gemeente_without_any_step_has_no_picture(regels: Regels, answer_to: Answer) -> None:
    said = answer_to("2026-09-01", "rijswijk", "2026-09-01")
    left = tuple(stap for stap in said.stappen if isinstance(stap, OvergeslagenStap))
    assert tijdbalk(replace(said, stappen=left), regels.kalender) is None


@pytest.mark.parametrize(
    ("today", "dagen", "datum", "vandaag", "maanden"),
    [
        # From Thursday 2 April to Thursday 14 May; today is drawn up to four weeks outside it.
        ("2026-03-04", 49, 3, None, [("maart", 0, 2), ("april", 2, 30), ("mei", 32, 17)]),
        ("2026-03-05", 77, 31, 3, [("maart", 0, 30), ("april", 30, 30), ("mei", 60, 17)]),
        ("2026-03-29", 56, 10, 6, [("maart", 0, 9), ("april", 9, 30), ("mei", 39, 17)]),
        ("2026-03-30", 49, 3, 0, [("maart", 0, 2), ("april", 2, 30), ("mei", 32, 17)]),
        ("2026-05-17", 49, 3, 48, [("maart", 0, 2), ("april", 2, 30), ("mei", 32, 17)]),
        ("2026-05-18", 56, 3, 49, [("maart", 0, 2), ("april", 2, 30), ("mei", 32, 24)]),
        ("2026-06-11", 77, 3, 73,
         [("maart", 0, 2), ("april", 2, 30), ("mei", 32, 31), ("juni", 63, 14)]),
        ("2026-06-12", 49, 3, None, [("maart", 0, 2), ("april", 2, 30), ("mei", 32, 17)]),
    ],
)  # fmt: skip
def test_the_picture_reaches_to_today_if_that_is_near(  # noqa: PLR0917 (a row of the table)
    example: Regels,
    today: str,
    dagen: int,
    datum: int,
    vandaag: int | None,
    maanden: list[tuple[str, int, int]],
) -> None:
    west = example.gemeenten[1]
    _, bar = answer_and_bar(example, west, "2026-04-02", today)
    assert (bar.dagen, bar.datum, bar.vandaag) == (dagen, datum, vandaag)
    assert [(m.naam, m.plaats.van, m.plaats.dagen) for m in bar.maanden] == [
        (f"{naam} 2026", van, days) for naam, van, days in maanden
    ]
    assert [(week.nummer, week.van) for week in bar.weken] == [
        (n, datum + 7 * n) for n in range((dagen - datum + 6) // 7)
    ]


def answer_and_bar(
    regels: Regels, gemeente: Gemeente, first: str, today: str
) -> tuple[Antwoord, Tijdbalk]:
    days = date.fromisoformat(first), date.fromisoformat(today)
    said = answered(regels, days[0], gemeente, days[1])
    bar = tijdbalk(said, regels.kalender)
    assert bar
    return said, bar


@pytest.mark.parametrize(
    ("first", "free"),
    [
        # A step of six weeks, in whole weeks from Monday to Sunday.
        ("2026-03-09", [("Meivakantie", "2026-04-25", "2026-04-26", 47, 2)]),
        ("2026-03-02", []),
        ("2026-04-27", [("Meivakantie", "2026-04-27", "2026-05-03", 0, 7),
                        ("Hemelvaartsdag", "2026-05-14", "2026-05-14", 17, 1)]),
        ("2026-05-04", [("Hemelvaartsdag", "2026-05-14", "2026-05-14", 10, 1)]),
        ("2026-05-14", [("Hemelvaartsdag", "2026-05-14", "2026-05-14", 3, 1)]),
        ("2026-05-18", [("Zomervakantie", "2026-07-04", "2026-07-05", 47, 2)]),
        ("2026-08-16", [("Zomervakantie", "2026-08-10", "2026-08-16", 0, 7)]),
        ("2026-08-17", []),
    ],
)  # fmt: skip
def test_free_days_are_drawn_as_far_as_they_lie_in_the_picture(
    example: Regels, first: str, free: list[tuple[str, str, str, int, int]]
) -> None:
    _, bar = answer_and_bar(example, example.gemeenten[1], first, first)
    assert [
        (each.naam, each.eerste.isoformat(), each.laatste.isoformat(), each.plaats.van,
         each.plaats.dagen)
        for each in bar.vrij
    ] == free  # fmt: skip
    assert {each.soort for each in bar.vrij} <= {"vakantie", "feestdag"}
    assert all((each.soort == "feestdag") == (each.naam == "Hemelvaartsdag") for each in bar.vrij)


@pytest.mark.parametrize(
    ("day", "is_drawn"),
    [("2026-03-08", False), ("2026-03-09", True), ("2026-04-26", True), ("2026-04-27", False)],
)
def test_a_free_day_is_drawn_from_the_first_monday_to_the_last_sunday(
    example: Regels, day: str, is_drawn: bool
) -> None:
    free = date.fromisoformat(day)
    vakantie = replace(example.kalender.vakanties[0], van=free, tot=free)
    for free_days in ({"vakanties": (), "feestdagen": {free: "Vrij"}},
                      {"vakanties": (vakantie,), "feestdagen": {}}):  # fmt: skip
        regels = replace(example, kalender=replace(example.kalender, **free_days))
        _, bar = answer_and_bar(regels, example.gemeenten[1], "2026-03-09", "2026-03-09")
        assert [each.eerste for each in bar.vrij] == [free] * is_drawn


@pytest.mark.parametrize(
    ("first", "months"),
    [
        ("2022-01-31", [("januari 2022", 1), ("februari 2022", 28), ("maart 2022", 20)]),
        ("2024-01-31", [("januari 2024", 3), ("februari 2024", 29), ("maart 2024", 17)]),
        ("2027-11-01", [("november 2027", 30), ("december 2027", 19)]),
        ("2026-12-31", [("december 2026", 4), ("januari 2027", 31), ("februari 2027", 14)]),
    ],
)
def test_every_month_is_drawn_with_all_its_days(
    example: Regels, first: str, months: list[tuple[str, int]]
) -> None:
    _, bar = answer_and_bar(example, example.gemeenten[1], first, first)
    assert [(maand.naam, maand.plaats.dagen) for maand in bar.maanden] == months


def test_a_picture_of_a_route_that_ends_on_its_first_day(example_data: dict[str, Any]) -> None:
    data = json.loads(json.dumps(example_data))
    data["gemeenten"][1]["stappen"] = data["gemeenten"][1]["stappen"][2:]
    data["gemeenten"][1]["stappen"][0]["termijn"]["tot"] = "0 weken"
    regels = regels_from(data)
    _, bar = answer_and_bar(regels, regels.gemeenten[1], "2026-12-31", "2026-12-31")
    assert (bar.dagen, bar.datum, bar.vandaag) == (7, 3, 3)
    assert [(m.naam, m.plaats.dagen) for m in bar.maanden] == [
        ("december 2026", 4), ("januari 2027", 3)
    ]  # fmt: skip
    assert [week.nummer for week in bar.weken] == [0]
    assert bar.tekst == (
        "Tijdbalk van maandag 28 december 2026 tot en met zondag 3 januari 2027. Vandaag is het "
        "donderdag 31 december 2026. Stap 3, Slot: laatste datum donderdag 31 december 2026."
    )
