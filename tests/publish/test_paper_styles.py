"""Tests the separation of styles for paper and for a screen."""

from __future__ import annotations

from routeboek_py.publish.paper_styles import foot, screen_and_paper

CSS = """
p { color: red }
@page { margin: 1cm; @bottom-right { content: counter(page) } }
@media print { p { color: black } .weg { display: none } }
@media screen and (min-width: 10em) { p { color: blue } }
@media print, screen { p { margin: 0 } }
"""


def test_paper_is_taken_apart_in_its_order() -> None:
    screen, paper = screen_and_paper(CSS)
    assert "print {" not in screen
    assert "@page" not in screen
    assert paper.index("@page") < paper.index("color: black") < paper.index(".weg")
    assert "@media" not in paper


def test_what_is_for_more_than_paper_stays() -> None:
    screen, paper = screen_and_paper(CSS)
    assert screen.count("@media") == 2
    assert "color: red" in screen
    assert "color: red" not in paper


def test_a_name_with_quotes_cannot_end_the_rule() -> None:
    assert foot("Het\nboek") == '@page{@bottom-left{content:"Het boek"}}'
    assert foot('Het "boek"') == '@page{@bottom-left{content:"Het \\"boek\\""}}'
