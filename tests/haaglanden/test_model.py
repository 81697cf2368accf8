"""Tests that the real Routeboek is as its editors are told to leave it."""

from __future__ import annotations

from pathlib import Path

from routeboek_py.model.document import read
from routeboek_py.model.history.versies import versies
from routeboek_py.model.load import load
from routeboek_py.model.own_words.compared import read_compared
from routeboek_py.model.own_words.sentences import own_words
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.rules import rules
from routeboek_py.publish.generate import SCHEMA
from tests.conftest import REAL


def test_its_kept_versions_are_in_order() -> None:
    found = versies(read(REAL))
    assert [versie.order for versie in found] == sorted(versie.order for versie in found)


def test_its_first_line_names_the_schema() -> None:
    first = REAL.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema=../.build/docs/{SCHEMA}"


def test_every_sentence_of_ours_was_compared_with_the_words_of_now(routeboek: Routeboek) -> None:
    """If this fails: routeboek vergelijk."""
    compared = read_compared(REAL)
    assert compared is not None
    assert [own.zin for own in own_words(routeboek) if compared.day(own) is None] == []


def test_what_is_built_here_is_our_own_site(site: Path, rules_data: dict[str, object]) -> None:
    assert site.parent.name == "haaglanden"
    assert rules_data == rules(load(REAL))
