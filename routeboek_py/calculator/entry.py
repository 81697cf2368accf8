"""The entry point for callers outside Python: a question in, an answer out, as JSON text."""

from __future__ import annotations

import json
from collections.abc import Callable

from .answer import answer
from .antwoord import Antwoord, Fout, Fouten
from .as_data import Data, answer_data, clock_data, differences_data, timeline_data
from .comparison import compared
from .dossier import as_text
from .dutch_dates import parse
from .klokken import klok_from, stand
from .link import Invoer, decode, encode
from .rules import Regels, regels_from
from .tijdbalk import tijdbalk


def answer_json(request: str) -> str:
    """Answers a question, both as JSON text.

    A question is an object with `regels` (see `rules`), `vandaag`, and `soort`, one of QUESTIONS
    (default "termijnen"). The functions in QUESTIONS document their other input and their output.
    If the reader's input is wrong, the answer is {"soort": "fout", "fouten": [{"veld",
    "melding"}]}. Raises KeyError, TypeError or ValueError on a malformed question.
    """
    question = json.loads(request)
    given = QUESTIONS[question.get("soort", "termijnen")](regels_from(question["regels"]), question)
    return json.dumps(given, ensure_ascii=False)


def _termijnen(regels: Regels, question: Data) -> Data:
    """Input: `datum` and `gemeente`, as typed, and perhaps `gezet`, ids of steps that were taken.

    Output: the answer, with its picture and link.
    """
    given = _answer(regels, question, question["vandaag"])
    return answer_data(given) if isinstance(given, Fouten) else _whole(regels, given)


def _link(regels: Regels, question: Data) -> Data:
    """Input: `link`, the part of an address after `#`. Output: as `_termijnen`."""
    try:
        invoer = decode(question["link"], regels)
    except ValueError as fout:
        return answer_data(Fouten((Fout("link", str(fout)),)))
    asked = {
        "datum": invoer.datum.isoformat(),
        "gemeente": invoer.gemeente.id,
        "gezet": invoer.gezet,
    }
    return _termijnen(regels, {**question, **asked})


def _whole(regels: Regels, given: Antwoord) -> Data:
    bar = tijdbalk(given, regels.kalender)
    link = encode(Invoer(given.datum, given.gemeente, given.gezet))
    return {**answer_data(given), "tijdbalk": bar and timeline_data(bar), "link": link}


def _dossier(regels: Regels, question: Data) -> Data:
    """Input: as `_termijnen`, and `site` (its address). Output: text for a case file."""
    given = _answer(regels, question, question["vandaag"])
    if isinstance(given, Fouten):
        return answer_data(given)
    return {"soort": "dossier", "tekst": as_text(given, question["site"])}


def _naast(regels: Regels, question: Data) -> Data:
    """Input: as `_termijnen`, and `ander` with the same. Output: both answers compared."""
    een = _answer(regels, question, question["vandaag"])
    ander = _answer(regels, question["ander"], question["vandaag"])
    rows = []
    if isinstance(een, Antwoord) and isinstance(ander, Antwoord):
        rows = compared(een, ander)
    return {
        "soort": "naast",
        "een": answer_data(een),
        "ander": answer_data(ander),
        "rijen": differences_data(rows),
    }


def _klokken(regels: Regels, question: Data) -> Data:
    """Input: `klokken` (see `klokken.klok_from`) and `vanaf`, a typed day or "" per Klok id.

    Output: the state of every Klok; for a day that cannot be read, only the reason.
    """
    today = parse(question["vandaag"])
    told: list[Data] = []
    for klok in map(klok_from, question["klokken"]):
        typed = question["vanaf"].get(klok.id, "").strip()
        try:
            begin = parse(typed) if typed else None
        except ValueError as fout:
            told.append({"id": klok.id, "fout": str(fout)})
        else:
            told.append(clock_data(stand(klok, begin, today, regels.kalender)))
    return {"soort": "klokken", "klokken": told}


def _answer(regels: Regels, asked: Data, vandaag: str) -> Antwoord | Fouten:
    return answer(regels, asked["datum"], asked["gemeente"], vandaag, asked.get("gezet", ()))


QUESTIONS: dict[str, Callable[[Regels, Data], Data]] = {
    "termijnen": _termijnen,
    "link": _link,
    "dossier": _dossier,
    "naast": _naast,
    "klokken": _klokken,
}
