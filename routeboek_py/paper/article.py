"""Takes the text from a finished page for use on paper, without what only works on a screen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element

import tinyhtml5

# Classes of elements that only work on a screen, and of the footer that every page has.
_CLASSES = {"uw-gemeente", "md-button", "plaat__smal", "niet-op-papier", "paginavoet", "headerlink"}
_TAGS = {"script", "template", "noscript", "button", "select"}
_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
_HEADING = re.compile(r"h([1-5])")


def article(page: Path, gemeente: str) -> Element:
    """The `article` of a page, in plain HTML and SVG, with its headings one level lower.

    With `gemeente` (an id), texts for other gemeenten are left out.
    """
    whole = _ARTICLE.search(page.read_text(encoding="utf-8"))
    assert whole, page
    found = deepcopy(_parsed(whole[0]))
    _drop(found, _is_tool)
    if gemeente:
        _drop_others(found, gemeente)
    _drop_abbreviations(found)
    for element in list(found.iter()):
        _for_paper(element)
    _drop(found, lambda e: e.tag == "p" and not "".join(e.itertext()).strip() and not len(e))
    return found


@lru_cache(maxsize=128)
def _parsed(html: str) -> Element:
    """Parses an article into a tree; the tags have no namespace."""
    root: Element = tinyhtml5.parse(html, namespace_html_elements=False)
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    found = root.find(".//article")
    assert found is not None
    return found


def _is_tool(element: Element) -> bool:
    return element.tag in _TAGS or not _CLASSES.isdisjoint((element.get("class") or "").split())


def _drop(parent: Element, unwanted: Callable[[Element], bool]) -> None:
    """Removes unwanted children at every depth, but keeps the text after them."""
    for child in list(parent):
        if not isinstance(child.tag, str) or unwanted(child):
            _take_out(parent, child)
        else:
            _drop(child, unwanted)


def _take_out(parent: Element, child: Element) -> None:
    """Removes one child, but keeps the text after it."""
    at = list(parent).index(child)
    if child.tail and at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + child.tail
    elif child.tail:
        parent.text = (parent.text or "") + child.tail
    parent.remove(child)


def _drop_others(found: Element, gemeente: str) -> None:
    _drop(found, lambda e: e.get("data-voor", gemeente) != gemeente and e.tag != "h4")
    for heading in [e for e in found if e.get("data-voor", gemeente) != gemeente]:
        for below in [heading, *_until_heading(found, heading)]:
            _take_out(found, below)


def _drop_abbreviations(found: Element) -> None:
    """Removes the list of abbreviations: the document has a chapter with all of them."""
    _drop(found, lambda e: e.tag == "details" and e.find(".//*[@id='afkortingen']") is not None)


def _until_heading(found: Element, heading: Element) -> Iterator[Element]:
    children = list(found)
    for child in children[children.index(heading) + 1 :]:
        if _HEADING.fullmatch(child.tag):
            return
        yield child


def _heading_in(summary: Element) -> Element | None:
    return next((child for child in summary if _HEADING.fullmatch(child.tag)), None)


def _for_paper(element: Element) -> None:
    if heading := _HEADING.fullmatch(element.tag):
        element.tag = f"h{int(heading[1]) + 1}"
    elif element.tag == "details":  # paper has no folding
        element.tag = "div"
        if "vouw" not in (element.get("class") or "").split():
            element.set("class", "uitgeklapt")
        else:  # a heading says what it is: the one above it, or in its summary
            _drop(element, lambda child: child.tag == "summary" and _heading_in(child) is None)
    elif element.tag == "summary":
        element.tag = "p" if _heading_in(element) is None else "div"
    elif element.tag == "input":
        element.tag = "span"
        element.attrib.clear()
        element.set("class", "hokje")
    elif element.tag == "label":
        element.tag = "div"
    for words in ("text", "tail"):  # few fonts have the no-break hyphen
        said = getattr(element, words)
        if said and "\u2011" in said:
            setattr(element, words, said.replace("\u2011", "-"))
