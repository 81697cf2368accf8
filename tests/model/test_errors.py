"""Tests how mistakes in a Routeboek come together; each message of its own is in refusals.yml."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from routeboek_py.model.fouten import RouteboekFouten
from routeboek_py.model.load import load
from tests.conftest import MODEL

REAL = MODEL.read_text(encoding="utf-8")


def complaints(tmp_path: Path, text: str | bytes) -> list[str]:
    """The messages about a file, without its folder."""
    file = tmp_path / "routeboek.yml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(RouteboekFouten) as caught:
        load(file)
    return [str(fout).removeprefix(f"{tmp_path}/") for fout in caught.value.fouten]


def place_of(text: str, words: str) -> str:
    """The line and column, counted from 1, of the first place of some words in a text."""
    before = text[: text.index(words)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "routeboek.yml"
    file.write_bytes(b"\xef\xbb\xbf" + REAL.encode())
    assert load(file).routeboek.titel


def test_a_date_may_be_in_the_future(tmp_path: Path) -> None:
    file = tmp_path / "routeboek.yml"
    file.write_text(REAL.replace('"2026-11-28"', '"2126-11-23"', 1), encoding="utf-8")
    assert load(file).routeboek.bijgewerkt == "2126-11-23"


EVERY_KIND = {
    "      weken: {tot: 11}": "      weeken: {tot: 11}",
    "    naam: Rijswijk\n": "    naam: Rijswijk\n    naam: Ryswyk\n",
    "weken: {van: 4, tot: 8}": "weken: {van: 9, tot: 8}",
    "tafel: regisseur\n": "tafel: regiseur\n",
    "    raakt: [tafels/av-team]": "    raakt: [tafels/avteam]",
}


def test_mistakes_of_every_kind_come_at_once(tmp_path: Path) -> None:
    broken = REAL
    for written, changed in EVERY_KIND.items():
        assert written in broken
        broken = broken.replace(written, changed, 1)
    said = "\n".join(complaints(tmp_path, broken))
    for part in ("weeken", "twee keer", "ligt vóór", "regiseur", "avteam"):
        assert part in said


def test_messages_are_in_the_order_of_the_file(tmp_path: Path) -> None:
    broken = REAL.replace("bron: 003/", "bron: 004/")
    lines = [int(re.split(":", line)[1]) for line in complaints(tmp_path, broken)]
    assert len(lines) > 20
    assert lines == sorted(lines)


def test_together_they_fit_in_four_kilobytes(tmp_path: Path) -> None:
    file = tmp_path / "routeboek.yml"
    file.write_text(REAL.replace("bron: 003/", "bron: 004/"), encoding="utf-8")
    with pytest.raises(RouteboekFouten) as caught:
        load(file)
    *told, more = str(caught.value).split("\n")
    assert told == [str(fout) for fout in caught.value.fouten[: len(told)]]
    assert more.startswith("Er zijn meer fouten dan hier staan.")
    assert 3000 < len(str(caught.value).encode()) <= 4096


@pytest.mark.parametrize("place", ["titel: {}", "versie: {}", "{}: x", "bijgewerkt: {}",
                                   "schoolvakanties: {}"])  # fmt: skip
def test_what_is_repeated_of_a_long_text_is_short(tmp_path: Path, place: str) -> None:
    for word in ("x" * 100_000, "[" + "x, " * 9_000 + "x]", '"\\n' + "x" * 9_000 + '"'):
        said = complaints(tmp_path, f"routeboek:\n  {place.format(word)}\n")
        assert max(map(len, said)) < 400
