"""Tests the contents of the pictures, and that they can be drawn for any Routeboek."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from routeboek_py.model.route import Gemeente
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.page import Page
from routeboek_py.pages.pictures.letters import Letters, folded, lines, shortened, width
from routeboek_py.pages.pictures.of_page import Pictures

from . import drawn
from .any_routeboek import ZINNEN, routeboeken

WITH_FIXTURE = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def gemeente_named(routeboek: Routeboek, naam: str) -> Gemeente:
    return next(g for g in routeboek.gemeenten if g.naam == naam)


def route_of(routeboek: Routeboek, gemeente: Gemeente) -> str:
    page = Pictures(routeboek, Page(routeboek, f"gemeenten/{gemeente.id}.md"))
    return page.route(routeboek.routes[0], gemeente)


def comparison_of(routeboek: Routeboek) -> str:
    return Pictures(routeboek, Page(routeboek, "gemeenten/index.md")).comparison(
        routeboek.routes[0]
    )


def told(routeboek: Routeboek, naam: str) -> list[str]:
    wide, narrow = drawn.pictures(route_of(routeboek, gemeente_named(routeboek, naam)))
    assert drawn.said(wide) == drawn.said(narrow)
    return drawn.said(narrow)


def test_the_route_of_a_gemeente_is_told_in_order(routeboek: Routeboek) -> None:
    assert [text.replace("\u00a0", " ") for text in told(routeboek, "Rijswijk")] == [
        "Eerste datum van het zorgwekkend verzuim",
        "Vanaf deze dag tellen de weken.",
        "Stap 1",
        "na 4 tot 8 weken",
        "Intercollegiale afstemming",
        "Wie aanmeldt, zegt de bron niet.",
        "Stap 2",
        "overgeslagen",
        "Managementafstemming",
        "“Nee, direct naar inzet teamleider jeugdhulp”",
        "Stap 3",
        "na 11 weken",
        "Inzet teamleider jeugdhulp",
        "Aanmelding uiterlijk dan, volgens Overzicht tafels.",
        "Aanmelding: “JES via consulent jeugdteam bij teamleider jeugdhulp”",
        "Geen oplossing? Dan stap 4.",
        "Stap 4",
        "uiterlijk na 13 weken",
        "Afstemming op directeurenniveau",
        "Aanmelding: “Teamleider jeugdhulp + Directeuren”",
        "Wat daarna komt, zegt de bron niet.",
        "Naast de route",
        "Andere tafels",
        "Maatwerkadviestraject (MWTA)",
        "Expertisetafel VSO",
        "AV-team VO",
        "Let op: dit kan veranderd zijn.",
        "Expertiseteam Complexe Zorg (ECZ)",
        "Jeugdbeschermingstafel",
        "Forensisch Specialistisch Team (FST) De Waag",
        "Uitzondering",
        "Loopt het vast door een wachtlijst?",
        "“Als de casus stagneert vanwege wachtlijsten, gelden andere opschalingsafspraken.”",
    ]


@pytest.mark.parametrize(
    ("naam", "skipped", "go_up"),
    [("Den Haag", 0, ["3", "4"]), ("Leidschendam-Voorburg", 1, ["4"]), ("Rijswijk", 1, ["4"])],
)
def test_a_skipped_step_and_the_way_up_are_each_gemeentes_own(
    routeboek: Routeboek, naam: str, skipped: int, go_up: list[str]
) -> None:
    texts = told(routeboek, naam)
    assert texts.count("overgeslagen") == skipped
    assert [text[-2] for text in texts if text.startswith("Geen oplossing?")] == go_up


def test_no_word_of_law_and_no_function_of_another_gemeente(routeboek: Routeboek) -> None:
    for naam in ("Den Haag", "Leidschendam-Voorburg", "Rijswijk"):
        text = " ".join(told(routeboek, naam)).lower()
        assert "wettelijk" not in text
        assert ("sociaal domein" in text) == (naam == "Den Haag")


def test_uiterlijk_is_said_of_a_step_only_if_every_source_says_so(routeboek: Routeboek) -> None:
    terms = [text for text in told(routeboek, "Den Haag") if re.search(r"na [\d tot]+ weken", text)]
    assert terms == ["na 4 tot 8 weken", "na 8 weken", "na 11 weken", "uiterlijk na 13 weken"]


def test_the_comparison_tells_who_takes_which_step(routeboek: Routeboek) -> None:
    _, narrow = drawn.pictures(comparison_of(routeboek))
    texts = [text.replace("\u00a0", " ") for text in drawn.said(narrow)]
    assert texts[3:10] == [
        "Stap 1, na 4 tot 8 weken",
        "Intercollegiale afstemming",
        "Alle gemeenten: ja",
        "Stap 2, na 8 weken",
        "Managementafstemming",
        "Den Haag: ja",
        "Leidschendam-Voorburg: overgeslagen, direct naar stap 3",
    ]


def test_every_link_goes_from_the_page_that_the_picture_is_on(routeboek: Routeboek) -> None:
    for gemeente in routeboek.gemeenten:
        for picture in drawn.pictures(route_of(routeboek, gemeente)):
            targets = [a.attrib["href"] for a in picture.iter("a")]
            assert targets[0] == "../../begrippen/#zorgwekkend-verzuim"
            assert targets[1:5] == [f"#stap-{s.id}" for s in routeboek.routes[0].stappen]
            assert "../../tafels/mwta/" in targets
            assert targets[-1] == "#wachtlijsten"


def test_each_gemeente_has_its_own_colour_and_none_is_written_out(routeboek: Routeboek) -> None:
    figures = [route_of(routeboek, gemeente) for gemeente in routeboek.gemeenten]
    for order, figure in enumerate(figures, start=1):
        assert f'class="plaat gemeente-kleur-{order}"' in figure
    for figure in (*figures, comparison_of(routeboek)):
        assert not re.search(r' (style|fill|stroke|color|id|on\w+)=|#[0-9a-f]{3,6}"', figure)


@given(
    text=ZINNEN, room=st.integers(40, 400), letters=st.builds(Letters, st.just(14), st.booleans())
)
def test_lines_fit_and_are_the_text_to_the_letter(text: str, room: int, letters: Letters) -> None:
    found = lines(text, room, letters)
    assert "".join(found) == folded(text)
    assert all(width(line.rstrip(" "), letters) <= room for line in found)


@given(text=ZINNEN, most=st.integers(20, 120))
def test_a_shortened_text_begins_as_the_text_and_says_that_it_was_cut(text: str, most: int) -> None:
    short = shortened(text, most)
    assert len(short) <= most
    assert folded(text).startswith(short.removesuffix("\u00a0…"))
    assert short == folded(text) or short.endswith(("…", ".", "?", "!"))


@WITH_FIXTURE
@given(data=st.data())
def test_any_routeboek_can_be_drawn(routeboek: Routeboek, data: st.DataObject) -> None:
    other = data.draw(routeboeken(routeboek))
    asked = Pictures(other, Page(other, "gemeenten/index.md"))
    (route,) = other.routes
    figures = [asked.route(route, gemeente) for gemeente in other.gemeenten]
    for figure in (*figures, asked.comparison(route)):
        for picture in drawn.pictures(figure):
            everything = drawn.lines(picture)
            assert all(drawn.frame(picture).holds(line) for line in everything)
            assert drawn.overlapping(everything) == []
            boxes = drawn.cards(picture)
            assert drawn.overlapping(boxes) == []
            assert all(drawn.frame(picture).holds(box) for box in boxes)
            for line, box in drawn.lines_in_cards(picture):
                assert box.holds(line) or line.top >= box.bottom, "in its box, or under it"
    for gemeente, figure in zip(other.gemeenten, figures, strict=True):
        for picture in drawn.pictures(figure):
            texts = drawn.said(picture)
            for stap in other.routes[0].stappen:
                assert folded(gemeente.stappen[stap.id].titel or stap.titel) in texts
            for tafel in other.tafels:
                assert folded(tafel.titel) in texts
