"""The line of one gemeente in a comparison: down along its steps, and around skipped ones."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from .drawing import circle, path


@dataclass(frozen=True)
class Dot:
    """The mark of a step on a line, and how far the line bends around a skipped step."""

    radius: float
    bend: float
    look: str = "plaat__stip"


ROOMY = Dot(13, 18, "plaat__rond")  # large enough for the number of the step


def small(apart: float) -> Dot:
    """A dot for lines that are `apart` units from each other, so that the dots do not touch."""
    return Dot(min(6, apart * 0.28), min(11, apart / 2))


@dataclass(frozen=True)
class Station:
    """The height (y) at which a line passes a step, and whether the gemeente skips that step."""

    y: float
    skipped: bool


class Lane:
    """A line that begins at (x, top); its stations are added one by one."""

    def __init__(self, x: float, top: float) -> None:
        self.x = x
        self.top = top
        self.stations: list[Station] = []

    def draw(self, parent: Element, colour: str, dot: Dot) -> None:
        """Draws the line in the colour of a CSS class."""
        own = SubElement(parent, "g", {"class": colour})
        way = [step for station in self.stations for step in self._past(station, dot.bend)]
        path(own, "plaat__lijn", "M", self.x, self.top, *way)
        circle(own, "plaat__stip", self.x, self.top, min(6, dot.radius))
        for station in self.stations:
            look = "plaat__gemist" if station.skipped else dot.look
            circle(own, look, self.x, station.y, dot.radius)

    def _past(self, station: Station, bend: float) -> list[str | float]:
        """Path commands past a station: straight down, or in a bend around a skipped step."""
        x, y, out = self.x, station.y, self.x - bend
        if not station.skipped:
            return ["V", y]
        there: list[str | float] = ["V", y - 24, "C", x, y - 12, out, y - 14, out, y]
        return [*there, "C", out, y + 14, x, y + 12, x, y + 24]
