"""Tests pupils with steps that have no last day: they are counted by the dates that there are."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import pytest

from routeboek_py.calculator.caseload.as_data import case_data
from routeboek_py.calculator.caseload.cases import Case, cases_of
from routeboek_py.calculator.caseload.csv_file import as_csv
from routeboek_py.calculator.caseload.rows import read
from routeboek_py.calculator.caseload.selection import by_due_date, chosen
from routeboek_py.calculator.caseload.table import as_table
from routeboek_py.calculator.rules import Regels, regels_from

TODAY = date(2026, 4, 20)


@pytest.fixture(scope="module")
def regels(example_data: dict[str, Any]) -> Regels:
    """Oosterdam with only a date in step 1, a first day in step 2, and no term in step 3."""
    data = copy.deepcopy(example_data)
    _, samen, slot = data["gemeenten"][0]["stappen"]
    samen["termijn"] = {"van": "3 schooldagen", "volgens": []}
    slot["termijn"] = None
    return regels_from(data)


def cases(regels: Regels, gezet: str, today: date = TODAY) -> list[Case]:
    text = f"datum;gemeente;gezet\n2-4-2026;Oosterdam;{gezet}\n"
    return [*cases_of(read(text.encode(), regels).rows, today, regels.kalender)]


@pytest.mark.parametrize(
    ("gezet", "today", "counts"),
    [
        ("", TODAY, ("praten", "twee-weken", "komende twee weken", False)),
        ("", date(2026, 6, 1), ("praten", "voorbij", "datum voorbij", True)),
        ("1", TODAY, ("samen", None, "geen datum", False)),
        ("1 en 2", TODAY, ("slot", None, "geen datum", False)),
        ("2", TODAY, ("praten", "twee-weken", "komende twee weken", False)),
        ("alle", TODAY, (None, None, "alle stappen gezet", False)),
    ],
)
def test_the_step_that_counts_is_the_first_with_a_date_or_else_the_first(
    regels: Regels, gezet: str, today: date, counts: tuple[object, ...]
) -> None:
    (case,) = cases(regels, gezet, today)
    first = case.first and case.first.stap.id
    assert (first, case.wanneer, case.wanneer_tekst, case.is_past) == counts


def test_a_case_without_a_date_comes_last_and_is_in_no_period(regels: Regels) -> None:
    cells = "2-4-2026;Oosterdam;alle\n2-4-2026;Oosterdam;1\n2-4-2026;Oosterdam;\n"
    text = f"datum;gemeente;gezet\n{cells}"
    both = [*cases_of(read(text.encode(), regels).rows, TODAY, regels.kalender)]
    assert [case.wanneer_tekst for case in by_due_date(both)] == [
        "komende twee weken",
        "geen datum",
        "alle stappen gezet",
    ]
    counted = "1 komende twee weken, 1 geen datum, 1 alle stappen gezet."
    assert as_table(both, TODAY).startswith(f"Op maandag 20 april 2026: {counted}")
    assert [case.wanneer for case in chosen(both, TODAY, when="twee-weken")] == ["twee-weken"]


def test_of_a_step_that_is_asked_for_only_its_own_date_counts(regels: Regels) -> None:
    later = date(2026, 6, 1)
    assert len(chosen(cases(regels, "", later), later, when="voorbij")) == 1
    assert chosen(cases(regels, "", later), later, stap=3, when="voorbij") == []


def test_the_table_and_the_file_leave_the_day_open(regels: Regels) -> None:
    found = cases(regels, "1 en 2")
    line = as_table(found, TODAY).splitlines()[3]
    assert line.split() == ["2", "Oosterdam", "3", "-", "geen", "datum"]
    assert as_table(found, TODAY).startswith("Op maandag 20 april 2026: 1 geen datum.")
    text = "datum;gemeente;gezet\n2-4-2026;Oosterdam;1 en 2\n"
    columns = read(text.encode(), regels).reading.columns
    head, row = as_csv(found, (), columns).decode("utf-8-sig").splitlines()
    cells = dict(zip(head.split(";"), row.split(";"), strict=True))
    assert cells["wanneer"] == "geen datum"
    days = [cells[name] for name in cells if name.startswith("laatste datum")]
    assert days == ["", "30-04-2026", "", ""]


def test_a_row_names_the_other_open_steps_without_a_date(regels: Regels) -> None:
    told = [case_data(cases(regels, gezet)[0], TODAY)["zonder_datum"] for gezet in ("", "1", "2")]
    assert told == ["stap 2 en 3", "stap 3", "stap 3"]


def test_the_data_of_a_case_have_no_day_where_there_is_none(regels: Regels) -> None:
    (case,) = cases(regels, "1")
    said = [
        (step["tot"] and step["tot"]["iso"], step["van"] and step["van"]["iso"], step["toestand"])
        for step in case_data(case, TODAY)["stappen"]
    ]
    assert said == [
        ("2026-04-30", "2026-04-16", "gezet"),
        (None, "2026-04-07", "nu"),
        (None, None, "geen_datum"),
    ]
