"""What this site adds to Material costs no bytes: no page weighs more than its stock twin."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.stock_site import build_stock
from tests.bench.weight import weight

from .conftest import all_pages

WITH_CALCULATOR = {"termijnen/"}


@pytest.fixture(scope="module")
def stock(project_copy: Path, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert site.exists()  # the pages have been generated
    return build_stock(project_copy, tmp_path_factory.mktemp("stock"))


def test_no_page_without_the_calculator_weighs_more_than_under_stock_material(
    site: Path, stock: Path
) -> None:
    ours = {page: sum(weight(site, page.lstrip("/")).values()) for page in all_pages(site)}
    theirs = {page: sum(weight(stock, page.lstrip("/")).values()) for page in all_pages(site)}
    heavier = {page: ours[page] - theirs[page] for page in ours if ours[page] > theirs[page]}
    assert set(heavier) <= WITH_CALCULATOR
