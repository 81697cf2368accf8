"""Draws the route of one gemeente: its steps from the first date down, and what is beside it.

A screen reader reads the texts and links in the order in which they are drawn.
"""

from __future__ import annotations

from .beside import draw_beside
from .card import Card
from .drawing import Space, path
from .figure import Picture, figure
from .sheet import Sheet
from .steps import BETWEEN, LANE, draw_steps
from .story import Exit, Story

BROAD = Sheet(680, 15)
STEPS = 424  # the part of BROAD for the steps
GUTTER = 28  # space between the steps and the boxes beside them
SLIM = Sheet(288, 14)
RAIL = 16  # the part of SLIM for the line to the boxes below the steps

CAPTION = (
    "De woorden tussen “ en ” komen uit een bron. Bij de stap zelf staat de hele tekst, met de "
    "bron en wat u erbij moet weten."
)


def route_picture(told: Story) -> str:
    """The picture as the HTML of a figure."""
    return figure(_wide(told), _narrow(told), CAPTION, told.colour)


def _wide(told: Story) -> Picture:
    """The wide picture: Tafels and uitzonderingen are to the right of the steps."""
    picture = Picture(BROAD, "group", told.naam)
    begin = _begin(picture, told.begin, STEPS)
    bottom = draw_steps(picture, told.stops, begin, STEPS)
    if told.exits:
        x, top = STEPS + GUTTER, begin + BETWEEN
        path(picture.lines, "plaat__zijlijn", "M", STEPS, begin / 2, "H", x + LANE, "V", top)
        bottom = max(bottom, draw_beside(picture, told, Space(x, top, BROAD.width - x)))
    picture.end(bottom)
    return picture


def _narrow(told: Story) -> Picture:
    """The narrow picture: Tafels and uitzonderingen are below the steps, with a line to them."""
    picture = Picture(SLIM, "group", told.naam)
    steps, past = SLIM.width - RAIL, SLIM.width - 2
    begin = _begin(picture, told.begin, steps)
    bottom = draw_steps(picture, told.stops, begin, steps)
    if told.exits:
        top = bottom + BETWEEN
        there = ("H", past, "V", top + 20, "H", steps)
        path(picture.lines, "plaat__zijlijn", "M", steps, begin / 2, *there)
        bottom = draw_beside(picture, told, Space(0, top, steps))
    picture.end(bottom)
    return picture


def _begin(picture: Picture, begin: Exit, width: float) -> float:
    """Draws the box of the first date; returns its bottom."""
    card = Card(picture.place, picture.sheet, Space(0, 0, width), "plaat__kaart--begin")
    if begin.target:
        card.inside.link(begin.naam, picture.sheet.strong, begin.target)
    else:
        card.inside.text(begin.naam, picture.sheet.strong)
    card.inside.text(begin.note, picture.sheet.text)
    return card.close()
