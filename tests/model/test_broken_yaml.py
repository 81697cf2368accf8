"""Tests that every edited file loads, or gives mistakes with a place; it never crashes."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from routeboek_py.model.fouten import RouteboekFouten
from routeboek_py.model.load import load
from tests.conftest import MODEL
from tests.effort import tries

REAL = MODEL.read_text(encoding="utf-8")
LINES = REAL.split("\n")
# Line breaks in YAML.
LINE_BREAKS = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


def outcome(text: str) -> list[str]:
    """The messages about a file with this text; none if it loads."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "routeboek.yml")
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            load(file)
        except RouteboekFouten as fouten:
            for fout in fouten.fouten:
                assert fout.regel >= 1
                assert fout.kolom >= 1
                assert fout.regel <= len(LINE_BREAKS.findall(text)) + 2
            return [fout.melding for fout in fouten.fouten]
    return []


@settings(max_examples=tries(20, 1600), deadline=None)
@given(
    at=st.integers(0, len(REAL)),
    cut=st.integers(0, 40),
    put=st.text(st.sampled_from("abc:-#[]{}'\"&*|>%@`,!? \n\t0"), max_size=6),
)
def test_a_slip_of_the_keyboard(at: int, cut: int, put: str) -> None:
    for melding in outcome(REAL[:at] + put + REAL[at + cut :]):
        assert melding[-1] in ".?"


@settings(max_examples=tries(12, 1000), deadline=None)
@given(st.integers(0, len(LINES) - 1), st.integers(0, 30), st.integers(-4, 4))
def test_lines_that_are_taken_away_or_moved_sideways(start: int, count: int, move: int) -> None:
    moved = [
        " " * move + line if move > 0 else line[-move:] for line in LINES[start : start + count]
    ]
    outcome("\n".join(LINES[:start] + LINES[start + count :]))
    outcome("\n".join(LINES[:start] + moved + LINES[start + count :]))


@settings(max_examples=tries(30, 2400), deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all(text: str) -> None:
    assert outcome(text)
