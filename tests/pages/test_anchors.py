"""No id of the model can be taken for a place that a page has by itself: the checker knows all."""

from __future__ import annotations

import re

import pytest

from routeboek_py.model.references import ANCHORS
from tests.conftest import PROJECT

TEMPLATES = PROJECT / "routeboek_py" / "pages" / "templates"
# By the list whose ids stand on a page: the templates of the pages where they do.
PAGES = {
    "diensten": ["tafel.md.j2", "_macros.md.j2"],
    "opschaling": ["opschaling.md.j2", "gemeente.md.j2", "_macros.md.j2"],
    "uitzonderingen": ["route.md.j2", "gemeente.md.j2", "_macros.md.j2"],
    "begrippen": ["begrippen.md.j2"],
    "verschillen": ["verschillen.md.j2"],
    "vragen": ["vragen.md.j2"],
    "keuzehulp": ["keuzehulp.md.j2"],
    "wie": ["wie.md.j2"],
    "secties": ["bron.md.j2"],
}
FIXED = re.compile(r"\{ #([a-z-]+)(?= |\}|$)")


@pytest.mark.parametrize("kind", ANCHORS)
def test_the_checker_knows_every_anchor_that_a_page_has_by_itself(kind: str) -> None:
    texts = [(TEMPLATES / name).read_text(encoding="utf-8") for name in PAGES[kind]]
    fixed = {anchor for text in texts for anchor in FIXED.findall(text)}
    assert fixed - ANCHORS[kind] == set()
    assert "afkortingen" in ANCHORS[kind], "stands at the foot of every page"
