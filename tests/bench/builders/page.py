"""What the benchmark sees of one finished page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import tinyhtml5

# Scripts of these kinds are data: a Content-Security-Policy lets them be.
DATA = {"application/json", "application/ld+json"}
HEADINGS = {f"h{level}" for level in range(1, 7)}
# Elements of which a browser fetches an address by itself.
FETCHED = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src"}


@dataclass(frozen=True)
class Seen:
    """Of a page: `links` as they are written, `headings` and `text` of its article alone."""

    links: tuple[str, ...]
    ids: frozenset[str]
    headings: tuple[str, ...]
    text: str
    inline: frozenset[str]
    hosts: frozenset[str]


def seen(html: str) -> Seen:
    """Read a page."""
    root: Element = tinyhtml5.parse(html, namespace_html_elements=False)
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    article = root.find(".//article")
    if article is None:
        article = root
    return Seen(
        links=tuple(e.get("href", "") for e in elements if e.tag == "a" and e.get("href")),
        ids=frozenset(e.get("id", "") for e in elements) - {""},
        headings=tuple(
            f"{e.tag} #{e.get('id', '')} {_words(e)}" for e in article.iter() if e.tag in HEADINGS
        ),
        text=_words(article),
        inline=frozenset(kind for e in elements for kind in _inline(e)),
        hosts=frozenset(host for e in elements for host in _host(e)),
    )


def _words(element: Element) -> str:
    return " ".join("".join(_text(element)).split())


def _text(element: Element) -> Iterator[str]:
    """The text of an element, with a space at each edge: builders differ in white space."""
    if not isinstance(element.tag, str) or element.tag in ("script", "style", "template"):
        return
    yield element.text or ""
    for child in element:
        yield " "
        yield from _text(child)
        yield f" {child.tail or ''}"


def _inline(element: Element) -> Iterator[str]:
    if element.tag == "style":
        yield "style element"
    if element.tag == "script" and not element.get("src") and element.get("type") not in DATA:
        yield "script element"
    for name, value in element.items():
        if name == "style":
            yield "style attribute"
        if name.startswith("on") or value.startswith("javascript:"):
            yield f"{name} attribute"


def _host(element: Element) -> Iterator[str]:
    address = element.get(FETCHED.get(str(element.tag), ""), "")
    if host := urlsplit(address).netloc:
        yield host
