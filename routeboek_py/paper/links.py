"""Adapts links and ids when many pages become one document."""

from __future__ import annotations

import posixpath
from collections.abc import Collection
from urllib.parse import urldefrag, urlsplit
from xml.etree.ElementTree import Element

_REFERENCES = ("aria-labelledby", "aria-describedby", "for")


def chapter_id(page: str) -> str:
    """The id of a page's chapter: `tafels-mwta` for `tafels/mwta/`."""
    return page.strip("/").replace("/", "-")


def make_one(article: Element, page: str, pages: Collection[str], outside: str | None) -> None:
    """Prefixes the ids of a page with its chapter id, and adapts its links.

    A link to a page that is not among `pages` goes to the site. `outside` is the root of the site,
    relative to the document. Without `outside` such a link becomes plain text, as does a link to
    the page itself.
    """
    chapter = chapter_id(page)
    for element in article.iter():
        if name := element.get("id"):
            element.set("id", f"{chapter}--{name}")
        for reference in _REFERENCES:
            if name := element.get(reference):
                element.set(reference, f"{chapter}--{name}")
        if element.tag == "a" and (href := element.get("href")):
            _lead(element, href, page, pages, outside)
    article.set("id", chapter)


def _lead(link: Element, href: str, page: str, pages: Collection[str], outside: str | None) -> None:
    if urlsplit(href).scheme:
        return
    path, anchor = urldefrag(href)
    target = posixpath.normpath(posixpath.join(page, path)) + "/" if path else page
    target = target.removeprefix("./")
    chapter = chapter_id(target)
    if target in pages and target != page:
        link.set("href", f"#{chapter}--{anchor}" if anchor else f"#{chapter}")
    elif target not in pages and outside is not None:
        link.set("href", f"{outside}{target}" + (f"#{anchor}" if anchor else ""))
    else:
        _unlink(link)


def _unlink(link: Element) -> None:
    within_picture = any(child.tag == "text" for child in link)
    kept = link.get("class")
    link.attrib.clear()
    link.tag = "g" if within_picture else "span"
    if kept:
        link.set("class", kept)
