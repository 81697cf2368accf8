"""Tests dates as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routeboek_py.calculator.deadlines import window
from routeboek_py.calculator.dutch_dates import in_words, parse
from routeboek_py.calculator.rules import Weken
from routeboek_py.calculator.written_dates import read_words

known_dates = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@given(known_dates)
def test_a_date_is_read_back_in_both_notations(day: date) -> None:
    assert parse(day.isoformat()) == day
    assert parse(f"{day.day:02}-{day.month:02}-{day.year}") == day
    assert parse(f" {day.day}-{day.month}-{day.year} ") == day


@given(known_dates, st.integers(2, 9), st.integers(3, 9), st.sampled_from([" ", ". "]))
def test_a_date_in_words_is_read_back_however_short(
    day: date, of_weekday: int, of_month: int, gap: str
) -> None:
    weekday, number, month, year = in_words(day).split()
    assert parse(in_words(day)) == day
    assert parse(f"{weekday[:of_weekday]}{gap}{number} {month[:of_month]}{gap}{year}") == day
    assert parse(f"{number}-{month[:of_month].upper()}-{year}") == day


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("1 mrt 2026", "2026-03-01"),
        ("1-mrt-2026", "2026-03-01"),
        ("Dinsdag, 01 September 2026", "2026-09-01"),
        ("\u00a0di\u00a01  sept. 2026\n", "2026-09-01"),
    ],
)
def test_a_date_in_words_is_read_as_it_is_pasted(typed: str, iso: str) -> None:
    assert parse(typed).isoformat() == iso


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("maandag 1 september 2026", "1 september 2026 is een dinsdag, geen maandag. Kijk de dag"),
        ("31 februari 2026", "31 februari 2026 bestaat niet. Kijk de dag na."),
        ("0 mei 2026", "0 mei 2026 bestaat niet"),
        ("1 mei 1999", "Het jaar 1999 kan niet"),
        ("1 september", "Deze datum is niet compleet"),
        ("1-sep-26", "Schrijf het jaar met vier cijfers"),
        ("1 september 2026 10:30", "Laat de tijd weg"),
        ("1 ju 2026", "Deze datum kunnen wij niet lezen"),
        ("d 1 juni 2026", "Deze datum kunnen wij niet lezen"),
        ("september 2026", "Deze datum kunnen wij niet lezen"),
        ("1e september 2026", "Deze datum kunnen wij niet lezen"),
    ],
)
def test_a_date_in_words_that_cannot_be_says_why(typed: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        parse(typed)


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_dutch_sentence(text: str) -> None:
    read = date_or_sentence(text)
    if isinstance(read, date):
        assert text.strip() in (read.isoformat(), *dutch_notations(read)) or in_words_as(text, read)
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


def in_words_as(text: str, day: date) -> bool:
    said = read_words(" ".join(text.split()))
    return said is not None and said[1:] == (day.day, day.month, str(day.year))


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
