"""Runs the table of cases in CPython."""

from __future__ import annotations

from typing import Any

import pytest

from routeboek_py.calculator.answer import answer
from routeboek_py.calculator.antwoord import Antwoord, Fouten, GenomenStap, OvergeslagenStap
from routeboek_py.calculator.rules import Regels

from .cases import ANSWERS, REFUSALS


@pytest.mark.parametrize("case", ANSWERS, ids=lambda case: str(case["name"]))
def test_the_dates_are_those_of_the_calendar(regels: Regels, case: dict[str, Any]) -> None:
    given = answer(regels, case["datum"], case["per"], case["op"])
    assert isinstance(given, Antwoord)
    steps = {stap.stap.id: stap for stap in given.stappen}
    for ident, expected in case["stappen"].items():
        stap = steps[ident]
        if expected == "nee":
            assert isinstance(stap, OvergeslagenStap)
            assert stap.stap.overslaan[0].tekst.startswith("Nee, direct naar")
            continue
        assert isinstance(stap, GenomenStap)
        assert stap.tot is not None
        assert (stap.van and stap.van.datum.isoformat()) == expected.get("van")
        assert stap.tot.datum.isoformat() == expected["tot"]
        assert stap.toestand == expected["toestand"]
        assert stap.dagen_over == expected["dagen_over"]
        if "kenmerken" in expected:
            assert [kenmerk.soort for kenmerk in stap.tot.kenmerken] == expected["kenmerken"]


@pytest.mark.parametrize("case", REFUSALS, ids=lambda case: str(case["name"]))
def test_bad_input_gets_a_message_at_its_field_and_no_dates(
    regels: Regels, case: dict[str, Any]
) -> None:
    given = answer(regels, case["datum"], case["per"], case.get("op", "2026-11-22"))
    assert isinstance(given, Fouten)
    (fout,) = given.fouten
    assert fout.veld == case["veld"]
    assert case["zegt"] in fout.melding


def test_all_wrong_fields_are_named_at_once(regels: Regels) -> None:
    given = answer(regels, "", "", "2026-11-22")
    assert isinstance(given, Fouten)
    assert [fout.veld for fout in given.fouten] == ["datum", "gemeente"]
