"""Checks every unit for every first day of seven years, in the three regions of school breaks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from routeboek_py.calculator.answer import answered
from routeboek_py.calculator.rules import regels_from
from routeboek_py.pages.kalender import kalender
from tests.effort import Note, some

from .units import LENGTHS, Oracle, rules_in_every_unit

YEARS = range(2024, 2031)
# A region and a year. In 2030 the known school breaks end.
CASES = [(regio, year) for regio in ("Noord", "Midden", "Zuid") for year in YEARS]


@pytest.mark.parametrize("case", some(CASES, [("Midden", 2026), ("Zuid", 2030)]))
def test_every_unit_is_counted_right_from_every_day(
    case: tuple[str, int], record_property: Note
) -> None:
    regio, year = case
    data = kalender(regio)
    regels, oracle = regels_from(rules_in_every_unit(data)), Oracle(data)
    (here,) = regels.gemeenten
    wrong, checked, unknown = [], 0, 0
    day = date(year, 1, 1)
    while day.year == year:
        given = answered(regels, day, here, day)
        for stap, length in zip(given.genomen, LENGTHS, strict=True):
            last = stap.tot and stap.tot.datum.isoformat()
            expected = oracle.last_day(day.isoformat(), length)
            checked, unknown = checked + 1, unknown + (expected is None)
            if last != expected or bool(stap.waarom) != (expected is None):
                wrong.append((day.isoformat(), length, last, expected))
        day += timedelta(days=1)
    record_property("unit_dates", checked)
    record_property("unit_dates_unknown", unknown)
    assert wrong == []
    # The known school breaks begin in 2024 and end in 2030.
    assert (unknown > 0) == (year in (2024, 2030))
