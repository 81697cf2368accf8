"""The anchors that a page has by itself, and the ids of the model that would be the same.

An id becomes an anchor on its page, so it must differ from what the page's template has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path as File
from typing import Any

from ..model.document import Document
from ..model.fouten import Fout, echo
from ..model.tafel import Rijkoppen
from ..model.walk import Path, mappings

TEMPLATES = File(__file__).with_name("templates")
# The list of abbreviations at the foot of a page.
ABBREVIATIONS = "afkortingen"
# By the list whose ids stand on a page: the templates of the pages where they do.
_ON = {
    "diensten": ("tafel.md.j2", "_macros.md.j2"),
    "opschaling": ("opschaling.md.j2", "gemeente.md.j2", "_macros.md.j2"),
    "uitzonderingen": ("route.md.j2", "gemeente.md.j2", "_macros.md.j2"),
    "begrippen": ("begrippen.md.j2",),
    "verschillen": ("verschillen.md.j2",),
    "ouders": ("ouders.md.j2",),
    "vragen": ("vragen.md.j2",),
    "keuzehulp": ("keuzehulp.md.j2",),
    "wie": ("wie.md.j2",),
    "secties": ("bron.md.j2",),
}
_WRITTEN = re.compile(r"\{ #([a-z-]+)(?= |\}|$)", re.MULTILINE)
# Who has more mistakes than this has enough to begin with.
_ENOUGH = 100


def of_row(sleutel: str) -> str:
    """The anchor of a row of a Tafel, by its key in the model."""
    return sleutel.replace("_", "-")


@cache
def fixed(kind: str) -> frozenset[str]:
    """The anchors that the pages with the ids of this list have by themselves."""
    texts = ((TEMPLATES / name).read_text(encoding="utf-8") for name in _ON[kind])
    rows = map(of_row, Rijkoppen.model_fields) if kind == "diensten" else ()
    return frozenset({ABBREVIATIONS, *rows, *(a for text in texts for a in _WRITTEN.findall(text))})


def taken_ids(document: Document) -> list[Fout]:
    """The mistakes of ids that are an anchor of their page; the first hundred.

    The parts of the opschaling and the uitzonderingen of a route stand on one page.
    """
    story = {part["id"] for _, part in mappings(document.data, "opschaling") if _has_id(part)}
    fouten: list[Fout] = []
    for kind, path, part in _parts(document.data):
        taken = fixed(kind) | (story if kind == "uitzonderingen" else frozenset())
        if _has_id(part) and part["id"] in taken:
            melding = (
                f"De id {echo(part['id'])} is al in gebruik op dezelfde pagina. Kies een andere."
            )
            fouten.append(document.fout((*path, "id"), melding))
    return fouten[:_ENOUGH]


def _parts(data: Any) -> Iterator[tuple[str, Path, dict[str, Any]]]:
    """Every part whose id is an anchor, with its kind and its path."""
    for kind in ("opschaling", "begrippen", "ouders", "verschillen", "vragen", "wie"):
        yield from ((kind, path, part) for path, part in mappings(data, kind))
    yield from (("keuzehulp", *found) for found in mappings(data, "keuzehulp", "vragen"))
    for outer, kind in (
        ("tafels", "diensten"),
        ("bronnen", "secties"),
        ("routes", "uitzonderingen"),
    ):
        for path, _ in mappings(data, outer):
            yield from ((kind, *found) for found in mappings(data, *path, kind))


def _has_id(part: dict[str, Any]) -> bool:
    return isinstance(part.get("id"), str)
