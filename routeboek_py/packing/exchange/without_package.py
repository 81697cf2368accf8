"""What the exchange does without a package, good and bad."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from routeboek_py.exchange.page.entry import Entry

SAID = {"tekst": "T", "bron": "B", "pagina": "p/"}
TERM = {
    "van": "4 weken",
    "tot": "8 weken",
    "volgens": [SAID | {"kracht": "geen", "gebeurtenis": None}],
}
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
ROWS = 'kenmerk;datum;gemeente;klas\r\n=Zoë;2026-09-01;A;1\r\n"x;2026;C\r\n1/2/2026;B\r\n'


ENTRY = Entry()
SHOWN = {"vandaag": "2026-09-01", "gemeente": None, "stap": None, "wanneer": None}


def asks(name: str, about: dict[str, Any], data: bytes = b"") -> tuple[str, str | bytes]:
    """What comes of asking this."""
    return ENTRY.ask(name, json.dumps(about), data, lambda *_: None)


def texts() -> Iterator[bytes]:
    """Rows as all sorts of programs write them, and what is no text."""
    yield from (ROWS.encode(code) for code in ("utf-8", "utf-8-sig", "cp1252", "utf-16"))
    yield from (b"\x81;2026-09-01;A\n", b"", b"\0", b"\xd0\xcf\x11\xe0", b"1-9-2026,1-9-2026")


def run() -> None:
    """Make a list of all of them, look at it, and save it."""
    asks("begin", {"regels": REGELS})
    for data in texts():
        asks("add", {"naam": "x.csv"}, data)
    for datum in ("1/2/2026", "01-09-2026", "morgen"):
        asks("type", {"kenmerk": "Zoë", "datum": datum, "gemeente": "a"})
    for change in (SHOWN, SHOWN | {"gemeente": "a", "stap": 1, "wanneer": "later"}):
        asks("show", change | {"van": 0, "aantal": 9})
        asks("csv", change)
    asks("broken", {"van": 0, "aantal": 9})
    kept = asks("keep", {})[1]
    asks("remove", {"uit": "x.csv", "rij": 2})
    asks("remove", {"uit": "x.csv"})
    asks("restore", {"delen": json.loads(kept)})
