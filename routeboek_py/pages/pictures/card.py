"""A box in a picture: a coloured strip with a heading, and paragraphs below it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from .drawing import Space, group, grow, lid, rect, write
from .letters import width
from .sheet import Column, Sheet

INSET = 12  # from the edge of a box to its text
ROUND = 6


class Card:
    """A box that grows with the text in `inside`; `close` sets its height."""

    def __init__(
        self, parent: Element, sheet: Sheet, space: Space, kind: str, role: str = ""
    ) -> None:
        """`kind` is the CSS class for the look of the box; `role` is its ARIA role."""
        self.sheet = sheet
        self.space = space
        self.group = group(parent, role)
        self.box = rect(self.group, f"plaat__kaart {kind}", space, ROUND)
        self.behind = group(self.group)
        inside = Space(space.x + INSET, space.top + INSET, space.width - 2 * INSET)
        self.inside = Column(self.group, inside)

    def heading(self, left: str, right: str = "") -> None:
        """Draws the strip at the top, with `left` as heading.

        `right` comes at the end of the strip, or on the next line if there is no space.
        """
        inside, strong = self.inside, self.sheet.strong
        inside.skip(-5)
        top = inside.bottom
        inside.text(left, strong)
        if right:
            if width(f"{left}  {right}", strong) <= inside.width:
                end = (inside.x + inside.width, top)
                write(self.group, end, [right], strong, "plaat__eind")
            else:
                inside.text(right, strong)
        inside.skip(7)
        lid(self.behind, "plaat__strook", self.space, inside.bottom, ROUND)
        inside.skip(10)

    def close(self) -> float:
        """Closes the box below its last paragraph; returns its bottom."""
        bottom = self.inside.bottom + INSET
        grow(self.box, bottom - self.space.top)
        return bottom
