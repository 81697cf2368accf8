"""`routeboek caseload`: what is due first among all pupils in a file."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from ..calculator.caseload.agenda import entries
from ..calculator.caseload.as_data import geval_data, onleesbaar_data
from ..calculator.caseload.csv_file import as_csv
from ..calculator.caseload.gemeenten import bare, gemeenten_of
from ..calculator.caseload.gevallen import WOORDEN, Geval, gevallen
from ..calculator.caseload.rows import Caseload, read, read_cells
from ..calculator.caseload.selection import chosen
from ..calculator.caseload.table import as_table
from ..calculator.caseload.text import XLSX, CaseloadFout
from ..calculator.dutch_dates import in_words
from ..calculator.rules import Regels
from .asked import NietGoed, agenda_options, model_options, needs, regels_of, routeboek, today

_TERMS = tuple(when for when in WOORDEN if when != "later")


def options(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    parser.add_argument("lijst", type=Path, metavar="LIJST",
                        help="een CSV- of Excel-bestand met kenmerk, eerste datum en "
                             "gemeente")  # fmt: skip
    parser.add_argument("--gemeente", default=None, metavar="ID", help="alleen deze gemeente")
    parser.add_argument("--stap", type=int, metavar="N",
                        help="kijk alleen naar de laatste datum van deze stap")  # fmt: skip
    parser.add_argument("--wanneer", choices=_TERMS, metavar="WANNEER",
                        help="te-laat, deze-week of twee-weken (de twee weken erna)")  # fmt: skip
    parser.add_argument("--json", action="store_true", help="geef alles als JSON")
    parser.add_argument("--csv", type=Path, metavar="BESTAND", help="bewaar de tabel als CSV")
    parser.add_argument("--ics", type=Path, metavar="BESTAND", help="bewaar een agendabestand")
    agenda_options(parser)
    model_options(parser)


def run(options: argparse.Namespace) -> int:
    """Show or save the cases; status 1 if there are rows that could not be read."""
    now, regels = today(options), regels_of(routeboek(options))
    caseload = _read(options.lijst, regels)
    cases = _chosen(options, caseload, regels, now)
    if options.csv:
        kolommen = caseload.leeswijze.kolommen
        options.csv.write_bytes(as_csv(cases, caseload.onleesbaar, kolommen))
    if options.ics:
        options.ics.write_bytes(_agenda(options, cases, regels, now))
    if options.json:
        print(json.dumps(_data(caseload, cases, now), ensure_ascii=False, indent=2))
    else:
        print(as_table(cases, now))
    for line in _complaints(caseload):
        print(line, file=sys.stderr)
    return 1 if caseload.onleesbaar else 0


def _read(file: Path, regels: Regels) -> Caseload:
    data = file.read_bytes()
    try:
        if not data.startswith(XLSX):
            return read(data, regels)
        from ..desk.spreadsheet import cells  # noqa: PLC0415 (a package that only this needs)

        return read_cells(cells(data), regels)
    except CaseloadFout as fout:
        raise NietGoed(f"{file}: {fout}") from None
    except ModuleNotFoundError as missing:
        raise needs(missing) from None


def _chosen(
    options: argparse.Namespace, caseload: Caseload, regels: Regels, now: date
) -> list[Geval]:
    gemeente_id = None
    if options.gemeente is not None:
        gemeente = gemeenten_of(regels).get(bare(options.gemeente))
        if gemeente is None:
            raise NietGoed(f"--gemeente: {caseload.leeswijze.kies}")
        gemeente_id = gemeente.id
    found = gevallen(caseload.rijen, now)
    return chosen(found, now, gemeente_id, options.stap, options.wanneer)


def _agenda(
    options: argparse.Namespace, cases: Sequence[Geval], regels: Regels, now: date
) -> bytes:
    try:
        from ..desk.ics import as_ics  # noqa: PLC0415 (a package that only this needs)
    except ModuleNotFoundError as missing:
        raise needs(missing) from None
    try:
        found = entries(cases, regels, now, options.site, options.stap)
        return as_ics(found, now, options.herinner)
    except ValueError as fout:
        raise NietGoed(f"--ics: {fout}") from None


def _data(caseload: Caseload, cases: Sequence[Geval], now: date) -> dict[str, object]:
    return {
        "vandaag": {"iso": now.isoformat(), "tekst": in_words(now)},
        "gevallen": [geval_data(geval, now) for geval in cases],
        "onleesbaar": [onleesbaar_data(rij) for rij in caseload.onleesbaar],
        "meldingen": caseload.leeswijze.meldingen,
    }


def _complaints(caseload: Caseload) -> Iterator[str]:
    yield from caseload.leeswijze.meldingen
    for rij in caseload.onleesbaar:
        yield f"Rij {rij.nummer}: {' '.join(rij.meldingen)}"
