"""A small list of made-up pupils, to show what a file for the calculator looks like."""

from __future__ import annotations

import csv
import io

from ..calculator.caseload.formulas import guarded
from ..model.routeboek import Routeboek
from .markdown import folded

HEADINGS = ("kenmerk", "eerste datum", "gemeente")
_DATES = ("01-09-2026", "14-09-2026", "02-10-2026", "02-11-2026")
# The byte order mark: with it Excel reads the file as UTF-8.
_MARK = "\ufeff"


def example_rows(routeboek: Routeboek) -> list[tuple[str, str, str]]:
    """Rows of made-up pupils under `HEADINGS`, each with the next gemeente."""
    namen = [gemeente.naam for gemeente in routeboek.gemeenten]
    return [(f"leerling {n + 1}", day, namen[n % len(namen)]) for n, day in enumerate(_DATES)]


def example_text(routeboek: Routeboek) -> str:
    """The headings and the rows as the text of a CSV file, with semicolons."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=";", lineterminator="\n")
    rows.writerows(map(guarded, map(folded, row)) for row in (HEADINGS, *example_rows(routeboek)))
    return _MARK + text.getvalue()
