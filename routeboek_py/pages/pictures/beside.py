"""Draws what is beside a route: the Tafels that are not a Stap of it, and the uitzonderingen."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from .card import Card
from .drawing import Space, group
from .figure import Picture
from .sheet import Column, Sheet
from .story import Exit, Story

BETWEEN = 14


def draw_beside(picture: Picture, told: Story, space: Space) -> float:
    """Draws a box with the Tafels and a box per uitzondering; returns the last bottom."""
    bottom = space.top - BETWEEN
    if told.tables:
        card = _tables(picture.place, picture.sheet, told.tables, space)
        bottom = card.close()
    for exception in told.exceptions:
        below = space._replace(top=bottom + BETWEEN)
        bottom = _exception(picture.place, picture.sheet, exception, below).close()
    return bottom


def _tables(place: Element, sheet: Sheet, tables: list[Exit], space: Space) -> Card:
    card = Card(place, sheet, space, "plaat__kaart--naast")
    card.heading("Naast de route")
    card.inside.text("Andere tafels", sheet.strong)
    listed = group(card.group, "list")
    for table in tables:
        card.inside.skip(8)
        item = Column(group(listed, "listitem"), card.inside.rest)
        item.link(table.naam, sheet.text, table.target)
        if table.note:
            item.text(table.note, sheet.text, "plaat__stil")
        card.inside.bottom = item.bottom
    return card


def _exception(place: Element, sheet: Sheet, exception: Exit, space: Space) -> Card:
    card = Card(place, sheet, space, "plaat__kaart--naast")
    card.heading("Uitzondering")
    card.inside.link(exception.naam, sheet.strong, exception.target)
    card.inside.skip(4)
    card.inside.text(exception.note, sheet.text)
    return card
