"""The page for editors that shows our own words beside those of the sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..calculator.dutch_dates import in_words
from ..model.own_words.compared import Compared
from ..model.own_words.places import Bronwoorden
from ..model.own_words.sentences import OwnWords, own_words
from ..model.routeboek import Routeboek
from ..model.tekst import key_in_words
from ..model.walk import Path
from .addresses import Address, shown_at
from .page import Page

PAGE = "over/onze-woorden.md"
_FIXED = {
    "home": Address("index.md", "", "Home"),
    "over": Address("over/index.md", "", "Wat dit is en wat niet"),
    "opschaling": Address("opschaling.md", "", "Wanneer opschalen?"),
    "tafels": Address("tafels/index.md", "", "Tafels"),
}
_STATE = {
    "veranderd": "De bron is veranderd. Lees dit opnieuw.",
    "nieuw": "Nog niet vergeleken.",
}


@dataclass(frozen=True)
class Beside:
    """Sentences of ours that stand for the same words, each with its key in words."""

    zinnen: list[tuple[str, str]]
    naast: tuple[Bronwoorden, ...]
    stand: str


@dataclass(frozen=True)
class Group:
    """What stands at one place on the site."""

    place: Address
    rows: list[Beside]


def on_page_of_own_words(compared: Compared, routeboek: Routeboek, _: Page) -> dict[str, Any]:
    """All our own words, grouped by the place where they stand, in the order of the model."""
    every = own_words(routeboek)
    return {
        "groepen": _groups(every, compared, routeboek),
        "aantal": len(every),
        "vergeleken": sum(compared.day(own) is not None for own in every),
    }


def _groups(every: Sequence[OwnWords], compared: Compared, routeboek: Routeboek) -> list[Group]:
    groups: dict[Address, dict[tuple[tuple[Bronwoorden, ...], str], Beside]] = {}
    for own in every:
        rows = groups.setdefault(own_words_at(routeboek, own.path), {})
        stand = _state(own, compared)
        row = rows.setdefault((own.naast, stand), Beside([], own.naast, stand))
        row.zinnen.append((_what(own), own.zin))
    return [Group(place, list(rows.values())) for place, rows in groups.items()]


def own_words_at(routeboek: Routeboek, path: Path) -> Address:
    """Where our own words at a path of the model can be read."""
    match path:
        case ("tafels", int(i), str(key), *_) if key != "diensten":
            tafel = routeboek.tafels[i]
            return Address(f"tafels/{tafel.id}.md", "", tafel.titel)
        case ("keuzehulp", "vragen", int(i), *_):
            vraag = routeboek.keuzehulp.vragen[i]
            return Address("keuzehulp.md", vraag.id, vraag.vraag)
        case ("ouders", int(i), *_):
            gevraagd = routeboek.ouders[i]
            return Address("ouders.md", gevraagd.id, gevraagd.vraag)
        case ("vragen", *_):
            return Address("vragen.md", "", "Vragen aan de eigenaar")
        case ("inleidingen", int(i), *_):
            return _FIXED[routeboek.inleidingen[i].pagina]
    return shown_at(routeboek, path)


def _what(own: OwnWords) -> str:
    """The key of the sentence in words, as in "Aan tafel"."""
    keys = [step for step in own.path if isinstance(step, str) and step != "zin"]
    return key_in_words(keys[-1]).capitalize()


def _state(own: OwnWords, compared: Compared) -> str:
    day = compared.day(own)
    return f"Vergeleken op {_in_words(day)}." if day else _STATE[compared.state(own)]


def _in_words(day: str) -> str:
    try:
        return in_words(date.fromisoformat(day))
    except ValueError:  # somebody changed the file by hand
        return day
