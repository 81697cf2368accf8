"""Tests the keuzehulp: every path has an outcome, and every Tafel is one."""

from __future__ import annotations

import re

import pytest

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.keuze import Fits, Keuze, keuzes
from routeboek_py.pages.page import Page
from routeboek_py.pages.render import render


@pytest.fixture(scope="module")
def places(routeboek: Routeboek) -> list[Keuze]:
    return keuzes(routeboek)


@pytest.fixture(scope="module")
def page(routeboek: Routeboek) -> str:
    return render(routeboek)["keuzehulp.md"]


def test_every_question_of_the_model_is_asked_once(
    routeboek: Routeboek, places: list[Keuze]
) -> None:
    asked = [place.vraag.id for place in places if place.vraag]
    assert sorted(asked) == sorted(vraag.id for vraag in routeboek.keuzehulp.vragen)


def test_every_answer_leads_to_a_question_or_to_something_that_fits(places: list[Keuze]) -> None:
    shown = {place.anker for place in places}
    for place in places:
        if place.vraag:
            assert {place.goes_to(antwoord) for antwoord in place.vraag.antwoorden} <= shown
        else:
            assert place.past, place.anker


def test_every_tafel_can_be_reached(routeboek: Routeboek, places: list[Keuze]) -> None:
    reached = {past.ref for place in places for past in place.past}
    assert {f"tafels/{tafel.id}" for tafel in routeboek.tafels} <= reached


def test_every_service_can_be_reached(routeboek: Routeboek, places: list[Keuze]) -> None:
    reached = {(past.ref, past.dienst) for place in places for past in place.past}
    for tafel in routeboek.tafels:
        assert {(f"tafels/{tafel.id}", dienst.id) for dienst in tafel.diensten} <= reached


def test_no_two_places_share_an_anchor(places: list[Keuze]) -> None:
    anchors = [place.anker for place in places]
    assert len(anchors) == len(set(anchors))


def test_what_fits_rests_on_words_of_a_source(routeboek: Routeboek, places: list[Keuze]) -> None:
    fits = Fits(routeboek, Page(routeboek, "keuzehulp.md"))
    for place in places:
        for past in place.past:
            assert fits.why(past), f"{place.anker}: {past.ref}"


def test_what_a_source_says_of_all_that_fits_stands_above_it(routeboek: Routeboek) -> None:
    changed = routeboek.model_copy(deep=True)
    said = changed.routes[0].vervolg
    vraag = changed.keuzehulp.vragen[0]
    answer = next(antwoord for antwoord in vraag.antwoorden if antwoord.past)
    answer.aanleiding = said
    outcome = part(render(changed)["keuzehulp.md"], f"{vraag.id}--{answer.id}")
    assert outcome.index(said[0].tekst) < outcome.index("Dit kan passen")


def test_where_sources_differ_both_are_shown(page: str) -> None:
    outcome = part(page, "waar-loopt-het-vast--gezin")
    assert "Bij weigering van of onvoldoende medewerking" in outcome
    assert "verschillende keren geweigerd wordt" in outcome
    assert "[Wanneer naar de Jeugdbeschermingstafel](verschillen.md" in outcome


def test_an_outcome_says_what_must_be_done_first_and_who_signs_up(page: str) -> None:
    outcome = part(page, "waar-loopt-het-vast--begeleiding")
    assert "1. Bij consultaanvragen in Onderwijs Transparant" in outcome
    assert "De SOT-consulent meldt aan, samen met de coördinator" in outcome


def test_an_outcome_warns_of_a_lookalike(page: str) -> None:
    assert "Niet verwarren" in part(page, "waar-loopt-het-vast--vso")


def test_after_step_1_each_gemeente_gets_its_own_next_step(places: list[Keuze]) -> None:
    (place,) = [place for place in places if place.anker == "welke-stap--na-stap-1"]
    assert {past.ref: past.gemeenten for past in place.past} == {
        "tafels/managementoverleg": ["den-haag"],
        "tafels/regisseur": ["leidschendam-voorburg", "rijswijk"],
    }


def test_the_table_has_a_row_for_every_outcome(places: list[Keuze], page: str) -> None:
    rows = re.findall(r"^\| (?!Waar|---)", page.split("{ #tabel }")[1], re.MULTILINE)
    assert len(rows) == sum(place.vraag is None for place in places)


def part(page: str, anchor: str) -> str:
    return page.split(f"{{ #{anchor} }}")[1].split("</section>", maxsplit=1)[0]
