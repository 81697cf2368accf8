"""Refuses a Termijn that says something else than a sentence that it rests on.

A false date for a pupil begins here: "binnen 5 schooldagen" that is written as 1 week, or "binnen
2 weken na aanmelding" that is counted from the first day of absence. A sentence that cannot be read
is refused as well. Where it says the same after all, `afwijking` accepts it, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..calculator import rules
from ..calculator.duur import Duur
from .document import Document
from .fouten import Fout, echo
from .route import Route
from .routeboek import Routeboek
from .tekst import TermijnUitspraak
from .termijn import Termijn, window
from .termijn_zin import Aantal, Gelezen, Ongelezen, read
from .walk import Path

_WAY_OUT = (
    "Verander de termijn. Kan zij dit niet zeggen? Laat dan alleen ‘volgens’ staan: er komt geen "
    "datum, en de site toont de zin. Zegt de zin toch hetzelfde? Zet er dan ‘afwijking’ bij, met "
    "de reden."
)

# Words around the name of a day that do not tell it from another one.
_AROUND = frozenset(("de", "het", "een", "van", "den", "der", "datum", "dag", "moment", "na",
                     "vanaf", "sinds"))  # fmt: skip
# Words that say that the beginning is meant, and not the end.
_FIRST = frozenset(("eerste", "1e", "1ste"))
_BEGINNING = _FIRST | {"begin", "start", "aanvang", "ontstaan"}


def termijn_fouten(document: Document, routeboek: Routeboek) -> list[Fout]:
    """The sentences that say something else than their Termijn, with their places in the file."""
    return [
        document.fout(("routes", r, "stappen", s, "termijn", *path), melding)
        for r, route in enumerate(routeboek.routes)
        for s, stap in enumerate(route.stappen)
        if stap.termijn is not None
        for path, melding in of_termijn(stap.termijn, route)
    ]


def of_termijn(termijn: Termijn, route: Route) -> Iterator[tuple[Path, str]]:
    """What is wrong with one Termijn, each with its place in it."""
    meldingen = [next(_melding(termijn, said, route), "") for said in termijn.volgens]
    for u, melding in enumerate(meldingen):
        if melding:
            yield ("volgens", u), melding
    is_read = not any(meldingen) and not any(said.afwijking for said in termijn.volgens)
    if termijn.verlengbaar and is_read and not any(map(_reads_extension, termijn.volgens)):
        melding = (
            "Geen zin onder ‘volgens’ zegt dat de laatste dag later mag. Haal ‘verlengbaar’ weg, "
            "of zet die zin erbij."
        )
        yield ("verlengbaar",), melding


def _reads_extension(said: TermijnUitspraak) -> bool:
    return read(" ".join(said.said)).verlengbaar is not None


def _melding(termijn: Termijn, said: TermijnUitspraak, route: Route) -> Iterator[str]:
    """At most one message: the first thing that is wrong, or an `afwijking` that is none."""
    wrong = _wrong(termijn.telling, said, route) if termijn.telling.is_counted else ""
    if wrong and said.afwijking is None:
        yield f"{wrong} {_WAY_OUT}"
    elif not wrong and said.afwijking is not None:
        yield "Deze zin zegt niets anders dan de termijn. Haal ‘afwijking’ weg."


def _wrong(telling: rules.Termijn, said: TermijnUitspraak, route: Route) -> str:
    """The first thing that the sentence says otherwise; "" if it says the same."""
    try:
        found = read(" ".join(said.said))
    except Ongelezen as reden:
        return f"De termijn is {window(telling)}, maar {reden}."
    return next(_differences(telling, found, route), "")


def _differences(telling: rules.Termijn, found: Gelezen, route: Route) -> Iterator[str]:
    ours = [_aantal(duur) for duur in (telling.van, telling.tot) if duur is not None]
    said = [_known(each) for each in (found.van, found.tot) if each is not None]
    if said != ours:
        yield f"De termijn is {window(telling)}, maar deze zin zegt {echo(found.words)}."
    if found.soort == "vanaf" and telling.van is None:
        yield (
            f"De termijn heeft een laatste dag, maar in deze zin begint er iets na "
            f"{echo(found.words)}. Schrijf dan ‘vanaf’."
        )
    if found.soort != "vanaf" and telling.tot is None:
        yield (
            f"De termijn heeft geen laatste dag, maar deze zin wel: {echo(found.words)}. "
            "Schrijf dan ‘binnen’."
        )
    if found.na and not _is_first_day(found.na, route):
        yield (
            f"De route telt vanaf de {route.telt_vanaf}, maar deze zin telt anders: "
            f"{echo(' '.join(found.na))}."
        )
    put_off = None if telling.verlengbaar is None else _aantal(telling.verlengbaar)
    if found.verlengbaar is not None and _known(found.verlengbaar) != put_off:
        number, unit = found.verlengbaar
        yield f"Deze zin zegt dat het {number} {unit} later mag; bij ‘verlengbaar’ staat dat niet."


def _aantal(duur: Duur) -> Aantal:
    return duur.aantal, duur.eenheid


def _known(said: Aantal) -> Aantal:
    """In the units of a Duur: "5 dagen" are kalenderdagen."""
    number, unit = said
    return number, "kalenderdagen" if unit == "dagen" else unit


def _is_first_day(na: Sequence[str], route: Route) -> bool:
    """Whether the words name the day that the route counts from, and no other.

    The words that tell one day from another must be the same, in the same order. If only such as
    "de eerste dag" are left, it is the first day as well.
    """
    theirs, ours = _telling(na), _telling(route.telt_vanaf.casefold().split())
    begins = na[0] != "na" or any(word in _BEGINNING for word in na)
    must_begin = any(word in _BEGINNING for word in route.telt_vanaf.casefold().split())
    if must_begin and not begins:
        return False
    return theirs == ours or (not theirs and any(word in _FIRST for word in na))


def _telling(words: Sequence[str]) -> list[str]:
    told = (word for word in words if word not in _AROUND and word not in _BEGINNING)
    return [word.removesuffix("e") for word in told]
