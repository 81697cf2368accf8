"""Files of nearly 10 MB in shapes that make a careless reader slow, and what reading one takes.

`python -m tests.calculator.caseload.hostile [NAME ...]` measures them one by one.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from routeboek_py.calculator.caseload.cases import cases_of
from routeboek_py.calculator.caseload.csv_file import as_csv
from routeboek_py.calculator.caseload.file_kinds import CaseloadFout
from routeboek_py.calculator.caseload.parts import parts_of, together
from routeboek_py.calculator.caseload.records import records
from routeboek_py.calculator.caseload.selection import by_due_date
from routeboek_py.calculator.caseload.text import decoded
from routeboek_py.calculator.rules import Regels, regels_from
from tests.calculator.kalenders import EMPTY

PROJECT = Path(__file__).parents[3]
SIZE = 9_600_000
HEADING = "kenmerk;eerste datum;gemeente;notitie\n"
ROW = "a;01-09-2026;Rijswijk;"


def _repeated(text: str, before: str = HEADING, after: str = "\n", size: int = SIZE) -> bytes:
    return _text(before, text * ((size - len(before) - len(after)) // len(text)), after)


def _text(*pieces: str) -> bytes:
    return "".join(pieces).encode()


def _rows(cell: str, count: int, first: str = ROW) -> bytes:
    return _text(HEADING, f"{first}{cell}\n" * count)


# What the file is made of, by what is odd about it.
SHAPES: dict[str, Callable[[], bytes]] = {
    "20,000 plain rows": lambda: _rows("x" * 400, 20_000),
    "one line of letters": lambda: _repeated("a", before="", after=""),
    "one line of letters below a heading": lambda: _repeated("a"),
    "one line of digits": lambda: _repeated("1", before="", after=""),
    "one line of dates": lambda: _repeated("01-09-2026 ", before="", after=""),
    "one line of semicolons": lambda: _repeated(";", before="", after=""),
    "one line of commas": lambda: _repeated(",", before="", after=""),
    "one line of bars": lambda: _repeated("|", before="", after=""),
    "one line of cells": lambda: _repeated("a;", before="", after=""),
    "one line of cells with dates": lambda: _repeated("01-09-2026;", before="", after=""),
    "one line of spaces": lambda: _repeated(" ", before="", after=""),
    "one line of tabs": lambda: _repeated("\t", before="", after=""),
    "one line of apostrophes": lambda: _repeated("'", before="", after=""),
    "one line of equals signs": lambda: _repeated("=", before="", after=""),
    "one line of brackets": lambda: _repeated("(", before="", after=""),
    "one line after sep=": lambda: _repeated(";", before="sep=", after=""),
    "spaces after sep=": lambda: _repeated(" ", before="sep=;", after="x"),
    "signs after sep=": lambda: _repeated(";,\t ", before="sep=;", after="x"),
    "nothing but quotes": lambda: _repeated('"', before="", after=""),
    "nothing but quotes, odd": lambda: _repeated('"', before="", after="")[:-1] + b"a",
    "quotes below a heading": lambda: _repeated('"'),
    "quotes and spaces": lambda: _repeated('" ', before="", after=""),
    "spaces before a quote": lambda: _repeated(" ", before=HEADING, after='"a\n'),
    "quotes and letters by turns": lambda: _repeated('"a'),
    "quotes and semicolons by turns": lambda: _repeated('";'),
    "quoted cells": lambda: _repeated('"a";'),
    "quoted semicolons": lambda: _repeated('";";'),
    "a quote on every line": lambda: _repeated('"\n'),
    "a quote on every line, odd": lambda: _repeated('"\n', after='a"\n"'),
    "a quote and a letter on every line": lambda: _repeated('"a\n'),
    "a quote after a letter on every line": lambda: _repeated('a"\n'),
    "an open quote on every row": lambda: _repeated(ROW + '"x\n'),
    "an open quote on every other row": lambda: _repeated(f'{ROW}"x\n{ROW}x\n'),
    "an open quote at the start of every row": lambda: _repeated('"' + ROW + "\n"),
    "two quotes on every row": lambda: _repeated(ROW + '"x" y\n'),
    "one open quote above all rows": lambda: _repeated(ROW + "\n", before=f'{HEADING}"'),
    "one open quote above rows of three cells": lambda: _repeated("a;b;c\n", before='"'),
    "one open quote above short lines": lambda: _repeated("a\n", before='"'),
    "many lines in one cell": lambda: _repeated("a\n", before=f'{HEADING}{ROW}"', after='"\n'),
    "many lines in one cell, odd width": lambda: _repeated(
        "a\n", before=f'{HEADING}{ROW};"', after='"\n'
    ),
    "many lines in many cells": lambda: _rows('"' + "a\n" * 220 + '"', 19_999),
    "lines of one letter": lambda: _repeated("a\n", before=""),
    "lines of a row each": lambda: _repeated("a;01-09-2026;Rijswijk\n", before=""),
    "empty lines": lambda: _repeated("\n"),
    "empty lines of Windows": lambda: _repeated("\r\n"),
    "lines of spaces": lambda: _repeated("    \n"),
    "lines of semicolons": lambda: _repeated(";;;\n"),
    "lines of empty quotes": lambda: _repeated('"";""\n'),
    "line ends of every kind": lambda: _repeated("a\r\nb\rc\n\n\r\r\n"),
    "a giant cell": lambda: _rows("x" * (SIZE - 100), 1),
    "a giant quoted cell": lambda: _rows('"' + "x" * (SIZE - 100) + '"', 1),
    "a large cell in many rows": lambda: _rows("x" * 9_000, 1_000),
    "a large quoted cell in many rows": lambda: _rows('"' + 'x""' * 3_000 + '"', 1_000),
    "cells of 400 kB": lambda: _rows("x" * 400_000, 23),
    "cells of 400 kB in quotes": lambda: _rows('"' + "x\n" * 200_000 + '"', 23),
    "labels of 400 kB": lambda: _rows("x", 23, "x" * 400_000 + ";01-09-2026;Rijswijk;"),
    "gemeenten of 400 kB": lambda: _rows("x", 23, "a;01-09-2026;" + "Delft " * 66_000 + ";"),
    "dates of 400 kB": lambda: _rows("x", 23, "a;" + "1-" * 200_000 + ";Rijswijk;"),
    "dates of 400 kB of spaces": lambda: _rows(
        "x", 23, "a;01-09-2026" + " " * 400_000 + "x;Rijswijk;"
    ),
    "rows of 16,000 cells": lambda: _rows(";" * 16_000, 599),
    "rows of 16,000 filled cells": lambda: _rows("a;" * 16_000, 299),
    "rows of 16,000 dates": lambda: _rows("01-09-2026;" * 16_000, 54),
    "20,000 rows of 224 cells": lambda: _rows("a;" * 220, 19_999),
    "20,000 rows of 48 different cells": lambda: _text(
        HEADING, *(f"{ROW}{';'.join(f'{n:x}{m}xy' for m in range(45))}\n" for n in range(19_999))
    ),
    "20,000 open quotes": lambda: _rows('"' + "x" * 400, 19_999),
    "20,000 odd quotes": lambda: _rows('"' + "x" * 400 + '"y', 19_999),
    "20,000 rows of quotes": lambda: _rows('"' * 450, 19_999),
    "20,000 rows of quotes, odd": lambda: _rows('"' * 451, 19_999),
    "20,000 wrong dates": lambda: _rows("x" * 400, 19_999, "a;31-02-2026;Rijswijk;"),
    "20,000 different gemeenten": lambda: _text(
        HEADING, *(f"a;01-09-2026;Plaats {n};{'x' * 400}\n" for n in range(19_999))
    ),
    "20,000 headings": lambda: _text(HEADING * 19_999),
    "headings of other tables": lambda: _text((HEADING + "gemeente;datum\n") * 9_999),
    "headings of two tables by turns": lambda: _text(
        HEADING, f"{ROW}\ngemeente;datum;kenmerk;notitie\n{ROW}\n{HEADING}" * 3_900
    ),
    "a few NULs": lambda: _repeated(ROW + "x\n", after=f"{ROW}\0\n"),
    "nothing but NULs": lambda: b"\0" * SIZE,
    "lines of NULs": lambda: b"a\0\n" * (SIZE // 3),
    "a wrong byte on every line": lambda: b"\xe9;01-09-2026;Rijswijk\n" * (SIZE // 23),
    "wrong bytes only": lambda: b"\xe9" * SIZE,
    "wrong bytes by line": lambda: b"\xe9\n" * (SIZE // 2),
    "byte order marks": lambda: _repeated("\ufeff", before="", after="", size=SIZE // 3),
    "UTF-16": lambda: _rows("x" * 200, 19_999).decode().encode("utf-16"),
    "letters of four bytes": lambda: _rows("\U0001f600" * 110, 19_999),
    "end of file marks": lambda: _repeated("\x1a", before="", after=""),
    "words of HTML": lambda: _repeated("<!-- ", before="", after=""),
    "the head of a mail": lambda: _repeated("from: ", before="", after=""),
    "brackets of JSON": lambda: _repeated("[", before="", after="]"),
    "comments of HTML": lambda: _repeated("<!---->", before="", after=""),
    "a wide heading above short rows": lambda: _text(
        f"kenmerk;eerste datum;gemeente{';x' * 16_000}\n", f"{ROW}x\n" * 19_999
    ),
    "a wide heading of ours above short rows": lambda: _text(
        "rij;kenmerk;eerste datum;gemeente;stap;naam van de stap;laatste datum;wanneer",
        ";ook: x" * 16_000, "\n", "2;a;01-09-2026;Rijswijk;;;;;'=1\n" * 19_999,
    ),
    "rows that are not pupils": lambda: _rows("", 19_999, "naam;datum;x;" + "y" * 400),
    "spaces before JSON": lambda: _repeated(" ", before="", after='{"'),
}  # fmt: skip


@dataclass(frozen=True)
class Took:
    """What reading and saving a shape took: seconds of work, and peak memory with Python itself."""

    seconds: float
    megabytes: float
    said: str


def measured(name: str, rules_data: dict[str, Any]) -> Took:
    """Reads a shape and saves what came of it, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.calculator.caseload.hostile", "--one", name],
        cwd=PROJECT, input=json.dumps(rules_data), capture_output=True, text=True, timeout=300,
        check=True,
    )  # fmt: skip
    return Took(*json.loads(done.stdout))


