"""Tests the page "Wat is er veranderd", made of the kept versions, newest first."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest

from routeboek_py.model.document import read
from routeboek_py.model.history.versies import Versie
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.render import render
from routeboek_py.pages.veranderd import PAGE
from tests.conftest import MODEL

DATA = read(MODEL).data


def versie(nummer: str, bijgewerkt: str, **weeks: int) -> Versie:
    """The real data with other weeks for some steps, as a separate version."""
    data: Any = copy.deepcopy(DATA)
    for stap in data["routes"][0]["stappen"]:
        if stap["id"] in weeks:
            stap["termijn"]["weken"]["tot"] = weeks[stap["id"]]
    return Versie("", nummer, bijgewerkt, data)


FIRST = versie("0.1", "2026-01-05", management=6, regie=10)
SECOND = versie("0.2", "2026-06-01", management=7, regie=10)
NOW = versie("0.3", "2026-11-23")


def test_the_first_version_has_nothing_to_compare_with(routeboek: Routeboek) -> None:
    for page in (render(routeboek)[PAGE], render(routeboek, [NOW])[PAGE]):
        assert "is de eerste versie die wij bewaren" in page
        assert "## " not in page


@pytest.fixture(scope="module")
def page(routeboek: Routeboek) -> str:
    return render(routeboek, [FIRST, SECOND, NOW])[PAGE]


def test_the_newest_version_stands_first_with_its_date(page: str) -> None:
    shown = page.replace("&#46;", ".")
    headings = re.findall(r"^## (.+?) \{", shown, re.MULTILINE)
    assert headings == ["Versie 0.3", "Versie 0.2", "Oude versies"]
    assert "van maandag 23 november 2026. Dit is anders dan in versie 0.2" in shown


def test_a_change_is_told_under_its_version_with_a_link_to_where_it_is_now(page: str) -> None:
    third, second = page.split("## Versie")[1:]
    link = "[Stap 2 (managementafstemming)](../routes/fase-3b.md#stap-management)"
    assert f"{link}&#58; de termijn ging van 7 naar 8 weken." in third
    assert f"{link}&#58; de termijn ging van 6 naar 7 weken." in second
    assert "van 10 naar 11 weken" in third
    assert "van 10 naar 11 weken" not in second


def test_every_old_version_can_be_read_whole(page: str) -> None:
    assert re.findall(r"\(\.\./versies/(.+?)\.yml\.txt\)", page) == ["0.2", "0.1"]


def test_a_part_that_is_gone_is_no_link(routeboek: Routeboek) -> None:
    before = versie("0.2", "2026-06-01")
    before.data["tafels"].append({"id": "weg", "titel": "Wegtafel"})
    page = render(routeboek, [before, NOW])[PAGE]
    assert "\nWegtafel is weggehaald.\n" in page


def test_a_slip_of_a_source_is_flagged_in_old_words_too(routeboek: Routeboek) -> None:
    before = versie("0.2", "2026-06-01")
    before.data["tafels"][5]["wanneer"] = "Dan schaal de regisseur op."
    page = render(routeboek, [before, NOW])[PAGE]
    assert re.search(r"^Dan schaal de regisseur op\. \[\(zo in de bron\)\]", page, re.MULTILINE)


def test_old_words_are_found_by_no_search(page: str) -> None:
    headings = re.findall(r"^##+ .*$", page, re.MULTILINE)
    assert headings
    own = [heading for heading in headings if "afkortingen" not in heading]
    assert all("data-search-exclude" in heading for heading in own)
