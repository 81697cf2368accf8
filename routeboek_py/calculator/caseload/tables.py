"""Splits a sheet into tables: people put several below each other, each with own headings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..gemeenten import gemeenten_of
from ..rules import Regels
from .headings import OtherHeadings, known_heading
from .records import Sheet


def tables(sheet: Sheet, regels: Regels) -> Iterator[Sheet]:
    """The sheet, split at every row with other headings than those above it."""
    gemeenten = gemeenten_of(regels)
    heading = known_heading(sheet.records, gemeenten, regels)
    if heading is None:
        yield sheet
        return
    found, others = sheet.records, OtherHeadings(gemeenten, regels)
    first = 0
    at = found.index(heading)
    for n, record in enumerate(found[at:], start=at):
        if others.has(record, heading):
            yield _between(sheet, first, n)
            first, heading = n, record
    yield _between(sheet, first, len(found))


def _between(sheet: Sheet, first: int, last: int) -> Sheet:
    """The rows from the first until the last; only the first table has the messages."""
    messages = sheet.messages if first == 0 else ()
    return replace(sheet, records=sheet.records[first:last], messages=messages)
