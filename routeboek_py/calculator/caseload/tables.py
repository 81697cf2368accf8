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
    first, found = 0, sheet.records
    others = OtherHeadings(heading, gemeenten, regels)
    at = found.index(heading) + 1
    for n, record in enumerate(found[at:], start=at):
        if record in others:
            yield replace(
                sheet, records=found[first:n], messages=sheet.messages if first == 0 else ()
            )
            first, others = n, OtherHeadings(record, gemeenten, regels)
    yield replace(sheet, records=found[first:], messages=sheet.messages if first == 0 else ())
