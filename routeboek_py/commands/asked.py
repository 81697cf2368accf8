"""Options and errors that several commands share: a Routeboek, today's date, an agenda."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from ..calculator.afspraken import HERINNERINGEN
from ..calculator.answer import answer
from ..calculator.answer import answered as answer_of
from ..calculator.antwoord import Antwoord, Fouten
from ..calculator.caseload.gezet import GezetColumn, ids_of, read_gezet, until
from ..calculator.caseload.which_gemeente import GeenGemeente, which_gemeente
from ..calculator.dutch_dates import parse
from ..calculator.rules import Regels, regels_from
from ..model.load import load
from ..model.routeboek import Routeboek

MODEL = Path("docs/routeboek.yml")


class NietGoed(Exception):
    """The call, or a file that it names, is wrong: a Dutch message, and exit status 2."""


def model_options(parser: argparse.ArgumentParser) -> None:
    """Adds `--vandaag` and `--bestand`, which every calculating command has."""
    parser.add_argument("--vandaag", default=None, metavar="DATUM", help="reken alsof het dan is")
    parser.add_argument("--bestand", type=Path, default=MODEL, metavar="BESTAND",
                        help=f"het routeboek, anders {MODEL}")  # fmt: skip


def agenda_options(parser: argparse.ArgumentParser) -> None:
    """Adds `--herinner` and `--site`, for commands that write agenda entries."""
    parser.add_argument("--herinner", type=int, choices=HERINNERINGEN, metavar="DAGEN",
                        help="zet een herinnering 1, 3, 7 of 14 dagen ervoor")  # fmt: skip
    site_option(parser)


def site_option(parser: argparse.ArgumentParser) -> None:
    """Adds `--site`, for a link in each agenda entry."""
    parser.add_argument("--site", default="", metavar="ADRES",
                        help="het adres van de site, voor een link erbij")  # fmt: skip


def routeboek(options: argparse.Namespace) -> Routeboek:
    """Loads the Routeboek given by `--bestand`."""
    return load(options.bestand)


def regels_of(model: Routeboek) -> Regels:
    """The rules of a Routeboek, as input for the calculator."""
    from ..pages.rules import rules  # noqa: PLC0415 (loads the calendar: only when asked)

    return regels_from(rules(model))


def today(options: argparse.Namespace) -> date:
    """Today, or the day given by `--vandaag`."""
    return date.today() if options.vandaag is None else day(options.vandaag, "--vandaag")


def day(typed: str, where: str) -> date:
    """Reads a typed day; the error message names `where` it was typed."""
    try:
        return parse(typed)
    except ValueError as fout:
        raise NietGoed(f"{where}: {fout}") from None


def taken_option(parser: argparse.ArgumentParser) -> None:
    """Adds `--gezet`, for the steps that were taken for a pupil."""
    parser.add_argument("--gezet", default="", metavar="STAPPEN",
                        help="de stappen die gezet zijn, bijvoorbeeld: 1,2 of t/m 2")  # fmt: skip


def answered(regels: Regels, datum: str, gemeente: str, vandaag: str, gezet: str = "") -> Antwoord:
    """The calculator's answer to a typed date, gemeente and steps that were taken.

    Raises NietGoed with all mistakes in the first three, one per line, or with that in the last.
    """
    try:
        gemeente, why_not = which_gemeente(regels, gemeente).id, ""
    except GeenGemeente as fout:
        why_not = str(fout)
    given = answer(regels, datum, gemeente, vandaag)
    if isinstance(given, Fouten):
        told = {"gemeente": why_not, "vandaag": "--vandaag: {}", "datum": "{}"}
        raise NietGoed("\n".join(told[f.veld].format(f.melding) for f in given.fouten))
    try:
        read = read_gezet([(GezetColumn(0), gezet)], given.gemeente, given.datum, parse)
    except ValueError as fout:
        raise NietGoed(f"--gezet: {fout}") from None
    taken = ids_of(until(read or (), given.vandaag), given.gemeente)
    return answer_of(regels, given.datum, given.gemeente, given.vandaag, taken)


def needs(missing: ModuleNotFoundError) -> NietGoed:
    """The error for a package of the extra `exchange` that is not installed."""
    return NietGoed(
        f"Hiervoor ontbreekt het pakket {missing.name}. "
        "Installeer het met: pip install 'routeboek[exchange]'"
    )
