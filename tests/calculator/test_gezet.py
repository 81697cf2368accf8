"""Tests what changes in an answer when the reader says which steps were taken."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routeboek_py.calculator.afspraken import afspraken
from routeboek_py.calculator.answer import answer, answered
from routeboek_py.calculator.antwoord import Antwoord
from routeboek_py.calculator.dossier import as_text
from routeboek_py.calculator.entry import answer_json
from routeboek_py.calculator.rules import Regels

FIRST = "2026-04-02"
COMES = "De volgende laatste datum is donderdag 11 juni 2026: stap 3, Slot. Komend, nog 41 dagen."


def asked(example: Regels, gezet: Sequence[str], today: str, gemeente: str = "oost") -> Antwoord:
    found = answer(example, FIRST, gemeente, today, gezet)
    assert isinstance(found, Antwoord)
    return found


@pytest.mark.parametrize(
    ("gezet", "today", "says"),
    [
        ([], "2026-05-01",
         "Oosterdam: de datums van stap 1 en 2 zijn voorbij. Zijn deze stappen gezet? " + COMES),
        (["praten"], "2026-05-01",
         "Oosterdam: stap 1 is gezet. De datum van stap 2 is voorbij. "
         f"Is deze stap gezet? {COMES}"),
        (["samen", "praten"], "2026-05-01", "Oosterdam: stap 1 en 2 zijn gezet. " + COMES),
        (["slot"], "2026-05-01",
         "Oosterdam: stap 3 is gezet. De datums van stap 1 en 2 zijn voorbij. "
         "Zijn deze stappen gezet? Er komt geen datum meer."),
        (["praten", "slot"], "2026-04-20",
         "Oosterdam: stap 1 en 3 zijn gezet. De volgende laatste datum is donderdag 30 april 2026: "
         "stap 2, Samen kijken. Komend, nog 10 dagen."),
        (["praten", "samen", "slot"], "2026-05-01", "Oosterdam: alle stappen zijn gezet."),
        (["praten", "samen", "slot"], "2026-04-02", "Oosterdam: alle stappen zijn gezet."),
    ],
)  # fmt: skip
def test_the_summary_says_what_was_taken_what_is_past_and_what_comes(
    example: Regels, gezet: Sequence[str], today: str, says: str
) -> None:
    assert asked(example, gezet, today).samenvatting.tekst == says


def test_the_parts_of_the_summary_stand_apart(example: Regels) -> None:
    said = asked(example, ["praten"], "2026-05-01").samenvatting
    assert said.gezet == "Oosterdam: stap 1 is gezet."
    assert said.voorbij == "De datum van stap 2 is voorbij. Is deze stap gezet?"
    assert said.volgende == COMES
    assert said.datum is not None
    assert said.datum.datum == date(2026, 6, 11)
    assert asked(example, ["slot"], "2026-05-01").samenvatting.datum is None


def test_a_step_that_was_taken_says_so_and_keeps_its_days(example: Regels) -> None:
    praten, samen, _ = asked(example, ["praten"], "2026-05-01").genomen
    assert (praten.toestand, praten.toestand_tekst) == ("gezet", "Gezet")
    assert (samen.toestand, samen.toestand_tekst) == ("verstreken", "Voorbij, 1 dag geleden")
    assert [dag.datum for dag in praten.dagen] == [date(2026, 4, 16), date(2026, 4, 30)]


def test_a_step_that_the_gemeente_skips_cannot_be_taken(example: Regels) -> None:
    assert asked(example, ["samen", "nergens"], "2026-05-01", "west").gezet == ()


def test_a_step_that_was_taken_gets_no_place_in_an_agenda(example: Regels) -> None:
    coming = afspraken(asked(example, ["praten"], "2026-04-02"), "")
    assert [(entry.stap, entry.dag) for entry in coming] == [
        (2, date(2026, 4, 30)),
        (3, date(2026, 6, 11)),
    ]


def test_the_text_for_a_case_file_says_which_steps_were_taken(example: Regels) -> None:
    text = as_text(asked(example, ["praten"], "2026-05-01"))
    assert "Oosterdam: stap 1 is gezet. De datum van stap 2 is voorbij." in text
    assert "tot en met donderdag 30 april 2026 (na 2 tot 4 weken)\nStand: Gezet\n" in text


def test_a_link_takes_the_steps_along_and_gives_them_back(
    example_data: dict[str, Any],
) -> None:
    def ask(**question: Any) -> Any:
        about = {"regels": example_data, "vandaag": "2026-05-01", **question}
        return json.loads(answer_json(json.dumps(about)))

    given = ask(datum=FIRST, gemeente="oost", gezet=["samen", "praten", "nergens"])
    assert given["link"] == "reken/2/2026-04-02/oost/gezet/praten+samen"
    assert ask(soort="link", link=f"#{given['link']}") == given
    assert (
        ask(soort="dossier", site="", datum=FIRST, gemeente="oost", gezet=["praten"])[
            "tekst"
        ].count("Stand: Gezet")
        == 1
    )


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.integers(-400, 800),
    st.integers(0, 2),
    st.sets(st.sampled_from(["intercollegiaal", "management", "regie", "directeuren"])),
)
def test_no_tick_changes_a_date_and_what_is_open_is_named_once(
    regels: Regels, first: date, later: int, which: int, gezet: set[str]
) -> None:
    today, gemeente = first + timedelta(days=later), regels.gemeenten[which]
    with_ticks = answered(regels, first, gemeente, today, gezet)
    without = answered(regels, first, gemeente, today)
    for here, there in zip(with_ticks.genomen, without.genomen, strict=True):
        assert (here.van, here.tot, here.dagen_over) == (there.van, there.tot, there.dagen_over)
        assert (here.toestand == "gezet") == (here.stap.id in gezet)
    said, steps = with_ticks.samenvatting, with_ticks.genomen
    to_come = [s for s in steps if s.toestand not in ("gezet", "verstreken")]
    first_day = min((s.tot.datum for s in to_come if s.tot), default=None)
    assert (said.datum and said.datum.datum) == first_day
    for stap in steps:
        named = f"stap {stap.stap.nummer}, {stap.stap.naam}" in said.volgende
        assert named == (stap in to_come and stap.tot is not None and stap.tot.datum == first_day)
    assert bool(said.voorbij) == any(s.toestand == "verstreken" for s in steps)
    assert bool(said.gezet) == any(s.toestand == "gezet" for s in steps)


@pytest.mark.parametrize(
    ("first", "told"),
    [("2025-11-28", False), ("2025-11-27", False), ("2025-11-26", True), ("2000-01-01", True),
     ("2026-11-28", False)],
)  # fmt: skip
def test_a_first_date_of_more_than_a_year_ago_is_questioned(
    example: Regels, first: str, told: bool
) -> None:
    found = answer(example, first, "oost", "2026-11-28")
    assert isinstance(found, Antwoord)
    says = "De ingevulde datum is meer dan een jaar geleden. Klopt het jaar?"
    assert found.samenvatting.jaar == (says if told else "")
    assert found.samenvatting.tekst.endswith(says) == told
