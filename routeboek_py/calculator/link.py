"""What was asked, as the part of an address behind `#`: no server, log or other site ever sees it.

It reads `reken/1/2026-09-01/rijswijk`. The 1 is the version of this way of writing.
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
    """A first date and a gemeente of the routeboek."""

    datum: date
    gemeente: Gemeente


def encode(invoer: Invoer) -> str:
    """The part behind `#`, without it."""
    return f"{_START}{VERSION}/{invoer.datum.isoformat()}/{invoer.gemeente.id}"


def decode(behind: str, regels: Regels) -> Invoer:
    """What was asked. Raises ValueError, in Dutch, if one letter of it is not as it should be."""
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
