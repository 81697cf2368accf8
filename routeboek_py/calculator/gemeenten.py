"""A gemeente as people and programs write it: its id, its name, another name, or its code."""

from __future__ import annotations

import re

from .rules import Gemeente, Regels

_BETWEEN = re.compile(r"[\W_]+")
Gemeenten = dict[str, Gemeente]


def bare(written: str) -> str:
    """Letters and digits only, as in "denhaag" for "gemeente Den-Haag"."""
    return _BETWEEN.sub("", written.casefold()).removeprefix("gemeente")


def gemeenten_of(regels: Regels) -> Gemeenten:
    """The gemeenten by the bare letters of each of their names, and by "gm" with their code."""
    found: Gemeenten = {}
    for gemeente in regels.gemeenten:
        names = (gemeente.code, *gemeente.ook_bekend_als, gemeente.naam, gemeente.id)
        found |= {bare(name): gemeente for name in names if name}
    return found


def by_code(regels: Regels) -> Gemeenten:
    """The gemeenten by the digits of their code (CBS), with and without the zeros in front.

    Apart from the names: a plain number may be anything, so it is a code only where a code or a
    gemeente is asked for.
    """
    found: Gemeenten = {}
    for gemeente in regels.gemeenten:
        digits = gemeente.code.removeprefix("GM")
        if digits:
            found |= {digits: gemeente, digits.lstrip("0"): gemeente}
    return found


def gemeente_named(regels: Regels, written: str) -> Gemeente | None:
    """The gemeente that is meant by an id, a name or a code; None if it is none of these."""
    wanted = bare(written)
    return gemeenten_of(regels).get(wanted) or by_code(regels).get(wanted.removeprefix("gm"))
