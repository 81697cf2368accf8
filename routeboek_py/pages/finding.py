"""What search knows of a place besides what stands there: words, and how much it counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatch

from ..model.routeboek import Routeboek
from ..model.tafel import Tafel
from .abbreviations import is_abbreviation
from .addresses import part_addresses

# Not shown by search: what only repeats other pages, or is for who makes the site. Of the first
# page nothing is left, of some others their title and first words.
LEFT_OUT = (
    "",
    "#*",
    "keuzehulp/#*",
    "over/redactie/#*",
    "over/snelheid/#*",
    "bronnen/*#weggelaten",
)

# A page about everything of a kind gives way to a page about one of them: "formulier ECZ".
GENERAL = 0.3

# How much a page counts, and the parts of the model on it; the first pattern that fits. A place
# about something comes before one that only mentions it in a heading, or that repeats it.
WEIGHTS = {
    "verschillen/#*": 0.0001,
    "vragen/#*": 0.0001,
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
# The same for sections that are no part of the model by themselves, but tell more of one.
WITHIN = {"gemeenten/*": 0.002, "contact/*": 0.01, "tafels/#*": 0.01, "*": 0.2}
# A place with words of its own counts at least so much: it was meant to be found.
MEANT = 0.05


def weight(address: str, words: Mapping[str, list[str]]) -> float:
    """How much a place counts in search, 1 being usual; `words` are those of every part."""
    if words.get(address):
        return max(_first(WEIGHTS, address, 1), MEANT)
    is_within = "#" in address and address not in words
    return _first(WEIGHTS, address, 1) * (_first(WITHIN, address, 1) if is_within else 1)


def _first(patterns: Mapping[str, float], address: str, otherwise: float) -> float:
    return next((w for pattern, w in patterns.items() if fnmatch(address, pattern)), otherwise)


def is_searched(address: str) -> bool:
    """Whether search shows this place at all."""
    return not any(fnmatch(address, pattern) for pattern in LEFT_OUT)


def labels(routeboek: Routeboek) -> dict[str, str]:
    """By the address of a place what search calls it, where its heading alone does not tell."""
    return {
        f"tafels/{tafel.id}/#{row.replace('_', '-')}-{gemeente.id}": f"{kop}: {gemeente.naam}"
        for tafel in routeboek.tafels
        for row, kop in routeboek.rijkoppen
        for gemeente in routeboek.gemeenten
    }


def search_words(routeboek: Routeboek) -> dict[str, list[str]]:
    """By the address of a place (as in `wie/#kracht`) the words that people look for it by."""
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
        # Its own name stands on the page: said once more, it would hide the sections.
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
