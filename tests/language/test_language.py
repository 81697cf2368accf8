"""Everything that is ours to say is plain Dutch (B1), on the built pages and in messages.

Measured is what a reader sees: the words of the sources, and menus, are left out. A number is no
writer; these are the limits that a good text keeps anyhow.
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
from .own_words import prose, texts, words
from .rules import objections
from .spelling import unknown_words

# B1 is usually put at 60 ("plain") and more; 70 is "fairly easy".
EASE = 65
# Words per sentence, of a whole page. A single one may have up to `rules.LONGEST_SENTENCE`.
MEAN_LENGTH = 12
# The part of the sentences of a page that may say "wordt" or "worden".
PASSIVE = 0.15
PACKAGE = PROJECT / "routeboek_py"


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, str]:
    """Every built page, also the one that says that a page is not there: its name to its HTML."""
    return {
        file.relative_to(site).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(site.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def said(pages: dict[str, str], of_contacts: list[str]) -> dict[str, list[str]]:
    """All texts of ours: page, or file of the code, to its texts, each once."""
    code = [file for kind in ("py", "js") for file in PACKAGE.rglob(f"*.{kind}")
            if "bundle" not in file.parts]  # fmt: skip
    found = {name: [_without(of_contacts, text) for text in texts(html)]
             for name, html in pages.items()}  # fmt: skip
    found |= {file.relative_to(PROJECT).as_posix(): messages(file) for file in sorted(code)}
    return {name: list(dict.fromkeys(what)) for name, what in found.items() if what}


@pytest.fixture(scope="session")
def of_contacts(routeboek: Routeboek) -> list[str]:
    """Words of the sources that are not marked as such on a page: an address and what it is for."""
    found = [part for _, part in parts(routeboek) if isinstance(part, Contact)]
    return [text.tekst for part in found for text in (part.waarvoor, part.tekst) if text]


@pytest.fixture(scope="session")
def names(routeboek: Routeboek) -> frozenset[str]:
    """The words of the names that the routeboek gives to things."""
    given = [t.titel for t in routeboek.tafels] + [g.naam for g in routeboek.gemeenten]
    for tafel in routeboek.tafels:
        given += [*tafel.ook_bekend_als, *(dienst.titel for dienst in tafel.diensten)]
    for begrip in routeboek.begrippen:
        given += [begrip.term, *begrip.term.split("-"), begrip.voluit or ""]
    return frozenset(word for name in given for word in words(name))


def test_every_page_is_easy_to_read(pages: dict[str, str]) -> None:
    hard = {
        name: round(ease)
        for name, html in pages.items()
        if (ease := flesch_douma(_sentences(html))) < EASE
    }
    assert hard == {}


def test_the_sentences_of_every_page_are_short(pages: dict[str, str]) -> None:
    long = {
        name: round(length, 1)
        for name, html in pages.items()
        if (length := words_per_sentence(_sentences(html))) > MEAN_LENGTH
    }
    assert long == {}


def test_every_page_says_who_does_what(pages: dict[str, str]) -> None:
    vague = {
        name: round(share, 2)
        for name, html in pages.items()
        if (share := passive_share(_sentences(html))) > PASSIVE
    }
    assert vague == {}


def test_no_sentence_is_too_long_and_no_word_is_stiff(said: dict[str, list[str]]) -> None:
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


def _sentences(html: str) -> list[str]:
    return list(dict.fromkeys(prose(html)))
