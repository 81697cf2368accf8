"""Tests what is read in the sentence of a source: whole words, and weeks in digits and in words."""

from __future__ import annotations

import pytest

from routeboek_py.model.sentence import stands_in, weeks_in

SAID = {
    "binnen 4 weken": [4],
    "na 14 weken": [14],
    "na vier weken": [4],
    "Vier weken later": [4],
    "na veertien weken": [14],
    "na één week": [1],
    "na e\u0301e\u0301n week": [1],
    "na een week": [1],
    "na vierentwintig weken": [24],
    "na tweeëntwintig weken": [22],
    "na tweeentwintig weken": [22],
    "na honderd weken": [100],
    "na vijfhonderdtwintig weken": [520],
    "na tweehonderdeneen weken": [201],
    "4-8 weken": [8],
    "4 – 8 weken": [8],
    "4 tot 8 weken": [8],
    "vier tot acht weken": [8],
    "4 tot en met 8 weken": [8],
    "4 t/m 8 weken": [8],
    "uiterlijk tot 8 weken": [8],
    "na 4 weken en nog 2 weken": [4, 2],
    "een termijn van 4-weken": [4],
    "na 1,4 weken": [],
    "na 2.4 weken": [],
    "4 wekelijkse gesprekken": [],
    "in week 4": [],
    "4 dagen": [],
    "enkele weken": [],
    "B4 weken": [],
}


@pytest.mark.parametrize(("sentence", "weeks"), SAID.items(), ids=SAID.keys())
def test_weeks_are_read_as_they_stand(sentence: str, weeks: list[int]) -> None:
    assert [*weeks_in(sentence)] == weeks


@pytest.mark.parametrize(
    ("words", "sentence", "stands"),
    [
        ("uiterlijk", "Uiterlijk 8 weken", True),
        ("uiterlijk", "zijn uiterlijke vorm", False),
        ("uiterlijk", "veruiterlijkt", False),
        ("uiterlijk", "(uiterlijk)", True),
        ("elke dinsdag", "op elke\n dinsdag", True),
        ("elke dinsdag", "op welke dinsdag", False),
        ("streeft ernaar", "Het team streeft ernaar.", True),
        ("a.b", "a+b", False),
    ],
)
def test_only_whole_words_stand_in_a_sentence(words: str, sentence: str, stands: bool) -> None:
    assert stands_in(words, sentence) == stands
