"""All that is done with a caseload, from files in a folder to files in it; run by two Pythons."""

import json
from datetime import date
from pathlib import Path

from routeboek_py.calculator.afspraken import afspraken
from routeboek_py.calculator.answer import answered
from routeboek_py.calculator.caseload.as_data import geval_data, onleesbaar_data
from routeboek_py.calculator.caseload.cases import gevallen
from routeboek_py.calculator.caseload.csv_file import as_csv
from routeboek_py.calculator.caseload.rows import gathered, read
from routeboek_py.calculator.caseload.selection import by_due_date
from routeboek_py.calculator.dossier import as_text
from routeboek_py.calculator.link import Invoer, encode
from routeboek_py.calculator.rules import regels_from
from routeboek_py.exchange.ics import as_ics
from routeboek_py.exchange.spreadsheet import read_workbook

TODAY = date(2026, 11, 22)
regels = regels_from(json.loads(Path("regels.json").read_text("utf-8")))
for name, caseload in (
    ("csv", read(Path("lijst.csv").read_bytes(), regels)),
    ("xlsx", gathered(read_workbook(Path("lijst.xlsx").read_bytes()).sheets[0], regels)),
):
    found = by_due_date(gevallen(caseload.rijen, TODAY))
    data = [*(geval_data(geval, TODAY) for geval in found)]
    data += map(onleesbaar_data, caseload.onleesbaar)
    Path(f"uit-{name}.json").write_text(json.dumps(data), "utf-8")
    saved = as_csv(found, caseload.onleesbaar, caseload.leeswijze.kolommen)
    Path(f"uit-{name}.csv").write_bytes(saved)
    entries, texts = [], []
    for geval in found:
        asked = Invoer(geval.rij.datum, geval.rij.gemeente)
        antwoord = answered(regels, asked.datum, asked.gemeente, TODAY)
        entries += afspraken(antwoord, "https://voorbeeld.nl/", geval.rij.kenmerk)
        texts += [as_text(antwoord), encode(asked)]
    Path(f"uit-{name}.ics").write_bytes(as_ics(entries, TODAY, 7))
    Path(f"uit-{name}.txt").write_text("\n".join(texts), "utf-8")
