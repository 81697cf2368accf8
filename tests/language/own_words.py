"""Extracts our own texts from a built page, without quotes, source links and menus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

# A block is read as one text, however its markup is nested.
BLOCKS = frozenset(
    ("p", "li", "td", "th", "h1", "h2", "h3", "h4", "dt", "dd", "label", "legend", "button", "div",
     "section", "summary", "caption", "figcaption", "desc", "title", "text", "option")
)  # fmt: skip
# Names, and words of sources and of earlier versions: we may not change them.
QUOTED = {"citaat", "citaat-kort", "bron", "uit-versie"}
NOT_READ = {"script", "style", "pre", "code", "nav"}
VOID = {"br", "input", "hr", "img", "rect", "line", "path", "meta", "link", "wbr"}

_WORD = re.compile(r"[^\W_]+(?:[-'’./@&][^\W_]+)*['’]?")
_QUOTE = re.compile(r"[“‘][^”’]*[”’]|\"[^\"]*\"")
# Marks around the words of a link, in the text of a block.
LINK, END_OF_LINK = "\ue000", "\ue001"
_LINKED = re.compile(f"{LINK}.*?{END_OF_LINK}")
_END = re.compile(rf"(?:(?<=[.?!:;])|(?<=[.?!:;]{END_OF_LINK}))\s+(?=[^\Wa-z_]|[{LINK}“‘(])")


class OwnWords(HTMLParser):
    """Collects the blocks of a page's article, including headings, tables and hidden errors."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.blocks = [""]
        self._open: list[tuple[str, bool]] = []
        self._in_article = False
        self._skipping = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_article |= tag == "article"
        if tag in BLOCKS:
            self.blocks.append("")
        if tag == "br":
            self._add(" ")
        if tag in VOID:
            return
        classes = set((dict(attrs).get("class") or "").split())
        skip = tag in NOT_READ or bool(classes & QUOTED)
        self._open.append((tag, skip))
        self._skipping += skip
        if tag == "a":
            self._add(LINK)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        opened, skip = self._open.pop()
        assert opened == tag, (opened, tag)
        self._skipping -= skip
        if tag == "a":
            self._add(END_OF_LINK)
        self._in_article &= tag != "article"
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if self._in_article and not self._skipping:
            self._add(data)

    def _add(self, data: str) -> None:
        self.blocks[-1] += data


def texts(html: str) -> list[str]:
    """Each block of our own words, in page order, with single spaces."""
    found = [" ".join(_bare(block).split()) for block in OwnWords(html).blocks]
    return [text for text in found if words(text)]


def prose(html: str) -> list[str]:
    """The sentences of a page, except those that are only links, such as a list of names."""
    return [
        _bare(sentence)
        for block in OwnWords(html).blocks
        for sentence in sentences(" ".join(block.split()))
        if words(_LINKED.sub("", sentence))
    ]


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text: they end with punctuation, unlike a loose name or heading."""
    for part in _END.split(unquoted(text)):
        if _bare(part).endswith((".", "?", "!", ":", ";")) and len(words(part)) > 1:
            yield part


def _bare(text: str) -> str:
    return text.replace(LINK, "").replace(END_OF_LINK, "")


def unquoted(text: str) -> str:
    """A text without what is in quotation marks, as those are the words of others."""
    return _QUOTE.sub("", text)


def words(text: str) -> list[str]:
    """The words of a text; e-mail and web addresses are one word each."""
    return _WORD.findall(text)
