"""Tests two answers side by side, step by step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routeboek_py.calculator.answer import answer
from routeboek_py.calculator.antwoord import Antwoord
from routeboek_py.calculator.as_data import differences_data
from routeboek_py.calculator.comparison import compared
from routeboek_py.calculator.rules import Regels

SAME = "Dezelfde laatste datum."


def asked(example: Regels, first: str, gemeente: str) -> Antwoord:
    given = answer(example, first, gemeente, "2026-04-20")
    assert isinstance(given, Antwoord)
    return given


@pytest.mark.parametrize(
    ("gemeente", "first", "ander", "says"),
    [
        # Step 3 is due after 10 weeks in Oosterdam, after 6 in Westwijk.
        ("oost", "2026-04-02", "west",
         [(1, SAME, False), (2, "Deze stap is er niet in Westwijk.", True),
          (3, "4 weken eerder.", True)]),
        ("west", "2026-04-02", "oost",
         [(1, SAME, False), (2, "Deze stap is er niet in Westwijk.", True),
          (3, "4 weken later.", True)]),
        ("oost", "2026-04-03", "oost",
         [(1, "1 dag later.", True), (2, "1 dag later.", True), (3, "1 dag later.", True)]),
        ("oost", "2026-04-01", "west",
         [(1, "1 dag eerder.", True), (2, "Deze stap is er niet in Westwijk.", True),
          (3, "29 dagen eerder.", True)]),
        ("oost", "2026-04-09", "oost",
         [(1, "1 week later.", True), (2, "1 week later.", True), (3, "1 week later.", True)]),
        ("west", "2026-04-02", "west", [(1, SAME, False), (2, "", False), (3, SAME, False)]),
        ("west", "2026-04-02", "leeg",
         [(1, "Deze stap is er niet in Niemandsland.", True),
          (2, "Deze stap is er in geen van beide.", False),
          (3, "Deze stap is er niet in Niemandsland.", True)]),
        ("leeg", "2026-04-02", "west",
         [(1, "Deze stap is er niet in Niemandsland.", True),
          (2, "Deze stap is er in geen van beide.", False),
          (3, "Deze stap is er niet in Niemandsland.", True)]),
    ],
)  # fmt: skip
def test_each_step_says_how_the_other_differs(
    example: Regels, gemeente: str, first: str, ander: str, says: list[tuple[int, str, bool]]
) -> None:
    rows = compared(asked(example, "2026-04-02", gemeente), asked(example, first, ander))
    assert [(row.nummer, row.verschil, row.anders) for row in rows] == says


def test_the_steps_stand_in_the_order_of_the_route(example: Regels) -> None:
    een, ander = asked(example, "2026-04-02", "oost"), asked(example, "2026-04-02", "west")
    turned = replace(een, stappen=een.stappen[::-1])
    assert [row.nummer for row in compared(turned, ander)] == [1, 2, 3]
    assert [row.nummer for row in compared(ander, turned)] == [1, 2, 3]


def test_a_difference_as_data_has_all_that_a_page_shows(example: Regels) -> None:
    een, ander = asked(example, "2026-04-02", "oost"), asked(example, "2026-04-02", "west")
    assert differences_data(compared(een, ander))[1:] == [
        {"id": "samen", "nummer": 2, "verschil": "Deze stap is er niet in Westwijk.",
         "anders": True},
        {"id": "slot", "nummer": 3, "verschil": "4 weken eerder.", "anders": True},
    ]  # fmt: skip
