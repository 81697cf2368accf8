"""Tests the card of a Stap on a gemeente's page: what is said in rows, what is not in one line."""

from __future__ import annotations

import re

import pytest

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.page import Page
from routeboek_py.pages.render import render
from routeboek_py.pages.stapkaart import Stapkaart


@pytest.fixture
def cards(routeboek: Routeboek) -> dict[str, Stapkaart]:
    """The cards of Den Haag, by the id of the Stap."""
    (route,) = routeboek.routes
    den_haag = next(g for g in routeboek.gemeenten if g.id == "den-haag")
    page = Page(routeboek, "gemeenten/den-haag.md")
    return {stap.id: page.card(route, stap, den_haag) for stap in route.stappen}


def test_what_no_source_says_is_named_in_one_line(cards: dict[str, Stapkaart]) -> None:
    assert {ident: card.verzwegen for ident, card in cards.items()} == {
        "intercollegiaal": ["Aanmelding", "Wie zitten er aan tafel"],
        "management": ["Aanmelding"],
        "regie": [],
        "directeuren": ["Wie zitten er aan tafel", "Doel"],
    }


def test_where_one_document_says_all_it_is_named_once(cards: dict[str, Stapkaart]) -> None:
    card = cards["directeuren"]
    assert card.bron.startswith("Bijlage 1: [Opschalingsroute bij fase 3b](../bronnen/003.md#fase")
    assert card.bron.count("](") == 2
    assert not any("bronnen/" in line for _, lines in card.rijen for line in lines)


def test_else_each_text_or_the_last_of_its_section_has_its_source(
    cards: dict[str, Stapkaart],
) -> None:
    card = cards["regie"]
    assert card.bron == ""
    for _, lines in card.rijen:
        quoted = [line for line in lines if "<q" in line]
        assert not quoted or "bronnen/" in quoted[-1]


def test_the_same_words_of_one_document_stand_there_once(cards: dict[str, Stapkaart]) -> None:
    names = dict(cards["directeuren"].rijen)["Zo heet de stap in de bron"]
    assert len(names) == 1


def test_every_text_of_a_step_is_on_the_page_of_a_gemeente_that_takes_it(
    routeboek: Routeboek,
) -> None:
    pages = render(routeboek)
    for gemeente in routeboek.gemeenten:
        page = re.sub(r"\]\([^)]*\)\{[^}]*\}|[\[\]]", "", pages[f"gemeenten/{gemeente.id}.md"])
        for stap in routeboek.routes[0].stappen:
            taken = gemeente.stappen[stap.id]
            if not taken.overslaan and stap.termijn:
                for tekst in (*taken.aanmelding, *taken.deelnemers, *stap.termijn.volgens):
                    assert tekst.tekst in page
