"""Answers "which step is due when", for a typed date and gemeente."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .antwoord import Antwoord, Dag, Fout, Fouten, GenomenStap, OvergeslagenStap
from .deadlines import Deadline, window
from .dutch_dates import parse
from .gemeenten import gemeente_named
from .rules import Gemeente, Regels, Stap
from .wording import days, sentence, step_numbers

TELREGEL = (
    "Een week is 7 dagen. 8 weken na een datum is 56 dagen later, "
    "op dezelfde dag van de week. De eerste datum zelf telt niet mee. "
    "Wij verschuiven nooit een datum."
)
VERSCHUIVEN = (
    "De bronnen zeggen niet of een termijn verschuift door een weekend, feestdag of "
    "vakantie. Ons advies: spreek samen een dag af, het liefst ervoor."
)
IN_DE_TOEKOMST = "De ingevulde datum ligt na vandaag. Klopt dat?"


def answer(regels: Regels, datum: str, gemeente: str, vandaag: str) -> Antwoord | Fouten:
    """Every step of one gemeente with its dates, or all mistakes in the input.

    `datum` and `vandaag` are typed dates (see `dutch_dates.parse`); `gemeente` is an id, a name or
    a code (see `gemeenten.gemeente_named`).
    """
    fouten: list[Fout] = []
    start = _read_date("datum", datum, fouten)
    today = _read_date("vandaag", vandaag, fouten)
    found = _find_gemeente(regels, gemeente, fouten)
    if start is None or today is None or found is None:
        return Fouten(tuple(fouten))
    return answered(regels, start, found, today)


def answered(regels: Regels, datum: date, gemeente: Gemeente, vandaag: date) -> Antwoord:
    """The same for a known day and gemeente."""
    stappen = tuple(_stap(regels, stap, datum, vandaag) for stap in gemeente.stappen)
    taken = [stap for stap in stappen if isinstance(stap, GenomenStap)]
    return Antwoord(
        datum=datum,
        vandaag=vandaag,
        gemeente=gemeente,
        telt_vanaf=regels.telt_vanaf,
        samenvatting=_summary(gemeente, taken),
        meldingen=tuple(_notices(datum, vandaag, taken)),
        telregel=TELREGEL,
        kalender_bron=regels.kalender.bron,
        stappen=stappen,
    )


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


def _stap(regels: Regels, stap: Stap, start: date, today: date) -> GenomenStap | OvergeslagenStap:
    if stap.overslaan:
        return OvergeslagenStap(stap)
    deadline = window(start, stap.termijn.weken)
    return GenomenStap(
        stap=stap,
        van=None if deadline.first is None else _dag(regels, deadline.first),
        tot=_dag(regels, deadline.last),
        toestand=deadline.state(today),
        toestand_tekst=_state_in_words(deadline, today),
        dagen_over=deadline.days_left(today),
    )


def _dag(regels: Regels, day: date) -> Dag:
    return Dag(day, regels.kalender.kenmerken(day))


def _state_in_words(deadline: Deadline, today: date) -> str:
    left = deadline.days_left(today)
    match deadline.state(today):
        case "verstreken":
            return f"Voorbij, {days(-left)} geleden"
        case "laatste_dag":
            return "Vandaag is de laatste dag"
        case "nu":
            return f"Nu, nog {days(left)}"
        case "komend" if deadline.first is not None:
            return f"Komend, begint over {days((deadline.first - today).days)}"
        case "komend":  # pragma: no branch (there is no other)
            return f"Komend, nog {days(left)}"


def _summary(gemeente: Gemeente, taken: Sequence[GenomenStap]) -> str:
    """What is past and what comes next, for a reader who reads or hears no more than this.

    What is past comes first: whether a step was taken is not known, so the next date may not be
    the first thing to do.
    """
    if not taken:
        return f"{gemeente.naam} slaat alle stappen over."
    past = [stap.stap.nummer for stap in taken if stap.toestand == "verstreken"]
    coming = [stap for stap in taken if stap.toestand != "verstreken"]
    told = f"{_past(past)} {sentence(_next(coming))}" if past else _next(coming)
    return f"{gemeente.naam}: {told}"


def _past(numbers: Sequence[int]) -> str:
    steps = step_numbers(numbers)
    if len(numbers) == 1:
        return f"de datum van {steps} is voorbij. Is deze stap gezet?"
    return f"de datums van {steps} zijn voorbij. Zijn deze stappen gezet?"


def _next(coming: Sequence[GenomenStap]) -> str:
    if not coming:
        return "er komt geen datum meer."
    first = min(stap.tot.datum for stap in coming)
    due = [stap for stap in coming if stap.tot.datum == first]
    names = " en ".join(f"stap {stap.stap.nummer}, {stap.stap.naam}" for stap in due)
    return f"de volgende laatste datum is {due[0].tot.tekst}: {names}. {_states(due)}."


def _states(due: Sequence[GenomenStap]) -> str:
    """The state of steps that end on one day: said once if it is the same for all."""
    if len({stap.toestand_tekst for stap in due}) == 1:
        return due[0].toestand_tekst
    return ". ".join(f"Stap {stap.stap.nummer}: {stap.toestand_tekst.lower()}" for stap in due)


def _notices(start: date, today: date, taken: Sequence[GenomenStap]) -> list[str]:
    notices = [IN_DE_TOEKOMST] if start > today else []
    if any(is_certain(dag) for stap in taken for dag in (stap.van, stap.tot) if dag):
        notices.append(VERSCHUIVEN)
    return notices
