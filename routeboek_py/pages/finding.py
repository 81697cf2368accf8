"""Extra data for the search index: search words, labels and weights of places on the site."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch

from ..model.routeboek import Routeboek
from ..model.tafel import Tafel
from .abbreviations import is_abbreviation
from .addresses import part_addresses
from .markdown import folded

# Places that search leaves out: they only repeat other pages, or are for the site's makers. The
# first page is left out as a whole; other pages keep their title and first words.
LEFT_OUT = (
    "",
    "#*",
    "keuzehulp/#*",
    "over/redactie/#*",
    "over/snelheid/#*",
    "bronnen/*#weggelaten",
)

# An overview page counts less than a page about one item: "formulier ECZ".
GENERAL = 0.3

# The weight of a page, and of the parts of the model on it; the first pattern that fits counts. A
# place about a subject ranks above one that only mentions or repeats it.
WEIGHTS = {
    "verschillen/#*": 0.0001,
    "vragen/#*": 0.0001,
    "ouders/#*": 0.001,
    "bronnen/*#*": 0.0001,
    "bronnen/*": 0.5,
    "over/*#*": 0.01,
    "over/*": 0.1,
    "contact/": GENERAL,
    "contact/#*": 0.05,
    "keuzehulp/": GENERAL,
    "tafels/": GENERAL,
    "termijnen/": GENERAL,
    "wie/#*": 2,
    "gemeenten/*#*": 0.8,
    "opschaling/#*": 2,
}
# An extra factor for sections that are not a part of the model, but a section of such a part.
WITHIN = {"gemeenten/*": 0.002, "contact/*": 0.01, "tafels/#*": 0.01, "*": 0.2}
# The least weight of a place that has its own search words, so that it is always found.
MEANT = 0.05


def weight(address: str, words: Mapping[str, list[str]]) -> float:
    """The weight of a place in search; 1 is usual.

    `words` gives the search words of every part of the model by address.
    """
    if words.get(address):
        return max(_first(WEIGHTS, address, 1), MEANT)
    is_within = "#" in address and address not in words
    return _first(WEIGHTS, address, 1) * (_first(WITHIN, address, 1) if is_within else 1)


def _first(patterns: Mapping[str, float], address: str, otherwise: float) -> float:
    return next((w for pattern, w in patterns.items() if fnmatch(address, pattern)), otherwise)


def is_searched(address: str) -> bool:
    """Whether search shows this place."""
    return not any(fnmatch(address, pattern) for pattern in LEFT_OUT)


def labels(routeboek: Routeboek) -> dict[str, str]:
    """By address: the name that search shows, for places whose heading alone is not clear.

    It is HTML with the entities that MkDocs uses in the index: of others Material would break the
    words when it marks what was found.
    """
    return {
        f"tafels/{tafel.id}/#{row.replace('_', '-')}-{gemeente.id}": html.escape(
            folded(f"{kop}: {gemeente.naam}"), quote=False
        )
        for tafel in routeboek.tafels
        for row, kop in routeboek.rijkoppen
        for gemeente in routeboek.gemeenten
    }


def search_words(routeboek: Routeboek) -> dict[str, list[str]]:
    """By address (as in `wie/#kracht`): the words with which people search for that place."""
    found: dict[str, list[str]] = {}
    for address, words in _all_words(routeboek):
        found.setdefault(address, []).extend(words)
    return found


def _all_words(routeboek: Routeboek) -> Iterator[tuple[str, list[str]]]:
    urls = {ref: address.url for ref, address in part_addresses(routeboek).items()}
    for page in routeboek.zoekwoorden:
        yield f"{page.pagina}/", page.woorden
    for deel in routeboek.opschaling:
        yield urls[f"opschaling/{deel.id}"], deel.zoekwoorden
        yield from _per_gemeente(routeboek, deel.id, deel.zoekwoorden)
    for route in routeboek.routes:
        yield urls[f"routes/{route.id}"], route.zoekwoorden
        for anchor, words in (
            *((f"stap-{stap.id}", stap.zoekwoorden) for stap in route.stappen),
            *((deel.id, deel.zoekwoorden) for deel in route.uitzonderingen),
        ):
            yield f"{urls[f'routes/{route.id}']}#{anchor}", words
            yield from _per_gemeente(routeboek, anchor, words)
    for gemeente in routeboek.gemeenten:
        # The page has the gemeente's name already: repeating it would rank the page above its
        # sections.
        others = (name.replace(gemeente.naam, "").strip() for name in gemeente.ook_bekend_als)
        names = ["gemeente", *others, *gemeente.codes]
        yield urls[f"gemeenten/{gemeente.id}"], [*names, *gemeente.zoekwoorden]
    for tafel in routeboek.tafels:
        yield from _of_tafel(tafel, urls[f"tafels/{tafel.id}"])
    for begrip in routeboek.begrippen:
        names = [begrip.term] if is_abbreviation(begrip) else []
        yield urls[f"begrippen/{begrip.id}"], names + begrip.zoekwoorden
    for wie in routeboek.wie:
        yield f"wie/#{wie.id}", wie.zoekwoorden
    for gevraagd in routeboek.ouders:
        yield f"ouders/#{gevraagd.id}", gevraagd.zoekwoorden
    for vraag in routeboek.vragen:
        yield f"vragen/#{vraag.id}", vraag.zoekwoorden


def _of_tafel(tafel: Tafel, url: str) -> Iterator[tuple[str, list[str]]]:
    yield url, [*tafel.ook_bekend_als, *tafel.zoekwoorden]
    for dienst in tafel.diensten:
        yield f"{url}#{dienst.id}", [dienst.titel, *dienst.ook_bekend_als, *dienst.zoekwoorden]


def _per_gemeente(
    routeboek: Routeboek, anchor: str, words: list[str]
) -> Iterator[tuple[str, list[str]]]:
    """The same part on the page of each gemeente."""
    for gemeente in routeboek.gemeenten:
        yield f"gemeenten/{gemeente.id}/#{anchor}", [gemeente.naam, *words]
