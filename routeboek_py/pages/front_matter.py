"""What MkDocs and its search should know of a page: its title, its sources, what it is found by."""

from __future__ import annotations

from typing import Any

import yaml

from ..model.routeboek import Routeboek

# A wide table needs the room that the list of contents would take.
WITHOUT_CONTENTS = ("tafels/index.md", "gemeenten/index.md", "termijnen.md", "keuzehulp.md")

# Which pages have the calculator on them, and from which a reader is likely to go on to it.
CALCULATOR = ("termijnen.md",)
TOWARDS_CALCULATOR = "gemeenten/"

# Where it matters in which gemeente a school is. The calculator asks for it by itself.
ASKS_GEMEENTE = ("opschaling.md", "keuzehulp.md", "contact.md", "routes/", "gemeenten/", "tafels/")

# Who searches wants the page about something before the pages that only mention it. Search
# counts a word in a heading a thousand times; on the last three a heading is only a mention.
BOOST = {
    "routes": 5,
    "opschaling.md": 3,
    "begrippen.md": 5,
    "gemeenten": 2,
    "verschillen.md": 0.0005,
    "vragen.md": 0.0005,
    "bronnen": 0.0005,
}


def front_matter(routeboek: Routeboek, path: str, title: str, description: str, body: str) -> str:
    """The front matter of a page. Its sources are those that its body links to."""
    rests_on = [bron for bron in routeboek.bronnen if f"bronnen/{bron.id}.md" in body]
    matter: dict[str, Any] = {
        "title": title,
        "description": description,
        "bronnen": [f"{bron.kort} ({bron.titel})" for bron in rests_on],
        **_found_by(routeboek, path),
    }
    if path in CALCULATOR:
        matter["rekenhulp"] = "hier"
    elif path.startswith(TOWARDS_CALCULATOR):
        matter["rekenhulp"] = "straks"
    if path.startswith(ASKS_GEMEENTE):
        matter["uw_gemeente"] = True
    if path in WITHOUT_CONTENTS:
        matter["hide"] = ["toc"]
    text = yaml.safe_dump(matter, allow_unicode=True, width=1000, sort_keys=False)
    return f"---\n{text}---\n\n"


def _found_by(routeboek: Routeboek, page: str) -> dict[str, Any]:
    """The weight of a page, and for a tafel the other words by which it must be found.

    They go in as tags, which search weighs most; no lookalike's name is among them.
    """
    folder = page.split("/", maxsplit=1)[0]
    matter: dict[str, Any] = {"search": {"boost": BOOST[folder]}} if folder in BOOST else {}
    for tafel in routeboek.tafels:
        if page == f"tafels/{tafel.id}.md":
            names = [*tafel.ook_bekend_als, *tafel.zoekwoorden]
            for dienst in tafel.diensten:
                names += [dienst.titel, *dienst.ook_bekend_als, *dienst.zoekwoorden]
            matter["tags"] = names
    return matter
