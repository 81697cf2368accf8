"""A box of a picture: a strip that says what it is, and paragraphs under it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from .drawing import Space, group, grow, lid, rect, write
from .letters import width
from .sheet import Column, Sheet

INSET = 12  # from the edge of a box to its text
ROUND = 6


class Card:
    """A box that grows with what is put `inside`; `close` gives it its height."""

    def __init__(
        self, parent: Element, sheet: Sheet, space: Space, kind: str, role: str = ""
    ) -> None:
        """`kind` is the class that says how the box looks; `role` what it is when read out."""
        self.sheet = sheet
        self.space = space
        self.group = group(parent, role)
        self.box = rect(self.group, f"plaat__kaart {kind}", space, ROUND)
        self.behind = group(self.group)
        inside = Space(space.x + INSET, space.top + INSET, space.width - 2 * INSET)
        self.inside = Column(self.group, inside)

    def heading(self, left: str, right: str = "") -> None:
        """The strip on top: what the box is, and at its end (or under it) what matters most."""
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
        """Close the box under its last paragraph; gives where it ends."""
        bottom = self.inside.bottom + INSET
        grow(self.box, bottom - self.space.top)
        return bottom
