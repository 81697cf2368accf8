"""Does everything with a caseload, from files to files in a folder; run by two Pythons."""

import json
from datetime import date
from pathlib import Path

from routeboek_py.calculator.afspraken import afspraken
from routeboek_py.calculator.answer import answered
from routeboek_py.calculator.caseload.as_data import broken_data, case_data
from routeboek_py.calculator.caseload.cases import cases_of
from routeboek_py.calculator.caseload.csv_file import as_csv
from routeboek_py.calculator.caseload.rows import gathered, read
from routeboek_py.calculator.caseload.selection import by_due_date
from routeboek_py.calculator.dossier import as_text
from routeboek_py.calculator.link import Invoer, encode
from routeboek_py.calculator.rules import regels_from
from routeboek_py.exchange.ics import as_ics
from routeboek_py.exchange.spreadsheet import read_workbook
from tests.calculator.kalenders import EMPTY

TODAY = date(2026, 11, 22)
regels = regels_from(json.loads(Path("regels.json").read_text("utf-8")))
for name, caseload in (
    ("csv", read(Path("lijst.csv").read_bytes(), regels)),
    ("xlsx", gathered(read_workbook(Path("lijst.xlsx").read_bytes()).sheets[0], regels)),
):
    found = by_due_date(cases_of(caseload.rows, TODAY, EMPTY))
    data = [*(case_data(case, TODAY) for case in found)]
    data += map(broken_data, caseload.broken)
    Path(f"uit-{name}.json").write_text(json.dumps(data), "utf-8")
    saved = as_csv(found, caseload.broken, caseload.reading.columns)
    Path(f"uit-{name}.csv").write_bytes(saved)
    entries, texts = [], []
    for case in found:
        asked = Invoer(case.row.datum, case.row.gemeente)
        antwoord = answered(regels, asked.datum, asked.gemeente, TODAY)
        entries += afspraken(antwoord, "https://voorbeeld.nl/", case.row.kenmerk)
        texts += [as_text(antwoord), encode(asked)]
    Path(f"uit-{name}.ics").write_bytes(as_ics(entries, TODAY, 7))
    Path(f"uit-{name}.txt").write_text("\n".join(texts), "utf-8")
