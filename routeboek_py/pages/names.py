"""The organisations and functions that the sources name, and where each of them appears."""

from __future__ import annotations

import re

from ..model.naslag import Wie
from ..model.routeboek import Routeboek
from ..model.walk import teksten
from .addresses import Address, shown_at
from .markdown import words

PAGE = "wie.md"

# Pages on which a name links to where else it appears: where people work with a text.
LINKED_ON = ("tafels/", "gemeenten/", "routes/")

# What only tells of the sources is no place where a reader meets someone.
NOT_PLACES = (
    "begrippen", "verschillen", "verschrijvingen", "weggelaten", "bronnen", "klokken",
)  # fmt: skip


def spelled(name: Wie) -> re.Pattern[str]:
    """Every way in which the sources write this name, as words of their own.

    A function may begin a sentence with a capital; an organisation is written as it is.
    """
    forms = sorted((name.naam, *name.vormen), key=len, reverse=True)
    either = "|".join(re.escape(words(form)) for form in forms)
    flags = re.IGNORECASE if name.soort == "functie" else re.NOFLAG
    return re.compile(rf"(?<![\w-])(?:{either})(?!\w)", flags)


def appearances(routeboek: Routeboek) -> dict[str, list[Address]]:
    """By the id of each name the places of the site where a source's text has it, in order."""
    places: dict[str, dict[Address, None]] = {name.id: {} for name in routeboek.wie}
    patterns = {name.id: spelled(name) for name in routeboek.wie}
    for path, tekst in teksten(routeboek):
        if path[0] in NOT_PLACES:
            continue
        line = words(" ".join([tekst.tekst, *tekst.punten]))
        for ident, pattern in patterns.items():
            if pattern.search(line):
                places[ident][shown_at(routeboek, path)] = None
    return {ident: list(found) for ident, found in places.items()}


class NameLinks:
    """Links the first mention of each name in a line of Markdown to the page of names."""

    def __init__(self, routeboek: Routeboek, page: str, link: str) -> None:
        names = routeboek.wie if page.startswith(LINKED_ON) else []
        self._link = link
        # Longest first: within "teamleider van het SOT" no shorter name is looked for.
        forms = sorted(
            ((spelled(name), name) for name in names), key=lambda f: len(f[1].naam), reverse=True
        )
        self._forms = forms

    def linked(self, line: str) -> str:
        """The line with links; what already is a link stays as it is."""
        pieces = [line]
        for pattern, name in self._forms:
            for i, piece in enumerate(pieces):
                found = None if piece.startswith("[") else pattern.search(piece)
                if found:
                    link = f"[{found[0]}]({self._link}#{name.id}){{ .naam }}"
                    pieces[i : i + 1] = [piece[: found.start()], link, piece[found.end() :]]
                    break
        return "".join(pieces)
