"""Tests dates as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routeboek_py.calculator.dutch_dates import in_words, month_in_words, parse
from routeboek_py.calculator.duur import Duur, after
from routeboek_py.calculator.rules import Regels
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
def test_weeks_later_is_the_same_day_of_the_week(example: Regels, day: date, weeks: int) -> None:
    last = after(day, Duur(weeks, "weken"), example.kalender)
    assert last.weekday() == day.weekday()
    assert last - day == timedelta(days=7 * weeks)


def test_a_date_is_said_with_its_weekday() -> None:
    assert in_words(date(2026, 10, 27)) == "dinsdag 27 oktober 2026"


HOW = "Typ de datum als dag-maand-jaar, bijvoorbeeld 01-09-2026."
NO = f"Deze datum kunnen wij niet lezen. {HOW}"
UNSURE = f"Wij weten niet zeker welke datum u bedoelt. {HOW}"
HALF = f"Deze datum is niet compleet. {HOW}"
LONG_YEAR = f"Schrijf het jaar met vier cijfers. {HOW}"
NO_TIME = f"Laat de tijd weg. {HOW}"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", f"Vul een datum in. {HOW}"),
        ("\u200b", f"Vul een datum in. {HOW}"),
        ("01-00-2026", f"Maand 0 bestaat niet. {HOW}"),
        ("01-13-2026", f"Maand 13 bestaat niet. {HOW}"),
        ("00-01-2026", "0 januari 2026 bestaat niet. Kijk de dag na."),
        ("29-02-2100", "29 februari 2100 bestaat niet. Kijk de dag na."),
        ("31-12-1999", "Het jaar 1999 kan niet. Kies een jaar van 2000 tot en met 2100."),
        ("01-01-2101", "Het jaar 2101 kan niet. Kies een jaar van 2000 tot en met 2100."),
        ("maandag 1 september 2026",
         "1 september 2026 is een dinsdag, geen maandag. Kijk de dag na."),
        ("1 september", HALF),
        ("1 september 26", LONG_YEAR),
        ("1 september 20260", LONG_YEAR),
        ("1-9-26", LONG_YEAR), ("1/9/26", LONG_YEAR), ("1.9.26", LONG_YEAR), ("1 9 26", LONG_YEAR),
        ("1-9", HALF), ("1/9", HALF), ("9-2026", HALF), ("9.2026", HALF), ("2026", HALF),
        ("01-09-2026 10:30", NO_TIME), ("2026-09-01T00", NO_TIME), ("2026-09-01t00", NO_TIME),
        ("20260901", UNSURE), ("1/9/2026", UNSURE), ("1-9-", UNSURE), ("2026-9-1", UNSURE),
        ("1-9-202", UNSURE), ("12345", UNSURE), ("1 - 9 - 2026", UNSURE),
        ("morgen", NO), ("1-9-2026x", NO), ("x1-9-2026", NO), ("01:xx", NO), ("1\u00a4-9-2026", NO),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_date_is_said_with_what_to_do(typed: str, says: str) -> None:
    assert date_or_sentence(typed) == says


@pytest.mark.parametrize(
    "typed",
    ["01\u201109\u20112026", "01\u201009\u20102026", "01\u201309\u20132026", "01\u221209\u22122026",
     "01\uff0d09\uff0d2026", "01\u201509\u20152026", "\ufeff01-09-2026", "01-09-20\u00ad26",
     "\u200e01-09-2026\u200f", "\u202a01-09-2026\u202e", "\u206601-09-2026\u2069",
     "\u200b01-09-2026\u2060", "01\u2064-09-2026", "\t01-09-2026 \u3000"],
)  # fmt: skip
def test_dashes_and_invisible_characters_of_a_copied_date_do_no_harm(typed: str) -> None:
    assert parse(typed) == date(2026, 9, 1)


@pytest.mark.parametrize(
    ("edge", "day"),
    [("01-01-2000", date(2000, 1, 1)), ("31-12-2100", date(2100, 12, 31)),
     ("29-02-2000", date(2000, 2, 29)), ("2100-12-31", date(2100, 12, 31))],
)  # fmt: skip
def test_the_first_and_the_last_day_that_can_be_asked(edge: str, day: date) -> None:
    assert parse(edge) == day


MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
          "oktober", "november", "december"]  # fmt: skip
WEEK = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]


def test_every_month_and_every_weekday_has_its_name() -> None:
    assert [month_in_words(date(2026, n, 1)) for n in range(1, 13)] == [
        f"{month} 2026" for month in MONTHS
    ]
    assert [in_words(date(2026, 6, n)) for n in range(1, 8)] == [
        f"{day} {n} juni 2026" for n, day in enumerate(WEEK, 1)
    ]


@pytest.mark.parametrize("name", [*MONTHS, "jan", "mrt", "sep", "mrt.", "MEI", "Okt."])
def test_every_name_of_a_month_is_read(name: str) -> None:
    short = {"jan": 1, "mrt": 3, "sep": 9, "mei": 5, "okt": 10}
    bare = name.lower().removesuffix(".")
    number = short[bare] if bare in short else MONTHS.index(bare) + 1
    assert parse(f"7 {name} 2026") == date(2026, number, 7)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("di 7 juli 2026", (1, 7, 7, "2026")),
        ("di, 7 juli 2026", (1, 7, 7, "2026")),
        ("di. 07-jul-26", (1, 7, 7, "26")),
        ("zo 7 juli", (6, 7, 7, "")),
        ("7 juli 20260", (None, 7, 7, "20260")),
        ("99 dec. 1", (None, 99, 12, "1")),
        ("7 ju 2026", None), ("7 ja 2026", None), ("z 7 juli 2026", None), ("7 juli 2026 x", None),
        ("x 7 juli 2026", None), ("7juli 2026", None), ("7/juli/2026", None), ("107 juli", None),
        ("7 juli. 2026", (None, 7, 7, "2026")), ("7 juli.. 2026", None),
        ("di  7 juli", None), ("maandagx 7 juli", None), ("7 julix", None),
    ],
)  # fmt: skip
def test_the_parts_of_a_date_in_words(text: str, said: tuple[object, ...] | None) -> None:
    assert read_words(text) == said
