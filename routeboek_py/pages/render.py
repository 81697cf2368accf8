"""Renders every generated page of a Routeboek as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import get_args

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from ..model.history.versies import Versie
from ..model.own_words.compared import NOTHING, Compared
from ..model.routeboek import Pagina, Routeboek
from .abbreviations import explained
from .contents import contents
from .contexts import calculator
from .front_matter import front_matter
from .markdown import attribute, words
from .page import Page
from .pictures.of_page import Pictures
from .quotes import for_gemeente, mail_pattern
from .tables.of_page import Tables
from .termijn import due, units_in_words

# Parts for hand-written pages, each with its template. They are not pages themselves.
PIECES = {
    "_delen/gemeentekeuze.md": "gemeentekeuze.md.j2",
    "_delen/rekenhulp.html": "calculator/calculator.html.j2",
}
HOME = "index.md"

SOORTEN = {
    "email": "e-mail",
    "formulier": "formulier",
    "website": "website",
    "telefoon": "telefoon",
}


def render(
    routeboek: Routeboek, versies: Sequence[Versie] = (), compared: Compared = NOTHING
) -> dict[str, str]:
    """All generated pages: path under `docs/` (as in `tafels/mwta.md`) to Markdown.

    `versies` are the versions of this Routeboek from old to new, including the current one;
    `compared` tells which of our own words somebody read beside the sources.
    """
    environment = _environment()
    mail = mail_pattern(routeboek)
    pages = {}
    for content in contents(routeboek, versies, compared):
        page = Page(routeboek, content.path, mail)
        body = environment.get_template(content.template).render(
            p=page,
            plaat=Pictures(routeboek, page),
            tabel=Tables(routeboek, page),
            routeboek=routeboek,
            **content.context(routeboek, page),
        )
        matter = front_matter(routeboek, content.path, content.title, content.description, body)
        pages[content.path] = matter + _tidy(explained(routeboek, content.path, body))
    pieces = {path: _tidy(piece) for path, piece in _pieces(routeboek, environment).items()}
    return pages | pieces


def _pieces(routeboek: Routeboek, environment: Environment) -> dict[str, str]:
    """The parts for hand-written pages; of an introduction that the model has not, nothing."""
    home = Page(routeboek, HOME)
    on_home = {
        "p": home,
        "routeboek": routeboek,
        "kop": "",
        **calculator(routeboek, home),
    }
    said = {
        f"_delen/{pagina}.md": " ".join(words(own.zin) for own in home.introduction(pagina)) + "\n"
        for pagina in get_args(Pagina)
    }
    return said | {
        path: environment.get_template(name).render(on_home) for path, name in PIECES.items()
    }


@cache  # to read the templates takes as long as to fill them in
def _environment() -> Environment:
    environment = Environment(  # makes Markdown: the filter `words` escapes texts
        loader=ChoiceLoader(
            [PackageLoader("routeboek_py.pages"), PackageLoader("routeboek_py", "frontend")]
        ),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "words": words,
        "attribute": attribute,
        "due": due,
        "eenheden": units_in_words,
        "brief": lambda tekst, page: page.quote.brief(tekst),
        "voor": for_gemeente,
        "soort": SOORTEN.__getitem__,
        "oneline": lambda text: " ".join(text.split()),
        "lowfirst": lambda text: text[0].lower() + text[1:],
    }
    return environment


def _tidy(markdown: str) -> str:
    """Removes white space at line ends, and keeps at most one blank line in a row."""
    lines = [line.rstrip() for line in markdown.strip().split("\n")]
    kept = [line for i, line in enumerate(lines) if line or i == 0 or lines[i - 1]]
    return "\n".join(kept) + "\n"
