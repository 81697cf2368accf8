"""The gemeente that a cell names, or in Dutch why it is none of this routeboek."""

from __future__ import annotations

import re

from ..gemeenten import bare, gemeente_named
from ..rules import Gemeente, Regels
from .nederland import another_gemeente

# What stands between two names, or between a name and its code.
_BETWEEN = re.compile(r"[()\[\]/,;+&|]|\s[-\u2013\u2014]\s|\s(?:en|of)\s|(?<=\d)\s")


class GeenGemeente(ValueError):
    """A Dutch sentence that says why a text is no gemeente of this routeboek."""


def choose_one(regels: Regels) -> str:
    """The gemeenten to choose from, in a sentence."""
    return f"Kies een gemeente: {', '.join(gemeente.naam for gemeente in regels.gemeenten)}."


def which_gemeente(regels: Regels, written: str) -> Gemeente:
    """The gemeente of an id, a name, a code, or several of these that all mean the same one.

    Raises GeenGemeente, also where two gemeenten are named or another one of the country.
    """
    found = gemeente_named(regels, written)
    if found is not None:
        return found
    parts = [part for part in _BETWEEN.split(written) if bare(part)]
    named = list(dict.fromkeys(gemeente_named(regels, part) for part in parts))
    if len(named) == 1 and named[0] is not None:
        return named[0]
    raise GeenGemeente(f"{_why(written, named)} {choose_one(regels)}")


def _why(written: str, named: list[Gemeente | None]) -> str:
    if not bare(written):
        return "Er staat geen gemeente."
    several = [gemeente.naam for gemeente in named if gemeente is not None]
    if len(several) > 1:
        return f"Hier staan meer gemeenten: {' en '.join(several)}."
    told = f"De gemeente “{written.strip()}” staat niet in dit routeboek"
    other = another_gemeente(written)
    if not other:
        return f"{told}."
    is_code = any(map(str.isdigit, written))
    return f"{told}: dat is {f'de code van {other}' if is_code else 'een andere gemeente'}."
