"""Tests the other Klokken of the sources: each from its own day, in the words of its source."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routeboek_py.calculator.answer import answer
from routeboek_py.calculator.as_data import answer_data, clock_data
from routeboek_py.calculator.klokken import Klok, Stand, klok_from, stand
from routeboek_py.calculator.rules import Regels


@pytest.fixture(scope="module")
def clocks(clocks_data: list[dict[str, Any]]) -> dict[str, Klok]:
    return {data["id"]: klok_from(data) for data in clocks_data}


def told(
    clocks: dict[str, Klok], regels: Regels, ident: str, begin: str | None, today: str
) -> Stand:
    first = None if begin is None else date.fromisoformat(begin)
    return stand(clocks[ident], first, date.fromisoformat(today), regels.kalender)


@pytest.mark.parametrize(
    ("today", "over", "says"),
    [
        ("2026-09-01", False, "Dit duurt nu 0 dagen"),
        ("2026-09-02", False, "Dit duurt nu 1 dag, sinds dinsdag 1 september 2026."),
        ("2026-09-28", False, "4 weken zijn om op dinsdag 29 september 2026, over 1 dag."),
        ("2026-09-29", True, "4 weken zijn vandaag om."),
        ("2026-09-30", True, "4 weken zijn om sinds dinsdag 29 september 2026."),
        ("2026-10-09", True, "Dit duurt nu 5 weken en 3 dagen"),
    ],
)
def test_how_long_a_pupil_is_absent(
    clocks: dict[str, Klok], regels: Regels, today: str, over: bool, says: str
) -> None:
    given = told(clocks, regels, "niet-op-school", "2026-09-01", today)
    assert given.om is over
    assert says in " ".join(given.tekst)


def test_a_school_break_in_the_stretch_is_told_and_not_left_out(
    clocks: dict[str, Klok], regels: Regels
) -> None:
    given = told(clocks, regels, "niet-op-school", "2026-10-01", "2026-11-22")
    assert given.datum == date(2026, 10, 29)
    assert "Of een vakantie meetelt, zegt de bron niet." in given.tekst[-1]
    unknown = told(clocks, regels, "niet-op-school", "2031-01-01", "2031-03-01")
    assert unknown.tekst[-1] == "Niet van al deze dagen is bekend of er schoolvakantie is."


def test_a_first_day_after_today_is_questioned(clocks: dict[str, Klok], regels: Regels) -> None:
    given = told(clocks, regels, "niet-op-school", "2026-09-02", "2026-09-01")
    assert (given.tekst, given.om) == (
        ("De ingevulde dag ligt na vandaag. Klopt dat?",),
        False,
    )


def test_an_aim_and_a_guess_come_near_a_day_and_are_never_over(
    clocks: dict[str, Klok], regels: Regels
) -> None:
    aim = told(clocks, regels, "advies-mwta", "2026-09-01", "2027-01-01")
    assert aim.tekst == (
        "De bron zegt: ‘streeft ernaar’, binnen 3 weken. Dat is tot en met "
        "dinsdag 22 september 2026, geteld vanaf dinsdag 1 september 2026.",
    )
    guess = told(clocks, regels, "advies-experttafel", "2026-09-01", "2027-01-01")
    assert guess.tekst == (
        "De bron zegt: ‘ongeveer’ 2 weken. Dat is rond dinsdag 15 september 2026, "
        "geteld vanaf dinsdag 1 september 2026.",
    )
    assert (aim.om, guess.om) == (None, None)


def test_without_a_day_it_asks_for_the_day_that_counts(
    clocks: dict[str, Klok], regels: Regels
) -> None:
    given = told(clocks, regels, "advies-mwta", None, "2026-09-01")
    assert given.datum is None
    assert given.tekst == (
        "Geef een dag: de dag waarop het MWTA-team het consult accepteert, als u die dag kiest.",
    )


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_next_meeting_is_a_tuesday_within_a_week(
    clocks: dict[str, Klok], regels: Regels, today: date
) -> None:
    day = stand(clocks["zorglogistiek"], None, today, regels.kalender).datum
    assert day
    assert day.weekday() == 1
    assert today <= day < today + timedelta(days=7)


def test_on_a_tuesday_the_next_meeting_is_today(clocks: dict[str, Klok], regels: Regels) -> None:
    given = told(clocks, regels, "zorglogistiek", None, "2026-11-24")
    assert given.tekst == ("De eerstvolgende keer is dinsdag 24 november 2026, vandaag.",)


def test_on_a_holiday_it_is_not_said_that_there_is_a_meeting(
    clocks: dict[str, Klok], regels: Regels
) -> None:
    given = told(clocks, regels, "zorglogistiek", None, "2026-12-28")
    assert given.tekst[-1] == "Of het dan doorgaat, zegt de bron niet."


def test_each_carries_its_source_and_the_word_in_it(
    clocks: dict[str, Klok], regels: Regels
) -> None:
    for ident in clocks:
        given = told(clocks, regels, ident, "2026-09-01", "2026-11-22")
        assert given.klok.soort in given.klok.volgens.tekst.lower()
        assert given.klok.volgens.bron
        assert json.loads(json.dumps(clock_data(given))) == clock_data(given)


@pytest.mark.parametrize("word", ["deadline", "termijn", "wettelijk", "te laat"])
def test_none_is_called_a_term(clocks: dict[str, Klok], regels: Regels, word: str) -> None:
    for ident in clocks:
        for begin in (None, "2026-09-01"):
            given = told(clocks, regels, ident, begin, "2026-11-22")
            assert word not in json.dumps(clock_data(given), ensure_ascii=False).lower()


def test_the_route_knows_of_none_of_them(
    clocks: dict[str, Klok], regels: Regels, rules_data: dict[str, Any]
) -> None:
    given = answer_data(answer(regels, "2026-09-01", "rijswijk", "2026-11-22"))
    everything = json.dumps([given, rules_data], ensure_ascii=False)
    for klok in clocks.values():
        assert klok.volgens.tekst not in everything
