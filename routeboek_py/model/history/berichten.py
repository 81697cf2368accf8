"""Describes each change of a Routeboek in a Dutch sentence under a heading, by importance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..keys import is_said_by_source
from .plaatsen import at, plaats, section_name
from .wijzigingen import Wijziging, wijzigingen
from .woorden import in_lines, in_short, quoted_lines, remark_lines

GROEPEN = (
    "Termijnen",
    "Wie aanmeldt en meedoet",
    "Erbij en eraf",
    "Teksten",
    "Contact",
    "Begrippen",
    "Verschillen tussen de bronnen",
    "Vragen aan de eigenaar",
    "Kleine dingen",
)
TERMS = {"termijn", "telt_vanaf", "telt_vanaf_begrip"}
WHO = {"aanmelding", "deelnemers", "deelname", "overslaan", "functie"}
PARTS = {"routes", "stappen", "uitzonderingen", "gemeenten", "tafels", "diensten", "opschaling",
         "bronnen"}  # fmt: skip
SMALL = {"routeboek", "rijkoppen", "bronnen", "verschrijvingen", "weggelaten", "zoekwoorden",
         "ook_bekend_als", "lijkt_op", "id"}  # fmt: skip


@dataclass(frozen=True)
class Citaat:
    """Old or new words, line by line: those of a source if there is a `sectie`, else our own.

    `sectie` is `document/sectie`, `bron` is its name on the site, and `erbij` is our remark on it.
    """

    regels: tuple[str, ...]
    sectie: str = ""
    bron: str = ""
    erbij: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bericht:
    """The description of one change: the part that it is about and what happened (`deel` + `zin`).

    `ref` is the part's `soort/id` on the site, or empty. `eerst` and `nu` are words that are too
    long for a sentence.
    """

    groep: str
    deel: str
    ref: str
    zin: str
    eerst: Citaat | None
    nu: Citaat | None
    wijziging: Wijziging


def berichten(oud: Any, nieuw: Any) -> list[Bericht]:
    """Every change between the data of two versions, the most important first."""
    told = [_bericht(wijziging, oud, nieuw) for wijziging in wijzigingen(oud, nieuw)]
    return sorted(told, key=lambda bericht: GROEPEN.index(bericht.groep))


def _bericht(w: Wijziging, oud: Any, nieuw: Any) -> Bericht:
    here = plaats(w.pad, nieuw if at(nieuw, w.pad) is not None else oud)
    lead = f", {here.sleutels}" if here.sleutels else ""
    eerst = nu = None
    zin = _about_more_than_words(w, lead) or _in_a_sentence(w, lead, oud, nieuw)
    if not zin:
        zin = lead + _LONG[w.soort]
        eerst, nu = _citaat(w, w.oud, w.bron_oud, oud), _citaat(w, w.nieuw, w.bron_nieuw, nieuw)
    return Bericht(_groep(w), here.deel, here.ref, zin, eerst, nu, w)


_LONG = {
    "anders": ": de tekst is veranderd.",
    "erbij": ": dit is erbij gekomen.",
    "weg": ": dit is weggehaald.",
}


def _groep(w: Wijziging) -> str:
    keys = {step for step in w.pad if isinstance(step, str)}
    match w.pad:
        case ("begrippen", *_):
            return "Begrippen"
        case ("verschillen", *_):
            return "Verschillen tussen de bronnen"
        case ("vragen", *_):
            return "Vragen aan de eigenaar"
    if _is_whole_part(w):
        return "Erbij en eraf" if w.pad[-2] in PARTS else "Teksten"
    if keys & TERMS:
        return "Termijnen"
    if keys & SMALL:
        return "Kleine dingen"
    if "contacten" in keys:
        return "Contact"
    return "Wie aanmeldt en meedoet" if keys & WHO else "Teksten"


def _is_whole_part(w: Wijziging) -> bool:
    """Whether a part with its own name was added or removed."""
    if w.soort not in ("erbij", "weg") or len(w.pad) < 2:
        return False
    part = w.oud if w.soort == "weg" else w.nieuw
    has_own_id = isinstance(part, dict) and part.get("id") == w.pad[-1]
    return has_own_id or (w.pad[0], w.pad[-2]) == ("gemeenten", "stappen")


def _about_more_than_words(w: Wijziging, lead: str) -> str:
    """The sentence for a change of a whole part, an order, a Termijn or an id; else ""."""
    if _is_whole_part(w):
        return " is nieuw." if w.soort == "erbij" else " is weggehaald."
    if w.soort == "volgorde":
        return f"{lead}: de volgorde is veranderd."
    if w.pad[-1:] == ("weken",) and w.soort == "anders":
        return f": de termijn ging van {_from_to(w.oud, w.nieuw)}."
    if w.pad[-1:] == ("id",) and w.soort == "anders":
        return f" heet in het bestand nu ‘{w.nieuw}’. Eerst was dat ‘{w.oud}’."
    return ""


def _from_to(oud: Any, nieuw: Any) -> str:
    """As in "8 naar 9 weken", or "4 tot 8 weken naar 9 weken"."""
    before, after = _weeks(oud), _weeks(nieuw)
    unit = "" if before.isdigit() and after.isdigit() else " weken"
    return f"{before}{unit} naar {after} weken"


def _weeks(weken: Any) -> str:
    if not isinstance(weken, dict):
        return str(weken)
    return " tot ".join(str(weken[key]) for key in ("van", "tot") if weken.get(key) is not None)


def _in_a_sentence(w: Wijziging, lead: str, oud: Any, nieuw: Any) -> str:
    """The sentence for a change of short words that are our own; "" for a source's words."""
    if is_said_by_source(w.pad):
        return ""
    last = next((step for step in reversed(w.pad) if isinstance(step, str)), "")
    before, after = in_short(w.oud, last, oud), in_short(w.nieuw, last, nieuw)
    match w.soort:
        case "anders" if before and before == after:  # two names of one part
            return f"{lead}: van ‘{w.oud}’ naar ‘{w.nieuw}’."
        case "anders" if before and after:
            return f"{lead}: van ‘{before}’ naar ‘{after}’."
        case "erbij" if after:
            return f"{lead}: ‘{after}’ is erbij gekomen."
        case "weg" if before:
            return f"{lead}: ‘{before}’ is weggehaald."
    return ""


def _citaat(w: Wijziging, value: Any, bron: str, data: Any) -> Citaat | None:
    if value is None:
        return None
    own = value.get("bron") if isinstance(value, dict) else None
    named = own if isinstance(own, str) else bron
    if not named or not is_said_by_source(w.pad):
        return Citaat(tuple(in_lines(value)))
    quoted, remarks = tuple(quoted_lines(value)), tuple(remark_lines(value))
    return Citaat(quoted, named, section_name(data, named), remarks)
