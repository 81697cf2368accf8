"""Tests the commands: they use the same code as the site, so they give the same answers."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from routeboek_py.calculator.answer import answered
from routeboek_py.calculator.dossier import as_text
from routeboek_py.calculator.rules import regels_from
from routeboek_py.cli import main
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.rules import rules
from tests.conftest import MODEL

TODAY = ["--vandaag", "22-11-2026", "--bestand", str(MODEL)]
LIST = """kenmerk;eerste datum;gemeente
A1;02-10-2026;Den Haag
B2;01-09-2026;Rijswijk
C3;01-01-2026;Rijswijk
"""
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    file = tmp_path / "lijst.csv"
    file.write_text(LIST, encoding="utf-8")
    return file


def saved(file: Path) -> str:
    return file.read_bytes().decode("utf-8-sig")


def test_agenda_writes_a_file_for_an_agenda(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    call = ["agenda", "2-10-2026", "--gemeente", "rijswijk", "--herinner", "7", "--label", "A1"]
    assert main([*call, "--site", "https://voorbeeld.nl/", *TODAY]) == 0
    out, err = capfdbinary.readouterr()
    assert out.startswith(b"BEGIN:VCALENDAR\r\n")
    assert out.count(b"BEGIN:VEVENT") == out.count(b"TRIGGER:-P6DT15H") == 3
    assert b"SUMMARY:A1: laatste datum stap 3" in out
    assert b"URL:https://voorbeeld.nl/gemeenten/rijswijk/#stap-regie" in out
    assert err == b""


def test_agenda_can_be_of_one_step_and_in_a_file(tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "stap3.ics"
    call = ["agenda", "2026-10-02", "--gemeente", "rijswijk", "--stap", "3", "--uit", str(out)]
    assert main([*call, *TODAY]) == 0
    assert out.read_bytes().count(b"BEGIN:VEVENT") == 1
    assert capsys.readouterr().out == f"Bewaard in {out}: 1 keer in de agenda.\n"


def test_termijnen_gives_the_text_for_a_case_file(routeboek: Routeboek, capsys: Captured) -> None:
    call = ["termijnen", "2026-10-02", "--gemeente", "rijswijk", "--tekst"]
    assert main([*call, *TODAY]) == 0
    regels = regels_from(rules(routeboek))
    given = answered(regels, date(2026, 10, 2), regels.gemeenten[2], date(2026, 11, 22))
    assert capsys.readouterr().out == as_text(given)


def test_caseload_shows_what_is_due_first(listed: Path, capsys: Captured) -> None:
    assert main(["caseload", str(listed), *TODAY]) == 0
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert lines[0] == "Op zondag 22 november 2026: 1 datum voorbij, 2 komende twee weken."
    assert [line.split()[:2] for line in lines[3:6]] == [["4", "C3"], ["2", "A1"], ["3", "B2"]]
    assert "Is de stap gezet" in lines[-1]
    assert err == ""


@pytest.mark.parametrize(
    ("chosen", "labels"),
    [
        (["--gemeente", "Den Haag"], ["A1"]),
        (["--wanneer", "voorbij"], ["C3", "B2"]),
        (["--stap", "3"], ["C3", "B2", "A1"]),
        (["--stap", "3", "--wanneer", "voorbij"], ["C3", "B2"]),
        (["--stap", "2"], ["A1"]),
        (["--wanneer", "deze-week"], []),
    ],
)
def test_caseload_shows_what_is_asked_for(
    listed: Path, capsys: Captured, chosen: list[str], labels: list[str]
) -> None:
    assert main(["caseload", str(listed), *chosen, "--json", *TODAY]) == 0
    given = json.loads(capsys.readouterr().out)
    assert [geval["kenmerk"] for geval in given["gevallen"]] == labels


def test_caseload_tells_of_rows_that_it_cannot_read(listed: Path, capsys: Captured) -> None:
    listed.write_text(f"{LIST}D4;morgen;Rijswijk\n", encoding="utf-8")
    assert main(["caseload", str(listed), *TODAY]) == 1
    out, err = capsys.readouterr()
    assert err.startswith("Rij 5: Deze datum kunnen wij niet lezen.")
    assert "B2" in out


def test_caseload_saves_a_table_and_an_agenda(
    tmp_path: Path, listed: Path, capsys: Captured
) -> None:
    table, agenda = tmp_path / "uit.csv", tmp_path / "uit.ics"
    call = ["caseload", str(listed), "--csv", str(table), "--ics", str(agenda)]
    assert main([*call, "--herinner", "1", *TODAY]) == 0
    assert [line.split(";")[1] for line in saved(table).splitlines()] == [
        "kenmerk", "C3", "A1", "B2",
    ]  # fmt: skip
    file = agenda.read_bytes()
    assert file.count(b"BEGIN:VEVENT") == file.count(b"TRIGGER:-PT15H") == 5
    assert capsys.readouterr().out


def test_caseload_reads_a_workbook(tmp_path: Path, capsys: Captured) -> None:
    book = Workbook()
    assert book.active
    for row in (["kenmerk", "datum", "gemeente"], ["A1", date(2026, 10, 2), "Den Haag"]):
        book.active.append(row)
    file = tmp_path / "lijst.xlsx"
    book.save(file)
    assert main(["caseload", str(file), "--json", *TODAY]) == 0
    (geval,) = json.loads(capsys.readouterr().out)["gevallen"]
    assert geval["eerst"]["tot"]["iso"] == "2026-11-27"


def test_klokken_tells_of_the_other_clocks(capsys: Captured) -> None:
    assert main(["klokken", "niet-op-school=2026-10-01", "--json", *TODAY]) == 0
    given = {klok["id"]: klok for klok in json.loads(capsys.readouterr().out)}
    assert given["niet-op-school"]["om"] is True
    assert given["zorglogistiek"]["datum"]["iso"] == "2026-11-24"
    assert main(["klokken", *TODAY]) == 0
    assert "Geef een dag: de dag van het overleg" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (["agenda", "2-10-26", "--gemeente", "rijswijk"], "vier cijfers"),
        (["agenda", "2-10-2026"], "Kies een gemeente"),
        (["agenda", "2-10-2026", "--gemeente", "rijswijk", "--stap", "2"],
         "Stap 2 is er niet in Rijswijk. Kies uit 1, 3, 4."),
        (["agenda", "2-10-2020", "--gemeente", "rijswijk"], "geen komende datums"),
        (["klokken", "mwta=1-9-2026"], "De klok ‘mwta’ is er niet. Kies uit: niet-op-school,"),
        (["klokken", "advies-mwta=nu"], "advies-mwta: Deze datum kunnen wij niet lezen"),
        (["caseload", "KAPOT"], "oud Excel-bestand"),
    ],
)  # fmt: skip
def test_what_is_not_right_is_said_with_status_2(
    tmp_path: Path, listed: Path, capsys: Captured, call: list[str], says: str
) -> None:
    broken = tmp_path / "oud.xls"
    broken.write_bytes(b"\xd0\xcf\x11\xe0")
    named = {"LIJST": str(listed), "KAPOT": str(broken)}
    assert main([*(named.get(word, word) for word in call), *TODAY]) == 2
    out, err = capsys.readouterr()
    assert says in err
    assert out == ""


NEEDS = {
    "icalendar": ("ics", ["agenda", "2-10-2026", "--gemeente", "rijswijk"]),
    "openpyxl": ("spreadsheet", ["caseload", "WORKBOOK"]),
}


@pytest.mark.parametrize("package", NEEDS)
def test_a_package_that_is_not_installed_is_named(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    module, call = NEEDS[package]
    workbook = tmp_path / "lijst.xlsx"
    workbook.write_bytes(b"PK\x03\x04")
    monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.delitem(sys.modules, f"routeboek_py.exchange.{module}", raising=False)
    assert main([*(str(workbook) if word == "WORKBOOK" else word for word in call), *TODAY]) == 2
    assert capsys.readouterr().err == (
        f"Hiervoor ontbreekt het pakket {package}. "
        "Installeer het met: pip install 'routeboek[exchange]'\n"
    )


def test_a_list_that_is_not_there_is_told(capsys: Captured) -> None:
    assert main(["caseload", "nergens.csv", *TODAY]) == 1
    assert "nergens.csv" in capsys.readouterr().err
