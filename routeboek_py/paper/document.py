"""Makes an edition as one piece of HTML: cover, table of contents, and a chapter per page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from .article import article
from .editions import Edition
from .links import make_one


def chapters(site: Path, edition: Edition, outside: str | None) -> list[Element]:
    """The pages of an edition, taken from a finished site; for `outside` see `make_one`."""
    found = []
    for page in edition.pages:
        chapter = article(site / page / "index.html", edition.gemeente)
        chapter.tag = "section"
        chapter.set("class", "hoofdstuk")
        make_one(chapter, page, edition.pages, outside)
        found.append(chapter)
    _unlink_dead(found)
    return found


def contents(found: list[Element]) -> Element:
    """The table of contents, with a link per chapter; a stylesheet can add the page numbers."""
    nav = Element("nav", {"class": "inhoud", "aria-labelledby": "inhoud"})
    SubElement(nav, "h2", {"id": "inhoud"}).text = "Inhoud"
    items = SubElement(nav, "ol")
    for chapter in found:
        link = SubElement(SubElement(items, "li"), "a", {"href": f"#{chapter.get('id')}"})
        link.text = title(chapter)
    return nav


def title(chapter: Element) -> str:
    """The heading of a chapter."""
    heading = chapter.find("h2")
    assert heading is not None, chapter.get("id")
    return " ".join("".join(heading.itertext()).split())


def _unlink_dead(found: list[Element]) -> None:
    """Points links to a removed part of a chapter at the chapter itself."""
    names = {name for chapter in found for name in _names(chapter)}
    for chapter in found:
        for link in chapter.iter("a"):
            href = link.get("href") or ""
            if href.startswith("#") and href[1:] not in names:
                link.set("href", href.partition("--")[0])


def _names(chapter: Element) -> Iterator[str]:
    return (name for element in chapter.iter() if (name := element.get("id")))
