"""Tests steps that have no last day: every view says so, and none makes one up."""

from __future__ import annotations

import copy
import json
from datetime import date
from typing import Any

import pytest

from routeboek_py.calculator.afspraken import afspraken
from routeboek_py.calculator.answer import answer
from routeboek_py.calculator.antwoord import Antwoord, period
from routeboek_py.calculator.as_data import answer_data, timeline_data
from routeboek_py.calculator.comparison import compared
from routeboek_py.calculator.dossier import as_text
from routeboek_py.calculator.rules import Regels, regels_from
from routeboek_py.calculator.table import as_table
from routeboek_py.calculator.tijdbalk import tijdbalk
from routeboek_py.calculator.wording import length

Data = dict[str, Any]

ONLY_WORDS = "De rekenhulp kan deze termijn niet uitrekenen. Lees wat de bron zegt."
NONE = "De bronnen noemen geen termijn."
# What stands in the place of the term of step 3, and what is said of it on 20 April 2026. The route
# began on 2 April; school breaks are known until 31 August, holidays until the end of 2026.
TERMS: dict[str, tuple[Data | None, str, str, str]] = {
    "no term": (None, "geen_datum", "Geen datum", NONE),
    "words only": ({}, "geen_datum", "Geen datum", ONLY_WORDS),
    "a first day that is past": (
        {"van": "3 schooldagen"}, "nu", "Nu, zonder laatste datum",
        "Vanaf dinsdag 7 april 2026"),
    "a first day to come": (
        {"van": "2 maanden"}, "komend", "Komend, begint over 43 dagen",
        "Vanaf dinsdag 2 juni 2026"),
    "beyond the school breaks": (
        {"tot": "100 schooldagen"}, "geen_datum", "Geen datum",
        "De schoolvakanties van regio Noord zijn hier bekend tot en met maandag 31 augustus 2026."),
    "beyond the holidays, with a first day in another unit": (
        {"van": "1 week", "tot": "200 werkdagen"}, "geen_datum", "Geen datum",
        "Vanaf donderdag 9 april 2026. De feestdagen zijn hier bekend tot en met donderdag "
        "31 december 2026."),
    "a window that ends before it begins": (
        {"van": "3 weken", "tot": "4 werkdagen"}, "geen_datum", "Geen datum",
        "De eerste dag komt hier na de laatste. Vraag na wat de bron bedoelt."),
}  # fmt: skip


def regels_with(example_data: Data, term: Data | None) -> Regels:
    data = copy.deepcopy(example_data)
    stap = data["gemeenten"][0]["stappen"][2]
    stap["termijn"] = None if term is None else {**term, "volgens": stap["termijn"]["volgens"]}
    return regels_from(data)


@pytest.fixture(params=list(TERMS.values()), ids=list(TERMS))
def case(
    request: pytest.FixtureRequest, example_data: Data
) -> tuple[Regels, Antwoord, tuple[str, str, str]]:
    term, *said = request.param
    regels = regels_with(example_data, term)
    given = answer(regels, "2026-04-02", "oost", "2026-04-20")
    assert isinstance(given, Antwoord)
    return regels, given, tuple(said)


Case = tuple[Regels, Antwoord, tuple[str, str, str]]


def test_the_step_says_why_it_has_no_last_day(case: Case) -> None:
    _, given, (toestand, tekst, days) = case
    slot = given.genomen[2]
    assert (slot.tot, slot.dagen_over) == (None, None)
    assert (slot.toestand, slot.toestand_tekst, period(slot)) == (toestand, tekst, days)


def test_the_summary_names_it_and_takes_its_dates_from_the_others(case: Case) -> None:
    _, given, _ = case
    assert given.samenvatting.volgende.startswith("Oosterdam: de volgende laatste datum is")
    assert given.samenvatting.zonder == "Stap 3 heeft geen laatste datum."
    assert given.samenvatting.tekst.endswith(" Stap 3 heeft geen laatste datum.")


