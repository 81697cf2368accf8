"""Measures how easy Dutch sentences are to read."""

from __future__ import annotations

import re
from functools import cache

import pyphen

from .own_words import words

# Hyphenation points: a good, slightly low, estimate of the number of syllables.
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
    """The number of syllables of a word; at least one for each part between hyphens."""
    return sum(len(_HYPHENS.positions(part)) + 1 for part in word.split("-"))


def words_per_sentence(sentences: list[str]) -> float:
    """The mean length of the sentences."""
    return sum(len(words(sentence)) for sentence in sentences) / len(sentences)


def passive_share(sentences: list[str]) -> float:
    """The share of the sentences, from 0 to 1, in the passive voice."""
    return sum(bool(_PASSIVE.search(sentence)) for sentence in sentences) / len(sentences)
