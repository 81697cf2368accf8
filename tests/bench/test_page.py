"""Tests that the committed pages agree with the committed figures."""

from __future__ import annotations

from .chart import Bar, Row, chart
from .figures import Figures, Spread
from .page import page
from .report import PAGE, REPORT, report


def test_the_report_is_what_the_saved_figures_give() -> None:
    assert REPORT.read_text(encoding="utf-8") == report(Figures.read())


def test_the_sites_page_is_what_the_saved_figures_give() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(Figures.read())


def test_a_spread_of_one_and_of_more() -> None:
    assert Spread.of([7]) == Spread(7, 7, 7, 7, 7)
    assert Spread.of([1, 2, 3, 4, 100]) == Spread(3, 2, 4, 1, 100)


def test_a_chart_says_in_words_what_its_bars_show_and_leaves_room_for_them() -> None:
    bars = [Bar(50, "50 ms", spread=(40, 100)), Bar(10, "a < b", faint=True)]
    drawn = chart("proef", "Titel", "Uitleg", [Row("Manier & co", bars, ours=True)])
    for words in (">Manier &amp; co<", ">50 ms<", ">a &lt; b<", 'id="proef-titel">Titel<'):
        assert words in drawn
    assert 'width="39.00%"' in drawn
    assert 'x="78.00%" dx="6"' in drawn
    assert "style=" not in drawn
