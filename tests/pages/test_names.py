"""Tests that names of organisations and functions are linked, and listed with their places."""

from __future__ import annotations

import pytest

from routeboek_py.model.naslag import Wie
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.names import appearances, spelled
from routeboek_py.pages.render import render


def test_every_name_appears_somewhere(routeboek: Routeboek) -> None:
    places = appearances(routeboek)
    assert [wie.naam for wie in routeboek.wie if not places[wie.id]] == []


def test_the_page_says_where_kracht_is_met(routeboek: Routeboek) -> None:
    kracht = render(routeboek)["wie.md"].split("### Kracht ")[1].split("###")[0]
    assert "(gemeenten/den-haag.md#stap-regie)" in kracht
    assert "(tafels/jeugdbeschermingstafel.md#aanmelding)" in kracht
    assert "rijswijk" not in kracht


@pytest.mark.parametrize(
    ("naam", "line", "found"),
    [
        ("Kracht", "Kracht of rondomJou", True),
        ("Kracht", "de kracht van het gezin", False),
        ("SOT-er", "de SOT-er meldt", True),
        ("SOT-er", "de SOT-ers melden", False),
    ],
)
def test_only_the_name_itself_is_recognised(naam: str, line: str, found: bool) -> None:
    wie = Wie(id="x", naam=naam, soort="organisatie")
    assert bool(spelled(wie).search(line)) == found


def test_a_function_may_begin_a_sentence() -> None:
    wie = Wie(id="x", naam="regisseur sociaal domein", soort="functie")
    assert spelled(wie).search("Regisseur sociaal domein + Directeuren")


def test_a_name_is_a_link_at_its_first_mention_in_a_text(routeboek: Routeboek) -> None:
    page = render(routeboek)["tafels/jeugdbeschermingstafel.md"]
    assert "[Veilig Thuis](../wie.md#veilig-thuis){ .naam }" in page
    assert "[RndomJou](../wie.md#rondomjou){ .naam }" in page


def test_the_sources_own_pages_have_no_links_of_ours_in_the_text(routeboek: Routeboek) -> None:
    assert "{ .naam }" not in render(routeboek)["bronnen/003.md"]
