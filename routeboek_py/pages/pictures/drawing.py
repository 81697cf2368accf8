"""The few things that the pictures are drawn with, as SVG elements.

The sizes of letters stand here and not in the style sheet, because lines are broken by them.
Colours are classes (`theme/assets/stylesheets/pictures.css`).
"""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from .letters import Letters


class Space(NamedTuple):
    """Where something is drawn: from a left edge and a top, so wide, and as far down as needed."""

    x: float
    top: float
    width: float


def group(parent: Element, role: str = "") -> Element:
    """A part of a picture; with a role it is that to a screen reader."""
    return SubElement(parent, "g", {"role": role} if role else {})


def rect(parent: Element, colour: str, space: Space, round_: float) -> Element:
    """A box with round corners; `grow` gives it its height when that is known."""
    x, y, width = space
    place = {"x": x, "y": y, "width": width, "height": 0, "rx": round_}
    return SubElement(parent, "rect", {"class": colour, **_numbers(place)})


def grow(box: Element, height: float) -> None:
    """Give a box its height."""
    box.set("height", number(height))


def circle(parent: Element, colour: str, x: float, y: float, radius: float) -> Element:
    """A circle around (x, y)."""
    place = {"cx": x, "cy": y, "r": radius}
    return SubElement(parent, "circle", {"class": colour, **_numbers(place)})


def path(parent: Element, colour: str, *commands: str | float) -> Element:
    """A line or a shape: SVG's own commands and numbers."""
    drawn = " ".join(c if isinstance(c, str) else number(c) for c in commands)
    return SubElement(parent, "path", {"class": colour, "d": drawn})


def lid(parent: Element, colour: str, space: Space, bottom: float, round_: float) -> Element:
    """The upper part of a box with round corners, straight at its bottom."""
    x, top, width = space
    corner = ("V", top + round_, "q", 0, -round_, round_, -round_)
    other = ("h", width - 2 * round_, "q", round_, 0, round_, round_)
    return path(parent, colour, "M", x, bottom, *corner, *other, "V", bottom, "z")


def arrow(parent: Element, x: float, top: float, bottom: float) -> None:
    """A line downward that ends in a point."""
    path(parent, "plaat__lijn", "M", x, top, "V", bottom - 8)
    path(parent, "plaat__punt", "M", x - 6, bottom - 9, "h", 12, "L", x, bottom, "z")


def write(
    parent: Element, at: tuple[float, float], lines: list[str], letters: Letters, colour: str = ""
) -> None:
    """Lines of text, from (x, top) down, each in the middle of its own height."""
    x, top = at
    look = {"font-size": number(letters.size)} | ({"font-weight": "700"} if letters.bold else {})
    text = SubElement(parent, "text", look | ({"class": colour} if colour else {}))
    baseline = top + letters.leading / 2 + letters.size * 0.36
    for order, line in enumerate(lines):
        place = {"x": x, "y": baseline + order * letters.leading}
        span = SubElement(text, "tspan", _numbers(place))
        span.text = line.rstrip(" ")
        span.tail = line[len(span.text) :]  # so that the space at a break is not underlined
    text.tail = "\n"


def number(value: float) -> str:
    """A number as SVG has it, to a tenth of a unit."""
    return f"{value:.1f}".removesuffix(".0")


def _numbers(place: dict[str, float]) -> dict[str, str]:
    return {name: number(value) for name, value in place.items()}
