"""Recognises a gemeente by its id, its name, another name, or its code."""

from __future__ import annotations

import re

from .rules import Gemeente, Regels

_BETWEEN = re.compile(r"[\W_]+")
Gemeenten = dict[str, Gemeente]


def bare(written: str) -> str:
    """Letters and digits only, as in "denhaag" for "gemeente Den-Haag"."""
    return _BETWEEN.sub("", written.casefold()).removeprefix("gemeente")


def gemeenten_of(regels: Regels) -> Gemeenten:
    """The gemeenten by `bare` of each of their names, and by "gm" with their code."""
    found: Gemeenten = {}
    for gemeente in regels.gemeenten:
        names = (gemeente.code, *gemeente.ook_bekend_als, gemeente.naam, gemeente.id)
        found |= {bare(name): gemeente for name in names if name}
    return found


def by_code(regels: Regels) -> Gemeenten:
    """The gemeenten by the digits of their CBS code, with and without leading zeros.

    This is separate from the names, as a plain number may be anything: it is only a code where a
    code or a gemeente is expected.
    """
    found: Gemeenten = {}
    for gemeente in regels.gemeenten:
        digits = gemeente.code.removeprefix("GM")
        if digits:
            found |= {digits: gemeente, digits.lstrip("0"): gemeente}
    return found


def gemeente_named(regels: Regels, written: str) -> Gemeente | None:
    """The gemeente with this id, name or code; None if there is none."""
    wanted = bare(written)
    return gemeenten_of(regels).get(wanted) or by_code(regels).get(wanted.removeprefix("gm"))
