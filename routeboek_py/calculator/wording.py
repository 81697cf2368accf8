"""Dutch phrases that several views of an answer use."""

from __future__ import annotations

from collections.abc import Sequence

from .rules import Termijn, Uitspraak


def counted(number: int, one: str, more: str) -> str:
    """A number with its noun: "1 dag", "3 dagen"."""
    return f"{number} {one if number == 1 else more}"


def days(number: int) -> str:
    """A number of calendar days."""
    return counted(number, "dag", "dagen")


def weeks(number: int) -> str:
    """A number of weeks."""
    return counted(number, "week", "weken")


def length(termijn: Termijn) -> str:
    """The length of a term, to stand behind "na": "4 tot 8 weken", "8 weken".

    "" if it is known in the words of the source only.
    """
    van, tot = termijn.van, termijn.tot
    if van is None or tot is None:
        return str(tot or van or "")
    return f"{van.aantal if van.eenheid == tot.eenheid else van} tot {tot}"


def extension(termijn: Termijn) -> str:
    """By how much the last day may be put off: "te verlengen met 4 weken"; "" if it may not."""
    return f"te verlengen met {termijn.verlengbaar}" if termijn.verlengbaar else ""


def step_numbers(numbers: Sequence[int]) -> str:
    """Steps by their numbers, at least one: "stap 1", "stap 1 en 2", "stap 1, 2 en 3"."""
    *others, last = map(str, numbers)
    return f"stap {', '.join(others)} en {last}" if others else f"stap {last}"


def quoted(said: Uitspraak) -> str:
    """The words of a source in quotation marks, with its name."""
    return f"“{said.tekst}” ({said.bron})"


def sentence(text: str) -> str:
    """The text with a capital at the start."""
    return text[0].upper() + text[1:]
