"""`routeboek caseload`: shows what is due first for all pupils in a file."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..calculator.caseload.agenda import entries, shared_entries
from ..calculator.caseload.as_data import broken_data, case_data, part_data
from ..calculator.caseload.cases import Case, cases_of
from ..calculator.caseload.columns import columns_of
from ..calculator.caseload.csv_file import as_csv
from ..calculator.caseload.file_kinds import XLSX, CaseloadFout
from ..calculator.caseload.headings import columns_called
from ..calculator.caseload.parts import (
    Part,
    broken_rows,
    named_tables,
    parts_of,
    together,
    told_doubt,
)
from ..calculator.caseload.records import Sheet, records
from ..calculator.caseload.selection import chosen
from ..calculator.caseload.table import as_table
from ..calculator.caseload.text import decoded, refuse_too_large
from ..calculator.dutch_dates import in_words
from ..calculator.rules import Regels
from ..calculator.wording import sentence
from .asked import NietGoed, model_options, needs, regels_of, routeboek, site_option, today
from .caseload_options import CaseloadOptions, caseload_options
from .dutch_errors import file_trouble

_HOW_TO_SAY = (
    "Zet boven die kolom ‘eerste datum’, of zeg met --datumkolom uit welke kolom wij de eerste "
    "datum lezen."
)


def options(parser: argparse.ArgumentParser) -> None:
    """Defines the arguments; `caseload_options` reports wrong values, next to the table."""
    parser.add_argument("lijst", type=Path, metavar="LIJST",
                        help="een CSV- of Excel-bestand met nummer of initialen, eerste datum en "
                             "gemeente")  # fmt: skip
    parser.add_argument("--datumkolom", default=None, metavar="KOLOM",
                        help="de kop of het nummer van de kolom met de eerste datum")  # fmt: skip
    parser.add_argument("--gemeente", default=None, metavar="ID", help="alleen deze gemeente")
    parser.add_argument("--stap", default=None, metavar="N",
                        help="kijk alleen naar de laatste datum van deze stap")  # fmt: skip
    parser.add_argument("--wanneer", default=None, metavar="WANNEER",
                        help="voorbij (ook van een eerdere stap), deze-week of twee-weken "
                             "(de twee weken erna)")  # fmt: skip
    parser.add_argument("--json", action="store_true", help="geef alles als JSON")
    parser.add_argument("--csv", type=Path, metavar="BESTAND", help="bewaar de tabel als CSV")
    parser.add_argument("--ics", type=Path, metavar="BESTAND", help="bewaar een agendabestand")
    parser.add_argument("--herinner", default=None, metavar="DAGEN",
                        help="zet een herinnering 1, 3, 7 of 14 dagen ervoor")  # fmt: skip
    site_option(parser)
    model_options(parser)


@dataclass(frozen=True)
class _Read:
    """The tables of the file, those in doubt separately, and messages about the whole file."""

    parts: list[Part]
    in_doubt: list[Part]
    messages: list[str]


def run(options: argparse.Namespace) -> int:
    """Shows or saves the cases; returns the exit status.

    Status 1: there are rows that could not be read. Status 2: an option, or the whole file, is
    wrong. The table and the messages about rows come before the errors about options.
    """
    now, regels = today(options), regels_of(routeboek(options))
    wrong: list[str] = []
    read = _read(options, regels, wrong)
    asked = caseload_options(options, regels, wrong)
    cases = _chosen(asked, read, regels, now)
    if options.json:
        print(json.dumps(_data(read, cases, now), ensure_ascii=_is_narrow(), indent=2))
    else:
        print(as_table(cases, now, [*_counted_from(read)]))
    _, broken, columns = together(read.parts)
    for line in _complaints(read):
        print(line, file=sys.stderr)
    if asked.csv:
        _save("--csv", asked.csv, as_csv(cases, broken, columns), wrong)
    if asked.ics:
        for line in shared_entries(cases):
            print(line, file=sys.stderr)
        try:
            _save("--ics", asked.ics, _agenda(asked, cases, regels, now), wrong)
        except NietGoed as fout:
            wrong.append(str(fout))
    for line in wrong:
        print(line, file=sys.stderr)
    return 2 if wrong else 1 if broken or read.in_doubt else 0


def _read(options: argparse.Namespace, regels: Regels, wrong: list[str]) -> _Read:
    file: Path = options.lijst
    try:
        sheets, told = _sheets(file)
        if not sheets:
            raise CaseloadFout(" ".join(told) or "Dit bestand is leeg.")
        naam = file.name if len(sheets) == 1 else ""
        named = [*named_tables(naam, sheets, regels)]
        parts, left = parts_of(naam, sheets, regels, _columns(options, regels, named, wrong))
    except CaseloadFout as fout:
        raise NietGoed(f"{file}: {fout}") from None
    except ModuleNotFoundError as missing:
        raise needs(missing) from None
    in_doubt = [part for part in parts if part.is_in_doubt]
    told = [
        *told,
        *left,
        *(f"{_name(part, parts)}{told_doubt(part)} {_HOW_TO_SAY}" for part in in_doubt),
    ]
    if len(in_doubt) == len(parts):
        raise NietGoed("\n".join(f"{file}: {line}" for line in (*told, *wrong)))
    return _Read([part for part in parts if not part.is_in_doubt], in_doubt, told)


def _sheets(file: Path) -> tuple[Sequence[Sheet], list[str]]:
    refuse_too_large(file.stat().st_size)
    data = file.read_bytes()
    if not data.startswith(XLSX):
        sheet = records(decoded(data))
        return [sheet] if sheet.records else [], []
    from ..exchange.spreadsheet import read_workbook  # noqa: PLC0415 (a package that only this needs)

    book = read_workbook(data)
    return book.sheets, list(book.messages)


def _columns(
    options: argparse.Namespace,
    regels: Regels,
    named: Sequence[tuple[str, Sheet]],
    wrong: list[str],
) -> dict[str, int]:
    """By the name of each table: the column that the reader asked for.

    A number is only used if it is in doubt which column of the table counts, or if there is only
    one table: it cannot be right for all of several tables.
    """
    asked = options.datumkolom
    if asked is None:
        return {}
    found: dict[str, int] = {}
    for name, table in named:
        columns = columns_of(table, regels)
        called = columns_called(columns.heading, asked) if columns.heading else []
        if len(called) > 1:
            wrong.append(f"--datumkolom: ‘{asked}’ staat boven meer kolommen. Geef het nummer.")
        elif called:
            found[name] = called[0]
        elif asked.isdecimal() and (len(named) == 1 or columns.doubt):
            width = max(len(record.cells) for record in table.records)
            if 0 < int(asked) <= width:
                found[name] = int(asked) - 1
    if not found and not wrong:
        wrong.append(f"--datumkolom: er is geen kolom ‘{asked}’.")
    return found


def _chosen(asked: CaseloadOptions, read: _Read, regels: Regels, now: date) -> list[Case]:
    found = cases_of(together(read.parts)[0], now, regels.kalender)
    return chosen(found, now, asked.gemeente, asked.stap, asked.wanneer)


def _save(option: str, file: Path, data: bytes, wrong: list[str]) -> None:
    try:
        file.write_bytes(data)
    except OSError as error:
        missing = f"De map {file.parent} bestaat niet." if not file.parent.is_dir() else ""
        wrong.append(f"{option}: {missing or file_trouble(error)}")


def _agenda(asked: CaseloadOptions, cases: Sequence[Case], regels: Regels, now: date) -> bytes:
    try:
        from ..exchange.ics import as_ics  # noqa: PLC0415 (a package that only this needs)
    except ModuleNotFoundError as missing:
        raise needs(missing) from None
    try:
        found = entries(cases, regels, now, asked.site, asked.stap)
        return as_ics(found, now, asked.herinner)
    except ValueError as fout:
        raise NietGoed(f"--ics: {fout}") from None


def _data(read: _Read, cases: Sequence[Case], now: date) -> dict[str, object]:
    return {
        "vandaag": {"iso": now.isoformat(), "tekst": in_words(now)},
        "delen": [part_data(part) for part in (*read.parts, *read.in_doubt)],
        "gevallen": [case_data(case, now) for case in cases],
        "onleesbaar": [broken_data(row) for row in broken_rows(read.parts)],
        "meldingen": [*_remarks(read)],
    }


def _is_narrow() -> bool:
    """Whether stdout cannot show every letter: JSON is then written in ASCII."""
    return not (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")


def _counted_from(read: _Read) -> Iterator[str]:
    for part in read.parts:
        how = part.reading
        if how.counted_from:
            headless = "" if how.columns.heading else ". Er staan geen koppen boven de rijen"
            yield sentence(f"{_name(part, read.parts)}geteld vanaf {how.counted_from}{headless}.")


def _complaints(read: _Read) -> Iterator[str]:
    yield from _remarks(read)
    for row in broken_rows(read.parts):
        place = f"{row.uit}, rij {row.nummer}" if row.uit else f"rij {row.nummer}"
        yield f"{sentence(place)}: {' '.join(row.messages)}"


def _remarks(read: _Read) -> Iterator[str]:
    yield from read.messages
    for part in read.parts:
        yield from (f"{_name(part, read.parts)}{line}" for line in part.messages)


def _name(part: Part, parts: Sequence[Part]) -> str:
    """The name of the table before a message about it, if there are more tables."""
    return f"{sentence(part.naam)}: " if len(parts) > 1 else ""
