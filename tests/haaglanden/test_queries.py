"""Tests that what people type leads to the right page (queries.yml), in a real browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.built_site.searching import Searching

TABLE = yaml.safe_load(Path(__file__).with_name("queries.yml").read_text(encoding="utf-8"))
QUERIES = [(query, row) for row in TABLE for query in row["zoek"]]


@pytest.mark.parametrize(("query", "row"), QUERIES, ids=[query for query, _ in QUERIES])
def test_what_people_type_leads_to_the_right_place(
    searching: Searching, query: str, row: dict[str, Any]
) -> None:
    found = searching.ask(query)
    pages = [links[0] for links in found]
    if "eerst" not in row:
        assert pages == []
        return
    first, _, place = row["eerst"].partition("#")
    assert pages[:1] == [first]
    assert not place or row["eerst"] in found[0]
    assert not set(row.get("nooit", ())) & set(pages)


def test_no_query_is_in_the_table_twice() -> None:
    queries = [query for query, _ in QUERIES]
    assert len(set(queries)) == len(queries)
    assert len(queries) > 300


def test_every_place_in_the_table_exists(site: Path) -> None:
    for row in TABLE:
        for address in [row.get("eerst", "over/"), *row.get("nooit", ())]:
            page, _, anchor = address.partition("#")
            html = (site / page / "index.html").read_text(encoding="utf-8")
            assert not anchor or f'id="{anchor}"' in html, address


def test_lookalikes_do_not_answer_for_each_other(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    words = {"tafels/expertisetafel-vso/": "", "tafels/ecz/": ""}
    for place in index["docs"]:
        page = place["location"].split("#")[0]
        if page in words:
            words[page] += " ".join(map(str, place.values())).lower().replace(page, "")
    assert "expertetafel" not in words["tafels/expertisetafel-vso/"]
    assert "experttafel" not in words["tafels/expertisetafel-vso/"]
    assert "expertisetafel" not in words["tafels/ecz/"]
