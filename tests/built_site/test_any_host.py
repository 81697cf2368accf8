"""Tests that every static host can serve the site, even one that knows few file types."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Browser, Page, Response, expect

from .conftest import until_quiet
from .moving_host import MovingHost
from .test_calculator import fill_in
from .test_caseload import ROWS, open_file, paste, saved, told
from .test_offline import page_of_a_reader, visit_and_keep

# The extensions that a host must know: they are in the default lists of IIS, nginx and Apache. All
# files of the site must have one of these.
PAGES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "application/x-javascript",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}
# The browser ignores the media type of these.
DATA = {".bin", ".csv", ".json", ".pdf", ".txt", ".xml", ".zip"}
FEW = PAGES | dict.fromkeys(DATA, "application/octet-stream")


def test_the_site_has_only_files_that_any_host_serves(site: Path) -> None:
    kinds = {file.suffix for file in site.rglob("*") if file.is_file()}

    assert kinds - set(FEW) == set()


def test_what_a_page_names_is_there_by_the_same_name(site: Path) -> None:
    """If files were renamed or left out, their links were changed too."""
    changed = (site / "over" / "veranderd" / "index.html").read_text(encoding="utf-8")
    models = [file.name for file in (site / "versies").iterdir()]

    assert models
    for name in models:
        assert f'href="../../versies/{name}"' in changed
    for script in (site / "assets").rglob("*.js"):
        assert "sourceMappingURL" not in script.read_text(encoding="utf-8"), script


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[MovingHost]:
    made = MovingHost(site, tmp_path, FEW)
    yield made
    made.stop()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with page_of_a_reader(browser) as made:
        yield made


# In scripts/test the visit without the network takes the image, and the list stock Pyodide.
@pytest.mark.prove
@pytest.mark.parametrize("way", ["image", "fallback"])
def test_the_calculator_answers(page: Page, host: MovingHost, way: str) -> None:
    if way == "fallback":
        page.route("**/python.bin", lambda route: route.abort())
    page.goto(f"{host.address}termijnen/")
    fill_in(page, "01-09-2026", "Rijswijk")

    expect(page.locator("ol.tijdlijn")).to_contain_text("dinsdag 1 december 2026")
    assert any("pyodide.asm.bin" in path for path in host.asked) == (way == "fallback")


def workbook(text: str) -> bytes:
    book = Workbook()
    assert book.active
    for row in text.splitlines():
        book.active.append(row.split(";"))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_list_and_agenda_files_are_made(page: Page, host: MovingHost) -> None:
    page.goto(f"{host.address}termijnen/lijst/")
    paste(page, ROWS)
    expect(told(page)).to_contain_text("4 leerlingen in de lijst")
    open_file(page, "lijst.xlsx", workbook(ROWS))
    expect(told(page)).to_contain_text("8 leerlingen in de lijst")

    assert b"BEGIN:VEVENT" in saved(page, "Bewaar als agendabestand")


def test_after_one_visit_all_of_it_works_without_the_network(page: Page, host: MovingHost) -> None:
    visit_and_keep(page, host)
    page.goto(f"{host.address}over/offline/")
    expect(page.locator("[data-offline]")).to_contain_text("Deze site staat op dit apparaat")
    host.stop()
    page.goto(f"{host.address}termijnen/")
    fill_in(page, "01-09-2026", "Rijswijk")

    expect(page.locator("ol.tijdlijn")).to_contain_text("dinsdag 1 december 2026")


def test_nothing_that_a_page_asks_for_is_not_there(page: Page, host: MovingHost) -> None:
    lost: list[str] = []

    def look(response: Response) -> None:
        if response.status >= 400:
            lost.append(response.url)

    page.on("response", look)
    for path in ("", "over/offline/", "over/veranderd/", "termijnen/", "termijnen/lijst/"):
        with until_quiet(page):
            page.goto(f"{host.address}{path}")

    assert lost == []
