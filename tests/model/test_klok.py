"""Tests the Klokken of the real Routeboek; what is refused of a Klok is in refusals.yml."""

from __future__ import annotations

from routeboek_py.model.document import read
from routeboek_py.model.routeboek import Routeboek
from tests.conftest import MODEL


def test_a_routeboek_without_other_clocks_is_a_routeboek() -> None:
    data = read(MODEL).data
    del data["klokken"]
    assert Routeboek.model_validate(data).klokken == []


def test_all_four_clocks_of_the_sources_are_there(routeboek: Routeboek) -> None:
    assert [(klok.soort, klok.weken or klok.dag) for klok in routeboek.klokken] == [
        ("aaneengesloten", 4),
        ("streeft ernaar", 3),
        ("ongeveer", 2),
        ("elke", "dinsdag"),
    ]
