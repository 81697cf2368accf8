"""Tests to the letter what an invented Klok of each kind says, on the days where it changes."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from routeboek_py.calculator.entry import answer_json
from routeboek_py.calculator.klokken import klok_from, stand
from routeboek_py.calculator.rules import Regels

SAID = {"tekst": "vier weken aaneengesloten", "bron": "Boek", "pagina": "boek/4"}
STRETCH: dict[str, Any] = {
    "id": "afwezig", "titel": "Vier weken weg", "soort": "aaneengesloten", "weken": 4,
    "telt_vanaf": "de eerste dag dat de leerling weg is", "dag": None, "volgens": SAID,
    "uitleg": "Een uitleg.", "pagina": "klokken/#afwezig",
}  # fmt: skip
AIM = {**STRETCH, "id": "streven", "soort": "streeft ernaar", "weken": 1}
GUESS = {**STRETCH, "id": "ongeveer", "soort": "ongeveer", "weken": 2}
EVERY = {**STRETCH, "id": "overleg", "soort": "elke", "weken": None, "telt_vanaf": None,
         "dag": "donderdag"}  # fmt: skip
ASK = "Geef een dag: de eerste dag dat de leerling weg is."
COUNTS = "Of een vakantie meetelt, zegt de bron niet."
UNKNOWN = "Niet van al deze dagen is bekend of er schoolvakantie is."

# What is asked (a Klok, its first day, today), and its day, whether it is over, and its sentences.
SENTENCES: dict[str, tuple[dict[str, Any], str, str, str, bool | None, list[str]]] = {
    "on its first day": (
        STRETCH, "2026-02-02", "2026-02-02", "2026-03-02", False,
        ["Dit duurt nu 0 dagen, sinds maandag 2 februari 2026.",
         "4 weken zijn om op maandag 2 maart 2026, over 28 dagen."]),
    "a day later": (
        STRETCH, "2026-02-02", "2026-02-03", "2026-03-02", False,
        ["Dit duurt nu 1 dag, sinds maandag 2 februari 2026.",
         "4 weken zijn om op maandag 2 maart 2026, over 27 dagen."]),
    "a week later": (
        STRETCH, "2026-02-02", "2026-02-09", "2026-03-02", False,
        ["Dit duurt nu 1 week, sinds maandag 2 februari 2026.",
         "4 weken zijn om op maandag 2 maart 2026, over 21 dagen."]),
    "the day before": (
        STRETCH, "2026-02-02", "2026-03-01", "2026-03-02", False,
        ["Dit duurt nu 3 weken en 6 dagen, sinds maandag 2 februari 2026.",
         "4 weken zijn om op maandag 2 maart 2026, over 1 dag."]),
    "on the day": (
        STRETCH, "2026-02-02", "2026-03-02", "2026-03-02", True,
        ["Dit duurt nu 4 weken, sinds maandag 2 februari 2026.", "4 weken zijn vandaag om."]),
    "the day after": (
        STRETCH, "2026-02-02", "2026-03-03", "2026-03-02", True,
        ["Dit duurt nu 4 weken en 1 dag, sinds maandag 2 februari 2026.",
         "4 weken zijn om sinds maandag 2 maart 2026."]),
    "before its first day": (
        STRETCH, "2026-02-02", "2026-02-01", "2026-03-02", False,
        ["De ingevulde dag ligt na vandaag. Klopt dat?"]),
    "until the day before a school break": (
        STRETCH, "2026-04-20", "2026-04-24", "2026-05-18", False,
        ["Dit duurt nu 4 dagen, sinds maandag 20 april 2026.",
         "4 weken zijn om op maandag 18 mei 2026, over 24 dagen."]),
    "until the first day of a school break": (
        STRETCH, "2026-04-20", "2026-04-25", "2026-05-18", False,
        ["Dit duurt nu 5 dagen, sinds maandag 20 april 2026.",
         "4 weken zijn om op maandag 18 mei 2026, over 23 dagen.",
         f"In deze tijd valt de meivakantie van regio Noord. {COUNTS}"]),
    "since the last day of a school break": (
        STRETCH, "2026-05-03", "2026-05-03", "2026-05-31", False,
        ["Dit duurt nu 0 dagen, sinds zondag 3 mei 2026.",
         "4 weken zijn om op zondag 31 mei 2026, over 28 dagen.",
         f"In deze tijd valt de meivakantie van regio Noord. {COUNTS}"]),
    "since the day after a school break": (
        STRETCH, "2026-05-04", "2026-05-04", "2026-06-01", False,
        ["Dit duurt nu 0 dagen, sinds maandag 4 mei 2026.",
         "4 weken zijn om op maandag 1 juni 2026, over 28 dagen."]),
    "over before a school break began": (
        STRETCH, "2026-03-23", "2026-05-01", "2026-04-20", True,
        ["Dit duurt nu 5 weken en 4 dagen, sinds maandag 23 maart 2026.",
         "4 weken zijn om sinds maandag 20 april 2026."]),
    "over two school breaks": (
        {**STRETCH, "weken": 12}, "2026-04-20", "2026-07-13", "2026-07-13", True,
        ["Dit duurt nu 12 weken, sinds maandag 20 april 2026.", "12 weken zijn vandaag om.",
         f"In deze tijd vallen de meivakantie en de zomervakantie van regio Noord. {COUNTS}"]),
    "from before the breaks that are known": (
        STRETCH, "2025-12-31", "2026-01-02", "2026-01-28", False,
        ["Dit duurt nu 2 dagen, sinds woensdag 31 december 2025.",
         "4 weken zijn om op woensdag 28 januari 2026, over 26 dagen.", UNKNOWN]),
    "until after the breaks that are known": (
        STRETCH, "2026-08-20", "2026-09-01", "2026-09-17", False,
        ["Dit duurt nu 1 week en 5 dagen, sinds donderdag 20 augustus 2026.",
         "4 weken zijn om op donderdag 17 september 2026, over 16 dagen.", UNKNOWN]),
    "an aim": (
        AIM, "2026-02-02", "2026-03-02", "2026-02-09", None,
        ["De bron zegt: ‘streeft ernaar’, binnen 1 week. Dat is tot en met maandag 9 februari "
         "2026, geteld vanaf maandag 2 februari 2026."]),
    "a guess": (
        GUESS, "2026-02-02", "2026-03-02", "2026-02-16", None,
        ["De bron zegt: ‘ongeveer’ 2 weken. Dat is rond maandag 16 februari 2026, geteld vanaf "
         "maandag 2 februari 2026."]),
    "a stretch of which no day is given": (STRETCH, "", "2026-03-02", "", None, [ASK]),
    "an aim of which no day is given": (AIM, "", "2026-03-02", "", None, [ASK]),
    "every week, today": (
        EVERY, "", "2026-02-05", "2026-02-05", None,
        ["De eerstvolgende keer is donderdag 5 februari 2026, vandaag."]),
    "every week, tomorrow": (
        EVERY, "", "2026-02-04", "2026-02-05", None,
        ["De eerstvolgende keer is donderdag 5 februari 2026, over 1 dag."]),
    "every week, yesterday": (
        EVERY, "", "2026-02-06", "2026-02-12", None,
        ["De eerstvolgende keer is donderdag 12 februari 2026, over 6 dagen."]),
    "every week, also if a first day is given": (
        EVERY, "2026-01-01", "2026-02-04", "2026-02-05", None,
        ["De eerstvolgende keer is donderdag 5 februari 2026, over 1 dag."]),
    "every week, on a holiday": (
        EVERY, "", "2026-05-14", "2026-05-14", None,
        ["De eerstvolgende keer is donderdag 14 mei 2026, vandaag.",
         "Dit is een feestdag: Hemelvaartsdag.", "Of het dan doorgaat, zegt de bron niet."]),
    "every week, in a school break": (
        EVERY, "", "2026-04-29", "2026-04-30", None,
        ["De eerstvolgende keer is donderdag 30 april 2026, over 1 dag.",
         "Dit valt in de meivakantie van regio Noord (landelijk vastgesteld). "
         "Uw school kan afwijken.", "Of het dan doorgaat, zegt de bron niet."]),
    "every week, on a day of which nothing is known": (
        EVERY, "", "2027-01-07", "2027-01-07", None,
        ["De eerstvolgende keer is donderdag 7 januari 2027, vandaag."]),
    "every Saturday": (
        {**EVERY, "dag": "zaterdag"}, "", "2026-02-07", "2026-02-07", None,
        ["De eerstvolgende keer is zaterdag 7 februari 2026, vandaag."]),
}  # fmt: skip


@pytest.mark.parametrize("asked", SENTENCES.values(), ids=SENTENCES)
def test_what_a_klok_says(
    example: Regels, asked: tuple[dict[str, Any], str, str, str, bool | None, list[str]]
) -> None:
    data, begin, today, day, over, says = asked
    first = date.fromisoformat(begin) if begin else None
    given = stand(klok_from(data), first, date.fromisoformat(today), example.kalender)
    assert list(given.tekst) == says
    assert (given.datum and given.datum.isoformat()) == (day or None)
    assert given.om is over


def test_a_klok_as_data_has_its_day_its_words_and_its_source(
    example_data: dict[str, Any],
) -> None:
    vanaf = {"afwezig": " 2-2-2026 ", "streven": "x"}
    question = {"soort": "klokken", "klokken": [STRETCH, AIM, GUESS], "vanaf": vanaf,
                "vandaag": "2026-03-02", "regels": example_data}  # fmt: skip
    common = {"titel": "Vier weken weg", "telt_vanaf": "de eerste dag dat de leerling weg is",
              "volgens": SAID, "uitleg": "Een uitleg.", "pagina": "klokken/#afwezig"}  # fmt: skip
    assert json.loads(answer_json(json.dumps(question))) == {
        "soort": "klokken",
        "klokken": [
            {**common, "id": "afwezig", "soort": "aaneengesloten", "om": True,
             "datum": {"iso": "2026-03-02", "tekst": "maandag 2 maart 2026"},
             "tekst": ["Dit duurt nu 4 weken, sinds maandag 2 februari 2026.",
                       "4 weken zijn vandaag om."]},
            {"id": "streven", "fout": "Deze datum kunnen wij niet lezen. Typ de datum als "
             "dag-maand-jaar, bijvoorbeeld 01-09-2026."},
            {**common, "id": "ongeveer", "soort": "ongeveer", "om": None, "datum": None,
             "tekst": [ASK]},
        ],
    }  # fmt: skip


def test_data_of_a_klok_that_lacks_something_is_refused() -> None:
    with pytest.raises(TypeError):
        klok_from({key: value for key, value in STRETCH.items() if key != "titel"})