def test_the_texts_say_why(case: Case) -> None:
    _, given, (_, tekst, days) = case
    termijn = given.genomen[2].stap.termijn
    long = length(termijn) if termijn else ""
    how = f" Termijn: {long}." if given.genomen[2].waarom else f" (na {long})"
    assert f"{days}{how if long else ''}\nStand: {tekst}" in as_text(given)
    flowing = " ".join(as_table(given).split())
    waarom = given.genomen[2].waarom
    assert (f" geen datum {waarom} stand {tekst}" if waarom else tekst) in flowing
    assert f"stand {tekst}" in flowing


def test_the_picture_has_no_bar_for_a_step_without_a_last_day(case: Case) -> None:
    regels, given, _ = case
    bar = tijdbalk(given, regels.kalender)
    assert bar is not None
    shown = bar.stappen[2]
    assert shown.plaats is None
    first = given.genomen[2].van
    words = f"vanaf {first.tekst}" if first else "geen datum"
    assert f"Stap 3, Slot: {words}." in bar.tekst
    assert timeline_data(bar)["stappen"][2]["plaats"] is None
    assert json.dumps(answer_data(given))


def test_the_agenda_has_at_most_its_first_day(case: Case) -> None:
    _, given, _ = case
    titles = [each.titel for each in afspraken(given, "") if each.stap == 3]
    first = given.genomen[2].van
    coming = first is not None and first.datum >= given.vandaag
    assert titles == (["Begin stap 3, Slot (Oosterdam)"] if coming else [])


def test_another_date_cannot_be_compared_with_none(case: Case, example: Regels) -> None:
    _, given, _ = case
    dated = answer(example, "2026-04-02", "oost", "2026-04-20")
    assert isinstance(dated, Antwoord)
    assert compared(given, given)[2].verschil == "In beide gevallen is er geen laatste datum."
    one = "In een van beide is er geen laatste datum."
    assert [rows[2].verschil for rows in (compared(given, dated), compared(dated, given))] == [
        one, one
    ]  # fmt: skip
    assert [row.anders for row in (compared(given, given)[2], compared(given, dated)[2])] == [
        False,
        True,
    ]


def test_a_window_of_one_day_has_both(example_data: Data) -> None:
    regels = regels_with(example_data, {"van": "1 week", "tot": "7 kalenderdagen"})
    given = answer(regels, "2026-04-02", "oost", "2026-04-02")
    assert isinstance(given, Antwoord)
    assert period(given.genomen[2]) == (
        "Van donderdag 9 april 2026 tot en met donderdag 9 april 2026"
    )


def test_a_last_day_may_be_put_off(example_data: Data) -> None:
    regels = regels_with(example_data, {"tot": "6 weken", "verlengbaar": "4 weken"})
    given = answer(regels, "2026-04-02", "oost", "2026-04-20")
    assert isinstance(given, Antwoord)
    assert given.genomen[2].toestand_tekst == "Komend, nog 24 dagen"
    assert "Te verlengen met 4 weken: tot en met donderdag 11 juni 2026" in as_text(given)
    assert "te verlengen         met 4 weken, tot en met donderdag 11 juni 2026" in as_table(given)
    (entry,) = (each for each in afspraken(given, "") if each.stap == 3)
    said = "De laatste datum is te verlengen met 4 weken, tot en met donderdag 11 juni 2026."
    assert said in entry.tekst.splitlines()


def test_a_last_day_that_is_put_off_beyond_the_calendar_stands_itself(example_data: Data) -> None:
    regels = regels_with(example_data, {"tot": "6 weken", "verlengbaar": "200 schooldagen"})
    given = answer(regels, "2026-04-02", "oost", "2026-04-20")
    assert isinstance(given, Antwoord)
    slot = given.genomen[2]
    assert slot.tot is not None
    assert (slot.tot.datum, slot.verlengd) == (date(2026, 5, 14), None)
    assert slot.waarom == ""
    assert "Te verlengen met 200 schooldagen\n" in as_text(given)
    (line,) = (line for line in as_table(given).splitlines() if "te verlengen" in line)
    assert line == "  te verlengen         met 200 schooldagen, datum niet bekend"
    (entry,) = (each for each in afspraken(given, "") if each.stap == 3)
    assert "De laatste datum is te verlengen met 200 schooldagen." in entry.tekst.splitlines()


