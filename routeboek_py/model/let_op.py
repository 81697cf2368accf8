"""Remarks for an editor on what is probably a slip, although the file is valid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..calculator import wording
from .document import Document
from .fouten import Fout
from .history.versies import kept_too_early
from .routeboek import Routeboek

# "8 weken", "4-8 weken", "4 tot 8 weken"
_WEEKS = re.compile(r"(?:([0-9]+)\s*(?:-|–|tot en met|tot)\s*)?([0-9]+)\s+we(?:ek|ken)\b")


def let_op(document: Document, routeboek: Routeboek) -> list[Fout]:
    """Remarks about a valid Routeboek, with their places in its file."""
    return sorted([*_other_weeks(document, routeboek), *kept_too_early(document)])


def _other_weeks(document: Document, routeboek: Routeboek) -> Iterator[Fout]:
    """A Termijn whose weeks differ from the weeks in every sentence that it quotes."""
    for r, route in enumerate(routeboek.routes):
        for s, stap in enumerate(route.stappen):
            weken = stap.termijn.weken
            said = [m for u in stap.termijn.volgens for m in _WEEKS.finditer(u.tekst)]
            if said and (weken.van, weken.tot) not in [_van_tot(found) for found in said]:
                melding = (
                    f"Let op: hier staat {wording.window(weken)}, maar de zin van de bron zegt "
                    f"‘{said[0][0]}’. Klopt dat?"
                )
                yield document.fout(("routes", r, "stappen", s, "termijn", "weken"), melding)


def _van_tot(found: re.Match[str]) -> tuple[int | None, int]:
    van, tot = found.groups()
    return (None if van is None else int(van)), int(tot)
