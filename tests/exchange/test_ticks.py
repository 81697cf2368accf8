"""Tests the ticks of a list on a page: what they change, and that they stay with their row."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .test_page import FIRST, SHOWN, Asking

LIST = b"kenmerk;eerste datum;gemeente;gezet\nA;1-9-2026;den haag;\nB;1-9-2026;den haag;1\n"


@pytest.fixture
def ask(rules_data: dict[str, Any]) -> Asking:
    asking = Asking(rules_data)
    asking("add", LIST, naam="een.csv")
    return asking


def taken(ask: Asking) -> dict[str, list[int]]:
    return {
        row["kenmerk"]: [stap["nummer"] for stap in row["stappen"] if stap["gezet"]]
        for row in ask("show", **FIRST)["rijen"]
    }


def test_a_tick_is_that_of_one_row_and_can_be_taken_back(ask: Asking) -> None:
    ask("tick", uit="", rij=2, stap=3, gezet=True)
    assert taken(ask) == {"A": [3], "B": [1]}
    ask("tick", uit="", rij=3, stap=2, gezet=True)
    assert taken(ask) == {"A": [3], "B": [1, 2]}
    ask("tick", uit="", rij=3, stap=1, gezet=False)
    assert taken(ask) == {"A": [3], "B": [2]}
    ask("tick", uit="", rij=2, stap=3, gezet=False)
    (row,) = (row for row in ask("show", **FIRST)["rijen"] if row["kenmerk"] == "A")
    assert row["ook_voorbij"] == "stap 1, 2 en 3", "as before: nothing is said of its steps"


def test_ticks_stay_when_another_pupil_is_typed_or_removed(ask: Asking) -> None:
    ask("type", kenmerk="C", datum="1-9-2026", gemeente="den-haag")
    ask("tick", uit="getypt", rij=1, stap=1, gezet=True)
    ask("type", kenmerk="D", datum="1-9-2026", gemeente="den-haag")
    assert taken(ask) == {"A": [], "B": [1], "C": [1], "D": []}
    ask("remove", uit="een.csv", rij=2)
    assert taken(ask) == {"B": [1], "C": [1], "D": []}


def test_the_ticks_of_a_pupil_who_was_removed_are_not_those_of_the_next(ask: Asking) -> None:
    for kenmerk in "CD":
        ask("type", kenmerk=kenmerk, datum="1-9-2026", gemeente="den-haag")
    ask("tick", uit="getypt", rij=2, stap=1, gezet=True)
    ask("remove", uit="getypt", rij=2)
    ask("type", kenmerk="E", datum="1-9-2026", gemeente="den-haag")
    assert taken(ask) == {"A": [], "B": [1], "C": [], "E": []}


def test_a_tick_leaves_a_plan_for_another_step_as_it_is(rules_data: dict[str, Any]) -> None:
    planned = Asking(rules_data)
    text = "kenmerk;eerste datum;gemeente;gezet\nA;1-9-2026;den haag;2 op 15-12-2026\n"
    planned("add", text.encode(), naam="een.csv")
    planned("tick", uit="", rij=2, stap=1, gezet=True)
    assert taken(planned) == {"A": [1]}
    saved = planned("csv", **SHOWN).decode("utf-8-sig")
    assert ";1, 2 op 15-12-2026;" in saved


def test_ticks_are_kept_and_come_back(ask: Asking, rules_data: dict[str, Any]) -> None:
    ask("tick", uit="", rij=2, stap=3, gezet=True)
    ask("tick", uit="", rij=3, stap=1, gezet=False)
    again = Asking(rules_data)
    again("restore", delen=json.loads(json.dumps(ask("keep"))))
    assert taken(again) == taken(ask) == {"A": [3], "B": []}


def test_a_file_that_is_replaced_says_that_its_ticks_are_gone(ask: Asking) -> None:
    assert ask("add", LIST, naam="een.csv") == {
        "naam": "een.csv", "vervangen": True, "vinkjes_weg": False,
    }  # fmt: skip
    ask("tick", uit="", rij=2, stap=3, gezet=True)
    assert ask("add", LIST, naam="een.csv")["vinkjes_weg"] is True
    assert taken(ask) == {"A": [], "B": [1]}


def test_a_step_that_was_taken_is_in_no_agenda_of_one_pupil(
    ask: Asking, rules_data: dict[str, Any]
) -> None:
    pupil = {"datum": "1-9-2026", "gemeente": "den-haag", "gezet": ["directeuren"]}
    file = ask("agenda", regels=rules_data, vragen=[pupil], vandaag="2026-09-01")
    assert b"stap 3" in file
    assert b"stap 4" not in file
