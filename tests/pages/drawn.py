"""Reads a picture back from its SVG: boxes, and lines of text with their place."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

from routeboek_py.pages.pictures.letters import Letters, width


@dataclass(frozen=True)
class Box:
    """A rectangle, in units of the picture."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Box) -> bool:
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def meets(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def pictures(figure: str) -> list[Element]:
    """The wide and the narrow picture of a figure, which must be well-formed XML."""
    return fromstring(figure).findall("svg")


def frame(picture: Element) -> Box:
    left, top, wide, high = (float(n) for n in picture.attrib["viewBox"].split())
    return Box(left, top, left + wide, top + high)


def cards(picture: Element) -> list[Box]:
    return [_rect(found) for found in picture.iter("rect") if _is_card(found)]


def said(element: Element) -> list[str]:
    """Every text, in the order of a screen reader."""
    return ["".join(text.itertext()) for text in element.iter("text")]


def lines(element: Element) -> list[Box]:
    """The place of every line of text, with its greatest width."""
    return [_line(text, span) for text in element.iter("text") for span in text]


def lines_in_cards(picture: Element) -> list[tuple[Box, Box]]:
    """Every line in a group that has a box, with that box."""
    found = []
    for group in picture.iter("g"):
        own = [_rect(child) for child in group if _is_card(child)]
        found += [(line, own[0]) for line in lines(group) if own]
    return found


def overlapping(boxes: list[Box]) -> list[tuple[Box, Box]]:
    return [(one, other) for one, other in combinations(boxes, 2) if one.meets(other)]


def _is_card(element: Element) -> bool:
    return element.tag == "rect" and "plaat__kaart" in element.attrib["class"]


def _rect(element: Element) -> Box:
    x, y, wide, high = (float(element.attrib[name]) for name in ("x", "y", "width", "height"))
    return Box(x, y, x + wide, y + high)


def _line(text: Element, span: Element) -> Box:
    size = float(text.attrib["font-size"])
    wide = width(span.text or "", Letters(size, "font-weight" in text.attrib))
    x, baseline = float(span.attrib["x"]), float(span.attrib["y"])
    look = text.attrib.get("class", "")
    left = x - (wide if "eind" in look else wide / 2 if "midden" in look else 0)
    return Box(left, baseline - 0.8 * size, left + wide, baseline + 0.25 * size)
