"""Adds data from the model to the search index that MkDocs made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..model.routeboek import Routeboek
from ..pages.finding import is_searched, labels, search_words, weight

INDEX = "search/search_index.json"
# A place as the search worker gets it, with its `location`, `title` and `text`.
Place = dict[str, Any]


def complete_search_index(site: Path, routeboek: Routeboek) -> None:
    """Completes the search index of a site and writes it again."""
    file = site / INDEX
    index = json.loads(file.read_text(encoding="utf-8"))
    index["docs"] = completed(index["docs"], routeboek)
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    file.write_text(text, encoding="utf-8", newline="\n")


def completed(places: list[Place], routeboek: Routeboek) -> list[Place]:
    """The places that search shows, each with its words, its weight and the title of its page."""
    words, names = search_words(routeboek), labels(routeboek)
    titles = {place["location"]: place["title"] for place in places}
    result = []
    for place in places:
        address = place["location"]
        if not is_searched(address):
            continue
        more = {
            "title": names.get(address, place["title"]),
            "zoekwoorden": words.get(address, []),
            "boost": weight(address, words),
        }
        page, _, anchor = address.partition("#")
        result.append(place | more | ({"pagina": titles[page]} if anchor else {}))
    return result
