"""What more than one command is asked: a routeboek, a day that counts as today, a step."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from ..calculator.afspraken import HERINNERINGEN
from ..calculator.answer import answer
from ..calculator.antwoord import Antwoord, Fouten
from ..calculator.caseload.which_gemeente import GeenGemeente, which_gemeente
from ..calculator.dutch_dates import parse
from ..calculator.rules import Regels, regels_from
from ..model.load import load
from ..model.routeboek import Routeboek

MODEL = Path("docs/routeboek.yml")


class NietGoed(Exception):
    """The call, or a file that it names, is not right: said in Dutch, and the status is 2."""


def model_options(parser: argparse.ArgumentParser) -> None:
    """`--vandaag` and `--bestand`, which every calculating command takes."""
    parser.add_argument("--vandaag", default=None, metavar="DATUM", help="reken alsof het dan is")
    parser.add_argument("--bestand", type=Path, default=MODEL, metavar="BESTAND",
                        help=f"het routeboek, anders {MODEL}")  # fmt: skip


def agenda_options(parser: argparse.ArgumentParser) -> None:
    """`--herinner` and `--site`, for what is written into an agenda."""
    parser.add_argument("--herinner", type=int, choices=HERINNERINGEN, metavar="DAGEN",
                        help="zet een herinnering 1, 3, 7 of 14 dagen ervoor")  # fmt: skip
    site_option(parser)


def site_option(parser: argparse.ArgumentParser) -> None:
    """`--site`, for a link in each entry of an agenda."""
    parser.add_argument("--site", default="", metavar="ADRES",
                        help="het adres van de site, voor een link erbij")  # fmt: skip


def routeboek(options: argparse.Namespace) -> Routeboek:
    """The routeboek that was named."""
    return load(options.bestand)


def regels_of(model: Routeboek) -> Regels:
    """The rules of a routeboek, as the calculator takes them."""
    from ..pages.rules import rules  # noqa: PLC0415 (loads the calendar: only when asked)

    return regels_from(rules(model))


def today(options: argparse.Namespace) -> date:
    """Today, or the day that was given for it."""
    return date.today() if options.vandaag is None else day(options.vandaag, "--vandaag")


def day(typed: str, where: str) -> date:
    """A day that was typed; `where` is what the reader should look at if it is not right."""
    try:
        return parse(typed)
    except ValueError as fout:
        raise NietGoed(f"{where}: {fout}") from None


def answered(regels: Regels, datum: str, gemeente: str, vandaag: str) -> Antwoord:
    """The answer to a date and a gemeente that were typed.

    Raises NietGoed with all that is wrong, a line each.
    """
    try:
        gemeente, why_not = which_gemeente(regels, gemeente).id, ""
    except GeenGemeente as fout:
        why_not = str(fout)
    given = answer(regels, datum, gemeente, vandaag)
    if isinstance(given, Fouten):
        told = {"gemeente": why_not, "vandaag": "--vandaag: {}", "datum": "{}"}
        raise NietGoed("\n".join(told[f.veld].format(f.melding) for f in given.fouten))
    return given


def needs(missing: ModuleNotFoundError) -> NietGoed:
    """What to say where a package of the extra `exchange` is not installed."""
    return NietGoed(
        f"Hiervoor ontbreekt het pakket {missing.name}. "
        "Installeer het met: pip install 'routeboek[exchange]'"
    )
