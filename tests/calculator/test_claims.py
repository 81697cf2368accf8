"""What an answer says, and what it must never say (the sources give no more than weeks)."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from routeboek_py.calculator.answer import TELREGEL, VERSCHUIVEN, answer
from routeboek_py.calculator.rules import Regels
from routeboek_py.calculator.table import WIDTH, as_table

GEMEENTEN = ["den-haag", "leidschendam-voorburg", "rijswijk"]


def all_answers(regels: Regels) -> list[dict[str, Any]]:
    return [
        answer(regels, first, gemeente, today)
        for gemeente in GEMEENTEN
        for first in ("2026-10-30", "2027-02-17", "2030-07-01")
        for today in ("2026-01-01", "2026-11-30", "2031-01-01")
    ]


@pytest.mark.parametrize("claim", ["wettelijk", "werkdag", "verlengd", "zorgwekkend verzuim is"])
def test_no_answer_claims_what_no_source_says(regels: Regels, claim: str) -> None:
    for given in all_answers(regels):
        assert claim not in json.dumps(given, ensure_ascii=False).lower()


def test_uiterlijk_is_said_only_of_the_source_that_says_it(regels: Regels) -> None:
    for given in all_answers(regels):
        for stap in given["stappen"]:
            for uitspraak in stap.get("volgens", ()):
                assert (uitspraak["kracht"] == "uiterlijk") == ("uiterlijk" in uitspraak["tekst"])


def test_the_title_of_the_hague_is_not_used_elsewhere(regels: Regels) -> None:
    for gemeente in ("leidschendam-voorburg", "rijswijk"):
        given = json.dumps(answer(regels, "2026-09-01", gemeente, "2026-09-01"))
        assert "regisseur sociaal domein" not in given.lower()


def test_the_rule_of_counting_comes_with_every_answer(regels: Regels) -> None:
    assert all(given["telregel"] == TELREGEL for given in all_answers(regels))


def test_a_flagged_day_brings_the_advice_to_agree_on_a_day(regels: Regels) -> None:
    christmas = answer(regels, "2026-10-30", "den-haag", "2026-10-30")
    assert VERSCHUIVEN in christmas["meldingen"]
    plain = answer(regels, "2026-09-01", "den-haag", "2026-09-01")
    assert plain["meldingen"] == []


def test_a_first_date_after_today_is_questioned(regels: Regels) -> None:
    given = answer(regels, "2026-09-02", "den-haag", "2026-09-01")
    assert given["meldingen"] == ["De ingevulde datum ligt na vandaag. Klopt dat?"]


def test_advisory_and_fixed_school_breaks_are_told_apart(regels: Regels) -> None:
    autumn = regels.kalender.kenmerken(date(2026, 10, 19))[0].tekst
    christmas = regels.kalender.kenmerken(date(2026, 12, 21))[0].tekst
    assert "herfstvakantie van regio Midden (landelijk advies)" in autumn
    assert "kerstvakantie van regio Midden (landelijk vastgesteld)" in christmas


def test_the_summary_names_what_is_due_first(regels: Regels) -> None:
    given = answer(regels, "2026-09-01", "rijswijk", "2026-11-01")
    assert given["samenvatting"] == (
        "Rijswijk: eerst stap 3, Inzet teamleider jeugdhulp. "
        "Laatste datum: dinsdag 17 november 2026. Komend, nog 16 dagen."
    )


def test_the_summary_says_when_everything_has_passed(regels: Regels) -> None:
    given = answer(regels, "2026-09-01", "rijswijk", "2027-01-01")
    assert given["samenvatting"] == "Rijswijk: alle datums van de stappen zijn voorbij."


def test_the_table_fits_a_terminal_and_holds_every_date(regels: Regels) -> None:
    for given in all_answers(regels):
        table = as_table(given)
        assert max(map(len, table.splitlines())) <= WIDTH
        for stap in given["stappen"]:
            if not stap["overgeslagen"]:
                assert stap["tot"]["tekst"] in table
