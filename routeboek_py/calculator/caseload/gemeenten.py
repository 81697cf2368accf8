"""A gemeente as people write it: its id or its name, with any capitals, spaces and dashes."""

from __future__ import annotations

import re

from ..rules import Gemeente, Regels

_BETWEEN = re.compile(r"[\W_]+")
Gemeenten = dict[str, Gemeente]


def gemeenten_of(regels: Regels) -> Gemeenten:
    """The gemeenten by the bare letters of their id and name."""
    named = {bare(gemeente.naam): gemeente for gemeente in regels.gemeenten}
    return named | {bare(gemeente.id): gemeente for gemeente in regels.gemeenten}


def bare(written: str) -> str:
    """Letters and digits only, as in "denhaag" for "gemeente Den-Haag"."""
    return _BETWEEN.sub("", written.casefold()).removeprefix("gemeente")
