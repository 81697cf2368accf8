"""The front matter of a page: title, sources, and settings for MkDocs and the templates.

Its texts are HTML already (`as_html`), because Material prints them as they are.
"""

from __future__ import annotations

from typing import Any

import yaml

from ..model.routeboek import Routeboek
from .markdown import as_html

# These pages have a wide table, which needs the space of the table of contents.
WITHOUT_CONTENTS = (
    "tafels/index.md",
    "gemeenten/index.md",
    "termijnen/index.md",
    "termijnen/lijst.md",
    "keuzehulp.md",
)

# Pages with the calculator, and the folder of pages from which readers often go on to it.
CALCULATOR = ("termijnen/index.md",)
LIST = "termijnen/lijst.md"
TOWARDS_CALCULATOR = "gemeenten/"

# Pages that ask in which gemeente the school is. The calculator has its own question for that.
ASKS_GEMEENTE = (
    "opschaling.md",
    "keuzehulp.md",
    "contact.md",
    "routes/",
    "tafels/",
    "gemeenten/index.md",
)


def front_matter(routeboek: Routeboek, path: str, title: str, description: str, body: str) -> str:
    """The front matter of a page, as YAML. Its sources are the ones that its body links to."""
    rests_on = [bron for bron in routeboek.bronnen if f"bronnen/{bron.id}.md" in body]
    matter: dict[str, Any] = {
        "title": str(as_html(title)),
        "description": str(as_html(description)),
        "bronnen": [str(as_html(f"{bron.kort} ({bron.titel})")) for bron in rests_on],
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
