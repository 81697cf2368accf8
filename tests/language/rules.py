"""Rules for hard texts: each reports what it found and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import yaml

from .own_words import words

LONGEST_SENTENCE = 20

_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_WEEKDAY = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
_IN_FIGURES = re.compile(r"\b(?:\d{4}-\d\d-\d\d|\d\d?-\d\d?-\d{4})\b")
_NO_WEEKDAY = re.compile(rf"(?<!dag )\b\d\d? (?:{_MONTH})\b(?: \d{{4}})?")
# An example of what to type does not count as a date.
_TO_TYPE = re.compile(rf"\b[Bb]ijvoorbeeld [\d-]{{10}}(?: of \d\d? (?:{_MONTH}) \d{{4}})?(?=[.:])")


def objections(text: str) -> list[str]:
    """The stiff words and unusual dates in a text, with advice."""
    return [*_stiff(text), *_dates(text)]


def too_long(found: Iterable[str]) -> list[str]:
    """The sentences that are too long."""
    return [
        f"{count} woorden, maak er twee zinnen van: {sentence}"
        for sentence in found
        if (count := len(words(sentence))) > LONGEST_SENTENCE
    ]


def _stiff(text: str) -> Iterator[str]:
    for stiff, plain in avoided_words().items():
        if re.search(rf"(?<![\w-]){re.escape(stiff)}(?![\w-])", text, re.IGNORECASE):
            yield f"‘{stiff}’ is stijf, schrijf bijvoorbeeld ‘{plain}’: {text}"


def _dates(text: str) -> Iterator[str]:
    told = _TO_TYPE.sub("", text)
    for found in _IN_FIGURES.findall(told):
        yield f"{found} is geen datum zoals mensen die zeggen: {text}"
    for found in _NO_WEEKDAY.findall(told):
        yield f"{found} heeft geen dag van de week: {text}"


@cache
def avoided_words() -> dict[str, str]:
    """Stiff words and what to write instead."""
    found: dict[str, str] = yaml.safe_load(
        Path(__file__).with_name("avoided_words.yml").read_text(encoding="utf-8")
    )
    return found
