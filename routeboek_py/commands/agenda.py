"""`routeboek agenda`: writes the coming dates of one pupil as an agenda file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..calculator.afspraken import afspraken
from .asked import (
    NietGoed,
    agenda_options,
    answered,
    model_options,
    needs,
    regels_of,
    routeboek,
    taken_option,
    today,
)


def options(parser: argparse.ArgumentParser) -> None:
    """Defines the arguments."""
    parser.add_argument("datum", metavar="DATUM", help="eerste datum van het zorgwekkend verzuim")
    parser.add_argument("--gemeente", default="", metavar="ID", help="de gemeente, met haar id")
    parser.add_argument("--stap", type=int, metavar="N", help="alleen deze stap")
    parser.add_argument("--label", default="", metavar="TEKST",
                        help="nummer of initialen, voor in de agenda")  # fmt: skip
    parser.add_argument("--uit", type=Path, metavar="BESTAND",
                        help="bewaar het in dit bestand in plaats van het te tonen")  # fmt: skip
    taken_option(parser)
    agenda_options(parser)
    model_options(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the file and returns the exit status."""
    try:
        from ..exchange.ics import as_ics  # noqa: PLC0415 (a package that only this needs)
    except ModuleNotFoundError as missing:
        raise needs(missing) from None
    now = today(options)
    regels = regels_of(routeboek(options))
    antwoord = answered(regels, options.datum, options.gemeente, now.isoformat(), options.gezet)
    taken = [stap.stap.nummer for stap in antwoord.genomen]
    if options.stap is not None and options.stap not in taken:
        numbers = ", ".join(map(str, taken))
        raise NietGoed(
            f"Stap {options.stap} is er niet in {antwoord.gemeente.naam}. Kies uit {numbers}."
        )
    found = afspraken(antwoord, options.site, " ".join(options.label.split()))
    chosen = [a for a in found if options.stap in (None, a.stap)]
    try:
        file = as_ics(chosen, now, options.herinner)
    except ValueError as fout:
        raise NietGoed(str(fout)) from None
    if options.uit is None:
        sys.stdout.buffer.write(file)
    else:
        options.uit.write_bytes(file)
        print(f"Bewaard in {options.uit}: {file.count(b'BEGIN:VEVENT')} keer in de agenda.")
    return 0
