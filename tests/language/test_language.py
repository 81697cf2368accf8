"""Tests that all our own texts are plain Dutch (B1), on the built pages and in messages.

It measures what a reader sees, without the words of the sources and menus. These limits do not make
a good text, but a good text stays within them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.model.tafel import Contact
from routeboek_py.model.walk import parts
from tests.conftest import PROJECT

from .measures import flesch_douma, passive_share, words_per_sentence
from .messages import messages
from .own_words import prose, sentences, texts, words
from .rules import objections, too_long
from .spelling import unknown_words

# B1 is usually a score of 60 ("plain") or more; 70 is "fairly easy".
EASE = 65
# Mean number of words per sentence on a page. One sentence may have `rules.LONGEST_SENTENCE`.
MEAN_LENGTH = 12
# The maximum share of the sentences on a page with "wordt" or "worden".
PASSIVE = 0.15
PACKAGE = PROJECT / "routeboek_py"


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, str]:
    """Every built page, including the "not found" page: its name to its HTML."""
    return {
        file.relative_to(site).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(site.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def read(pages: dict[str, str]) -> dict[str, list[str]]:
    """The sentences of every page, without repeats."""
    return {name: list(dict.fromkeys(prose(html))) for name, html in pages.items()}


@pytest.fixture(scope="session")
def told() -> dict[str, list[str]]:
    """The messages of every code file that has any."""
    code = [file for kind in ("py", "js") for file in PACKAGE.rglob(f"*.{kind}")]
    found = {file.relative_to(PROJECT).as_posix(): messages(file) for file in sorted(code)}
    return {name: what for name, what in found.items() if what}


@pytest.fixture(scope="session")
def said(
    pages: dict[str, str], told: dict[str, list[str]], of_contacts: list[str]
) -> dict[str, list[str]]:
    """All our texts, including headings and names: page or code file to its texts."""
    found = {name: [_without(of_contacts, text) for text in texts(html)]
             for name, html in pages.items()}  # fmt: skip
    return {name: list(dict.fromkeys(what)) for name, what in (found | told).items()}


@pytest.fixture(scope="session")
def of_contacts(routeboek: Routeboek) -> list[str]:
    """Words of the sources that a page does not mark as a quote: a contact and its purpose."""
    found = [part for _, part in parts(routeboek) if isinstance(part, Contact)]
    return [text.tekst for part in found for text in (part.waarvoor, part.tekst) if text]


@pytest.fixture(scope="session")
def names(routeboek: Routeboek) -> frozenset[str]:
    """The words of the names in the Routeboek."""
    given = [t.titel for t in routeboek.tafels]
    given += [gemeente.naam for gemeente in routeboek.gemeenten]
    given += [wie.naam for wie in routeboek.wie]
    for tafel in routeboek.tafels:
        given += [*tafel.ook_bekend_als, *(dienst.titel for dienst in tafel.diensten)]
    for begrip in routeboek.begrippen:
        given += [begrip.term, *begrip.term.split("-"), begrip.voluit or ""]
    return frozenset(word for name in given for word in words(name))


def test_every_page_is_easy_to_read(read: dict[str, list[str]]) -> None:
    ease = {name: round(flesch_douma(found)) for name, found in read.items()}
    assert {name: score for name, score in ease.items() if score < EASE} == {}


def test_the_sentences_of_every_page_are_short(read: dict[str, list[str]]) -> None:
    length = {name: round(words_per_sentence(found), 1) for name, found in read.items()}
    assert {name: mean for name, mean in length.items() if mean > MEAN_LENGTH} == {}


def test_every_page_says_who_does_what(read: dict[str, list[str]]) -> None:
    share = {name: round(passive_share(found), 2) for name, found in read.items()}
    assert {name: part for name, part in share.items() if part > PASSIVE} == {}


def test_no_sentence_is_too_long(
    read: dict[str, list[str]], told: dict[str, list[str]], of_contacts: list[str]
) -> None:
    in_messages = {name: [sentence for text in found for sentence in sentences(text)]
                   for name, found in told.items()}  # fmt: skip
    found = [
        f"{name}: {objection}"
        for name, what in (read | in_messages).items()
        for objection in too_long(_without(of_contacts, sentence) for sentence in what)
    ]
    assert not found, "\n".join(["", *found])


def test_no_word_is_stiff_and_every_date_is_as_people_say_it(said: dict[str, list[str]]) -> None:
    found = [
        f"{name}: {objection}"
        for name, what in said.items()
        for text in what
        for objection in objections(text)
    ]
    assert not found, "\n".join(["", *found])


def test_every_word_is_spelt_as_in_the_dictionary(
    said: dict[str, list[str]], names: frozenset[str]
) -> None:
    found = {
        f"{word} ({name})"
        for name, what in said.items()
        for text in what
        for word in unknown_words(text, names)
    }
    assert not found, " ".join(["", *sorted(found)])


def _without(quoted: list[str], text: str) -> str:
    for words_of_source in quoted:
        text = text.replace(words_of_source, "")
    return text
