"""What MkDocs should know of a page: its title, its sources, what it asks of a reader."""

from __future__ import annotations

from typing import Any

import yaml

from ..model.routeboek import Routeboek

# A wide table needs the room that the list of contents would take.
WITHOUT_CONTENTS = (
    "tafels/index.md",
    "gemeenten/index.md",
    "termijnen/index.md",
    "termijnen/lijst.md",
    "keuzehulp.md",
)

# Which pages have the calculator on them, and from which a reader is likely to go on to it.
CALCULATOR = ("termijnen/index.md",)
LIST = "termijnen/lijst.md"
TOWARDS_CALCULATOR = "gemeenten/"

# Where it matters in which gemeente a school is. The calculator asks for it by itself.
ASKS_GEMEENTE = ("opschaling.md", "keuzehulp.md", "contact.md", "routes/", "gemeenten/", "tafels/")


def front_matter(routeboek: Routeboek, path: str, title: str, description: str, body: str) -> str:
    """The front matter of a page. Its sources are those that its body links to."""
    rests_on = [bron for bron in routeboek.bronnen if f"bronnen/{bron.id}.md" in body]
    matter: dict[str, Any] = {
        "title": title,
        "description": description,
        "bronnen": [f"{bron.kort} ({bron.titel})" for bron in rests_on],
    }
    if path in CALCULATOR:
        matter["rekenhulp"] = "hier"
    elif path == LIST:
        matter["rekenhulp"] = "lijst"
    elif path.startswith(TOWARDS_CALCULATOR):
        matter["rekenhulp"] = "straks"
    if path.startswith(ASKS_GEMEENTE):
        matter["uw_gemeente"] = True
    if path in WITHOUT_CONTENTS:
        matter["hide"] = ["toc"]
    text = yaml.safe_dump(matter, allow_unicode=True, width=1000, sort_keys=False)
    return f"---\n{text}---\n\n"
