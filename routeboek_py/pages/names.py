"""Finds the organisations and functions that the sources name, and links to them."""

from __future__ import annotations

import re
from functools import partial

from ..model.naslag import Wie
from ..model.routeboek import Routeboek
from ..model.walk import teksten
from .addresses import Address, shown_at
from .markdown import Link, Piece, folded, linked

PAGE = "wie.md"

# Pages where a name links to the page of names: the pages that people work with.
LINKED_ON = ("tafels/", "gemeenten/", "routes/")

# Parts of the model that are about the sources; names in them are not listed.
NOT_PLACES = (
    "begrippen", "verschillen", "verschrijvingen", "weggelaten", "bronnen", "klokken",
)  # fmt: skip


def spelled(name: Wie) -> re.Pattern[str]:
    """A pattern for every way in which the sources write this name, as separate words.

    For a function capitals do not matter, as it may begin a sentence; for an organisation they do.
    """
    forms = sorted((name.naam, *name.vormen), key=len, reverse=True)
    either = "|".join(re.escape(folded(form)) for form in forms)
    flags = re.IGNORECASE if name.soort == "functie" else re.NOFLAG
    return re.compile(rf"(?<![\w-])(?:{either})(?!\w)", flags)


def appearances(routeboek: Routeboek) -> dict[str, list[Address]]:
    """By the id of each name: the places on the site where a source's text has it, in order."""
    places: dict[str, dict[Address, None]] = {name.id: {} for name in routeboek.wie}
    patterns = {name.id: spelled(name) for name in routeboek.wie}
    for path, tekst in teksten(routeboek):
        if path[0] in NOT_PLACES:
            continue
        line = folded(" ".join([tekst.tekst, *tekst.punten]))
        for ident, pattern in patterns.items():
            if pattern.search(line):
                places[ident][shown_at(routeboek, path)] = None
    return {ident: list(found) for ident, found in places.items()}


class NameLinks:
    """Links the first mention of each name in a text to the page of names."""

    def __init__(self, routeboek: Routeboek, page: str, link: str) -> None:
        names = routeboek.wie if page.startswith(LINKED_ON) else []
        self._link = link
        # Longest first, so that no shorter name is linked within "teamleider van het SOT".
        forms = sorted(
            ((spelled(name), name) for name in names), key=lambda f: len(f[1].naam), reverse=True
        )
        self._forms = forms

    def linked(self, pieces: list[Piece]) -> list[Piece]:
        """The pieces with links; existing links are not changed."""
        for pattern, name in self._forms:
            link = partial(Link, target=f"{self._link}#{name.id}", marks=".naam")
            pieces = linked(pieces, pattern, link, most=1)
        return pieces
