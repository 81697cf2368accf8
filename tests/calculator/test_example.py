"""Tests what the calculator says, to the letter, of a small invented route.

The files in `example` were read over with a calendar, word by word. Where they change, so does what
a reader sees: read them over again.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from routeboek_py.calculator.afspraken import Afspraak, afspraken
from routeboek_py.calculator.answer import answer
from routeboek_py.calculator.antwoord import Antwoord
from routeboek_py.calculator.dossier import as_text
from routeboek_py.calculator.entry import answer_json
from routeboek_py.calculator.rules import Regels
from routeboek_py.calculator.table import as_table

EXAMPLE = Path(__file__).with_name("example")
SITE = "https://voorbeeld.nl/"


def expected(name: str) -> str:
    return (EXAMPLE / name).read_text(encoding="utf-8")


def asked(example: Regels, gemeente: str, today: str) -> Antwoord:
    given = answer(example, "2026-04-02", gemeente, today)
    assert isinstance(given, Antwoord)
    return given


def test_the_table_for_a_terminal(example: Regels) -> None:
    assert as_table(asked(example, "west", "2026-05-01")) + "\n" == expected("table.txt")


def test_the_text_for_a_case_file(example: Regels) -> None:
    assert as_text(asked(example, "west", "2026-05-01"), SITE) == expected("dossier.txt")


def test_the_text_for_a_case_file_without_a_site(example: Regels) -> None:
    assert as_text(asked(example, "oost", "2026-04-20")) == expected("dossier-without-site.txt")


def test_the_entries_for_an_agenda(example: Regels) -> None:
    found = afspraken(asked(example, "oost", "2026-04-02"), SITE, "é1")
    assert "\n".join(map(in_full, found)) == expected("agenda.txt")


def in_full(entry: Afspraak) -> str:
    """An entry as a block of text."""
    return f"{entry.dag} {entry.pagina}\n{entry.sleutel}\n{entry.titel}\n{entry.tekst}\n"


def test_the_answer_as_data_with_its_picture(example_data: dict[str, Any]) -> None:
    asked = {"datum": "2-4-2026", "gemeente": "Westwijk", "vandaag": "2026-05-01"}
    said = answer_json(json.dumps({"regels": example_data, **asked}))
    assert json.loads(said) == json.loads(expected("answer.json"))


def test_what_is_asked_and_what_is_answered_by_field(example_data: dict[str, Any]) -> None:
    asked = {"datum": "1999-01-01", "gemeente": "x", "vandaag": "nu"}
    said = json.loads(answer_json(json.dumps({"regels": example_data, **asked})))
    assert said == {
        "soort": "fout",
        "fouten": [
            {"veld": "datum",
             "melding": "Het jaar 1999 kan niet. Kies een jaar van 2000 tot en met 2100."},
            {"veld": "vandaag",
             "melding": "Deze datum kunnen wij niet lezen. Typ de datum als dag-maand-jaar, "
             "bijvoorbeeld 01-09-2026."},
            {"veld": "gemeente",
             "melding": "De gemeente “x” staat niet in dit routeboek. Kies een gemeente: "
             "Oosterdam, Westwijk, Niemandsland."},
        ],
    }  # fmt: skip


@pytest.mark.parametrize("empty", ["", "  "])
def test_without_a_gemeente_only_the_choice_is_told(example: Regels, empty: str) -> None:
    said = answer(example, "2026-04-02", empty, "2026-05-01")
    assert not isinstance(said, Antwoord)
    assert [fout.melding for fout in said.fouten] == [
        "Kies een gemeente: Oosterdam, Westwijk, Niemandsland."
    ]


def test_an_unknown_gemeente_is_quoted_without_the_space_around_it(example: Regels) -> None:
    said = answer(example, "2026-04-02", " Delft ", "2026-05-01")
    assert not isinstance(said, Antwoord)
    assert said.fouten[0].melding.startswith("De gemeente “Delft” staat niet in dit routeboek. ")


# By today: the state of steps 1 (2 to 4 weeks) and 2 (4 weeks) in words, and the summary.
BOTH = (
    "Oosterdam: de volgende laatste datum is donderdag 30 april 2026: "
    "stap 1, Praten en stap 2, Samen kijken."
)
PAST = "Oosterdam: de datums van stap 1 en 2 zijn voorbij. Zijn deze stappen gezet?"
SLOT = f"{PAST} De volgende laatste datum is donderdag 11 juni 2026: stap 3, Slot."
EACH = f"{BOTH} Stap 1: {{}}. Stap 2: {{}}."
DAYS = {
    "2026-04-14": ("Komend, begint over 2 dagen", "Komend, nog 16 dagen",
                   EACH.format("komend, begint over 2 dagen", "komend, nog 16 dagen")),
    "2026-04-15": ("Komend, begint over 1 dag", "Komend, nog 15 dagen",
                   EACH.format("komend, begint over 1 dag", "komend, nog 15 dagen")),
    "2026-04-16": ("Nu, nog 14 dagen", "Komend, nog 14 dagen",
                   EACH.format("nu, nog 14 dagen", "komend, nog 14 dagen")),
    "2026-04-29": ("Nu, nog 1 dag", "Komend, nog 1 dag",
                   EACH.format("nu, nog 1 dag", "komend, nog 1 dag")),
    "2026-04-30": ("Vandaag is de laatste dag", "Vandaag is de laatste dag",
                   f"{BOTH} Vandaag is de laatste dag."),
    "2026-05-01": ("Voorbij, 1 dag geleden", "Voorbij, 1 dag geleden",
                   f"{SLOT} Komend, nog 41 dagen."),
    "2026-05-02": ("Voorbij, 2 dagen geleden", "Voorbij, 2 dagen geleden",
                   f"{SLOT} Komend, nog 40 dagen."),
    "2026-06-11": ("Voorbij, 42 dagen geleden", "Voorbij, 42 dagen geleden",
                   f"{SLOT} Vandaag is de laatste dag."),
    "2026-06-12": ("Voorbij, 43 dagen geleden", "Voorbij, 43 dagen geleden",
                   "Oosterdam: de datums van stap 1, 2 en 3 zijn voorbij. Zijn deze stappen gezet? "
                   "Er komt geen datum meer."),
}  # fmt: skip


@pytest.mark.parametrize(("today", "says"), DAYS.items(), ids=DAYS)
def test_what_each_day_says_of_the_steps(
    example: Regels, today: str, says: tuple[str, str, str]
) -> None:
    given = asked(example, "oost", today)
    first, second, _ = given.genomen
    assert (first.toestand_tekst, second.toestand_tekst, given.samenvatting.tekst) == says


def test_a_gemeente_that_takes_no_step_says_so(
    example: Regels, example_data: dict[str, Any]
) -> None:
    given = asked(example, "leeg", "2026-05-01")
    assert given.samenvatting.tekst == "Niemandsland slaat alle stappen over."
    request = {"datum": "2026-04-02", "gemeente": "leeg", "vandaag": "2026-05-01"}
    said = json.loads(answer_json(json.dumps({"regels": example_data, **request})))
    assert (said["tijdbalk"], said["link"]) == (None, "reken/1/2026-04-02/leeg")


@pytest.mark.parametrize(
    ("first", "flagged"),
    [
        ("2026-04-02", True),  # Step 1 begins on no special day, and ends in a school break.
        ("2026-04-14", True),  # Its first day lies in the break, and no other day does.
        ("2026-01-06", False),
        ("2026-08-01", True),  # A Saturday; of the breaks then nothing is known.
        ("2026-09-01", False),  # Only what is not known.
    ],
)
def test_the_advice_to_agree_on_a_day_comes_with_a_special_day_only(
    example: Regels, first: str, flagged: bool
) -> None:
    given = answer(example, first, "oost", "2027-01-01")
    assert isinstance(given, Antwoord)
    assert given.meldingen == (
        ("De bronnen zeggen niet of een termijn verschuift door een weekend, feestdag of "
         "vakantie. Ons advies: spreek samen een dag af, het liefst ervoor.",) if flagged else ()
    )  # fmt: skip
