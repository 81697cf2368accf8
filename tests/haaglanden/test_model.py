"""Tests that the real Routeboek is as its editors are told to leave it."""

from __future__ import annotations

from routeboek_py.model.document import read
from routeboek_py.model.history.versies import versies
from routeboek_py.model.let_op import let_op
from routeboek_py.model.load import load
from routeboek_py.publish.generate import SCHEMA
from tests.conftest import REAL


def test_nothing_in_it_may_be_a_slip() -> None:
    assert let_op(read(REAL), load(REAL)) == []


def test_its_kept_versions_are_in_order() -> None:
    found = versies(read(REAL))
    assert [versie.order for versie in found] == sorted(versie.order for versie in found)


def test_its_first_line_names_the_schema() -> None:
    first = REAL.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema=../.build/docs/{SCHEMA}"
