"""The page for readers: every component with its version and licence, in plain Dutch."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import Environment, PackageLoader, StrictUndefined

from ..model.routeboek import Routeboek
from ..pages.front_matter import front_matter
from ..pages.markdown import words
from .component import Group

PAGE = "over/onderdelen.md"
DATA = "over/onderdelen.json"
TEMPLATE = "onderdelen.md.j2"
TITLE = "Wat er in deze site zit"
ABOUT = "Van welke onderdelen deze site is gemaakt, met hun versie en hun licentie."


def page_text(routeboek: Routeboek, groups: Iterable[Group]) -> str:
    """The page as Markdown; what a package says of itself is shown as text, never as markup."""
    environment = Environment(  # makes Markdown: the filter `words` escapes texts
        loader=PackageLoader("routeboek_py.inventory", ""),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["words"] = words
    body = environment.get_template(TEMPLATE).render(title=TITLE, groups=groups)
    return front_matter(routeboek, PAGE, TITLE, ABOUT, body) + body + "\n"
