"""Finds the gemeente in a cell, or in Dutch why it is none of this Routeboek."""

from __future__ import annotations

import re

from ..gemeenten import bare, gemeente_named, gemeenten_of
from ..rules import Gemeente, Regels
from .nederland import another_gemeente

# The separator between two names, or between a name and its code.
_BETWEEN = re.compile(r"[()\[\]/,;+&|]|\s[-\u2013\u2014]\s|\s(?:en|of)\s|(?<=\d)\s")

_GEM = re.compile(r"^gem\.\s*", re.IGNORECASE)
# More is a text, not a name.
_LONGEST = 300
# A shorter name can be part of any word.
_SHORT = 4


class GeenGemeente(ValueError):
    """A Dutch sentence on why a text is not a gemeente of this Routeboek."""


def choose_one(regels: Regels) -> str:
    """A sentence with the gemeenten to choose from."""
    return f"Kies een gemeente: {', '.join(gemeente.naam for gemeente in regels.gemeenten)}."


def which_gemeente(regels: Regels, written: str) -> Gemeente:
    """The gemeente with this id, name or code, or several of these for the same gemeente.

    Raises GeenGemeente if there is none, if a text names two gemeenten, or one outside this
    Routeboek.
    """
    if len(written) > _LONGEST:
        raise GeenGemeente(
            f"Hier staat een lange tekst in plaats van een gemeente. {choose_one(regels)}"
        )
    written = _GEM.sub("", " ".join(written.split())).removesuffix(".0")
    found = gemeente_named(regels, written)
    if found is not None:
        return found
    parts = [part for part in _BETWEEN.split(written) if bare(part)]
    match list(dict.fromkeys(gemeente_named(regels, part) for part in parts)):
        case [Gemeente() as only]:
            return only
        case named:
            raise GeenGemeente(f"{_why(regels, written, named)} {choose_one(regels)}")


def _all_named(regels: Regels, written: str, named: list[Gemeente | None]) -> list[str]:
    """The names of all gemeenten in a text, also if nothing separates them."""
    bare_text = bare(written)
    within = (
        gemeente
        for name, gemeente in gemeenten_of(regels).items()
        if len(name) > _SHORT and name in bare_text
    )
    return list(dict.fromkeys(g.naam for g in (*named, *within) if g is not None))


def _why(regels: Regels, written: str, named: list[Gemeente | None]) -> str:
    if not bare(written):
        return "Er staat geen gemeente."
    if len(several := _all_named(regels, written, named)) > 1:
        return f"Hier staan meer gemeenten: {' en '.join(several)}."
    told = f"De gemeente “{written}” staat niet in dit routeboek"
    other = another_gemeente(written)
    if not other:
        return f"{told}."
    is_code = any(map(str.isdigit, written))
    return f"{told}: dat is {f'de code van {other}' if is_code else 'een andere gemeente'}."
