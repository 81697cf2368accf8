"""Writes a question as the part of an address after `#`, which is never sent to a server.

It looks like `reken/1/2026-09-01/rijswijk`, in which 1 is the version of this format. Version 2
also says which steps were taken: `reken/2/2026-09-01/rijswijk/gezet/intercollegiaal+regie`. If the
reader says nothing of steps it is version 1, which older copies of the site can read as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .dutch_dates import parse
from .rules import Gemeente, Regels

_START = "reken/"
_NAME = "[a-z0-9]+(?:-[a-z0-9]+)*"
_QUESTION = f"([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})/({_NAME})"
_LINKS = {
    "1": re.compile(f"reken/1/{_QUESTION}()"),
    "2": re.compile(f"reken/2/{_QUESTION}/gezet/({_NAME}(?:[+]{_NAME})*)"),
}
_VERSION = re.compile("reken/([0-9]{1,4})/")
_BY_HAND = "Vul de datum en de gemeente zelf in."


@dataclass(frozen=True)
class Invoer:
    """A first date, a gemeente of the Routeboek, and the ids of the steps that were taken."""

    datum: date
    gemeente: Gemeente
    gezet: tuple[str, ...] = ()


def encode(invoer: Invoer) -> str:
    """The part after `#`, without the `#`."""
    question = f"{invoer.datum.isoformat()}/{invoer.gemeente.id}"
    if not invoer.gezet:
        return f"{_START}1/{question}"
    return f"{_START}2/{question}/gezet/{'+'.join(invoer.gezet)}"


def decode(behind: str, regels: Regels) -> Invoer:
    """The question in a link. Raises ValueError, in Dutch, if it is no whole question.

    Of a link that lost its end after a step that was taken, the steps before it are left.
    """
    link = behind.removeprefix("#")
    version = _VERSION.match(link)
    if version and version[1] not in _LINKS:
        raise ValueError(f"Deze link is van een andere versie van de rekenhulp. {_BY_HAND}")
    found = version and _LINKS[version[1]].fullmatch(link)
    if not found:
        raise ValueError(f"Deze link klopt niet, misschien is er een stuk weggevallen. {_BY_HAND}")
    datum, gemeente_id, gezet = found.groups()
    try:
        day = parse(datum)
    except ValueError as fout:
        raise ValueError(f"De datum in deze link klopt niet. {fout}") from None
    for gemeente in regels.gemeenten:
        if gemeente.id == gemeente_id:
            return Invoer(day, gemeente, _taken(gezet, gemeente))
    raise ValueError(f"De gemeente in deze link staat niet in dit routeboek. {_BY_HAND}")


def _taken(gezet: str, gemeente: Gemeente) -> tuple[str, ...]:
    ids = tuple(gezet.split("+")) if gezet else ()
    known = {stap.id for stap in gemeente.stappen if not stap.overslaan}
    if {*ids} <= known and len({*ids}) == len(ids):
        return ids
    raise ValueError(f"Een stap in deze link is er niet in {gemeente.naam}. {_BY_HAND}")
