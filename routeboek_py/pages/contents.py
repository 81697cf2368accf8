"""The list of generated pages, as data: where each lies, its template, and what it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from ..model.history.versies import Versie
from ..model.own_words.compared import Compared
from ..model.routeboek import Routeboek
from . import contexts
from .contexts import Context
from .own_words import PAGE as OWN_WORDS
from .own_words import on_page_of_own_words
from .page import Page
from .provenance import on_source_page
from .veranderd import PAGE, on_page_of_changes


@dataclass(frozen=True)
class Content:
    """A page: its path under `docs/`, its template, its title and description for search engines.

    `context` gives what the template needs besides the model.
    """

    path: str
    template: str
    title: str
    description: str
    context: Callable[[Routeboek, Page], Context] = contexts.nothing


# The title of the page for parents and pupils.
OUDERS = "Voor ouders en leerlingen"
SINGLE = (
    Content(
        "opschaling.md", "opschaling.md.j2", "Wanneer opschalen?",
        "Wat de bronnen zeggen over opschalen door het JES."),
    Content(
        "termijnen/index.md", "termijnen.md.j2", "Datums berekenen",
        "Bereken bij elke stap van de route de datum.", contexts.termijnen),
    Content(
        "termijnen/lijst.md", "lijst.md.j2", "Veel leerlingen tegelijk",
        "Zet een lijst met leerlingen erin en zie welke datum het eerst komt.",
        contexts.caseload),
    Content(
        "gemeenten/index.md", "gemeenten.md.j2", "Gemeenten",
        "Kies uw gemeente: de route, de tafels en de contactgegevens."),
    Content(
        "keuzehulp.md", "keuzehulp.md.j2", "Welke tafel past?",
        "Een paar vragen die helpen kiezen tussen de tafels, en alles in één tabel.",
        contexts.keuzehulp),
    Content(
        "tafels/index.md", "tafels.md.j2", "Tafels",
        "Alle tafels naast elkaar: wanneer, wie meldt aan en hoe vaak.", contexts.tafels),
    Content(
        "contact.md", "contact.md.j2", "Adressen en formulieren",
        "Alle adressen en formulieren uit de bronnen."),
    Content(
        "begrippen.md", "begrippen.md.j2", "Begrippen en afkortingen",
        "Wat de afkortingen betekenen en waar wij dat vonden.", contexts.begrippen),
    Content(
        "wie.md", "wie.md.j2", "Wie is wie",
        "Organisaties en functies uit de bronnen, en waar u ze tegenkomt.", contexts.wie),
    Content(
        "verschillen.md", "verschillen.md.j2", "Verschillen tussen de bronnen",
        "Waar de documenten niet hetzelfde zeggen."),
    Content(
        "vragen.md", "vragen.md.j2", "Vragen aan de eigenaar",
        "Wat alleen de eigenaar van het routeboek kan beantwoorden."),
    Content(
        "afdrukken.md", "afdrukken.md.j2", "Afdrukken",
        "Eén pagina, alles voor uw gemeente of het hele routeboek op papier.",
        contexts.editions),
    Content(
        "bronnen/index.md", "bronnen.md.j2", "Bronnen",
        "De documenten waar alles op deze site uit komt."),
)  # fmt: skip


def contents(
    routeboek: Routeboek, versies: Sequence[Versie], compared: Compared
) -> Iterator[Content]:
    """All pages: the single ones, one for each part of the model, and those for editors."""
    yield from SINGLE
    for route in routeboek.routes:
        about = "De stappen van de route, met termijnen en de verschillen per gemeente."
        path = f"routes/{route.id}.md"
        yield Content(path, "route.md.j2", route.titel, about, _with("route", route))
    for gemeente in routeboek.gemeenten:
        about = f"De route, de tafels en de contactgegevens voor {gemeente.naam}."
        path = f"gemeenten/{gemeente.id}.md"
        yield Content(path, "gemeente.md.j2", gemeente.naam, about, _with("gemeente", gemeente))
    for tafel in routeboek.tafels:
        path, context = f"tafels/{tafel.id}.md", partial(contexts.tafel, tafel)
        yield Content(path, "tafel.md.j2", tafel.titel, tafel.in_het_kort.zin, context)
    if routeboek.ouders:
        about = "Wat de bronnen zeggen over ouders en leerlingen, en wat niet."
        yield Content("ouders.md", "ouders.md.j2", OUDERS, about, contexts.ouders)
    for bron in routeboek.bronnen:
        about = f"Elke zin uit het document {bron.titel}, met de plek op de site."
        path, context = f"bronnen/{bron.id}.md", partial(on_source_page, bron)
        yield Content(path, "bron.md.j2", bron.kort, about, context)
    about = "Wat er in het routeboek veranderde, van versie tot versie."
    changes = partial(on_page_of_changes, versies)
    yield Content(PAGE, "veranderd.md.j2", "Wat is er veranderd", about, changes)
    about = "Elke zin van ons over de route, met de woorden van de bron ernaast."
    beside = partial(on_page_of_own_words, compared)
    yield Content(OWN_WORDS, "onze_woorden.md.j2", "Onze woorden naast de bron", about, beside)


def _with(name: str, part: object) -> Callable[[Routeboek, Page], Context]:
    """The context of a template that needs one part of the model, by this name."""
    return lambda _, __: {name: part}
