"""A picture for a page, drawn for a wide and for a narrow screen, with a caption."""

from __future__ import annotations

from typing import Literal
from xml.etree.ElementTree import Element, SubElement, tostring

from .drawing import group, number
from .sheet import Sheet


class Picture:
    """An SVG that is being drawn: `lines` is the back layer, the rest goes in `place`."""

    def __init__(self, sheet: Sheet, role: Literal["group", "img"], label: str) -> None:
        """A screen reader reads all text of a `group`, but only the label of an `img`."""
        self.sheet = sheet
        self.place = Element("svg", {"role": role, "aria-label": label})
        self.place.set("preserveAspectRatio", "xMinYMin")  # left, if there is more width
        self.lines = group(self.place)

    def end(self, height: float) -> None:
        """Sets the height of the picture, when everything is drawn."""
        self.place.set("viewBox", f"0 0 {number(self.sheet.width)} {number(height)}")


def figure(wide: Picture, narrow: Picture, caption: str, colour: str = "") -> str:
    """The HTML of a figure. Markdown does not change it and the site's search skips it."""
    attributes = {"class": f"plaat {colour}".strip(), "data-search-exclude": ""}
    whole = Element("figure", attributes)
    for picture, size in ((wide, "breed"), (narrow, "smal")):
        picture.place.set("class", f"plaat__{size}")
        picture.place.tail = "\n"
        whole.append(picture.place)
    SubElement(whole, "figcaption").text = caption
    # Material takes what looks like its attributes for search out of a page, texts included.
    start, end, rest = tostring(whole, encoding="unicode").partition(">")
    return f"{start}{end}{rest.replace('data-search-', 'data-search&#45;')}"
