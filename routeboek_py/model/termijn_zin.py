"""Reads what the sentence of a source says about a Termijn, if it says it in a form that is known.

The form is: words without a time in them, a word such as "binnen" or "na", one length of time, from
which day it counts, and perhaps by how much it may be put off; and then the sentence ends. Whatever
else stands in it (another number, "niet", "als", "buiten de vakanties") can change what it means,
so such a sentence is not read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from .sentence import number_of, plain, unit_of

Soort = Literal["binnen", "vanaf", ""]
Aantal = tuple[int, str]


@dataclass(frozen=True)
class Gelezen:
    """What a sentence says: its lengths as number and unit, and the day that it counts from.

    `soort` is "binnen" for a last day, "vanaf" for a first one, "" if no word tells which. `na` is
    empty if the sentence names no day.
    """

    van: Aantal | None
    tot: Aantal
    soort: Soort
    na: tuple[str, ...]
    verlengbaar: Aantal | None
    words: str


class Ongelezen(ValueError):
    """A sentence that is not read; the message says why, in Dutch."""


_TOKEN = re.compile(
    r"[0-9]{1,3}(?:e|de|ste)(?!\w)|[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\s\w]|\w"
)
_DASHES = {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212"}
_BETWEEN = [[dash] for dash in _DASHES] + [["tot", "en", "met"], ["t", "/", "m"], ["tot"],
                                           ["à"], ["á"], ["a"]]  # fmt: skip
_OPENINGS = [["tussen", "de"], ["tussen"], ["van"]]
# The words right before a length, the longer ones first.
_MARKERS: tuple[tuple[Soort, tuple[tuple[str, ...], ...]], ...] = (
    ("binnen", (("binnen", "een", "termijn", "van"), ("uiterlijk", "binnen"), ("uiterlijk", "na"),
                ("niet", "later", "dan"), ("ten", "hoogste"), ("max", "."), ("max",), ("binnen",),
                ("uiterlijk",), ("maximaal",), ("hooguit",), ("hoogstens",))),
    ("vanaf", (("niet", "eerder", "dan", "na"), ("op", "zijn", "vroegst", "na"),
               ("niet", "eerder", "dan"), ("op", "zijn", "vroegst"), ("ten", "minste"),
               ("min", "."), ("min",), ("na",), ("vanaf",), ("minimaal",), ("minstens",))),
)  # fmt: skip
_PUT_OFF = [["te", "verlengen", "met"], ["verlengbaar", "met"], ["met", "een", "verlenging", "van"]]
_FROM = {"na", "vanaf", "sinds"}
_END = set(".,:;!?)(") | _DASHES
# Words that can change what a length of time means, wherever they stand.
_CHANGING = frozenset((
    "na", "nadat", "naar", "vanaf", "sinds", "sedert", "vanuit", "zodra", "als", "wanneer",
    "indien", "mits", "tenzij", "behalve", "voordat", "vóór", "voor", "voorafgaand", "vooraf",
    "alvorens", "ervoor", "daarvoor", "erna", "daarna", "hierna", "nadien", "daarop", "later",
    "eerder", "vervolgens", "niet", "geen", "nooit", "noch", "zonder", "minder", "meer", "langer",
    "korter", "ongeveer", "circa", "ruim", "bijna", "minimaal", "minstens", "maximaal", "hooguit",
    "binnen", "uiterlijk", "elke", "elk", "iedere", "ieder", "per", "om", "gedurende", "tijdens",
    "duurt", "duren", "meegerekend", "meegeteld", "meetellen", "telt", "tellen", "exclusief",
    "inclusief", "half", "halve", "halfjaar", "anderhalf", "anderhalve", "paar", "enkele",
    "aantal", "verlengd", "verlengen", "verlengbaar", "uitstel", "volgende", "volgend", "eerste",
    "tweede", "derde", "vierde", "vijfde", "zesde", "laatste", "afgelopen", "min", "max", "tot",
    "tussen", "buiten", "dubbel", "dubbele",
))  # fmt: skip


def read(text: str) -> Gelezen:
    """Reads a sentence. Raises Ongelezen, with the reason, if it has another form."""
    tokens = _TOKEN.findall(plain(text).casefold())
    for at in range(len(tokens)):
        found = _window(tokens, at)
        if found is not None:
            return _around(tokens, at, *found)
    raise Ongelezen("in deze zin lezen wij geen termijn")


def _around(tokens: Sequence[str], at: int, van: Aantal | None, tot: Aantal, end: int) -> Gelezen:
    """Reads what stands before and behind the length between `at` and `end`."""
    lead, soort = _marker(tokens[:at])
    if soort == "" and lead and lead[-1] not in _END:
        raise Ongelezen(f"wij begrijpen ‘{lead[-1]}’ vóór ‘{_said(tokens[at:end])}’ niet")
    na, behind = _day(tokens, end)
    verlengbaar, behind = _extension(tokens, behind)
    said = _said(tokens[at:behind])
    for token in tokens[behind:]:
        if token not in _END:
            raise Ongelezen(f"wij begrijpen ‘{token}’ achter ‘{said}’ niet")
    for token in lead:
        if _can_change(token):
            raise Ongelezen(f"wij weten niet wat ‘{token}’ in deze zin met de termijn doet")
    if not na and [*lead] not in ([], ["termijn"], ["termijn", ":"]):
        raise Ongelezen("deze zin zegt niet vanaf welke dag zij telt")
    return Gelezen(van, tot, soort, na, verlengbaar, _said(tokens[at:end]))


def _window(tokens: Sequence[str], at: int) -> tuple[Aantal | None, Aantal, int] | None:
    """A length or a range that begins here, and where it ends."""
    opens = _one_of(_OPENINGS, tokens, at)
    first = _number(tokens, at + opens)
    if first is None:
        return None
    unit = unit_of(tokens[at + opens + 1]) if at + opens + 1 < len(tokens) else None
    after = at + opens + (2 if unit else 1)
    between = _one_of([*_BETWEEN, ["en"]] if tokens[at] == "tussen" else _BETWEEN, tokens, after)
    last = _length(tokens, after + between) if between else None
    if last is not None:
        return (first, unit or last[1]), last, after + between + 2
    return (None, (first, unit), after) if unit and not opens else None


def _length(tokens: Sequence[str], at: int) -> Aantal | None:
    number = _number(tokens, at)
    unit = unit_of(tokens[at + 1]) if at + 1 < len(tokens) else None
    return None if number is None or unit is None else (number, unit)


def _number(tokens: Sequence[str], at: int) -> int | None:
    return number_of(tokens[at]) if at < len(tokens) else None


def _marker(before: Sequence[str]) -> tuple[Sequence[str], Soort]:
    """The words before the marker, and what it says."""
    for soort, markers in _MARKERS:
        for marker in markers:
            if tuple(before[-len(marker) :]) == marker:
                return before[: -len(marker)], soort
    return before, ""


def _day(tokens: Sequence[str], at: int) -> tuple[tuple[str, ...], int]:
    """The words of the day that the length counts from, and where they end."""
    if at >= len(tokens) or tokens[at] not in _FROM:
        return (), at
    end = at + 1
    while end < len(tokens) and tokens[end] not in _END:
        if _one_of(_PUT_OFF, tokens, end):
            break
        end += 1
    return tuple(tokens[at:end]), end


def _extension(tokens: Sequence[str], at: int) -> tuple[Aantal | None, int]:
    """By how much it may be put off, and where that ends."""
    begin = at
    while begin < len(tokens) and tokens[begin] in (",", "("):
        begin += 1
    words = _one_of(_PUT_OFF, tokens, begin)
    found = _length(tokens, begin + words) if words else None
    return (None, at) if found is None else (found, begin + words + 2)


def _one_of(choices: Sequence[Sequence[str]], tokens: Sequence[str], at: int) -> int:
    """How many tokens long the first of these is that stands here; 0 if none does."""
    return next((len(c) for c in choices if [*tokens[at : at + len(c)]] == [*c]), 0)


# How words end that name a time: "verzuimdag", "lesweken", "zomervakantie", "schooltijd".
_OF_TIME = ("dag", "dagen", "week", "weken", "maand", "maanden", "jaar", "jaren", "uur", "uren",
            "vakantie", "vakanties", "tijd")  # fmt: skip


def _can_change(token: str) -> bool:
    """Whether a word outside the form may give the length another meaning."""
    if token in ("een", "één"):
        return False
    is_number = token[0].isdigit() or number_of(token) is not None
    return is_number or unit_of(token) is not None or token.endswith(_OF_TIME) or token in _CHANGING


def _said(tokens: Sequence[str]) -> str:
    return re.sub(r"\s+(?=[.,:;!?)])|\s*(?=[-–])|(?<=[-–])\s+", "", " ".join(tokens))
