"""Lays a page beside its twin: the same elements and attributes, with the texts in them as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from .site import Twins

# Chromium's own parser of HTML, on the bytes of a page, before any script. Gives an element as its
# name and attributes, its end, and each text as one line. Lines of a picture are one text again,
# and where it is drawn is left out.
READ = """(html) => {
  const drawn = new Set(
    ["d", "x", "y", "cx", "cy", "r", "rx", "height", "width", "viewBox", "font-size"],
  );
  const found = [];
  let text = "";
  const flush = () => {
    const line = text.replace(/\\s+/g, " ").trim();
    if (line) found.push(line);
    text = "";
  };
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) text += node.data;
    if (node.nodeType === Node.COMMENT_NODE) found.push(["<!--", {}]);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (node.localName === "tspan") return node.childNodes.forEach(walk);
    flush();
    const inside = node.closest("svg");
    const attributes = [...node.attributes].filter(({ name }) => !inside || !drawn.has(name));
    found.push([node.localName, Object.fromEntries(attributes.map((a) => [a.name, a.value]))]);
    (node.localName === "template" ? node.content : node).childNodes.forEach(walk);
    flush();
    found.push([`/${node.localName}`, {}]);
  };
  walk(new DOMParser().parseFromString(html, "text/html").documentElement);
  return found;
}"""
_STAMP = re.compile(r"\?(?:[0-9a-f]{8}|nog-geen-stempel)")
# An id that is made of the words of a heading; the parts of the model have their own.
_OF_WORDS = re.compile(r"[\w-]*")
# A quotation in a picture, which is shortened there.
_QUOTED = re.compile("“(.*?) ?…?”")

Node = str | tuple[str, dict[str, str]]


def differences(page: Page, twins: Twins, address: str) -> list[str]:
    """What a page has otherwise than its twin, apart from the texts themselves."""
    here, there = (
        read(page, site / address / "index.html") for site in (twins.hostile, twins.plain)
    )
    said = [_shape(node) for node in here], [_shape(node) for node in there]
    if said[0] != said[1]:
        at = next((n for n, pair in enumerate(zip(*said, strict=False)) if pair[0] != pair[1]), -1)
        return [f"{address}: {here[max(0, at - 2) : at + 2]} for {there[max(0, at - 2) : at + 2]}"]
    pairs = zip(here, there, strict=True)
    return [f"{address}: {note}" for one, other in pairs for note in _otherwise(twins, one, other)]


def unknown(page: Page, twins: Twins, address: str) -> set[str]:
    """The elements with their attributes that are on a page, and nowhere on its twin."""
    here, there = (
        {_shape(node) for node in read(page, site / address / "index.html")}
        for site in (twins.hostile, twins.plain)
    )
    return here - there


def read(page: Page, file: Path) -> list[Node]:
    """The elements, attributes and texts of a file with HTML."""
    found: list[Any] = page.evaluate(READ, file.read_text(encoding="utf-8"))
    return [node if isinstance(node, str) else (node[0], node[1]) for node in found]


def _shape(node: Node) -> str:
    return "text" if isinstance(node, str) else f"{node[0]} {' '.join(sorted(node[1]))}"


def _otherwise(twins: Twins, here: Node, there: Node) -> Iterator[str]:
    if isinstance(here, str) or isinstance(there, str):
        assert isinstance(here, str)
        assert isinstance(there, str)
        if not _same(here, twins.with_texts(there)) and not _is_shortened(here, there, twins):
            yield f"{here!r} for {twins.with_texts(there)!r}"
        return
    for name, value in here[1].items():
        meant = twins.with_texts(there[1][name])
        if not _same(value, meant) and not _is_made_of_words(name, value, meant):
            yield f"{here[0]} {name}={value!r} for {meant!r}"


def _same(here: str, there: str) -> bool:
    return _folded(here) == _folded(there)


def _folded(text: str) -> str:
    return " ".join(_STAMP.sub("", text).casefold().split())


def _is_made_of_words(name: str, here: str, there: str) -> bool:
    """Whether this is an id from a heading, or a link to one."""
    if name == "id":
        return bool(_OF_WORDS.fullmatch(here))
    before, _, anchor = here.partition("#")
    same_page = name == "href" and before == there.partition("#")[0]
    return same_page and bool(_OF_WORDS.fullmatch(anchor))


def _is_shortened(here: str, there: str, twins: Twins) -> bool:
    """Whether this is what a picture shows of longer texts of a source."""
    quoted = _QUOTED.findall(here)
    whole = _folded(" ".join(twins.texts))
    return (
        bool(quoted)
        and _QUOTED.sub("", here) == _QUOTED.sub("", there)
        and all(all(word in whole for word in _folded(part).split(" ")) for part in quoted)
    )
