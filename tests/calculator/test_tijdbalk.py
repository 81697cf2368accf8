"""Tests that the picture agrees with the answer: every day in its place, and none outside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from routeboek_py.calculator.answer import answered
from routeboek_py.calculator.antwoord import Antwoord, OvergeslagenStap
from routeboek_py.calculator.dutch_dates import in_words
from routeboek_py.calculator.rules import Regels
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
        assert begin == (stap.van or stap.tot).datum
        assert end == stap.tot.datum
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
