"""Tests that Python in a browser gives exactly the same results, with the same packages."""

from __future__ import annotations

import json
import runpy
import subprocess
from pathlib import Path
from typing import Any

import icalendar
import pytest
from openpyxl import Workbook

from tests.conftest import PROJECT

HERE = Path(__file__).parent
SCRIPT = HERE / "everything.py"
ROWS = [
    ["kenmerk", "eerste datum", "gemeente", "klas"],
    ["Zoë", "02-10-2026", "Den Haag", "3a"],
    ["=1+1", "2026-09-01", "rijswijk", "4b"],
    ["A; \"B\"", "25/9/2026", "LEIDSCHENDAM-VOORBURG", ""],
    ["kapot", "31-02-2026", "Delft", "x"],
]  # fmt: skip


def work_folder(folder: Path, rules_data: dict[str, Any]) -> Path:
    folder.mkdir()
    (folder / "regels.json").write_text(json.dumps(rules_data), encoding="utf-8")
    lines = (";".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in ROWS)
    (folder / "lijst.csv").write_bytes("\n".join(lines).encode("cp1252"))
    book = Workbook()
    assert book.active
    for row in ROWS:
        book.active.append([cell.replace("=", "'=") for cell in row])
    book.save(folder / "lijst.xlsx")
    return folder


# For scripts/test tests/built_site lays the files of two pages beside those of the command.
@pytest.mark.prove
def test_it_does_the_same_in_pyodide(
    tmp_path: Path, rules_data: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = work_folder(tmp_path / "here", rules_data)
    there = work_folder(tmp_path / "there", rules_data)
    monkeypatch.chdir(here)
    runpy.run_path(str(SCRIPT))
    packages = Path(icalendar.__file__).parents[1]
    given = [HERE / "in_pyodide.mjs", PROJECT, packages, SCRIPT, there]
    subprocess.run(["node", *map(str, given)], check=True, capture_output=True)
    written = sorted(file.name for file in here.glob("uit-*"))
    assert len(written) == 8
    for name in written:
        assert (there / name).read_bytes() == (here / name).read_bytes(), name
    assert (here / "uit-xlsx.ics").read_bytes() == (here / "uit-csv.ics").read_bytes()
