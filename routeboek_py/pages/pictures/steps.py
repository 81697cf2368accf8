"""Draws the steps of a route below each other, with a line that goes around skipped steps."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from .card import Card
from .drawing import Space, arrow, group, path
from .figure import Picture
from .letters import NO_BREAK
from .sheet import Column, Sheet
from .stops import Stop, following

LANE = 26  # from the left edge to the line
BYPASS = 44  # indent of a skipped step, so that the line passes it
BETWEEN = 32  # from one box to the next
NEAR = 14  # the same, where the line does not have to be visible


def draw_steps(picture: Picture, stops: list[Stop], top: float, width: float) -> float:
    """Draws every step and the end of the line; returns the bottom."""
    left = bottom = top  # bottom of the last box on the line, bottom of the last text
    listed = group(picture.place, "list")
    for stop in stops:
        if stop.skipped:
            aside = Space(BYPASS, bottom + NEAR, width - BYPASS)
            card = _skipped(listed, picture.sheet, stop, aside)
            bottom = card.close()
            continue
        top = max(bottom + NEAR, left + BETWEEN)
        arrow(picture.lines, LANE, left, top)
        card = _taken(listed, picture.sheet, stop, Space(0, top, width))
        left = bottom = card.close()
        if words := _afterwards(stop, following(stops, stop)):
            under = Column(card.group, Space(BYPASS, left + 8, width - BYPASS))
            under.text(words, picture.sheet.text)
            bottom = under.bottom
    end = max(bottom + NEAR, left + BETWEEN)
    path(picture.lines, "plaat__lijn", "M", LANE, left, "V", end)
    path(picture.lines, "plaat__lijn", "M", LANE - 10, end, "h", 20)
    return end


def _skipped(listed: Element, sheet: Sheet, stop: Stop, space: Space) -> Card:
    """Draws a step that this gemeente skips."""
    card = Card(listed, sheet, space, "plaat__kaart--over", "listitem")
    card.heading(f"Stap {stop.nummer}", "overgeslagen")
    card.inside.link(stop.naam, sheet.strong, f"#{stop.anchor}", "plaat__weg")
    card.inside.skip(4)
    card.inside.text(stop.skipped, sheet.text)
    return card


def _taken(listed: Element, sheet: Sheet, stop: Stop, space: Space) -> Card:
    """Draws a step: its Termijn and who signs up."""
    card = Card(listed, sheet, space, "plaat__kaart--stap", "listitem")
    card.heading(f"Stap {stop.nummer}", stop.term)
    letters = card.inside.largest(stop.naam, sheet.title, sheet.strong)
    card.inside.link(stop.naam, letters, f"#{stop.anchor}")
    for words in (*stop.remarks, stop.sign_up):
        card.inside.skip(4)
        card.inside.text(words, sheet.text)
    return card


def _afterwards(stop: Stop, then: Stop | None) -> str:
    """The text on what follows when a step brings no solution, if a source says so."""
    if then is None:
        return stop.no_solution or "Wat daarna komt, zegt de bron niet."
    return f"Geen oplossing? Dan stap{NO_BREAK}{then.nummer}." if stop.no_solution else ""
