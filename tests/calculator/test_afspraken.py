"""Tests which parts of an answer become agenda entries, and their words."""

from __future__ import annotations

import json
from typing import Any

import pytest

from routeboek_py.calculator.afspraken import HERINNERINGEN, Afspraak, afspraken
from routeboek_py.calculator.answer import VERSCHUIVEN, answer, telregel
from routeboek_py.calculator.antwoord import Antwoord
from routeboek_py.calculator.rules import regels_from

from .conftest import Answer

SITE = "https://voorbeeld.nl/routeboek"


def entries(
    answer_to: Answer, first: str, gemeente: str, today: str, kenmerk: str = ""
) -> list[Afspraak]:
    return afspraken(answer_to(first, gemeente, today), SITE, kenmerk)


def days(found: list[Afspraak]) -> list[tuple[str, int]]:
    return [(a.dag.isoformat(), a.stap) for a in found]


def test_a_window_is_two_entries_and_a_last_date_is_one(answer_to: Answer) -> None:
    found = entries(answer_to, "2026-09-01", "den-haag", "2026-09-01")
    assert days(found) == [
        ("2026-09-29", 1),
        ("2026-10-27", 1),
        ("2026-10-27", 2),
        ("2026-11-17", 3),
        ("2026-12-01", 4),
    ]
    assert [a.titel for a in found[:2]] == [
        "Begin stap 1, Intercollegiale afstemming (Den Haag)",
        "Laatste datum stap 1, Intercollegiale afstemming (Den Haag)",
    ]


def test_only_dates_to_come_and_today_itself(answer_to: Answer) -> None:
    found = entries(answer_to, "2026-09-01", "den-haag", "2026-10-27")
    assert days(found)[:2] == [("2026-10-27", 1), ("2026-10-27", 2)]
    assert entries(answer_to, "2026-09-01", "den-haag", "2026-12-02") == []


def test_a_step_that_is_skipped_has_no_entry(answer_to: Answer) -> None:
    found = entries(answer_to, "2026-09-01", "rijswijk", "2026-09-01")
    assert {a.stap for a in found} == {1, 3, 4}


def test_the_label_stands_in_front_and_only_if_there_is_one(answer_to: Answer) -> None:
    found = entries(answer_to, "2026-09-01", "rijswijk", "2026-11-22", "klas 3, B.")
    assert [a.titel for a in found] == [
        "klas 3, B.: laatste datum stap 4, Afstemming op directeurenniveau (Rijswijk)"
    ]


def test_the_text_says_who_where_by_which_source_and_how_it_was_counted(answer_to: Answer) -> None:
    (entry,) = entries(answer_to, "2026-10-03", "rijswijk", "2026-12-20")
    assert entry.tekst.splitlines() == [
        "Stap 4, Afstemming op directeurenniveau, in Rijswijk.",
        "Zaterdag 2 januari 2027 is 13 weken na de eerste datum van het zorgwekkend verzuim "
        "(zaterdag 3 oktober 2026).",
        "Dit is een zaterdag.",
        "Dit valt in de kerstvakantie van regio Midden (landelijk vastgesteld). "
        "Uw school kan afwijken.",
        VERSCHUIVEN,
        "Aanmelding: “Teamleider jeugdhulp + Directeuren” (Bijlage 1, Tabel per gemeente)",
        "Bron: “Termijn: uiterlijk 13 weken na 1e datum zorgwekkend verzuim” "
        "(Bijlage 1, Opschalingsroute bij fase 3b)",
        f"Zo tellen wij: {telregel(['weken'])}",
    ]
    assert entry.pagina == f"{SITE}/gemeenten/rijswijk/#stap-directeuren"


def test_where_no_source_says_who_signs_up_that_is_said(answer_to: Answer) -> None:
    first = entries(answer_to, "2026-09-01", "rijswijk", "2026-09-01")[0]
    assert "Wie bij deze stap aanmeldt en waar, zeggen de bronnen niet." in first.tekst


def test_without_a_site_there_is_no_link(answer_to: Answer) -> None:
    given = answer_to("2026-09-01", "rijswijk", "2026-09-01")
    assert {a.pagina for a in afspraken(given, "")} == {""}


def test_what_makes_an_entry_itself_is_what_was_asked(answer_to: Answer) -> None:
    (entry,) = entries(answer_to, "2026-09-01", "rijswijk", "2026-11-22", "A")
    asked = ["2026-09-01", "rijswijk", "directeuren", "laatste datum", "A"]
    assert json.loads(entry.sleutel) == asked


@pytest.mark.parametrize("gemeente", ["den-haag", "leidschendam-voorburg", "rijswijk"])
def test_an_entry_claims_no_law_and_holds_no_other_clock(answer_to: Answer, gemeente: str) -> None:
    for entry in entries(answer_to, "2026-10-30", gemeente, "2026-10-30", "A"):
        said = f"{entry.titel} {entry.tekst}".lower()
        for claim in ("wettelijk", "deadline", "verlengd", "werkdag", "ongeveer", "streeft",
                      "dinsdagochtend", "aaneengesloten"):  # fmt: skip
            assert claim not in said


def test_a_reminder_can_come_a_day_up_to_two_weeks_before() -> None:
    assert HERINNERINGEN == (1, 3, 7, 14)


def test_without_a_label_an_entry_says_only_which_step(answer_to: Answer) -> None:
    given = answer_to("2026-09-01", "rijswijk", "2026-11-22")
    (entry,) = afspraken(given, SITE)
    assert entry.titel == "Laatste datum stap 4, Afstemming op directeurenniveau (Rijswijk)"
    assert json.loads(entry.sleutel)[-1] == ""


def test_entries_stand_by_day_and_on_one_day_by_step(rules_data: dict[str, Any]) -> None:
    """Steps whose last days are not in the order of the route."""
    regels = json.loads(json.dumps(rules_data))
    first, second, third, fourth = regels["gemeenten"][0]["stappen"]
    for stap, weeks in ((first, 8), (second, 2), (third, 8), (fourth, 5)):
        stap["termijn"] = {"tot": f"{weeks} weken", "volgens": []}
    regels["gemeenten"][0]["stappen"] = [third, second, first, fourth]
    given = answer(regels_from(regels), "2026-09-01", "den-haag", "2026-09-01")
    assert isinstance(given, Antwoord)
    assert [entry.stap for entry in afspraken(given, "")] == [2, 4, 1, 3]
