"""Tests the calculator's calendar against tables copied from other sources."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from routeboek_py.pages.kalender import kalender

MIDDEN = kalender("Midden")

# First and last day, region Midden; openholidaysapi.data, holidays.school.csv (2024-2030).
BREAKS = """
Herfst    2024-10-26 2024-11-03 advies
Kerst     2024-12-21 2025-01-05 vast
Voorjaars 2025-02-22 2025-03-02 advies
Mei       2025-04-26 2025-05-04 vast
Zomer     2025-07-19 2025-08-31 vast
Herfst    2025-10-18 2025-10-26 advies
Kerst     2025-12-20 2026-01-04 vast
Voorjaars 2026-02-14 2026-02-22 advies
Mei       2026-04-25 2026-05-03 vast
Zomer     2026-07-18 2026-08-30 vast
Herfst    2026-10-17 2026-10-25 advies
Kerst     2026-12-19 2027-01-03 vast
Voorjaars 2027-02-20 2027-02-28 advies
Mei       2027-04-24 2027-05-02 vast
Zomer     2027-07-17 2027-08-29 vast
Herfst    2027-10-16 2027-10-24 advies
Kerst     2027-12-25 2028-01-09 vast
Voorjaars 2028-02-26 2028-03-05 advies
Mei       2028-04-29 2028-05-07 vast
Zomer     2028-07-08 2028-08-20 vast
Herfst    2028-10-21 2028-10-29 advies
Kerst     2028-12-23 2029-01-07 vast
Voorjaars 2029-02-17 2029-02-25 advies
Mei       2029-04-28 2029-05-06 vast
Zomer     2029-07-07 2029-08-19 vast
Herfst    2029-10-20 2029-10-28 advies
Kerst     2029-12-22 2030-01-06 vast
Voorjaars 2030-02-23 2030-03-03 advies
Mei       2030-04-27 2030-05-05 vast
Zomer     2030-07-13 2030-08-25 vast
"""


def test_the_school_breaks_are_those_of_the_national_tables() -> None:
    ours = [
        f"{v['naam'].removesuffix('vakantie')} {v['van']} {v['tot']} {v['status']}"
        for v in MIDDEN["vakanties"]
    ]
    assert ours == [" ".join(line.split()) for line in BREAKS.strip().splitlines()]


def test_nothing_is_known_after_the_last_regulation() -> None:
    assert MIDDEN["vakanties_bekend"]["tot"] == "2030-08-25"
    assert max(v["tot"] for v in MIDDEN["vakanties"]) == "2030-08-25"


def easter(year: int) -> date:
    """Easter Sunday after the anonymous Gregorian algorithm (Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def holidays_by_hand(year: int) -> set[date]:
    """Algemene termijnenwet, art. 3, with both Sundays that fall on Easter and Whitsun."""
    sunday = easter(year)
    king = date(year, 4, 27) if year >= 2014 else date(year, 4, 30)
    if king.weekday() == 6:
        king -= timedelta(days=1)
    fixed = {date(year, 1, 1), date(year, 5, 5), date(year, 12, 25), date(year, 12, 26), king}
    return fixed | {sunday + timedelta(days=n) for n in (-2, 0, 1, 39, 49, 50)}


@pytest.mark.parametrize("year", [2000, 2013, 2014, 2024, 2025, 2026, 2027, 2031, 2040, 2100])
def test_the_public_holidays_are_those_of_the_law(year: int) -> None:
    ours = {date.fromisoformat(d) for d in MIDDEN["feestdagen"] if d.startswith(str(year))}
    assert ours == holidays_by_hand(year)


def test_the_calendar_says_where_it_comes_from() -> None:
    assert "‘holidays’" in MIDDEN["bron"]
