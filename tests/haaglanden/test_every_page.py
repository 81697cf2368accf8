"""Tests what must hold for every page of the site, with the results of a tour (see `tour`)."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from unicodedata import normalize

import pytest

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.paper.editions import FOLDER
from routeboek_py.publish.making import edition
from tests.built_site.questions import ENLARGED, LEVELS, NAMES, TARGETS
from tests.built_site.tour import DESKTOP, HALF, PHONE, WIDTHS, Tour, Visit, visits
from tests.effort import PROVING, Note

from .conftest import all_pages, one_of_each_kind

TOURS = {
    "light, from a desktop on": Tour(
        "light", opens_on=DESKTOP, axe_on=(PHONE, DESKTOP) if PROVING else (DESKTOP,)
    ),
    "dark, from a phone on": Tour("dark", opens_on=PHONE, axe_on=(PHONE,)),
}


def toured(site: Path) -> dict[str, list[str]]:
    """The pages that each tour visits: all for scripts/prove, else every second kind, alternating.

    Leaves out the page with the whole Routeboek, which test_paper.py covers.
    """
    if PROVING:
        return {tour: [page for page in all_pages(site) if page != FOLDER] for tour in TOURS}
    pages = [page for page in one_of_each_kind(site) if page != FOLDER][::2]
    return {tour: pages[at :: len(TOURS)] for at, tour in enumerate(TOURS)}


@pytest.fixture(scope="module")
def tours(address: str, site: Path) -> dict[str, list[Visit]]:
    pages = toured(site)
    with ThreadPoolExecutor() as at_once:
        taken = at_once.map(lambda name: visits(TOURS[name], address, pages[name]), TOURS)
        return dict(zip(TOURS, taken, strict=True))


@pytest.fixture(params=TOURS)
def seen(request: pytest.FixtureRequest, tours: dict[str, list[Visit]]) -> list[Visit]:
    """The visits to every page, for each tour."""
    return tours[request.param]


@pytest.fixture
def seen_on_a_phone(tours: dict[str, list[Visit]]) -> list[Visit]:
    return tours["dark, from a phone on"]


def test_every_page_is_seen(tours: dict[str, list[Visit]], site: Path) -> None:
    assert {name: [visit.path for visit in seen] for name, seen in tours.items()} == toured(site)
    assert min(map(len, tours.values())) > (25 if PROVING else 4)


def test_axe_finds_no_violation(seen: list[Visit], record_property: Note) -> None:
    found = [violation for visit in seen for violation in visit.violations]
    record_property("axe_visits", len(seen))
    record_property("violations", len(found))
    assert found == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(seen: list[Visit], width: int) -> None:
    assert {visit.path: visit.widths[width] for visit in seen if visit.widths[width] > width} == {}


@pytest.mark.parametrize("how", ENLARGED)
def test_with_enlarged_text_no_page_scrolls_sideways(seen: list[Visit], how: str) -> None:
    assert {visit.path: visit.enlarged[how] for visit in seen if visit.enlarged[how] > HALF} == {}


def test_no_page_asks_another_host(seen: list[Visit], address: str) -> None:
    for visit in seen:
        assert len(visit.asked) > 5, visit.path
        assert [url for url in visit.asked if not url.startswith((address, "data:"))] == []


def test_no_page_complains_in_the_console(seen: list[Visit]) -> None:
    for visit in seen:
        assert [line for line in visit.said if "blocked by Playwright" not in line] == [], (
            visit.path
        )


def test_every_target_on_a_phone_is_at_least_24_pixels(seen_on_a_phone: list[Visit]) -> None:
    small = {visit.path: visit.answers[TARGETS] for visit in seen_on_a_phone}
    assert {path: found for path, found in small.items() if found} == {}


def test_headings_make_a_table_of_contents(seen: list[Visit]) -> None:
    for visit in seen:
        levels = visit.answers[LEVELS]
        assert levels[0] == 1, visit.path
        assert levels.count(1) == 1, visit.path
        for before, after in itertools.pairwise(levels):
            assert after <= before + 1, f"{visit.path}: {levels}"


def test_links_of_one_name_lead_to_one_place(seen: list[Visit]) -> None:
    wrong = []
    for visit in seen:
        places: dict[str, set[str]] = {}
        for name, href in visit.answers[NAMES]:
            assert name, f"{visit.path}: a link without a name to {href}"
            places.setdefault(name, set()).add(href)
        wrong += [f"{visit.path}: {name} {to}" for name, to in places.items() if len(to) > 1]
    assert wrong == []


def test_every_page_prints_its_text_its_sources_and_its_version(
    seen: list[Visit], routeboek: Routeboek
) -> None:
    version = edition(routeboek).partition(", ")[2]
    for visit in seen:
        paper = visit.paper.result()
        text = " ".join(" ".join(paper.sheets).split())
        assert paper.size == (595, 842), "A4"
        assert "".join(visit.heading.split()) in "".join(text.split())
        assert version in text
        assert "Inhoudsopgave" not in text
        assert "Zoeken" not in text


def test_every_sheet_tells_which_page_it_is_of_where_that_is_and_its_number(
    seen: list[Visit], address: str
) -> None:
    for visit in seen:
        sheets = visit.paper.result().sheets
        for number, sheet in enumerate(sheets, start=1):
            text = normalize("NFKC", " ".join(sheet.split()))  # letters can be ligatures
            assert f"pagina {number} van {len(sheets)}" in text, visit.path
            assert " ".join(visit.heading.split()) in text, visit.path
            assert f"{address}{visit.path.lstrip('/')}" in text, visit.path


def test_the_steps_of_a_gemeente_take_two_sheets(seen: list[Visit], routeboek: Routeboek) -> None:
    """They hold every step, and then the picture and the table with the sources."""
    last = routeboek.routes[0].stappen[-1]
    for visit in (v for v in seen if v.path.startswith("gemeenten/") and v.path.count("/") == 2):
        first_two = " ".join(" ".join(visit.paper.result().sheets[:2]).split())
        assert "De route in het kort" in first_two
        assert "Deze stappen als tabel" in first_two, "unfolded"
        assert f"Alles over tafel {_titel(routeboek, last.tafel)}" in first_two
        assert len(visit.paper.result().sheets) <= 4


def _titel(routeboek: Routeboek, tafel: str | None) -> str:
    return next(t.titel for t in routeboek.tafels if t.id == tafel)


# Their text is too long for one sheet at a readable size.
TWO_SHEETS = {"tafels/ecz/", "tafels/regisseur/"}


def test_a_tafel_takes_one_sheet_where_its_text_allows(seen: list[Visit]) -> None:
    tafels = [v for v in seen if v.path.startswith("tafels/") and v.path != "tafels/"]
    many = {v.path: n for v in tafels if (n := len(v.paper.result().sheets)) > 1}
    assert set(many) <= TWO_SHEETS
    assert set(many.values()) <= {2}


def test_no_sheet_ends_with_a_heading(seen: list[Visit]) -> None:
    badly = {visit.path: visit.paper.result().ending_with_heading for visit in seen}
    assert {path: sheets for path, sheets in badly.items() if sheets} == {}
