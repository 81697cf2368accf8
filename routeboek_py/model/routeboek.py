"""The type of a whole routeboek, in the words of the documents that it is made from.

Every part is what an editor writes in YAML. Fields of type Tekst or Teksten hold a source's
words; plain `Zin` fields are the site's own. What no source says is simply absent.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator

from .keuzehulp import Keuzehulp
from .naslag import Begrip, Bron, Verschil, Verschrijving, Vraag, Weggelaten, Wie
from .route import Gemeente, Onderdeel, Route
from .tafel import Rijkoppen, Tafel
from .tekst import AtLeastOne, Deel, Zin


def _iso_date(value: str) -> str:
    try:
        if date.fromisoformat(value).isoformat() == value:
            return value
    except ValueError:
        pass
    raise ValueError("schrijf een datum als jjjj-mm-dd, tussen aanhalingstekens")


def _one_route(routes: list[Route]) -> list[Route]:
    """Several routes in one routeboek are not built yet: better refused than half shown."""
    if len(routes) != 1:
        raise ValueError("een routeboek heeft nu precies één route")
    return routes


class Titelblad(Deel):
    """What the site says of itself: its name, version and the region of its school breaks."""

    titel: Zin
    ondertitel: Zin
    versie: Zin
    bijgewerkt: Annotated[str, AfterValidator(_iso_date)]
    schoolvakanties: Literal["Noord", "Midden", "Zuid"]


class Routeboek(Deel):
    """The whole: everything that the site and the calculator are made from."""

    routeboek: Titelblad
    bronnen: AtLeastOne[list[Bron]]
    rijkoppen: Rijkoppen
    opschaling: list[Onderdeel]
    routes: Annotated[list[Route], AfterValidator(_one_route)]
    gemeenten: AtLeastOne[list[Gemeente]]
    tafels: list[Tafel]
    keuzehulp: Keuzehulp
    wie: list[Wie]
    begrippen: list[Begrip]
    verschillen: list[Verschil]
    verschrijvingen: list[Verschrijving]
    vragen: list[Vraag]
    weggelaten: list[Weggelaten]
