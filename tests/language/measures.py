"""How easy Dutch sentences are to read, in numbers."""

from __future__ import annotations

import re
from functools import cache

import pyphen

from .own_words import words

# Where a word may be broken at the end of a line: a good, slightly low, count of its syllables.
_HYPHENS = pyphen.Pyphen(lang="nl_NL", left=1, right=1)
_PASSIVE = re.compile(r"\b(word|wordt|worden|werd|werden)\b", re.IGNORECASE)


def flesch_douma(sentences: list[str]) -> float:
    """Reading ease: Flesch's formula as W.H. Douma fitted it to Dutch (1960).

    0 to 30 is very hard, 60 to 70 plain, 70 to 80 fairly easy, 90 and more very easy.
    """
    said = [word for sentence in sentences for word in words(sentence)]
    syllables_per_word = sum(syllables(word) for word in said) / len(said)
    return 206.84 - 0.93 * len(said) / len(sentences) - 77 * syllables_per_word


@cache
def syllables(word: str) -> int:
    """The syllables of a word; each part between hyphens has one at least."""
    return sum(len(_HYPHENS.positions(part)) + 1 for part in word.split("-"))


def words_per_sentence(sentences: list[str]) -> float:
    """The mean length of the sentences."""
    return sum(len(words(sentence)) for sentence in sentences) / len(sentences)


def passive_share(sentences: list[str]) -> float:
    """Which part of the sentences, from 0 to 1, says what is done and not who does it."""
    return sum(bool(_PASSIVE.search(sentence)) for sentence in sentences) / len(sentences)
