"""Reads the options of `routeboek caseload`; a wrong option is reported, and then ignored."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, get_args

from ..calculator.afspraken import HERINNERINGEN
from ..calculator.caseload.cases import Wanneer
from ..calculator.caseload.which_gemeente import GeenGemeente, which_gemeente
from ..calculator.rules import Regels

T = TypeVar("T", bound=str)


@dataclass(frozen=True)
class CaseloadOptions:
    """What to show and save. None means: no filter, or do not save."""

    gemeente: str | None
    stap: int | None
    wanneer: Wanneer | None
    herinner: int | None
    csv: Path | None
    ics: Path | None
    site: str


def caseload_options(
    options: argparse.Namespace, regels: Regels, wrong: list[str]
) -> CaseloadOptions:
    """The valid options; adds a sentence to `wrong` for each of the others."""
    numbers = sorted({stap.nummer for gemeente in regels.gemeenten for stap in gemeente.stappen})
    terms: list[Wanneer] = [when for when in get_args(Wanneer) if when != "later"]
    csv, ics = _files(options, wrong)
    return CaseloadOptions(
        gemeente=_gemeente(options.gemeente, regels, wrong),
        stap=_number("--stap", options.stap, numbers, "U ziet nu alle stappen.", wrong),
        wanneer=_one_of("--wanneer", options.wanneer, terms, "U ziet nu alles.", wrong),
        herinner=_number(
            "--herinner", options.herinner, HERINNERINGEN, "Er komt geen herinnering in.", wrong
        ),
        csv=csv,
        ics=ics,
        site=options.site,
    )


def _gemeente(typed: str | None, regels: Regels, wrong: list[str]) -> str | None:
    if typed is None:
        return None
    try:
        return which_gemeente(regels, typed).id
    except GeenGemeente as fout:
        wrong.append(f"--gemeente: {fout} U ziet nu alle gemeenten.")
        return None


def _number(
    option: str, typed: str | None, known: Sequence[int], instead: str, wrong: list[str]
) -> int | None:
    names = {str(number): number for number in known}
    chosen = _one_of(option, typed, names, instead, wrong)
    return None if chosen is None else names[chosen]


def _one_of(
    option: str, typed: str | None, known: Iterable[T], instead: str, wrong: list[str]
) -> T | None:
    known = list(known)
    for choice in known:
        if choice == typed:
            return choice
    if typed is not None:
        wrong.append(f"{option}: ‘{typed}’ bestaat niet. Kies uit {', '.join(known)}. {instead}")
    return None


def _files(options: argparse.Namespace, wrong: list[str]) -> tuple[Path | None, Path | None]:
    """Where to save; never over the list itself, or over each other."""
    csv = _free("--csv", options.csv, [options.lijst], wrong)
    return csv, _free("--ics", options.ics, [options.lijst, csv], wrong)


def _free(
    option: str, file: Path | None, taken: Iterable[Path | None], wrong: list[str]
) -> Path | None:
    if file is None or file.resolve() not in [other.resolve() for other in taken if other]:
        return file
    wrong.append(f"{option}: {file} is al in gebruik. Kies een andere naam.")
    return None
