"""Tests how each unit is counted: written out by hand, and beside a calculation of its own."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routeboek_py.calculator.duur import Duur, Eenheid, after, duur_from, meaning
from routeboek_py.calculator.kalender import Bekend, Kalender, Onbekend, Vakantie

# An invented year: three breaks, of which one from Tuesday to Friday, and holidays on a Monday, a
# Thursday and a Friday.
KALENDER = Kalender(
    regio="Midden",
    bron="",
    feestdagen={
        date(2026, 4, 6): "Paasmaandag",
        date(2026, 5, 14): "Hemelvaartsdag",
        date(2026, 12, 25): "Kerst",
    },
    feestdagen_bekend=Bekend(date(2026, 1, 1), date(2026, 12, 31)),
    vakanties=(
        Vakantie("Voorjaarsvakantie", date(2026, 2, 14), date(2026, 2, 22), "vast"),
        Vakantie("Meivakantie", date(2026, 4, 28), date(2026, 5, 8), "vast"),
        Vakantie("Zomervakantie", date(2026, 7, 18), date(2026, 8, 30), "vast"),
    ),
    vakanties_bekend=Bekend(date(2026, 1, 1), date(2026, 8, 31)),
)

# From which day, how long, to which day. Worked out on a paper calendar.
BY_HAND = {
    "no time at all": ("2026-03-07", "0 weken", "2026-03-07"),
    "a day is a day, also on Sunday": ("2026-03-07", "1 kalenderdag", "2026-03-08"),
    "days over the end of a year": ("2026-12-30", "3 kalenderdagen", "2027-01-02"),
    "a week": ("2026-09-01", "1 week", "2026-09-08"),
    "8 weeks over the end of summer time": ("2026-09-01", "8 weken", "2026-10-27"),
    "a month is the same day": ("2026-03-15", "1 maand", "2026-04-15"),
    "a month from the 31st": ("2026-03-31", "1 maand", "2026-04-30"),
    "a month from the 31st to a leap day": ("2028-01-31", "1 maand", "2028-02-29"),
    "a month from the 31st to February": ("2026-01-31", "1 maand", "2026-02-28"),
    "a year from a leap day": ("2028-02-29", "12 maanden", "2029-02-28"),
    "3 months over the end of a year": ("2026-11-30", "3 maanden", "2027-02-28"),
    "a working day from Friday": ("2026-03-06", "1 werkdag", "2026-03-09"),
    "a working day from Saturday": ("2026-03-07", "1 werkdag", "2026-03-09"),
    "a working day from Thursday over a long weekend": ("2026-04-02", "2 werkdagen", "2026-04-07"),
    "a working day before a holiday on a Friday": ("2026-12-24", "1 werkdag", "2026-12-28"),
    "working days in a school break": ("2026-02-13", "5 werkdagen", "2026-02-20"),
    "a school day from the Friday before a break": ("2026-02-13", "1 schooldag", "2026-02-23"),
    "a school day from within a break": ("2026-02-18", "1 schooldag", "2026-02-23"),
    "school days over a break": ("2026-02-10", "5 schooldagen", "2026-02-24"),
    "a school day from the last day of a break": ("2026-08-30", "1 schooldag", "2026-08-31"),
    "a school day before a break that begins on a Tuesday": (
        "2026-04-27", "1 schooldag", "2026-05-11"),
    "a school day before the last day of a break": ("2026-05-07", "1 schooldag", "2026-05-11"),
    "a school week of which only Monday is no break": ("2026-04-22", "1 schoolweek", "2026-04-29"),
    "a school day around Ascension": ("2026-05-13", "1 schooldag", "2026-05-15"),
    "a school week": ("2026-03-04", "1 schoolweek", "2026-03-11"),
    "a school week, of which one is a break": ("2026-02-11", "1 schoolweek", "2026-02-25"),
    "a school week from within a break": ("2026-02-18", "1 schoolweek", "2026-02-25"),
    "a school week from a Sunday": ("2026-02-15", "1 schoolweek", "2026-03-01"),
    "school weeks with a holiday": ("2026-04-01", "2 schoolweken", "2026-04-15"),
    "school weeks over the summer": ("2026-07-15", "1 schoolweek", "2026-09-02"),
}  # fmt: skip


@pytest.mark.parametrize(("van", "duur", "tot"), BY_HAND.values(), ids=BY_HAND)
def test_each_unit_is_counted_as_its_meaning_says(van: str, duur: str, tot: str) -> None:
    assert after(date.fromisoformat(van), duur_from(duur), KALENDER).isoformat() == tot


UNTIL = "De schoolvakanties van regio Midden zijn hier bekend tot en met maandag 31 augustus 2026."
YEAR = "De feestdagen zijn hier bekend tot en met donderdag 31 december 2026."
# Where the calendar ends there is no date: it could be another one.
UNKNOWN = {
    "a school day after the last known break": ("2026-08-31", "1 schooldag", UNTIL),
    "a school week after it": ("2026-08-31", "1 schoolweek", UNTIL),
    "school days that begin in what is known": ("2026-08-27", "2 schooldagen", UNTIL),
    "a working day in another year": ("2026-12-31", "1 werkdag", YEAR),
    "a school day in another year": ("2026-12-31", "1 schooldag", YEAR),
    "a working day before what is known": (
        "2025-12-30", "1 werkdag",
        "De feestdagen zijn hier bekend vanaf donderdag 1 januari 2026."),
}  # fmt: skip


@pytest.mark.parametrize(("van", "duur", "says"), UNKNOWN.values(), ids=UNKNOWN)
def test_beyond_the_calendar_there_is_no_date_but_a_reason(van: str, duur: str, says: str) -> None:
    with pytest.raises(Onbekend) as caught:
        after(date.fromisoformat(van), duur_from(duur), KALENDER)
    assert str(caught.value) == says


@pytest.mark.parametrize("unit", ["kalenderdagen", "weken", "maanden"])
def test_a_unit_that_needs_no_calendar_has_a_date_in_any_year(unit: Eenheid) -> None:
    assert after(date(2099, 12, 31), Duur(1, unit), KALENDER).year == 2100


COUNTED: list[Eenheid] = ["werkdagen", "schooldagen", "schoolweken"]


@given(st.dates(date(2026, 1, 1), date(2026, 5, 31)), st.integers(0, 6), st.sampled_from(COUNTED))
def test_each_date_is_the_nth_such_day_of_a_list(day: date, count: int, unit: Eenheid) -> None:
    found = after(day, Duur(count, unit), KALENDER)
    assert found == (nth(unit, day, count) if count else day)


def nth(unit: Eenheid, start: date, count: int) -> date:
    """The same from a list of all days of the year, each looked at by itself."""
    year = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    working = [d for d in year if d.isoweekday() <= 5 and d not in KALENDER.feestdagen]
    free = {d for v in KALENDER.vakanties for d in year if v.van <= d <= v.tot}
    school = [d for d in working if d not in free]
    if unit != "schoolweken":
        return [d for d in (working if unit == "werkdagen" else school) if d > start][count - 1]
    weeks = sorted({d.isocalendar()[:2] for d in school})
    later = [week for week in weeks if week > start.isocalendar()[:2]]
    return date.fromisocalendar(*later[count - 1], start.isoweekday())


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(0, 120))
def test_a_month_later_has_the_same_number_or_is_a_last_day(day: date, count: int) -> None:
    found = after(day, Duur(count, "maanden"), KALENDER)
    assert (found.year - day.year) * 12 + found.month - day.month == count
    assert found.day == day.day or (
        found.day < day.day and (found + timedelta(days=1)).month != found.month
    )


MEANINGS = {
    "kalenderdagen": "Een kalenderdag is elke dag, ook in het weekend.",
    "werkdagen": "Een werkdag is een dag van maandag tot en met vrijdag die geen feestdag is. "
    "Ook Goede Vrijdag en Bevrijdingsdag zijn feestdagen.",
    "schooldagen": "Een schooldag is een dag van maandag tot en met vrijdag buiten feestdagen en "
    "schoolvakanties. Ook Goede Vrijdag en Bevrijdingsdag zijn feestdagen. "
    "Uw school kan andere vakanties en vrije dagen hebben. Die kennen wij niet.",
    "weken": "Een week is 7 dagen. 8 weken na een datum is 56 dagen later, op dezelfde dag van de "
    "week.",
    "schoolweken": "Een schoolweek is een week van maandag tot en met zondag met minstens één "
    "schooldag. De week van de datum zelf telt niet mee. De dag van de week blijft dezelfde. "
    "Uw school kan andere vakanties en vrije dagen hebben. Die kennen wij niet.",
    "maanden": "Een maand later is dezelfde dag van een volgende maand. Heeft die maand zo’n dag "
    "niet? Dan is het haar laatste dag.",
}  # fmt: skip


@pytest.mark.parametrize("unit", get_args(Eenheid))
def test_a_reader_is_told_how_a_unit_is_counted(unit: Eenheid) -> None:
    assert meaning(unit) == MEANINGS[unit]


ONE = {"kalenderdagen": "1 kalenderdag", "werkdagen": "1 werkdag", "schooldagen": "1 schooldag",
       "weken": "1 week", "schoolweken": "1 schoolweek", "maanden": "1 maand"}  # fmt: skip
MOST = {"kalenderdagen": 3650, "werkdagen": 2600, "schooldagen": 2000, "weken": 520,
        "schoolweken": 520, "maanden": 120}  # fmt: skip


@pytest.mark.parametrize("unit", get_args(Eenheid))
def test_a_length_is_from_nothing_to_some_ten_years(unit: Eenheid) -> None:
    most = MOST[unit]
    assert [str(Duur(n, unit)) for n in (0, 1, most)] == [f"0 {unit}", ONE[unit], f"{most} {unit}"]
    for wrong in (-1, most + 1):
        with pytest.raises(ValueError, match=f"^een aantal {unit} ligt tussen 0 en {most}$"):
            Duur(wrong, unit)


@pytest.mark.parametrize("unit", get_args(Eenheid))
def test_a_length_is_read_back_as_it_is_written(unit: Eenheid) -> None:
    for count in (0, 1, 2, 12):
        assert duur_from(str(Duur(count, unit))) == Duur(count, unit)
    assert duur_from(f"  5   {unit} ") == Duur(5, unit)
    assert duur_from(ONE[unit].replace(" ", "   ")) == Duur(1, unit)


FORM = "schrijf een getal en een eenheid, bijvoorbeeld 5 werkdagen"
UNKNOWN_UNIT = (
    "de eenheid ‘{}’ kent de rekenhulp niet; kies uit: kalenderdagen, werkdagen, schooldagen, "
    "weken, schoolweken of maanden"
)
REFUSED = {
    "no number": ("werkdagen", FORM),
    "no unit": ("5", FORM),
    "nothing": ("", FORM),
    "a number as a word": ("vijf werkdagen", FORM),
    "a half": ("1.5 weken", FORM),
    "less than nothing": ("-1 weken", FORM),
    "digits of another script": ("٣ weken", FORM),
    "six digits": ("999999 weken", FORM),
    "five digits": ("99999 weken", "een aantal weken ligt tussen 0 en 520"),
    "an unknown unit": ("4 lesuren", UNKNOWN_UNIT.format("lesuren")),
    "plain days, which may be of two kinds": ("5 dagen", UNKNOWN_UNIT.format("dagen")),
}


@pytest.mark.parametrize(("text", "says"), REFUSED.values(), ids=REFUSED)
def test_a_length_that_cannot_be_read_says_why(text: str, says: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 (its text is below)
        duur_from(text)
    assert str(caught.value) == says
