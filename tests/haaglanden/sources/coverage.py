"""Compares the model's words with a source document, to check that they have the same text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from routeboek_py.model.naslag import Bron
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.model.walk import teksten

FOLDER = Path(__file__).parent


def normal(text: str) -> str:
    """Replaces white space by single spaces: line ends have no meaning in the documents."""
    return " ".join(text.split())


@dataclass
class SourceText:
    """A document as one line of text, with its sections, and which characters are claimed."""

    text: str
    spans: dict[str, tuple[int, int]]
    claimed: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.claimed = [False] * len(self.text)

    def occurrences(self, sectie: str, words: str) -> list[tuple[int, int]]:
        """The places of these words in a section, as whole words only."""
        start, end = self.spans[sectie]
        left = r"(?<!\w)" if words[:1].isalnum() else ""
        right = r"(?!\w)" if words[-1:].isalnum() else ""
        pattern = re.compile(left + re.escape(words) + right)
        return [m.span() for m in pattern.finditer(self.text, start, end)]

    def claim(self, sectie: str, words: str) -> bool:
        """Claims the first occurrence with unclaimed characters; returns False if there is none."""
        for start, end in self.occurrences(sectie, words):
            if not all(self.claimed[start:end]):
                self.claimed[start:end] = [True] * (end - start)
                return True
        return False

    def unclaimed(self) -> list[str]:
        """The texts that are not claimed, each with its section."""
        rest = []
        for sectie, (start, end) in self.spans.items():
            marked = "".join("\0" if self.claimed[i] else self.text[i] for i in range(start, end))
            rest += [f"{sectie}: {part.strip()}" for part in marked.split("\0") if part.strip()]
        return rest

    def counted_words(self) -> tuple[int, int]:
        """The number of fully claimed words, and the number of all words."""
        words = list(re.finditer(r"\S+", self.text))
        return sum(all(self.claimed[slice(*w.span())]) for w in words), len(words)


def source_text(bron: Bron) -> SourceText:
    """Splits a document into the model's sections. Raises ValueError if one is not found."""
    text = normal((FOLDER / f"{bron.id}.txt").read_text(encoding="utf-8"))
    starts: list[int] = []
    for sectie in bron.secties:
        starts.append(text.index(normal(sectie.begint_met), starts[-1] + 1 if starts else 0))
    ends = [*starts[1:], len(text)]
    if starts[0] != 0:
        raise ValueError(f"{bron.id} starts before its first section")
    spans = zip(bron.secties, starts, ends, strict=True)
    return SourceText(text, {f"{bron.id}/{s.id}": (a, b) for s, a, b in spans})


# The parts of the model with the contents of the sources. The rest is about the sources: quotes
# there must be in the sources too, but do not count as their contents.
CONTENT = ("opschaling", "routes", "gemeenten", "tafels")


def model_words(routeboek: Routeboek) -> list[tuple[str, str]]:
    """Every text of a source in the model with its section; list items are separate."""
    return _words(routeboek, lambda _: True)


def content_words(routeboek: Routeboek) -> list[tuple[str, str]]:
    """The texts that are in CONTENT."""
    return _words(routeboek, lambda part: part in CONTENT)


def _words(routeboek: Routeboek, wanted: Callable[[str | int], bool]) -> list[tuple[str, str]]:
    return [
        (tekst.bron, normal(words))
        for path, tekst in teksten(routeboek)
        if wanted(path[0])
        for words in (tekst.tekst, *tekst.punten)
    ]


def left_out(routeboek: Routeboek) -> Counter[tuple[str, str]]:
    """The fragments left out on purpose: their number, by section and words."""
    return Counter(
        (sectie, normal(fragment))
        for entry in routeboek.weggelaten
        for sectie in entry.secties
        for fragment in entry.fragmenten
    )


def lay_over(
    routeboek: Routeboek, bron: Bron, content: list[tuple[str, str]] | None = None
) -> SourceText:
    """The document with the model's content (or the given one) claimed.

    Claims the longest texts first, and then what is left out.
    """
    source = source_text(bron)
    said = content_words(routeboek) if content is None else content
    ours = [(s, w) for s, w in said if s in source.spans]
    for sectie, words in sorted(ours, key=lambda item: -len(item[1])):
        source.claim(sectie, words)
    for sectie, fragment in sorted(left_out(routeboek).elements(), key=lambda f: -len(f[1])):
        if sectie in source.spans:
            source.claim(sectie, fragment)
    return source