def _one(name: str) -> Took:
    data, regels = SHAPES[name](), regels_from(json.load(sys.stdin))
    before = time.process_time()
    said = _said(data, regels)
    seconds = time.process_time() - before
    return Took(seconds, _peak(), said)


def _peak() -> float:
    """The most memory that this process had, in MB: not what was its parent's before it began."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1000  # type: ignore[index]


def _said(data: bytes, regels: Regels) -> str:
    """What a reader gets who opens these bytes and saves what came of it."""
    try:
        parts, _ = parts_of("x.csv", [records(decoded(data))], regels, {})
    except CaseloadFout as fout:
        return str(fout)
    rows, broken, columns = together(parts)
    size = len(as_csv(by_due_date(cases_of(rows, date(2026, 11, 22), EMPTY)), broken, columns))
    return f"{len(rows)} rows, {len(broken)} broken, saved as {size / 1e6:.1f} MB"


def _main(arguments: list[str]) -> None:
    if arguments[:1] == ["--one"]:
        print(json.dumps(astuple(_one(arguments[1]))))
        return
    # Not imported above: they would count as memory of the process that is measured.
    from routeboek_py.model.load import load  # noqa: PLC0415
    from routeboek_py.pages.rules import rules  # noqa: PLC0415

    rules_data = rules(load(PROJECT / "docs" / "routeboek.yml"))
    for name in arguments or SHAPES:
        took = measured(name, rules_data)
        print(f"{name:42} {took.seconds:6.2f} s {took.megabytes:5.0f} MB  {took.said}", flush=True)


if __name__ == "__main__":
    _main(sys.argv[1:])
