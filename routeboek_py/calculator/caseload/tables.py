"""Splits a sheet into tables: people put several below each other, each with own headings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..gemeenten import gemeenten_of
from ..rules import Regels
from .headings import is_other_heading, known_heading
from .records import Sheet


def tables(sheet: Sheet, regels: Regels) -> Iterator[Sheet]:
    """The sheet, split at every row with other headings than those above it."""
    heading = known_heading(sheet.records, gemeenten_of(regels), regels)
    first, found = 0, sheet.records
    at = found.index(heading) + 1 if heading else len(found)
    for n, record in enumerate(found[at:], start=at):
        if heading and is_other_heading(record, heading, regels):
            yield replace(sheet, records=found[first:n])
            first, heading = n, record
    yield replace(sheet, records=found[first:], messages=sheet.messages if first == 0 else ())
