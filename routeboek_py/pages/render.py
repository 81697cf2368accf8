"""Renders every generated page of a Routeboek as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from ..calculator import wording
from ..calculator.afspraken import HERINNERINGEN
from ..calculator.answer import TELREGEL, VERSCHUIVEN
from ..calculator.caseload.cases import TE_LAAT, WOORDEN
from ..calculator.caseload.records import MAX_ROWS
from ..calculator.dutch_dates import in_words
from ..model.history.versies import Versie
from ..model.routeboek import Routeboek
from .abbreviations import explained
from .addresses import Address
from .example import example_rows
from .front_matter import front_matter
from .kalender import vakanties_known_until
from .keuze import Fits, keuzes
from .markdown import attribute, words
from .names import appearances
from .page import Page
from .pictures.of_page import Pictures
from .provenance import on_source_page
from .quotes import for_gemeente
from .rules import rules_text
from .tables.of_page import Tables
from .veranderd import veranderd

# Parts for the hand-written home page, each with its template. They are not pages themselves.
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


def render(routeboek: Routeboek, versies: Sequence[Versie] = ()) -> dict[str, str]:
    """All generated pages: path under `docs/` (as in `tafels/mwta.md`) to Markdown.

    `versies` are the versions of this Routeboek from old to new, including the current one.
    """
    environment = _environment()
    pages = {}
    for path, template, title, description, context in (
        *_contents(routeboek),
        veranderd(routeboek, versies),
    ):
        page = Page(routeboek, path)
        body = environment.get_template(template).render(
            p=page,
            plaat=Pictures(routeboek, page),
            tabel=Tables(routeboek, page),
            routeboek=routeboek,
            **context(path),
        )
        matter = front_matter(routeboek, path, title, description, body)
        pages[path] = matter + _tidy(explained(routeboek, path, body))
    on_home = {
        "p": Page(routeboek, HOME),
        "routeboek": routeboek,
        "kop": "Wanneer moet wat?",
        **_rekenhulp_context(routeboek, HOME),
    }
    pieces = {path: environment.get_template(name).render(on_home) for path, name in PIECES.items()}
    return pages | {path: _tidy(piece) for path, piece in pieces.items()}


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
        "weeks": wording.window,
        "brief": lambda tekst, page: page.quote.brief(tekst),
        "voor": for_gemeente,
        "soort": SOORTEN.__getitem__,
        "oneline": lambda text: " ".join(text.split()),
        "lowfirst": lambda text: text[0].lower() + text[1:],
    }
    return environment


# Path, template, title, description, and a function from path to the template's other variables.
Content = tuple[str, str, str, str, Any]


def _contents(routeboek: Routeboek) -> Iterator[Content]:
    yield from _single_pages(routeboek)
    for route in routeboek.routes:
        about = "De stappen van de route, met termijnen en de verschillen per gemeente."
        yield (f"routes/{route.id}.md", "route.md.j2", route.titel, about,
               lambda _, route=route: {"route": route})  # fmt: skip
    for gemeente in routeboek.gemeenten:
        about = f"De route, de tafels en de contactgegevens voor {gemeente.naam}."
        yield (f"gemeenten/{gemeente.id}.md", "gemeente.md.j2", gemeente.naam, about,
               lambda _, gemeente=gemeente: {"gemeente": gemeente})  # fmt: skip
    for tafel in routeboek.tafels:
        yield (f"tafels/{tafel.id}.md", "tafel.md.j2", tafel.titel, tafel.in_het_kort,
               lambda path, tafel=tafel: _tafel_context(routeboek, path, tafel))  # fmt: skip
    for bron in routeboek.bronnen:
        about = f"Elke zin uit het document {bron.titel}, met de plek op de site."
        yield (f"bronnen/{bron.id}.md", "bron.md.j2", bron.kort, about,
               lambda _, bron=bron: on_source_page(routeboek, bron))  # fmt: skip


def _single_pages(routeboek: Routeboek) -> Iterator[Content]:
    def nothing(_: str) -> dict[str, Any]:
        return {}

    begrippen = sorted(routeboek.begrippen, key=lambda b: b.term.lower())
    yield ("opschaling.md", "opschaling.md.j2", "Wanneer opschalen?",
           "Wanneer het JES opschaalt en wat er dan al gedaan is.", nothing)  # fmt: skip
    yield ("termijnen/index.md", "termijnen.md.j2", "Wanneer moet wat?",
           "Bereken welke stap van de route wanneer aan de beurt is.",
           lambda path: _termijnen_context(routeboek, path))  # fmt: skip
    yield ("termijnen/lijst.md", "lijst.md.j2", "Veel leerlingen tegelijk",
           "Zet een lijst met leerlingen erin en zie wat het eerst aan de beurt is.",
           lambda path: _lijst_context(routeboek, path))  # fmt: skip
    yield ("gemeenten/index.md", "gemeenten.md.j2", "Gemeenten",
           "Kies uw gemeente: de route, de tafels en de contactgegevens.", nothing)  # fmt: skip
    yield ("keuzehulp.md", "keuzehulp.md.j2", "Welke tafel past?",
           "Een paar vragen die helpen kiezen tussen de tafels, en alles in één tabel.",
           lambda path: _keuzehulp_context(routeboek, path))  # fmt: skip
    yield ("tafels/index.md", "tafels.md.j2", "Tafels",
           "Alle tafels naast elkaar: wanneer, wie meldt aan en hoe vaak.",
           lambda path: {"groepen": _groups(routeboek, path)})  # fmt: skip
    yield ("contact.md", "contact.md.j2", "Contact en formulieren",
           "Alle adressen en formulieren uit de bronnen.", nothing)  # fmt: skip
    yield ("begrippen.md", "begrippen.md.j2", "Begrippen en afkortingen",
           "Wat de afkortingen betekenen en waar wij dat vonden.",
           lambda _: {"begrippen": begrippen})  # fmt: skip
    yield ("wie.md", "wie.md.j2", "Wie is wie",
           "Organisaties en functies uit de bronnen, en waar u ze tegenkomt.",
           lambda _: {"plekken": appearances(routeboek)})  # fmt: skip
    yield ("verschillen.md", "verschillen.md.j2", "Verschillen tussen de bronnen",
           "Waar de documenten niet hetzelfde zeggen.", nothing)  # fmt: skip
    yield ("vragen.md", "vragen.md.j2", "Vragen aan de eigenaar",
           "Wat alleen de eigenaar van het routeboek kan beantwoorden.", nothing)  # fmt: skip
    yield ("afdrukken.md", "afdrukken.md.j2", "Afdrukken",
           "Eén pagina, alles voor uw gemeente of het hele routeboek op papier.",
           lambda _: {"uitgaven": _uitgaven(routeboek)})  # fmt: skip
    yield ("bronnen/index.md", "bronnen.md.j2", "Bronnen",
           "De documenten waar alles op deze site uit komt.", nothing)  # fmt: skip


def _uitgaven(routeboek: Routeboek) -> list[tuple[str, str]]:
    """The names of the PDFs (see `paper.editions`), each with its title."""
    return [
        ("routeboek", "Het hele routeboek"),
        *((f"routeboek-{g.id}", f"Alles voor {g.naam}") for g in routeboek.gemeenten),
    ]


def _tafel_context(routeboek: Routeboek, path: str, tafel: Any) -> dict[str, Any]:
    page = Page(routeboek, path)
    rows = [row for row in page.rows(tafel) if row.sleutel != "stappen_vooraf"]
    said = [row for row in rows if page.is_said(tafel, row)]
    return {
        "tafel": tafel,
        "stappen": page.steps_to(tafel),
        "gezegd": said,
        "verzwegen": [row.kop for row in rows if row not in said],
    }


def _keuzehulp_context(routeboek: Routeboek, path: str) -> dict[str, Any]:
    return {"keuzes": keuzes(routeboek), "fits": Fits(routeboek, Page(routeboek, path))}


def _rekenhulp_context(routeboek: Routeboek, path: str) -> dict[str, Any]:
    folder = PurePosixPath(Address(path, "", "").url.strip("/"))
    return {
        "gemeenten": routeboek.gemeenten,
        "route": routeboek.routes[0],
        "herinneringen": HERINNERINGEN,
        "wortel": "../" * len(folder.parts),
        # So that a browser does not use older rules from its cache with this page.
        "regels_stempel": sha256(rules_text(routeboek).encode()).hexdigest()[:8],
    }


def _termijnen_context(routeboek: Routeboek, path: str) -> dict[str, Any]:
    return {
        **_rekenhulp_context(routeboek, path),
        "telregel": TELREGEL,
        "verschuiven": VERSCHUIVEN,
        "vakanties_tot": in_words(date.fromisoformat(vakanties_known_until())),
    }


def _lijst_context(routeboek: Routeboek, path: str) -> dict[str, Any]:
    return {
        **_rekenhulp_context(routeboek, path),
        "wanneer": WOORDEN,
        "herinneringen": HERINNERINGEN,
        "telregel": TELREGEL,
        "te_laat": TE_LAAT,
        "voorbeeld": example_rows(routeboek),
        "meeste_rijen": f"{MAX_ROWS:,}".replace(",", "."),
    }


def _groups(routeboek: Routeboek, path: str) -> list[tuple[str, list[Any]]]:
    page = Page(routeboek, path)
    steps = [t for t in routeboek.tafels if page.steps_to(t)]
    others = [t for t in routeboek.tafels if not page.steps_to(t)]
    return [("Tafels in de route", steps), ("Andere tafels", others)]


def _tidy(markdown: str) -> str:
    """Removes white space at line ends, and keeps at most one blank line in a row."""
    lines = [line.rstrip() for line in markdown.strip().split("\n")]
    kept = [line for i, line in enumerate(lines) if line or i == 0 or lines[i - 1]]
    return "\n".join(kept) + "\n"
