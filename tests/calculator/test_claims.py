"""Tests what an answer says, and what it must never say (the sources give only weeks)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from routeboek_py.calculator.answer import VERSCHUIVEN
from routeboek_py.calculator.antwoord import Antwoord
from routeboek_py.calculator.as_data import answer_data
from routeboek_py.calculator.rules import Regels
from routeboek_py.calculator.table import WIDTH, as_table

from .conftest import Answer

GEMEENTEN = ["den-haag", "leidschendam-voorburg", "rijswijk"]

COUNTED = (
    "Een week is 7 dagen. 8 weken na een datum is 56 dagen later, op dezelfde dag van de week. "
    "De eerste datum zelf telt niet mee. Wij verschuiven nooit een datum."
)


@pytest.fixture(scope="module")
def all_answers(answer_to: Answer) -> list[Antwoord]:
    return [
        answer_to(first, gemeente, today)
        for gemeente in GEMEENTEN
        for first in ("2026-10-30", "2027-02-17", "2030-07-01")
        for today in ("2026-01-01", "2026-11-30", "2031-01-01")
    ]


@pytest.mark.parametrize("claim", ["wettelijk", "werkdag", "verlengd", "zorgwekkend verzuim is"])
def test_no_answer_claims_what_no_source_says(all_answers: list[Antwoord], claim: str) -> None:
    for given in all_answers:
        assert claim not in " ".join(texts(answer_data(given))).lower()


def texts(data: object) -> Iterator[str]:
    """Every text in plain data, without the names of its keys."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, list | dict):
        for each in data.values() if isinstance(data, dict) else data:
            yield from texts(each)


def test_uiterlijk_is_said_only_of_the_source_that_says_it(all_answers: list[Antwoord]) -> None:
    for given in all_answers:
        for stap in given.genomen:
            for uitspraak in stap.stap.volgens:
                assert (uitspraak.kracht == "uiterlijk") == ("uiterlijk" in uitspraak.tekst)


def test_the_title_of_the_hague_is_not_used_elsewhere(answer_to: Answer) -> None:
    for gemeente in ("leidschendam-voorburg", "rijswijk"):
        given = json.dumps(answer_data(answer_to("2026-09-01", gemeente, "2026-09-01")))
        assert "regisseur sociaal domein" not in given.lower()


def test_the_rule_of_counting_comes_with_every_answer(all_answers: list[Antwoord]) -> None:
    assert all(given.telregel == COUNTED for given in all_answers)


def test_a_flagged_day_brings_the_advice_to_agree_on_a_day(answer_to: Answer) -> None:
    christmas = answer_to("2026-10-30", "den-haag", "2026-10-30")
    assert VERSCHUIVEN in christmas.meldingen
    plain = answer_to("2026-09-01", "den-haag", "2026-09-01")
    assert plain.meldingen == ()


def test_a_first_date_after_today_is_questioned(answer_to: Answer) -> None:
    given = answer_to("2026-09-02", "den-haag", "2026-09-01")
    assert given.samenvatting.jaar == "De ingevulde datum ligt na vandaag. Klopt het jaar?"


def test_advisory_and_fixed_school_breaks_are_told_apart(regels: Regels) -> None:
    autumn = regels.kalender.kenmerken(date(2026, 10, 19))[0].tekst
    christmas = regels.kalender.kenmerken(date(2026, 12, 21))[0].tekst
    assert "herfstvakantie van regio Midden (landelijk advies)" in autumn
    assert "kerstvakantie van regio Midden (landelijk vastgesteld)" in christmas


def test_the_summary_names_what_is_past_and_what_comes_next(answer_to: Answer) -> None:
    given = answer_to("2026-09-01", "rijswijk", "2026-11-01")
    assert given.samenvatting.tekst == (
        "Rijswijk: de datum van stap 1 is voorbij. Is deze stap gezet? "
        "De volgende laatste datum is dinsdag 17 november 2026: "
        "stap 3, Inzet teamleider jeugdhulp. Komend, nog 16 dagen."
    )


def test_the_summary_says_when_everything_has_passed(answer_to: Answer) -> None:
    given = answer_to("2026-09-01", "rijswijk", "2027-01-01")
    assert given.samenvatting.tekst == (
        "Rijswijk: de datums van stap 1, 3 en 4 zijn voorbij. Zijn deze stappen gezet? "
        "Er komt geen datum meer."
    )


def test_the_table_fits_a_terminal_and_holds_every_date(all_answers: list[Antwoord]) -> None:
    for given in all_answers:
        table = as_table(given)
        assert max(map(len, table.splitlines())) <= WIDTH
        assert all(stap.tot and stap.tot.tekst in table for stap in given.genomen)


def test_a_line_of_the_table_has_room_for_78_characters(answer_to: Answer) -> None:
    given = answer_to("2026-09-01", "rijswijk", "2026-09-01")
    assert "x" * 78 in as_table(replace(given, telregel="x" * 78)).splitlines()
    assert "x" * 79 not in as_table(replace(given, telregel="x" * 79)).splitlines()
