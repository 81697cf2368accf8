"""The shapes of the pictures, as SVG elements.

Font sizes are set here and not in the style sheet, because line breaks depend on them. Colours are
classes (`theme/material/assets/stylesheets/pictures.css`).
"""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from .letters import Letters


class Space(NamedTuple):
    """Where something is drawn: left edge, top and width; the height depends on the content."""

    x: float
    top: float
    width: float


def group(parent: Element, role: str = "") -> Element:
    """A group of elements in a picture, with an ARIA role for screen readers if given."""
    return SubElement(parent, "g", {"role": role} if role else {})


def rect(parent: Element, colour: str, space: Space, round_: float) -> Element:
    """A box with round corners and no height yet; `grow` sets the height later."""
    x, y, width = space
    place = {"x": x, "y": y, "width": width, "height": 0, "rx": round_}
    return SubElement(parent, "rect", {"class": colour, **_numbers(place)})


def grow(box: Element, height: float) -> None:
    """Sets the height of a box."""
    box.set("height", number(height))


def circle(parent: Element, colour: str, x: float, y: float, radius: float) -> Element:
    """A circle around (x, y)."""
    place = {"cx": x, "cy": y, "r": radius}
    return SubElement(parent, "circle", {"class": colour, **_numbers(place)})


def path(parent: Element, colour: str, *commands: str | float) -> Element:
    """A line or a shape, from SVG path commands and numbers."""
    drawn = " ".join(c if isinstance(c, str) else number(c) for c in commands)
    return SubElement(parent, "path", {"class": colour, "d": drawn})


def lid(parent: Element, colour: str, space: Space, bottom: float, round_: float) -> Element:
    """The upper part of a box: round corners at the top, straight at the bottom."""
    x, top, width = space
    corner = ("V", top + round_, "q", 0, -round_, round_, -round_)
    other = ("h", width - 2 * round_, "q", round_, 0, round_, round_)
    return path(parent, colour, "M", x, bottom, *corner, *other, "V", bottom, "z")


def arrow(parent: Element, x: float, top: float, bottom: float) -> None:
    """A line downward with an arrowhead."""
    path(parent, "plaat__lijn", "M", x, top, "V", bottom - 8)
    path(parent, "plaat__punt", "M", x - 6, bottom - 9, "h", 12, "L", x, bottom, "z")


def write(
    parent: Element, at: tuple[float, float], lines: list[str], letters: Letters, colour: str = ""
) -> None:
    """Writes lines of text downward from (x, top), vertically centred in the line height."""
    x, top = at
    look = {"font-size": number(letters.size)} | ({"font-weight": "700"} if letters.bold else {})
    text = SubElement(parent, "text", look | ({"class": colour} if colour else {}))
    baseline = top + letters.leading / 2 + letters.size * 0.36
    for order, line in enumerate(lines):
        place = {"x": x, "y": baseline + order * letters.leading}
        span = SubElement(text, "tspan", _numbers(place))
        span.text = line.rstrip(" ")
        span.tail = line[len(span.text) :]  # the space at a line break must not be underlined
    text.tail = "\n"


def number(value: float) -> str:
    """A number as text for SVG, rounded to one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def _numbers(place: dict[str, float]) -> dict[str, str]:
    return {name: number(value) for name, value in place.items()}
