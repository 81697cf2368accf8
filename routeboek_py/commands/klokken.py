"""`routeboek klokken`: shows the other Klokken of the sources, each from a day that is given."""

from __future__ import annotations

import argparse
import json
import textwrap
from datetime import date

from ..calculator.as_data import clock_data
from ..calculator.klokken import Stand, klok_from, stand
from ..calculator.wording import quoted
from .asked import NietGoed, day, model_options, regels_of, routeboek, today

_WIDTH = 78


def options(parser: argparse.ArgumentParser) -> None:
    """Defines the arguments."""
    parser.add_argument("dagen", nargs="*", metavar="KLOK=DATUM",
                        help="vanaf welke dag een klok telt, zoals advies=01-09-2026")  # fmt: skip
    parser.add_argument("--json", action="store_true", help="geef alles als JSON")
    model_options(parser)


def run(options: argparse.Namespace) -> int:
    """Shows the state of each Klok."""
    from ..pages.klokken import klokken  # noqa: PLC0415 (loads the calendar: only when asked)

    model = routeboek(options)
    clocks = [klok_from(data) for data in klokken(model)]
    begins = _begins(options.dagen, [klok.id for klok in clocks])
    kalender, now = regels_of(model).kalender, today(options)
    told = [stand(klok, begins.get(klok.id), now, kalender) for klok in clocks]
    if options.json:
        print(json.dumps([clock_data(each) for each in told], ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(map(_paragraph, told)))
    return 0


def _begins(typed: list[str], known: list[str]) -> dict[str, date]:
    begins = {}
    for pair in typed:
        klok, _, datum = pair.partition("=")
        if klok not in known:
            raise NietGoed(f"De klok ‘{klok}’ is er niet. Kies uit: {', '.join(known)}.")
        begins[klok] = day(datum, klok)
    return begins


def _paragraph(told: Stand) -> str:
    klok = told.klok
    lines = [*told.tekst, klok.uitleg, quoted(klok.volgens)]
    wrapped = (
        textwrap.fill(line, _WIDTH, initial_indent="  ", subsequent_indent="  ") for line in lines
    )
    return "\n".join([f"{klok.titel} [{klok.id}]", *wrapped])
