"""Dates as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routeboek_py.calculator.deadlines import window
from routeboek_py.calculator.dutch_dates import in_words, parse
from routeboek_py.calculator.rules import Weken

known_dates = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@given(known_dates)
def test_a_date_is_read_back_in_both_notations(day: date) -> None:
    assert parse(day.isoformat()) == day
    assert parse(f"{day.day:02}-{day.month:02}-{day.year}") == day
    assert parse(f" {day.day}-{day.month}-{day.year} ") == day


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_dutch_sentence(text: str) -> None:
    read = date_or_sentence(text)
    if isinstance(read, date):
        assert text.strip() in (read.isoformat(), *dutch_notations(read))
    else:
        assert read.endswith(".")
        assert read[0].isupper() or read[0].isdigit()


def date_or_sentence(text: str) -> date | str:
    try:
        return parse(text)
    except ValueError as error:
        return str(error)


def dutch_notations(day: date) -> list[str]:
    days, months = ({str(n), f"{n:02}"} for n in (day.day, day.month))
    return [f"{d}-{m}-{day.year}" for d in days for m in months]


@given(known_dates, st.integers(0, 520))
def test_weeks_later_is_the_same_day_of_the_week(day: date, weeks: int) -> None:
    last = window(day, Weken(tot=weeks)).last
    assert last.weekday() == day.weekday()
    assert last - day == timedelta(days=7 * weeks)


def test_a_date_is_said_with_its_weekday() -> None:
    assert in_words(date(2026, 10, 27)) == "dinsdag 27 oktober 2026"


@pytest.mark.parametrize(("van", "tot"), [(9, 8), (-1, 8), (None, -1), (None, 521)])
def test_a_window_that_cannot_be_is_refused(van: int | None, tot: int) -> None:
    with pytest.raises(ValueError, match=r"weken|laatste week"):
        Weken(tot=tot, van=van)
