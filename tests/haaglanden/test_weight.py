"""Tests that a page is hardly larger than the same page under stock Material."""

from __future__ import annotations

from pathlib import Path

import pytest

from routeboek_py.paper.editions import FOLDER
from tests.bench.stock_site import build_stock
from tests.bench.weight import weight

from .conftest import all_pages


@pytest.fixture(scope="module")
def stock(project_copy: Path, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert site.exists()  # the pages have been generated
    return build_stock(project_copy, tmp_path_factory.mktemp("stock"))


def test_a_page_weighs_hardly_more_than_under_stock_material(site: Path, stock: Path) -> None:
    # The stock version of the page for printing everything only explains how to print.
    pages = [page.lstrip("/") for page in all_pages(site) if page != FOLDER]
    more = {page: _bytes(site, page) - _bytes(stock, page) for page in pages}
    plain = {page: extra for page, extra in more.items() if not _calculates(site, page)}
    assert {page: extra for page, extra in plain.items() if extra > 1_400} == {}
    heavier = {page: extra for page, extra in more.items() if page not in plain}
    assert min(heavier.values()) > 5_000  # so the imports of scripts are included
    assert heavier.pop("termijnen/lijst/") < 23_750
    assert max(heavier.values()) < 19_150


def _bytes(site: Path, page: str) -> int:
    return sum(weight(site, page).values())


def _calculates(site: Path, page: str) -> bool:
    html = (site / page / "index.html").read_text(encoding="utf-8")
    return "/calculator.js" in html or "/caseload.js" in html
