"""Tests the page for parents and pupils: our answers, with what the sources say below them."""

from __future__ import annotations

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.navigation import navigation
from routeboek_py.pages.ouders import answered
from routeboek_py.pages.render import render


def test_a_question_has_the_texts_of_the_sources_by_what_they_are_about(
    routeboek: Routeboek,
) -> None:
    zelf_aanmelden, klacht = answered(routeboek)
    said = {of: [t.said[0][:22] for t in found] for of, found in zelf_aanmelden.teksten.items()}
    assert said == {
        "Den Haag, stap 3": ["Managers vanuit manage"],
        "Rijswijk, stap 3": ["JES via consulent jeug"],
        "Maatwerkadviestraject (MWTA)": ["SOT-consulent meldt sa"],
        "": ["SOT-consulent meldt sa"],
        "AV-team VO": ["Nadat het ouders/verzo", "Het SWVZHW spreekt met"],
    }
    assert next(iter(said)) == "", "not below the name of another"
    assert klacht.teksten == {}


def test_a_reader_can_go_on_to_the_parts_that_the_answer_is_about(routeboek: Routeboek) -> None:
    zelf_aanmelden, klacht = answered(routeboek)
    assert zelf_aanmelden.verder == ["tafels/mwta", "tafels/av-team"]
    assert klacht.verder == []


def test_what_no_source_says_is_marked(routeboek: Routeboek) -> None:
    page = render(routeboek)["ouders.md"]
    assert "\nOver klachten zeggen de bronnen niets.\n{: .ontbreekt }\n" in page
    assert "\nBij het MWTA ook niet.\n\n" in page


def test_without_questions_there_is_no_page(routeboek: Routeboek) -> None:
    without = routeboek.model_copy(update={"ouders": []})
    assert "ouders.md" not in render(without)
    assert "ouders.md" not in str(navigation(without))
    assert "ouders.md" in str(navigation(routeboek))
