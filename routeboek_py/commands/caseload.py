"""`routeboek caseload`: what is due first among all pupils in a file."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..calculator.caseload.agenda import entries, shared_entries
from ..calculator.caseload.as_data import deel_data, geval_data, onleesbaar_data
from ..calculator.caseload.csv_file import as_csv
from ..calculator.caseload.delen import Deel, doubt, parts_of, together
from ..calculator.caseload.file_kinds import XLSX, CaseloadFout
from ..calculator.caseload.gevallen import WOORDEN, Geval, gevallen
from ..calculator.caseload.headings import column_called
from ..calculator.caseload.records import Sheet, records
from ..calculator.caseload.selection import chosen
from ..calculator.caseload.table import as_table
from ..calculator.caseload.text import decoded, refuse_too_large
from ..calculator.caseload.which_gemeente import GeenGemeente, which_gemeente
from ..calculator.dutch_dates import in_words
from ..calculator.rules import Regels
from ..dutch_errors import file_trouble
from .asked import NietGoed, agenda_options, model_options, needs, regels_of, routeboek, today

_TERMS = tuple(when for when in WOORDEN if when != "later")
_HOW_TO_SAY = (
    "Zet boven die kolom ‘eerste datum’, of zeg met --datumkolom uit welke kolom wij de eerste "
    "datum lezen."
)


def options(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    parser.add_argument("lijst", type=Path, metavar="LIJST",
                        help="een CSV- of Excel-bestand met kenmerk, eerste datum en "
                             "gemeente")  # fmt: skip
    parser.add_argument("--datumkolom", default=None, metavar="KOLOM",
                        help="de kop of het nummer van de kolom met de eerste datum")  # fmt: skip
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


@dataclass(frozen=True)
class _Read:
    """The tables of the file, those in doubt apart, and what is said of the file as a whole."""

    delen: list[Deel]
    in_doubt: list[Deel]
    meldingen: list[str]


def run(options: argparse.Namespace) -> int:
    """Show or save the cases. Status 1: there are rows that could not be read; 2: an option, or
    the file as a whole, is not right. The table and all complaints come before what went wrong
    with an option.
    """
    now, regels = today(options), regels_of(routeboek(options))
    wrong: list[str] = []
    read = _read(options, regels, wrong)
    cases = _chosen(options, read, regels, now, wrong)
    if options.json:
        print(json.dumps(_data(read, cases, now), ensure_ascii=_is_narrow(), indent=2))
    else:
        print(as_table(cases, now, [*_counted_from(read)]))
    _, onleesbaar, kolommen = together(read.delen)
    for line in _complaints(read):
        print(line, file=sys.stderr)
    if options.csv:
        _save("--csv", options.csv, as_csv(cases, onleesbaar, kolommen), wrong)
    if options.ics:
        for line in shared_entries(cases):
            print(line, file=sys.stderr)
        try:
            _save("--ics", options.ics, _agenda(options, cases, regels, now), wrong)
        except NietGoed as fout:
            wrong.append(str(fout))
    for line in wrong:
        print(line, file=sys.stderr)
    return 2 if wrong else 1 if onleesbaar or read.in_doubt else 0


def _read(options: argparse.Namespace, regels: Regels, wrong: list[str]) -> _Read:
    file: Path = options.lijst
    try:
        sheets, told = _sheets(file)
        if not sheets:
            raise CaseloadFout(" ".join(["Dit bestand is leeg.", *told]))
        delen, left = parts_of(file.name, sheets, regels, _columns(options, file, sheets, wrong))
    except CaseloadFout as fout:
        raise NietGoed(f"{file}: {fout}") from None
    except ModuleNotFoundError as missing:
        raise needs(missing) from None
    in_doubt = [deel for deel in delen if deel.is_in_doubt]
    told = [
        *told,
        *left,
        *(f"{_name(deel, delen)}{doubt(deel)} {_HOW_TO_SAY}" for deel in in_doubt),
    ]
    if len(in_doubt) == len(delen):
        raise NietGoed("\n".join(f"{file}: {line}" for line in (*told, *wrong)))
    return _Read([deel for deel in delen if not deel.is_in_doubt], in_doubt, told)


def _sheets(file: Path) -> tuple[Sequence[Sheet], list[str]]:
    refuse_too_large(file.stat().st_size)
    data = file.read_bytes()
    if not data.startswith(XLSX):
        sheet = records(decoded(data))
        return [sheet] if sheet.records else [], []
    from ..desk.spreadsheet import read_workbook  # noqa: PLC0415 (a package that only this needs)

    book = read_workbook(data)
    return book.sheets, list(book.meldingen)


def _columns(
    options: argparse.Namespace, file: Path, sheets: Sequence[Sheet], wrong: list[str]
) -> dict[str, int]:
    """By the name of each part the column that was asked for, in the parts that have it."""
    if options.datumkolom is None:
        return {}
    found = {sheet.naam: column_called(sheet.records, options.datumkolom) for sheet in sheets}
    if not any(column is not None for column in found.values()):
        wrong.append(f"--datumkolom: er is geen kolom ‘{options.datumkolom}’.")
    return {
        file.name if len(sheets) == 1 else f"{file.name}, blad {name}": column
        for name, column in found.items()
        if column is not None
    }


def _chosen(
    options: argparse.Namespace, read: _Read, regels: Regels, now: date, wrong: list[str]
) -> list[Geval]:
    """The cases that were asked for; an option that cannot be followed is told, and left out."""
    gemeente_id, stap = None, options.stap
    if options.gemeente is not None:
        try:
            gemeente_id = which_gemeente(regels, options.gemeente).id
        except GeenGemeente as fout:
            wrong.append(f"--gemeente: {fout} U ziet nu alle gemeenten.")
    numbers = sorted({stap.nummer for gemeente in regels.gemeenten for stap in gemeente.stappen})
    if stap is not None and stap not in numbers:
        known = ", ".join(map(str, numbers))
        wrong.append(f"--stap: stap {stap} bestaat niet. Kies uit {known}. U ziet nu alle stappen.")
        stap = None
    found = gevallen(together(read.delen)[0], now)
    return chosen(found, now, gemeente_id, stap, options.wanneer)


def _save(option: str, file: Path, data: bytes, wrong: list[str]) -> None:
    try:
        file.write_bytes(data)
    except OSError as error:
        missing = f"De map {file.parent} bestaat niet." if not file.parent.is_dir() else ""
        wrong.append(f"{option}: {missing or file_trouble(error)}")


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


def _data(read: _Read, cases: Sequence[Geval], now: date) -> dict[str, object]:
    _, onleesbaar, _ = together(read.delen)
    return {
        "vandaag": {"iso": now.isoformat(), "tekst": in_words(now)},
        "delen": [deel_data(deel) for deel in (*read.delen, *read.in_doubt)],
        "gevallen": [geval_data(geval, now) for geval in cases],
        "onleesbaar": [onleesbaar_data(rij) for rij in onleesbaar],
        "meldingen": [*_remarks(read)],
    }


def _is_narrow() -> bool:
    """Whether stdout cannot show every letter: JSON then says them in ASCII, so none is lost."""
    return not (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")


def _counted_from(read: _Read) -> Iterator[str]:
    for deel in read.delen:
        how = deel.leeswijze
        if how.geteld_vanaf:
            headless = "" if how.kolommen.kop else ". Er staan geen koppen boven de rijen"
            line = f"geteld vanaf {how.geteld_vanaf}{headless}."
            name = _name(deel, read.delen)
            yield name + line if name else line[0].upper() + line[1:]


def _complaints(read: _Read) -> Iterator[str]:
    yield from _remarks(read)
    for rij in together(read.delen)[1]:
        place = f"{rij.uit.rpartition(', ')[2]}, rij" if rij.uit else "Rij"
        yield f"{place[0].upper()}{place[1:]} {rij.nummer}: {' '.join(rij.meldingen)}"


def _remarks(read: _Read) -> Iterator[str]:
    yield from read.meldingen
    for deel in read.delen:
        yield from (f"{_name(deel, read.delen)}{line}" for line in deel.leeswijze.meldingen)


def _name(deel: Deel, delen: Sequence[Deel]) -> str:
    """The name of the sheet in front of what is said of it, where there are more."""
    return f"Blad {deel.sheet.naam}: " if len(delen) > 1 else ""
