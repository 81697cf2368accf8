"""Tests every question that a page or another program can ask, as JSON text."""

from __future__ import annotations

import json
from typing import Any

import pytest

from routeboek_py.calculator.as_data import answer_data
from routeboek_py.calculator.dossier import as_text
from routeboek_py.calculator.entry import answer_json

from .conftest import Answer

ASKED = {"datum": "2026-09-01", "gemeente": "rijswijk", "vandaag": "2026-11-22"}


def ask(rules_data: dict[str, Any], **question: Any) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(answer_json(json.dumps({"regels": rules_data, **question})))
    return said


def test_the_dates_of_a_gemeente_come_with_a_picture_and_a_link(
    answer_to: Answer, rules_data: dict[str, Any]
) -> None:
    said = ask(rules_data, **ASKED)
    assert said.pop("link") == "reken/1/2026-09-01/rijswijk"
    assert len(said.pop("tijdbalk")["stappen"]) == 4
    assert said == answer_data(answer_to(*ASKED.values()))


def test_a_link_gives_what_typing_the_same_gives(rules_data: dict[str, Any]) -> None:
    opened = ask(rules_data, soort="link", link="#reken/1/2026-09-01/rijswijk",
                 vandaag="2026-11-22")  # fmt: skip
    assert opened == ask(rules_data, **ASKED)


@pytest.mark.parametrize("link", ["#reken/1/2026-09-01", "#reken/1/2026-02-30/rijswijk", "#x"])
def test_a_broken_link_gives_a_sentence_and_no_dates(rules_data: dict[str, Any], link: str) -> None:
    said = ask(rules_data, soort="link", link=link, vandaag="2026-11-22")
    assert said["soort"] == "fout"
    assert [fout["veld"] for fout in said["fouten"]] == ["link"]


def test_the_text_for_a_case_file_names_the_site(
    answer_to: Answer, rules_data: dict[str, Any]
) -> None:
    said = ask(rules_data, soort="dossier", site="https://voorbeeld.nl/", **ASKED)
    expected = as_text(answer_to(*ASKED.values()), "https://voorbeeld.nl/")
    assert said == {"soort": "dossier", "tekst": expected}


def test_every_clock_tells_its_stand_and_a_day_that_is_wrong_spoils_no_other(
    rules_data: dict[str, Any], clocks_data: list[dict[str, Any]]
) -> None:
    vanaf = {"niet-op-school": "1-11-2026", "advies-mwta": "31-2-2026", "advies-experttafel": " "}
    said = ask(rules_data, soort="klokken", klokken=clocks_data, vanaf=vanaf,
               vandaag="2026-11-22")  # fmt: skip
    by_id = {klok["id"]: klok for klok in said["klokken"]}
    assert by_id["niet-op-school"]["datum"]["iso"] == "2026-11-29"
    assert by_id["advies-mwta"]["fout"] == "31 februari 2026 bestaat niet. Kijk de dag na."
    assert by_id["advies-experttafel"]["datum"] is None
    assert by_id["zorglogistiek"]["datum"]["iso"] == "2026-11-24"


def test_side_by_side_both_are_answered_as_they_would_be_alone(
    answer_to: Answer, rules_data: dict[str, Any]
) -> None:
    other = {"datum": "2026-09-08", "gemeente": "den-haag"}
    said = ask(rules_data, soort="naast", ander=other, **ASKED)
    assert said["een"] == answer_data(answer_to(*ASKED.values()))
    assert said["ander"] == answer_data(answer_to("2026-09-08", "den-haag", "2026-11-22"))


@pytest.mark.parametrize(
    ("datum", "gemeente", "verschil"),
    [
        ("2026-09-01", "rijswijk", ["Dezelfde laatste datum.", "", "Dezelfde laatste datum.",
                                    "Dezelfde laatste datum."]),
        ("2026-09-08", "den-haag", ["1 week later.", "Deze stap is er niet in Rijswijk.",
                                    "1 week later.", "1 week later."]),
        ("2026-08-30", "leidschendam-voorburg",
         ["2 dagen eerder.", "Deze stap is er in geen van beide.", "2 dagen eerder.",
          "2 dagen eerder."]),
        ("2026-08-18", "rijswijk", ["2 weken eerder.", "", "2 weken eerder.", "2 weken eerder."]),
    ],
)  # fmt: skip
def test_side_by_side_every_step_says_how_it_differs(
    rules_data: dict[str, Any], datum: str, gemeente: str, verschil: list[str]
) -> None:
    other = {"datum": datum, "gemeente": gemeente}
    said = ask(rules_data, soort="naast", ander=other, **ASKED)
    assert [row["verschil"] for row in said["rijen"]] == verschil


def test_side_by_side_with_a_date_that_is_wrong_only_that_is_told(
    rules_data: dict[str, Any],
) -> None:
    said = ask(rules_data, soort="naast", ander={"datum": "x", "gemeente": "rijswijk"}, **ASKED)
    assert said["een"]["soort"] == "antwoord"
    assert said["ander"]["soort"] == "fout"
    assert said["rijen"] == []


@pytest.mark.parametrize("soort", ["termijnen", "dossier"])
def test_what_is_wrong_is_told_whatever_is_asked(rules_data: dict[str, Any], soort: str) -> None:
    wrong = {**ASKED, "datum": "31-02-2026"}
    said = ask(rules_data, soort=soort, site="", **wrong)
    assert said == {
        "soort": "fout",
        "fouten": [{"veld": "datum", "melding": "31 februari 2026 bestaat niet. Kijk de dag na."}],
    }


@pytest.mark.parametrize(
    ("een", "ander", "kinds", "rows"),
    [
        ("2026-09-01", "2026-09-08", ["antwoord", "antwoord"], 4),
        ("x", "2026-09-08", ["fout", "antwoord"], 0),
        ("2026-09-01", "x", ["antwoord", "fout"], 0),
        ("x", "x", ["fout", "fout"], 0),
    ],
)
def test_side_by_side_needs_two_answers(
    rules_data: dict[str, Any], een: str, ander: str, kinds: list[str], rows: int
) -> None:
    other = {"datum": ander, "gemeente": "den-haag"}
    said = ask(rules_data, soort="naast", ander=other, **{**ASKED, "datum": een})
    assert said["soort"] == "naast"
    assert [said["een"]["soort"], said["ander"]["soort"]] == kinds
    assert len(said["rijen"]) == rows


def test_an_answer_is_written_as_it_is_read(rules_data: dict[str, Any]) -> None:
    """Not as escapes, which would make the text of a page larger."""
    said = answer_json(json.dumps({"regels": rules_data, "soort": "dossier", "site": "", **ASKED}))
    assert "“Termijn: 4-8 weken na 1e datum zorgwekkend verzuim”" in said
