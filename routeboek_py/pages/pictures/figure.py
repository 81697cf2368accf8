"""A picture in a page: drawn for a wide and for a narrow screen, with a line of text under it."""

from __future__ import annotations

from typing import Literal
from xml.etree.ElementTree import Element, SubElement, tostring

from .drawing import group, number
from .sheet import Sheet


class Picture:
    """An SVG in the making: `lines` lie at the back, the rest is drawn at `place`."""

    def __init__(self, sheet: Sheet, role: Literal["group", "img"], label: str) -> None:
        """To a screen reader a `group` is its text in order, an `img` no more than its label."""
        self.sheet = sheet
        self.place = Element("svg", {"role": role, "aria-label": label})
        self.place.set("preserveAspectRatio", "xMinYMin")  # left on a sheet that it fills downward
        self.lines = group(self.place)

    def end(self, height: float) -> None:
        """Cut it to size, when all of it is drawn."""
        self.place.set("viewBox", f"0 0 {number(self.sheet.width)} {number(height)}")


def figure(wide: Picture, narrow: Picture, caption: str, colour: str = "") -> str:
    """The HTML of a figure, which Markdown and the site's own search leave alone."""
    attributes = {"class": f"plaat {colour}".strip(), "data-search-exclude": ""}
    whole = Element("figure", attributes)
    for picture, size in ((wide, "breed"), (narrow, "smal")):
        picture.place.set("class", f"plaat__{size}")
        picture.place.tail = "\n"
        whole.append(picture.place)
    SubElement(whole, "figcaption").text = caption
    return tostring(whole, encoding="unicode")
