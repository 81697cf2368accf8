"""Writes a question as the part of an address after `#`, which is never sent to a server.

It looks like `reken/1/2026-09-01/rijswijk`, in which 1 is the version of this format.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .dutch_dates import parse
from .rules import Gemeente, Regels

VERSION = 1
_START = "reken/"
_LINK = re.compile(r"reken/([0-9]{1,4})/([0-9]{4}-[0-9]{2}-[0-9]{2})/([a-z0-9]+(?:-[a-z0-9]+)*)")
_BY_HAND = "Vul de datum en de gemeente zelf in."


@dataclass(frozen=True)
class Invoer:
    """A first date and a gemeente of the Routeboek."""

    datum: date
    gemeente: Gemeente


def encode(invoer: Invoer) -> str:
    """The part after `#`, without the `#`."""
    return f"{_START}{VERSION}/{invoer.datum.isoformat()}/{invoer.gemeente.id}"


def decode(behind: str, regels: Regels) -> Invoer:
    """The question in a link. Raises ValueError, in Dutch, if any character of it is wrong."""
    found = _LINK.fullmatch(behind.removeprefix("#"))
    if found is None:
        raise ValueError(f"Deze link klopt niet, misschien is er een stuk weggevallen. {_BY_HAND}")
    version, datum, gemeente_id = found.groups()
    if version != str(VERSION):
        raise ValueError(f"Deze link is van een andere versie van de rekenhulp. {_BY_HAND}")
    try:
        day = parse(datum)
    except ValueError as fout:
        raise ValueError(f"De datum in deze link klopt niet. {fout}") from None
    for gemeente in regels.gemeenten:
        if gemeente.id == gemeente_id:
            return Invoer(day, gemeente)
    raise ValueError(f"De gemeente in deze link staat niet in dit routeboek. {_BY_HAND}")
