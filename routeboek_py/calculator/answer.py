"""The answer to "which step is due when": one object, of which text, page and JSON are views."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from .deadlines import Deadline, window
from .dutch_dates import in_words, parse
from .gemeenten import gemeente_named
from .rules import Gemeente, Regels, Stap, Weken

TELREGEL = (
    "Een week is 7 dagen. 8 weken na een datum is 56 dagen later, "
    "op dezelfde dag van de week. De eerste datum zelf telt niet mee. "
    "Wij verschuiven nooit een datum."
)
VERSCHUIVEN = (
    "Het routeboek zegt niet of een termijn verschuift door een weekend, feestdag of "
    "vakantie. Spreek samen een dag af, het liefst ervoor."
)
IN_DE_TOEKOMST = "De ingevulde datum ligt na vandaag. Klopt dat?"

Data = dict[str, Any]


def answer(regels: Regels, datum: str, gemeente: str, vandaag: str) -> Data:
    """Every step of one gemeente with its dates, or what is wrong with the input.

    `datum` and `vandaag` are typed dates (see `dutch_dates.parse`); `gemeente` is an id, a name
    or a code (see `gemeenten.gemeente_named`).
    Gives {"soort": "antwoord", ...} or {"soort": "fout", "fouten": [{"veld", "melding"}]};
    with a fout there are no dates at all.
    """
    fouten: list[Data] = []
    start = _read_date("datum", datum, fouten)
    today = _read_date("vandaag", vandaag, fouten)
    found = _find_gemeente(regels, gemeente, fouten)
    if start is None or today is None or found is None:
        return {"soort": "fout", "fouten": fouten}
    stappen = [_stap(regels, stap, start, today) for stap in found.stappen]
    return {
        "soort": "antwoord",
        "datum": _day(start),
        "vandaag": _day(today),
        "gemeente": {"id": found.id, "naam": found.naam},
        "telt_vanaf": regels.telt_vanaf,
        "samenvatting": _summary(found, stappen),
        "meldingen": _notices(start, today, stappen),
        "telregel": TELREGEL,
        "kalender_bron": regels.kalender.bron,
        "stappen": stappen,
    }


def _read_date(veld: str, typed: str, fouten: list[Data]) -> date | None:
    try:
        return parse(typed)
    except ValueError as fout:
        fouten.append({"veld": veld, "melding": str(fout)})
        return None


def _find_gemeente(regels: Regels, wanted: str, fouten: list[Data]) -> Gemeente | None:
    found = gemeente_named(regels, wanted)
    if found is not None:
        return found
    namen = ", ".join(g.naam for g in regels.gemeenten)
    melding = f"Kies een gemeente: {namen}."
    if wanted.strip():
        melding = f"De gemeente “{wanted.strip()}” staat niet in dit routeboek. {melding}"
    fouten.append({"veld": "gemeente", "melding": melding})
    return None


def _stap(regels: Regels, stap: Stap, start: date, today: date) -> Data:
    common = {
        "id": stap.id,
        "nummer": stap.nummer,
        "naam": stap.naam,
        "pagina": stap.pagina,
        "aanmelding": [asdict(u) for u in stap.aanmelding],
    }
    if stap.overslaan:
        return {**common, "overgeslagen": True, "overslaan": [asdict(u) for u in stap.overslaan]}
    deadline = window(start, stap.termijn.weken)
    return {
        **common,
        "overgeslagen": False,
        "weken": asdict(stap.termijn.weken),
        "weken_tekst": weeks_in_words(stap.termijn.weken),
        "van": None if deadline.first is None else _flagged_day(regels, deadline.first),
        "tot": _flagged_day(regels, deadline.last),
        "toestand": deadline.state(today),
        "toestand_tekst": _state_in_words(deadline, today),
        "dagen_over": deadline.days_left(today),
        "volgens": [asdict(u) for u in stap.termijn.volgens],
    }


def weeks_in_words(weken: Weken) -> str:
    """A window as "4 tot 8 weken", a lone last week as "8 weken"."""
    eenheid = "week" if weken.tot == 1 else "weken"
    until = f"{weken.tot} {eenheid}"
    return until if weken.van is None else f"{weken.van} tot {until}"


def _day(day: date) -> Data:
    return {"iso": day.isoformat(), "tekst": in_words(day)}


def _flagged_day(regels: Regels, day: date) -> Data:
    return {**_day(day), "kenmerken": [asdict(k) for k in regels.kalender.kenmerken(day)]}


def _days(count: int) -> str:
    return "1 dag" if count == 1 else f"{count} dagen"


def _state_in_words(deadline: Deadline, today: date) -> str:
    left = deadline.days_left(today)
    match deadline.state(today):
        case "verstreken":
            return f"Voorbij, {_days(-left)} geleden"
        case "laatste_dag":
            return "Vandaag is de laatste dag"
        case "nu":
            return f"Nu, nog {_days(left)}"
        case "komend" if deadline.first is not None:
            return f"Komend, begint over {_days((deadline.first - today).days)}"
        case "komend":  # pragma: no branch (there is no other)
            return f"Komend, nog {_days(left)}"


def _summary(gemeente: Gemeente, stappen: list[Data]) -> str:
    """One sentence that says what is due first, for who hears it read aloud."""
    taken = [s for s in stappen if not s["overgeslagen"]]
    if not taken:
        return f"{gemeente.naam} slaat alle stappen over."
    open_steps = [s for s in taken if s["toestand"] != "verstreken"]
    if not open_steps:
        return f"{gemeente.naam}: alle datums van de stappen zijn voorbij."
    first = min(s["tot"]["iso"] for s in open_steps)
    due = [s for s in open_steps if s["tot"]["iso"] == first]
    names = " en ".join(f"stap {s['nummer']}, {s['naam']}" for s in due)
    return (
        f"{gemeente.naam}: eerst {names}. "
        f"Laatste datum: {due[0]['tot']['tekst']}. {due[0]['toestand_tekst']}."
    )


def _notices(start: date, today: date, stappen: list[Data]) -> list[str]:
    notices = [IN_DE_TOEKOMST] if start > today else []
    days = [day for s in stappen if not s["overgeslagen"] for day in (s["van"], s["tot"]) if day]
    if any(k["soort"] != "onbekend" for day in days for k in day["kenmerken"]):
        notices.append(VERSCHUIVEN)
    return notices
