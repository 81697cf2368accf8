"""Tests the remarks about a valid Routeboek: what may be a slip, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from routeboek_py.model.document import read
from routeboek_py.model.let_op import let_op
from routeboek_py.model.load import load
from tests.conftest import MODEL

REAL = MODEL.read_text(encoding="utf-8")


def remarks(tmp_path: Path, *changes: tuple[str, str]) -> list[str]:
    text = REAL
    for written, changed in changes:
        assert written in text
        text = text.replace(written, changed, 1)
    file = tmp_path / "routeboek.yml"
    file.write_text(text, encoding="utf-8")
    return [remark.melding for remark in let_op(read(file), load(file))]


def test_nothing_is_remarked_on_a_sound_routeboek() -> None:
    assert let_op(read(MODEL), load(MODEL)) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("weken: {tot: 13}", "weken: {tot: 12}"), ("12 weken", "13 weken")),
        (("weken: {van: 4, tot: 8}", "weken: {van: 4, tot: 9}"), ("4 tot 9 weken", "4-8 weken")),
        (("weken: {van: 4, tot: 8}", "weken: {tot: 8}"), ("8 weken", "4-8 weken")),
    ],
)
def test_weeks_that_no_sentence_names_are_remarked_on(
    tmp_path: Path, change: tuple[str, str], says: tuple[str, str]
) -> None:
    ours, theirs = says
    assert remarks(tmp_path, change) == [
        f"Let op: hier staat {ours}, maar de zin van de bron zegt ‘{theirs}’. Klopt dat?"
    ]


def test_weeks_that_one_of_two_sources_names_are_not(tmp_path: Path) -> None:
    weeks = ("weken: {tot: 11}", "weken: {tot: 12}")
    sentence = ("Termijn: 11 weken na 1e", "Termijn: 12 weken na 1e")
    assert remarks(tmp_path, weeks, sentence) == []


def test_weeks_in_words_are_read_too(tmp_path: Path) -> None:
    weeks = ("weken: {tot: 13}", "weken: {tot: 12}")
    sentence = ("uiterlijk 13 weken na 1e", "uiterlijk dertien weken na 1e")
    assert remarks(tmp_path, weeks, sentence) == [
        "Let op: hier staat 12 weken, maar de zin van de bron zegt ‘dertien weken’. Klopt dat?"
    ]


def test_sentences_that_name_no_weeks_say_nothing_of_them(tmp_path: Path) -> None:
    weeks = ("weken: {tot: 13}", "weken: {tot: 12}")
    sentence = ("uiterlijk 13 weken na 1e", "uiterlijk enkele weken na 1e")
    assert remarks(tmp_path, weeks, sentence) == []


def test_a_remark_stands_at_its_place(tmp_path: Path) -> None:
    file = tmp_path / "routeboek.yml"
    file.write_text(REAL.replace("weken: {tot: 13}", "weken: {tot: 12}"), encoding="utf-8")
    (remark,) = let_op(read(file), load(file))
    lines = REAL.split("\n")
    assert lines[remark.regel - 1][remark.kolom - 1 :] == "{tot: 13}"
