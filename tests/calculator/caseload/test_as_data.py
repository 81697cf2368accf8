"""Tests the plain data of a list, as `--json` and the page of the list have them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from routeboek_py.calculator.as_data import day_data
from routeboek_py.calculator.caseload.as_data import broken_data, case_data, part_data, row_data
from routeboek_py.calculator.caseload.cases import cases_of
from routeboek_py.calculator.caseload.parts import parts_of
from routeboek_py.calculator.caseload.records import records
from routeboek_py.calculator.caseload.rows import BrokenRow, Row
from routeboek_py.calculator.rules import Regels
from tests.calculator.kalenders import EMPTY

TODAY = date(2026, 4, 20)
FIRST = date(2026, 4, 2)


def day(text: str) -> dict[str, Any]:
    return day_data(date.fromisoformat(text))


def test_a_row_says_where_it_stands_and_when_it_is_due(example: Regels) -> None:
    oost, _, leeg = example.gemeenten
    row = Row(7, ("A", "x"), "A", FIRST, oost, "‘datum’ (kolom 2)", "lijst.csv")
    (case,) = cases_of([row], TODAY, EMPTY)
    assert row_data(case, TODAY) == {
        "uit": "lijst.csv", "rij": 7, "kenmerk": "A", "datum": day("2026-04-02"),
        "wanneer": "twee-weken", "wanneer_tekst": "komende twee weken",
        "ook_voorbij": "",
        "zonder_datum": "", "jaar": "",
    }  # fmt: skip
    (case,) = cases_of([Row(8, (), "", FIRST, leeg)], TODAY, EMPTY)
    assert row_data(case, TODAY) == {
        "uit": "", "rij": 8, "kenmerk": "", "datum": day("2026-04-02"),
        "wanneer": None, "wanneer_tekst": "geen stappen", "ook_voorbij": "",
        "zonder_datum": "", "jaar": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("today", "says"),
    [
        ("2026-04-30", ""),
        ("2026-05-01", "stap 1 en 2"),
        ("2026-06-11", "stap 1 en 2"),
        ("2026-06-12", "stap 1 en 2"),
    ],
)
def test_a_row_says_which_other_steps_are_past(example: Regels, today: str, says: str) -> None:
    row = Row(7, (), "A", FIRST, example.gemeenten[0])
    (case,) = cases_of([row], date.fromisoformat(today), EMPTY)
    assert row_data(case, TODAY)["ook_voorbij"] == says


def test_a_case_has_every_step_of_its_gemeente_and_the_one_that_is_due_first(
    example: Regels,
) -> None:
    oost, _, leeg = example.gemeenten
    row = Row(7, (), "A", FIRST, oost, "kolom 2")
    (case,) = cases_of([row], TODAY, EMPTY)
    praten = {
        "id": "praten", "nummer": 1, "naam": "Praten", "van": day("2026-04-16"),
        "tot": day("2026-04-30"), "toestand": "nu", "waarom": "", "dagen_over": 10,
    }  # fmt: skip
    samen = {
        "id": "samen", "nummer": 2, "naam": "Samen kijken", "van": None,
        "tot": day("2026-04-30"), "toestand": "komend", "waarom": "", "dagen_over": 10,
    }  # fmt: skip
    slot = {
        "id": "slot", "nummer": 3, "naam": "Slot", "van": None,
        "tot": day("2026-06-11"), "toestand": "komend", "waarom": "", "dagen_over": 52,
    }  # fmt: skip
    assert case_data(case, TODAY) == row_data(case, TODAY) | {
        "geteld_vanaf": "kolom 2",
        "gemeente": {"id": "oost", "naam": "Oosterdam"},
        "eerst": praten,
        "stappen": [praten, samen, slot],
    }
    (case,) = cases_of([Row(8, (), "", FIRST, leeg)], TODAY, EMPTY)
    data = case_data(case, TODAY)
    assert (data["eerst"], data["stappen"]) == (None, [])


def test_a_row_that_cannot_be_read_keeps_its_cells_and_says_why() -> None:
    row = BrokenRow(3, ("A", "x", "y"), "A", "x", "y", ("Fout 1.", "Fout 2."), "lijst.csv")
    assert broken_data(row) == {
        "nummer": 3, "cellen": ("A", "x", "y"), "kenmerk": "A", "datum": "x", "gemeente": "y",
        "meldingen": ("Fout 1.", "Fout 2."), "uit": "lijst.csv",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (
            "wie;eerste datum;gemeente;kenmerk\n"
            "x;02-04-2026;oost;A\ny;x;oost;B\ny;02-04-2026;west;C\n",
            {
                "naam": "x.csv", "geteld_vanaf": "‘eerste datum’ (kolom 2)",
                "kolommen": {
                    "kenmerk": {"nummer": 4, "kop": "kenmerk"},
                    "datum": {"nummer": 2, "kop": "eerste datum"},
                    "gemeente": {"nummer": 3, "kop": "gemeente"},
                },
                "rijen": 2, "onleesbaar": 1, "meldingen": [],
            },
        ),
        (
            "sep=;\n02-04-2026;oost\n",
            {
                "naam": "x.csv", "geteld_vanaf": "kolom 1",
                "kolommen": {
                    "kenmerk": None,
                    "datum": {"nummer": 1, "kop": ""},
                    "gemeente": {"nummer": 2, "kop": ""},
                },
                "rijen": 1, "onleesbaar": 0,
                "meldingen": [
                    "De eerste regel (sep=) is geen leerling. Tussen de kolommen staat een "
                    "puntkomma.",
                ],
            },
        ),
        (
            "02-04-2026;01-04-2026;oost\n",
            {
                "naam": "x.csv", "geteld_vanaf": "",
                "kolommen": {
                    "kenmerk": None, "datum": None, "gemeente": {"nummer": 3, "kop": ""},
                },
                "rijen": 0, "onleesbaar": 0,
                "meldingen": [
                    "Er staan datums in kolom 1 en kolom 2. Zet boven de goede kolom "
                    "‘eerste datum’. Niet gelezen: 1 rij.",
                ],
            },
        ),
    ],
    ids=["with headings", "without headings", "in doubt"],
)  # fmt: skip
def test_a_table_says_how_it_was_read(example: Regels, text: str, data: dict[str, Any]) -> None:
    (part,), _ = parts_of("x.csv", [records(text)], example, {})
    assert part_data(part) == data
