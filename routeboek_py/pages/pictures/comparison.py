"""Draws the gemeenten side by side: who takes which Stap, and when.

For a screen reader the picture is one image, because the table next to it says the same.
"""

from __future__ import annotations

from .drawing import Space, path, write
from .figure import Picture, figure
from .lane import ROOMY, Lane, Station, small
from .sheet import Column, Sheet
from .timetable import Row, Timetable

LABEL = "De route per gemeente. Hetzelfde staat in de tabel."
BROAD = Sheet(720, 15)
SLIM = Sheet(288, 14)
HEAD = 210  # width of the steps, left of the columns
ROOM = 150  # the least width of a column
AIR = 14  # space above and below the text in a row


def comparison_picture(table: Timetable) -> str:
    """The picture as the HTML of a figure."""
    each = (BROAD.width - HEAD) / len(table.gemeenten)
    wide = _columns(table, each) if each >= ROOM else _side_by_side(table, BROAD)
    caption = f"De {table.counted} tellen vanaf de {table.telt_vanaf}."
    return figure(wide, _side_by_side(table, SLIM), caption)


def _columns(table: Timetable, each: float) -> Picture:
    """Draws a column of width `each` per gemeente, with a line down along its steps."""
    picture = Picture(BROAD, "img", LABEL)
    lefts = [HEAD + 20 + order * each for order in range(len(table.gemeenten))]
    names = [Column(picture.place, Space(x - 6, 0, each - 26)) for x in lefts]
    for column, naam in zip(names, table.gemeenten, strict=True):
        column.text(naam, BROAD.strong)
    start = max(column.bottom for column in names) + AIR
    lanes = [Lane(x, start) for x in lefts]
    bottom = start + AIR
    for row in table.rows:
        path(picture.lines, "plaat__streep", "M", 0, bottom, "H", BROAD.width)
        bottom = _row(picture, row, lanes, Space(0, bottom + AIR, each)) + AIR
    for lane, colour in zip(lanes, table.colours, strict=True):
        lane.draw(picture.lines, colour, ROOMY)
    picture.end(bottom)
    return picture


def _row(picture: Picture, row: Row, lanes: list[Lane], space: Space) -> float:
    """Draws a step, with each gemeente's text in its column; returns the lowest bottom."""
    top, each = space.top, space.width
    columns = [Column(picture.place, Space(0, top, HEAD - 20))]
    columns[0].text(row.term, BROAD.strong)
    columns[0].text(row.titel, BROAD.text)
    for lane, cell in zip(lanes, row.cells, strict=True):
        lane.stations.append(Station(top + BROAD.text.leading / 2, cell.skipped))
        number = [str(row.nummer)]
        write(picture.place, (lane.x, top), number, BROAD.strong, "plaat__midden")
        columns.append(Column(picture.place, Space(lane.x + 24, top, each - 50)))
        columns[-1].text(cell.word, BROAD.text)
    return max(column.bottom for column in columns)


def _side_by_side(table: Timetable, sheet: Sheet) -> Picture:
    """Draws the lines of the gemeenten close together, with all text to the right of them."""
    picture = Picture(sheet, "img", LABEL)
    apart = min(22.0, 100 / len(table.gemeenten))
    x = 12 + len(table.gemeenten) * apart
    told = Column(picture.place, Space(x, 0, sheet.width - x))
    lanes = []
    for order, naam in enumerate(table.gemeenten):
        lanes.append(Lane(12 + order * apart, told.bottom + sheet.strong.leading / 2))
        path(picture.lines, "plaat__streep", "M", lanes[-1].x, lanes[-1].top, "H", x - 6)
        told.text(naam, sheet.strong)
        told.skip(4)
    for row in table.rows:
        told.skip(AIR - 4)
        path(picture.lines, "plaat__streep", "M", x, told.bottom, "H", sheet.width)
        told.skip(AIR)
        for lane, cell in zip(lanes, row.cells, strict=True):
            lane.stations.append(Station(told.bottom + sheet.strong.leading / 2, cell.skipped))
        told.text(f"Stap {row.nummer}, {row.term}", sheet.strong)
        for words in (row.titel, *_said(table.gemeenten, row)):
            told.text(words, sheet.text)
            told.skip(4)
    for lane, colour in zip(lanes, table.colours, strict=True):
        lane.draw(picture.lines, colour, small(apart))
    picture.end(told.bottom)
    return picture


def _said(gemeenten: list[str], row: Row) -> list[str]:
    """The text of each gemeente, or one text for all if they are the same."""
    words = {cell.word for cell in row.cells}
    if len(words) == 1:
        return [f"Alle gemeenten: {words.pop()}"]
    return [f"{naam}: {cell.word}" for naam, cell in zip(gemeenten, row.cells, strict=True)]
