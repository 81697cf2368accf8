"""Tests which terms are refused for a sentence, and which are read in it: a table of sentences."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from routeboek_py.model.load import load
from routeboek_py.model.route import Route
from routeboek_py.model.termijn import Termijn
from routeboek_py.model.termijn_fouten import of_termijn
from routeboek_py.model.termijn_zin import Ongelezen, read

HERE = Path(__file__).parent
ROWS: list[dict[str, str]] = yaml.safe_load((HERE / "zinnen.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def route() -> Route:
    (small,) = load(HERE / "small.yml").routes
    return small.model_copy(update={"telt_vanaf": "eerste datum van het zorgwekkend verzuim"})


def termijn(written: str, zin: str) -> Termijn:
    """The term as an editor writes it, its keys divided by `;`, with one sentence below it."""
    term: dict[str, Any] = yaml.safe_load(written.replace(";", "\n").replace("\n ", "\n"))
    kracht = "uiterlijk" if re.search(r"\buiterlijk\b", zin.casefold()) else "geen"
    return Termijn.model_validate({**term, "volgens": [{"tekst": zin, "kracht": kracht}]})


@pytest.mark.parametrize("row", [r for r in ROWS if "niet" in r], ids=lambda row: row["zin"])
def test_a_term_that_the_sentence_does_not_say_is_refused(
    route: Route, row: dict[str, str]
) -> None:
    assert [*of_termijn(termijn(row["niet"], row["zin"]), route)]


@pytest.mark.parametrize("row", [r for r in ROWS if "wel" in r], ids=lambda row: row["zin"])
def test_a_term_that_the_sentence_says_is_read(route: Route, row: dict[str, str]) -> None:
    assert [*of_termijn(termijn(row["wel"], row["zin"]), route)] == []


CHANGING = "niet als elke vóór voor derde 5 acht 3 werkdagen schooldagen maanden"
OTHERS = (
    "binnen uiterlijk na vanaf 8 een 4-8 tussen en weken week de eerste 1e datum van het "
    "zorgwekkend verzuim aanmelding te verlengen met . , : ( ) stap school meldt is wordt dag"
)
WORDS = st.lists(st.sampled_from(f"{CHANGING} {OTHERS}".split()), max_size=10).map(" ".join)


@given(WORDS, st.text(max_size=20))
def test_any_words_are_read_or_it_is_said_why_not(words: str, more: str) -> None:
    for text in (words, words + more, more):
        assert said_of(text)


def said_of(text: str) -> str:
    """The length that is read in a text, or why it is not read."""
    try:
        return read(text).words
    except Ongelezen as reason:
        return str(reason)


@given(WORDS, WORDS)
def test_what_may_change_a_term_never_stands_in_a_sentence_that_is_read(
    route: Route, lead: str, rest: str
) -> None:
    zin = f"{lead} binnen 8 weken na 1e datum zorgwekkend verzuim {rest}"
    if not [*of_termijn(termijn("binnen: 8 weken", zin), route)]:
        found = {*lead.split(), *rest.split()} & {*CHANGING.split()}
        assert found == set()


def test_a_very_long_sentence_takes_no_time(route: Route) -> None:
    """It is linear: a text of 50,000 characters is read within the time of a test."""
    for many in ("8 weken ", "na ", "tussen 4 en ", "binnen 8 weken na de ", "("):
        text = many * (50_000 // len(many))
        assert [*of_termijn(termijn("binnen: 8 weken", f"uiterlijk {text}"), route)]