def test_an_unknown_last_day_is_not_put_off(example_data: Data) -> None:
    regels = regels_with(example_data, {"tot": "100 schooldagen", "verlengbaar": "1 week"})
    given = answer(regels, "2026-04-02", "oost", "2026-04-20")
    assert isinstance(given, Antwoord)
    assert (given.genomen[2].tot, given.genomen[2].verlengd) == (None, None)


def test_the_table_says_of_a_day_whether_it_is_the_first_of_a_window(example_data: Data) -> None:
    labels = []
    for term in ({"van": "3 schooldagen"}, {"van": "1 week", "tot": "2 weken"}, {"tot": "2 weken"}):
        given = answer(regels_with(example_data, term), "2026-04-02", "oost", "2026-04-20")
        assert isinstance(given, Antwoord)
        _, slot = as_table(given).split("Stap 3  Slot\n")
        labels.append(
            [line[2:23].strip() for line in slot.split("  stand")[0].splitlines() if line]
        )
    assert labels == [
        ["vanaf 3 schooldagen"],
        ["na 1 week", "na 2 weken"],
        ["na 2 weken"],
    ]


def test_a_last_day_stands_although_the_first_is_beyond_the_calendar(example_data: Data) -> None:
    regels = regels_with(example_data, {"van": "100 schooldagen", "tot": "30 weken"})
    given = answer(regels, "2026-04-02", "oost", "2026-04-20")
    assert isinstance(given, Antwoord)
    slot = given.genomen[2]
    assert (slot.van, slot.toestand) == (None, "komend")
    assert period(slot) == (
        "Laatste datum: donderdag 29 oktober 2026. De schoolvakanties van regio Noord zijn hier "
        "bekend tot en met maandag 31 augustus 2026."
    )
    (entry,) = (each for each in afspraken(given, "") if each.stap == 3)
    assert slot.waarom in entry.tekst.splitlines()


def test_two_steps_without_a_last_day_are_named_together(example_data: Data) -> None:
    data = copy.deepcopy(example_data)
    for stap in data["gemeenten"][0]["stappen"][1:]:
        stap["termijn"] = None
    given = answer(regels_from(data), "2026-04-02", "oost", "2026-05-20")
    assert isinstance(given, Antwoord)
    assert given.samenvatting.tekst == (
        "Oosterdam: de datum van stap 1 is voorbij. Is deze stap gezet? "
        "Stap 2 en 3 hebben geen laatste datum."
    )


def test_the_data_of_a_step_say_how_it_counts_or_nothing(example_data: Data) -> None:
    data = copy.deepcopy(example_data)
    praten, samen, slot = data["gemeenten"][0]["stappen"]
    praten["termijn"] = {"tot": "6 weken", "verlengbaar": "4 weken", "volgens": []}
    samen["termijn"], slot["termijn"] = None, {"volgens": []}
    given = answer(regels_from(data), "2026-04-02", "oost", "2026-04-20")
    steps = answer_data(given)["stappen"]
    assert [(s["termijn_tekst"], s["verlengen_tekst"]) for s in steps] == [
        ("6 weken", "te verlengen met 4 weken"),
        ("", ""),
        ("", ""),
    ]
    assert [s["verlengd"] and s["verlengd"]["iso"] for s in steps] == ["2026-06-11", None, None]


LENGTHS = {
    "8 weken": {"tot": "8 weken"},
    "4 tot 8 weken": {"van": "4 weken", "tot": "8 weken"},
    "2 weken tot 3 maanden": {"van": "2 weken", "tot": "3 maanden"},
    "3 schooldagen": {"van": "3 schooldagen"},
}


@pytest.mark.parametrize(("words", "term"), LENGTHS.items(), ids=LENGTHS)
def test_a_length_is_said_in_its_own_units(example_data: Data, words: str, term: Data) -> None:
    termijn = regels_with(example_data, term).gemeenten[0].stappen[2].termijn
    assert termijn is not None
    assert length(termijn) == words
