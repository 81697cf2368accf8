"""Tests that the measures tell a formal letter from a plain one."""

from __future__ import annotations

import pytest

from .measures import flesch_douma, passive_share, syllables, words_per_sentence
from .messages import messages_of_javascript, messages_of_python
from .own_words import prose, sentences, texts
from .rules import LONGEST_SENTENCE, objections, too_long
from .spelling import unknown_words
from .test_language import EASE, MEAN_LENGTH, PASSIVE

OFFICE = (
    "Indien de betreffende leerling derhalve niet voldoet aan de vigerende voorwaarden, dient er "
    "teneinde de continuïteit te waarborgen onverwijld een verzoek tot opschaling te worden "
    "ingediend bij de verantwoordelijke functionaris van het samenwerkingsverband. De "
    "desbetreffende aanmeldingsformulieren worden uitsluitend in behandeling genomen nadat de "
    "noodzakelijke documentatie is verstrekt."
)
PERSON = (
    "Voldoet de leerling niet? Vraag dan meteen hulp aan het samenwerkingsverband. "
    "Stuur het formulier mee. Zonder dat formulier kunnen zij u niet helpen."
)


def test_a_letter_from_an_office_fails_every_measure() -> None:
    office = list(sentences(OFFICE))
    assert flesch_douma(office) < EASE
    assert words_per_sentence(office) > MEAN_LENGTH
    assert passive_share(office) > PASSIVE
    assert len(too_long(office)) == 1
    found = "\n".join(objections(OFFICE))
    for stiff in ("indien", "derhalve", "teneinde", "onverwijld", "uitsluitend"):
        assert f"‘{stiff}’" in found


def test_the_same_letter_to_a_person_passes_every_measure() -> None:
    person = list(sentences(PERSON))
    assert flesch_douma(person) >= EASE
    assert words_per_sentence(person) <= MEAN_LENGTH
    assert passive_share(person) <= PASSIVE
    assert too_long(person) + objections(PERSON) == []
    assert unknown_words(PERSON, frozenset()) == []


def test_a_sentence_may_have_so_many_words_and_no_more() -> None:
    assert too_long(["Zo " * (LONGEST_SENTENCE - 1) + "kort."]) == []
    assert len(too_long(["Zo " * LONGEST_SENTENCE + "lang."])) == 1


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Versie 0.1 van 2026-11-23.", True),
        ("Op 1-9-2026 begint het.", True),
        ("Op 27 oktober 2026 is het voorbij.", True),
        ("Op dinsdag 27 oktober 2026 is het voorbij.", False),
        ("Typ een datum, bijvoorbeeld 01-09-2026.", False),
        ("Bijvoorbeeld 01-09-2026 of 1 september 2026.", False),
        ("Bijvoorbeeld in de week van 1 september 2026.", True),
        ("Dat gebeurt vanaf januari 2026.", False),
    ],
)
def test_a_date_is_written_as_people_say_it(text: str, wrong: bool) -> None:
    assert bool(objections(text)) == wrong


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("leerplichtambtenaar", True),
        ("leerplichtambtnaar", False),
        ("jeugdgezondheidszorg", True),
        ("jeugdgezondheidzorg", False),
        ("schoolvakanties", True),
        ("auto's", True),
        ("mwta@swvzhw.nl", True),
    ],
)
def test_a_typing_error_is_found_and_a_dutch_compound_is_none(word: str, known: bool) -> None:
    assert unknown_words(word, frozenset()) == ([] if known else [word])


@pytest.mark.parametrize(
    ("word", "count"), [("school", 1), ("leerling", 2), ("gemeente", 3), ("e-mail", 2)]
)
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


def test_only_our_own_words_of_a_page_are_measured() -> None:
    html = """<nav>Menu</nav><article><h1>Kop</h1>
    <p>Zie ook: <a href="#">Een lange naam</a>, <a href="#">Waarom is dat zo?</a></p>
    <p>Onze zin, met een <a href="#">link</a>. De bron schrijft “het WOORT”.</p>
    <blockquote class="citaat"><p>Middels de bron.<p class="bronregel">Bron: x</p></blockquote>
    <p>Gevonden: <q class="citaat-kort">derhalve</q> <a class="bron" href="#">Bijlage</a>.</p>
    <pre><code>code</code></pre><p hidden>Vul een datum in.</p></article><footer>Voet</footer>"""
    html = html.replace("bron.<p", "bron.</p><p")
    assert texts(html) == [
        "Kop",
        "Zie ook: Een lange naam, Waarom is dat zo?",
        "Onze zin, met een link. De bron schrijft “het WOORT”.",
        "Gevonden: .",
        "Vul een datum in.",
    ]
    assert prose(html) == [
        "Zie ook:", "Onze zin, met een link.", "De bron schrijft .", "Vul een datum in."
    ]  # fmt: skip


def test_messages_are_found_in_code_and_docstrings_and_remarks_are_none() -> None:
    python = '"""Not this one."""\nraise ValueError(f"Maand {n} bestaat niet. {HOW}")\nx = "a b"'
    assert list(messages_of_python(python)) == ["Maand Iets bestaat niet. Iets"]
    script = '// Not this.\n/* Nor "This one". */\nsay(`De stand: ${a} van 3.`, "data-part");'
    assert list(messages_of_javascript(script)) == ["De stand: Iets van 3."]
