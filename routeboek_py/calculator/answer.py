"""Answers "which step is due when", for a typed date and gemeente."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from .antwoord import Antwoord, Dag, Fout, Fouten, GenomenStap, OvergeslagenStap
from .deadlines import Deadline, deadline_of
from .dutch_dates import parse
from .duur import Eenheid, meaning
from .gemeenten import gemeente_named
from .rules import Gemeente, Regels, Stap
from .summary import summary, year_question
from .wording import days

_ALWAYS = "De eerste datum zelf telt niet mee. Wij verschuiven nooit een datum."
VERSCHUIVEN = (
    "De bronnen zeggen niet of een termijn verschuift door een weekend, feestdag of "
    "vakantie. Ons advies: spreek samen een dag af, het liefst ervoor."
)


def answer(
    regels: Regels, datum: str, gemeente: str, vandaag: str, gezet: Collection[str] = ()
) -> Antwoord | Fouten:
    """Every step of one gemeente with its dates, or all mistakes in the input.

    `datum` and `vandaag` are typed dates (see `dutch_dates.parse`); `gemeente` is an id, a name or
    a code (see `gemeenten.gemeente_named`); `gezet` are the ids of the steps that were taken.
    """
    fouten: list[Fout] = []
    start = _read_date("datum", datum, fouten)
    today = _read_date("vandaag", vandaag, fouten)
    found = _find_gemeente(regels, gemeente, fouten)
    if start is None or today is None or found is None:
        return Fouten(tuple(fouten))
    return answered(regels, start, found, today, gezet)


def answered(
    regels: Regels, datum: date, gemeente: Gemeente, vandaag: date, gezet: Collection[str] = ()
) -> Antwoord:
    """The same for a known day and gemeente."""
    stappen = tuple(
        _stap(regels, stap, datum, vandaag, stap.id in gezet) for stap in gemeente.stappen
    )
    taken = [stap for stap in stappen if isinstance(stap, GenomenStap)]
    return Antwoord(
        datum=datum,
        vandaag=vandaag,
        gemeente=gemeente,
        telt_vanaf=regels.telt_vanaf,
        samenvatting=summary(gemeente, taken, year_question(datum, vandaag)),
        meldingen=(VERSCHUIVEN,) if _has_special_day(taken) else (),
        telregel=telregel(regels.eenheden),
        kalender_bron=regels.kalender.bron,
        stappen=stappen,
    )


def telregel(eenheden: Iterable[Eenheid]) -> str:
    """How these units are counted, for a reader."""
    return " ".join([*map(meaning, eenheden), _ALWAYS])


def is_certain(dag: Dag) -> bool:
    """Whether a day has a known Kenmerk, and not only that the calendar does not reach that day."""
    return any(kenmerk.soort != "onbekend" for kenmerk in dag.kenmerken)


def _read_date(veld: str, typed: str, fouten: list[Fout]) -> date | None:
    try:
        return parse(typed)
    except ValueError as fout:
        fouten.append(Fout(veld, str(fout)))
        return None


def _find_gemeente(regels: Regels, wanted: str, fouten: list[Fout]) -> Gemeente | None:
    found = gemeente_named(regels, wanted)
    if found is not None:
        return found
    namen = ", ".join(g.naam for g in regels.gemeenten)
    melding = f"Kies een gemeente: {namen}."
    if wanted.strip():
        melding = f"De gemeente “{wanted.strip()}” staat niet in dit routeboek. {melding}"
    fouten.append(Fout("gemeente", melding))
    return None


def _stap(
    regels: Regels, stap: Stap, start: date, today: date, is_gezet: bool
) -> GenomenStap | OvergeslagenStap:
    if stap.overslaan:
        return OvergeslagenStap(stap)
    deadline = deadline_of(stap.termijn, start, regels.kalender)
    return GenomenStap(
        stap=stap,
        van=_dag(regels, deadline.first),
        tot=_dag(regels, deadline.last),
        verlengd=_dag(regels, deadline.extended),
        waarom=deadline.waarom,
        toestand="gezet" if is_gezet else deadline.state(today),
        toestand_tekst="Gezet" if is_gezet else _state_in_words(deadline, today),
        dagen_over=deadline.days_left(today),
    )


def _dag(regels: Regels, day: date | None) -> Dag | None:
    return None if day is None else Dag(day, regels.kalender.kenmerken(day))


def _state_in_words(deadline: Deadline, today: date) -> str:
    state = deadline.state(today)
    left = deadline.days_left(today)
    if state == "geen_datum":
        return "Geen datum"
    if state == "komend" and deadline.first is not None:
        return f"Komend, begint over {days((deadline.first - today).days)}"
    if left is None:
        return "Nu, zonder laatste datum"
    match state:
        case "verstreken":
            return f"Voorbij, {days(-left)} geleden"
        case "laatste_dag":
            return "Vandaag is de laatste dag"
        case "nu":
            return f"Nu, nog {days(left)}"
        case _:
            return f"Komend, nog {days(left)}"


def _has_special_day(taken: Sequence[GenomenStap]) -> bool:
    return any(is_certain(dag) for stap in taken for dag in stap.dagen)
