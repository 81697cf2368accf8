"""What the desk does without a package, good and bad."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from routeboek_py.calculator.caseload.as_data import geval_data, onleesbaar_data
from routeboek_py.calculator.caseload.csv_file import as_csv
from routeboek_py.calculator.caseload.gevallen import gevallen
from routeboek_py.calculator.caseload.rows import read
from routeboek_py.calculator.caseload.selection import at_step, by_due_date, due, in_gemeente
from routeboek_py.calculator.caseload.text import CaseloadFout
from routeboek_py.calculator.rules import regels_from
from routeboek_py.desk.page.door import ask

SAID = {"tekst": "T", "bron": "B", "pagina": "p/"}
TERM = {"weken": {"van": 4, "tot": 8}, "volgens": [SAID | {"kracht": "geen", "gebeurtenis": None}]}
STEP = {"id": "s", "nummer": 1, "naam": "S", "pagina": "p/", "termijn": TERM}
DAYS = {"van": "2025-01-01", "tot": "2028-12-31"}
REGELS = {
    "telt_vanaf": "eerste datum",
    "gemeenten": [
        {"id": "a", "naam": "A", "stappen": [STEP | {"aanmelding": [SAID], "overslaan": []}]},
        {"id": "b", "naam": "B", "stappen": [STEP | {"aanmelding": [], "overslaan": [SAID]}]},
    ],
    "kalender": {"regio": "R", "bron": "b", "feestdagen": {"2026-12-25": "Kerst"},
                 "feestdagen_bekend": DAYS, "vakanties": [], "vakanties_bekend": DAYS},
}  # fmt: skip
TODAY = date(2026, 9, 1)
ROWS = 'kenmerk;datum;gemeente;klas\r\n=Zoë;2026-09-01;A;1\r\n"x;2026;C\r\n1/2/2026;B\r\n'


def asks(name: str, about: dict[str, Any], data: bytes | None = None) -> tuple[str, str | bytes]:
    """What comes of asking this."""
    return ask(name, json.dumps(about), data, lambda *_: None)


def texts() -> Iterator[bytes]:
    """Rows as all sorts of programs write them, and what is no text."""
    yield from (ROWS.encode(code) for code in ("utf-8", "utf-8-sig", "cp1252", "utf-16"))
    yield from (b"\x81;2026-09-01;A\n", b"", b"\0", b"\xd0\xcf\x11\xe0", b"1-9-2026,1-9-2026")


def run() -> None:
    """Read, sort, filter and write them all."""
    for data in texts():
        try:
            caseload = read(data, regels_from(REGELS))
        except CaseloadFout:
            continue
        found = by_due_date(gevallen(caseload.rijen, TODAY))
        found += due(at_step(in_gemeente(found, "a"), 1, TODAY), "later")
        as_csv(found, caseload.onleesbaar, caseload.leeswijze.kolommen)
        [geval_data(geval, TODAY) for geval in found]
        [onleesbaar_data(rij) for rij in caseload.onleesbaar]
