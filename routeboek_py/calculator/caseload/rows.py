"""A row of a caseload: a first date and a gemeente, or in Dutch what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from ..dutch_dates import in_words
from ..rules import Gemeente, Regels
from .columns import Kolommen, columns_of
from .dates import Volgorde, is_serial, proven_order, read_date
from .formulas import unguarded
from .gemeenten import Gemeenten, bare, gemeenten_of
from .records import Record, limited, records
from .text import decoded

# What a spreadsheet's cell can hold.
Cel = str | int | float | date | None
_NOT_CLOSED = "In deze rij is een aanhalingsteken niet gesloten."


@dataclass(frozen=True)
class Rij:
    """A row that can be counted with; `kenmerk` is the reader's own label, perhaps empty.

    `uit` names the part that it came in with, where there are more (see `delen`).
    """

    nummer: int
    cellen: tuple[str, ...]
    kenmerk: str
    datum: date
    gemeente: Gemeente
    uit: str = ""


@dataclass(frozen=True)
class OnleesbareRij:
    """A row that cannot be counted with: what stands there as it was written, and why.

    Where no cell is sure (a quotation mark is not closed) only `cellen` says what stands there.
    """

    nummer: int
    cellen: tuple[str, ...]
    kenmerk: str
    datum: str
    gemeente: str
    meldingen: tuple[str, ...]
    uit: str = ""


@dataclass(frozen=True)
class Leeswijze:
    """How the rows of one file are read; `meldingen` is what their reader should know of it."""

    kolommen: Kolommen
    volgorde: Volgorde | None
    gemeenten: Gemeenten
    kies: str
    meldingen: tuple[str, ...]


@dataclass(frozen=True)
class Caseload:
    """All rows of a file. Each row with something in it is in one of the two, but for headings."""

    leeswijze: Leeswijze
    rijen: tuple[Rij, ...]
    onleesbaar: tuple[OnleesbareRij, ...]


def read(data: bytes, regels: Regels) -> Caseload:
    """Read a CSV file or pasted text. Raises CaseloadFout if it cannot be read as a whole."""
    return gathered(records(decoded(data)), regels)


def read_cells(cells: Iterable[Sequence[Cel]], regels: Regels) -> Caseload:
    """Read the rows of a spreadsheet; the same as of a text that says the same."""
    return gathered(spreadsheet_records(cells), regels)


def spreadsheet_records(cells: Iterable[Sequence[Cel]]) -> list[Record]:
    """The rows of a spreadsheet in words. Raises CaseloadFout where there are too many."""
    rows = (Record(n, tuple(map(_in_text, row))) for n, row in enumerate(cells, start=1))
    return limited([row for row in rows if any(map(str.strip, row.cellen))])


def gathered(found: Sequence[Record], regels: Regels) -> Caseload:
    """All rows at once."""
    how = leeswijze(found, regels)
    read_rows = list(rows(found, how))
    return Caseload(
        how,
        tuple(rij for rij in read_rows if isinstance(rij, Rij)),
        tuple(rij for rij in read_rows if isinstance(rij, OnleesbareRij)),
    )


def leeswijze(found: Sequence[Record], regels: Regels) -> Leeswijze:
    """How these rows are to be read, judged by all of them together."""
    gemeenten = gemeenten_of(regels)
    kolommen = columns_of(found, gemeenten, regels)
    dates = [_cell(record, kolommen.datum) for record in found if record is not kolommen.kop]
    order = proven_order(dates)
    namen = ", ".join(gemeente.naam for gemeente in regels.gemeenten)
    notes = tuple(_notes(kolommen, dates, order)) if found else ()
    return Leeswijze(kolommen, order, gemeenten, f"Kies een gemeente: {namen}.", notes)


def rows(found: Iterable[Record], how: Leeswijze) -> Iterator[Rij | OnleesbareRij]:
    """The rows one by one, so that who waits for them can be told how far it is."""
    for record in found:
        if record is not how.kolommen.kop:
            yield _row(record, how)


def _row(record: Record, how: Leeswijze) -> Rij | OnleesbareRij:
    if not record.heel:
        return OnleesbareRij(record.nummer, record.cellen, "", "", "", (_NOT_CLOSED,))
    where = how.kolommen
    kenmerk, datum, gemeente = (
        unguarded(_cell(record, n)) for n in (where.kenmerk, where.datum, where.gemeente)
    )
    kenmerk = " ".join(kenmerk.split())
    wrong: list[str] = []
    day = _date(datum, how, wrong)
    found = _gemeente(gemeente, how, wrong)
    if wrong or day is None or found is None:
        return OnleesbareRij(record.nummer, record.cellen, kenmerk, datum, gemeente, tuple(wrong))
    return Rij(record.nummer, record.cellen, kenmerk, day, found)


def _date(cell: str, how: Leeswijze, wrong: list[str]) -> date | None:
    try:
        return read_date(cell, how.volgorde)
    except ValueError as fout:
        wrong.append(str(fout))
        return None


def _gemeente(cell: str, how: Leeswijze, wrong: list[str]) -> Gemeente | None:
    found = how.gemeenten.get(bare(cell))
    if found is None and cell:
        wrong.append(f"De gemeente “{cell}” staat niet in dit routeboek. {how.kies}")
    elif found is None:
        wrong.append(f"Er staat geen gemeente. {how.kies}")
    return found


def _cell(record: Record, column: int | None) -> str:
    if column is None or column >= len(record.cellen):
        return ""
    return record.cellen[column].strip()


def _notes(kolommen: Kolommen, dates: Sequence[str], order: Volgorde | None) -> Iterator[str]:
    if kolommen.datum is None:
        yield "Wij zien geen kolom met datums. Zet boven die kolom ‘eerste datum’."
    if kolommen.gemeente is None:
        yield "Wij zien geen kolom met gemeenten. Zet boven die kolom ‘gemeente’."
    if order is not None and any("/" in cell for cell in dates):
        first, second = order.split("-")
        yield (
            f"Datums met een schuine streep lezen wij als {first}/{second}/jaar: "
            "dat blijkt uit andere datums in dezelfde kolom."
        )
    if serial := next(filter(is_serial, dates), ""):
        yield (
            f"Getallen in de kolom met datums lezen wij als datums van Excel: {serial} is "
            f"{in_words(read_date(serial))}. Klopt dat?"
        )


def _in_text(cel: Cel) -> str:
    if cel is None:
        return ""
    if isinstance(cel, datetime):
        midnight = cel.time() == time()
        return cel.date().isoformat() if midnight else cel.isoformat(" ", "minutes")
    if isinstance(cel, date):
        return cel.isoformat()
    if isinstance(cel, float) and cel.is_integer():
        return str(int(cel))
    return str(cel)
