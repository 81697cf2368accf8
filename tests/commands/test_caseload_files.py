"""Tests `routeboek caseload` with the files in the table of `caseload_files.yml`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from routeboek_py.cli import main
from tests.conftest import MODEL, PROJECT
from tests.effort import each_row_once

HERE = Path(__file__).parent
FILES = HERE / "caseload_files"
TABLE: dict[str, dict[str, Any]] = yaml.safe_load(
    (HERE / "caseload_files.yml").read_text(encoding="utf-8")
)
TODAY = ["--vandaag", "2026-09-10", "--bestand", str(MODEL)]
Captured = pytest.CaptureFixture[str]


def test_every_file_is_in_the_table() -> None:
    assert sorted(TABLE) == sorted(file.name for file in FILES.iterdir())


@pytest.mark.parametrize("name", TABLE)
def test_a_file_as_it_comes(name: str, capsys: Captured) -> None:
    right = TABLE[name]
    assert main(["caseload", str(FILES / name), "--json", *TODAY]) == right["status"]
    out, err = capsys.readouterr()
    for sentence in right["says"]:
        assert sentence in err
    assert len(err.splitlines()) <= max(4, len(right["says"]))
    if "pupils" in right:
        cases = json.loads(out)["gevallen"]
        read = {case["kenmerk"]: case["datum"]["iso"] for case in cases}
        assert read == {label: str(day) for label, day in right["pupils"].items()}
        assert len(cases) == len(read)
    else:
        assert out == ""


def test_it_is_always_said_from_which_column_is_counted(tmp_path: Path, capsys: Captured) -> None:
    table = tmp_path / "uit.csv"
    call = ["caseload", str(FILES / "title_rows.xlsx"), *TODAY]
    main([*call, "--csv", str(table)])
    assert "Geteld vanaf ‘eerste datum’ (kolom 3)." in capsys.readouterr().out
    heading, first = table.read_text(encoding="utf-8-sig").splitlines()[:2]
    told = dict(zip(heading.split(";"), first.split(";"), strict=True))
    assert told["geteld vanaf"] == "‘eerste datum’ (kolom 3)"
    main([*call, "--json"])
    (part,) = json.loads(capsys.readouterr().out)["delen"]
    assert part["kolommen"]["datum"] == {"nummer": 3, "kop": "eerste datum"}


@pytest.mark.parametrize("column", ["Geboortedatum", "2", "geboortedatum "])
def test_the_column_to_count_from_can_be_named(column: str, capsys: Captured) -> None:
    call = ["caseload", str(FILES / "only_birth.csv"), "--datumkolom", column, *TODAY]
    assert main(call) == 0
    out, err = capsys.readouterr()
    assert "Geteld vanaf ‘Geboortedatum’ (kolom 2)." in out
    assert err == ""


BAD_OPTIONS = {
    "no coming dates": (["--ics", "uit.ics"], "--ics: Er zijn geen komende datums"),
    "no such step": (["--stap", "99"], "--stap: ‘99’ bestaat niet. Kies uit 1, 2, 3, 4."),
    "a step in words": (["--stap", "twee"], "--stap: ‘twee’ bestaat niet."),
    "no such span": (["--wanneer", "morgen"], "--wanneer: ‘morgen’ bestaat niet. Kies uit voorbij"),
    "no such reminder": (
        ["--herinner", "5"],
        "--herinner: ‘5’ bestaat niet. Kies uit 1, 3, 7, 14.",
    ),
    "the list itself": (["--csv", str(FILES / "all_late.csv")], "is al in gebruik."),
    "one file for both": (["--csv", "x", "--ics", "x"], "--ics: x is al in gebruik."),
    "no such gemeente": (["--gemeente", "Delft"], "--gemeente: De gemeente “Delft” staat niet"),
    "no such folder": (["--csv", "nergens/uit.csv"], "--csv: De map nergens bestaat niet."),
    "a folder": (["--csv", "."], "--csv: Het bestand . is een map, geen bestand."),
    "no such column": (["--datumkolom", "dag"], "--datumkolom: er is geen kolom ‘dag’."),
    "two at once": (["--stap", "99", "--csv", "nergens/x"], "nergens bestaat niet"),
}


@pytest.mark.parametrize(("options", "says"), BAD_OPTIONS.values(), ids=BAD_OPTIONS)
def test_one_bad_option_hides_neither_the_table_nor_its_complaints(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Captured,
    options: list[str],
    says: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["caseload", str(FILES / "all_late.csv"), *options, *TODAY]) == 2
    out, err = capsys.readouterr()
    assert "donderdag 2 april 2026" in out
    assert "Rij 3: 31 februari 2026 bestaat niet" in err
    assert says in err


def test_pupils_that_nothing_tells_apart_are_one_entry_and_that_is_said(
    tmp_path: Path, capsys: Captured
) -> None:
    rows = ";01-09-2026;Rijswijk\n;01-09-2026;rijswijk\nA;01-09-2026;Rijswijk\n"
    listed = tmp_path / "lijst.csv"
    listed.write_text(f"kenmerk;eerste datum;gemeente\n{rows}", encoding="utf-8")
    agenda = tmp_path / "uit.ics"
    assert main(["caseload", str(listed), "--ics", str(agenda), *TODAY]) == 0
    assert (
        "2 leerlingen zonder kenmerk hebben dezelfde datum en gemeente (rij 2; rij 3). "
        "Zij staan samen in één afspraak."
    ) in capsys.readouterr().err


def run(*call: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "routeboek_py.cli", *call]
    given = {**os.environ, **(env or {})}
    return subprocess.run(command, cwd=PROJECT, env=given, capture_output=True, check=False)


CALLS = (
    ("caseload", str(FILES / "turks.csv")),
    ("termijnen", "2026-09-01", "--gemeente", "rijswijk"),
    ("termijnen", "2026-09-01", "--gemeente", "rijswijk", "--tekst"),
    ("klokken",),
    ("--help",),
)


@pytest.mark.parametrize(
    ("call", "encoding"),
    each_row_once(CALLS, ["cp1252", "ascii", "cp850"]),
    ids=lambda given: given if isinstance(given, str) else given[0],
)
def test_a_terminal_that_lacks_a_letter_shows_another(call: tuple[str, ...], encoding: str) -> None:
    done = run(*call, env={"PYTHONIOENCODING": encoding})
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_json_loses_no_letter_on_any_terminal() -> None:
    call = ("caseload", str(FILES / "turks.csv"), "--json")
    done = run(*call, env={"PYTHONIOENCODING": "cp1252"})
    assert json.loads(done.stdout)["gevallen"][0]["kenmerk"] == "Ćirić"


def test_output_that_nobody_reads_to_its_end_is_no_mistake(tmp_path: Path) -> None:
    listed = tmp_path / "lijst.csv"
    listed.write_text("k;01-09-2026;Rijswijk\n" * 5000, encoding="utf-8")
    command = [sys.executable, "-m", "routeboek_py.cli", "caseload", str(listed)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=PROJECT, stdout=pipe, stderr=pipe) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read()
    assert said == b""


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("nergens.csv", "nergens.csv bestaat niet."),
        (".", "is een map, geen bestand."),
        ("leeg.csv", "Dit bestand is leeg."),
        ("spaties.csv", "Dit bestand is leeg."),
        ("lijst.csv/x", "een deel van het pad is geen map"),
        ("x" * 300, "heeft een te lange naam"),
    ],
)
def test_a_file_that_cannot_be_opened_is_told_in_dutch(
    tmp_path: Path, capsys: Captured, name: str, says: str
) -> None:
    (tmp_path / "leeg.csv").write_bytes(b"")
    (tmp_path / "spaties.csv").write_bytes(b" \r\n\n;;\n")
    (tmp_path / "lijst.csv").write_bytes(b"x")
    assert main(["caseload", str(tmp_path / name), *TODAY]) in (1, 2)
    out, err = capsys.readouterr()
    assert says in err
    assert out == ""
