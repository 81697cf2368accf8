"""Remarks for an editor on what is probably a slip, although the file is valid."""

from __future__ import annotations

from collections.abc import Iterator

from ..calculator import wording
from .document import Document
from .fouten import Fout, echo
from .routeboek import Routeboek
from .sentence import weeks_in


def let_op(document: Document, routeboek: Routeboek) -> list[Fout]:
    """Remarks about a valid Routeboek, with their places in its file."""
    return sorted(_other_weeks(document, routeboek))


def _other_weeks(document: Document, routeboek: Routeboek) -> Iterator[Fout]:
    """A Termijn whose weeks differ from the weeks in every sentence that it quotes."""
    for r, route in enumerate(routeboek.routes):
        for s, stap in enumerate(route.stappen):
            weken = stap.termijn.weken
            said = [found for u in stap.termijn.volgens for s in u.said for found in weeks_in(s)]
            if said and (weken.van, weken.tot) not in [window for window, _ in said]:
                melding = (
                    f"Let op: hier staat {wording.window(weken)}, maar de zin van de bron zegt "
                    f"{echo(said[0][1])}. Klopt dat?"
                )
                yield document.fout(("routes", r, "stappen", s, "termijn", "weken"), melding)
