"""Tests the command: results on stdout, errors on stderr, and the exit status for scripts."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from routeboek_py.cli import main
from tests.conftest import EXAMPLE, MODEL


def run(*arguments: str, cwd: Path = EXAMPLE.parent) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "routeboek_py.cli", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_controleer_says_that_the_routeboek_is_right() -> None:
    done = run("controleer")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "docs/routeboek.yml klopt: 3 gemeenten, 9 tafels, 28 begrippen.\n"


def test_controleer_names_all_mistakes_without_a_traceback(tmp_path: Path) -> None:
    text = MODEL.read_text(encoding="utf-8")
    broken = tmp_path / "kapot.yml"
    broken.write_text(text.replace("tafel: regisseur", "tafel: regiseur"), encoding="utf-8")
    done = run("controleer", str(broken))
    assert (done.returncode, done.stdout) == (1, "")
    assert "Bedoelde u ‘regisseur’?" in done.stderr
    assert "Traceback" not in done.stderr


def test_controleer_of_a_file_that_is_not_there() -> None:
    done = run("controleer", "nergens.yml")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("nergens.yml:1:1: Dit bestand bestaat niet.")


def test_controleer_refuses_a_term_that_its_sentence_does_not_say(tmp_path: Path) -> None:
    text = MODEL.read_text(encoding="utf-8")
    file = tmp_path / "routeboek.yml"
    file.write_text(text.replace("weken: {tot: 13}", "weken: {tot: 12}"), encoding="utf-8")
    done = run("controleer", str(file))
    assert (done.returncode, done.stdout) == (1, "")
    assert "De termijn is 12 weken, maar deze zin zegt ‘13 weken’." in done.stderr


def test_controleer_looks_at_the_kept_versions_too(tmp_path: Path) -> None:
    file = tmp_path / "routeboek.yml"
    file.write_text(MODEL.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "versies").mkdir()
    (tmp_path / "versies" / "0.1.yml").write_text("oud: ja\n", encoding="utf-8")
    done = run("controleer", str(file))
    assert (done.returncode, done.stdout) == (1, "")
    assert 'Hier hoort versie: "0.1"' in done.stderr


def test_verschil_tells_what_changed(tmp_path: Path) -> None:
    text = MODEL.read_text(encoding="utf-8")
    old = tmp_path / "oud.yml"
    old.write_text(text.replace("weken: {tot: 13}", "weken: {tot: 12}"), encoding="utf-8")
    done = run("verschil", str(old), "docs/routeboek.yml")
    assert (done.returncode, done.stderr) == (0, "")
    heading, _, groep, sentence = done.stdout.splitlines()
    assert heading.endswith(": 1 verandering.")
    assert groep == "Termijnen"
    assert sentence == (
        "- Stap 4 (afstemming op directeurenniveau): de termijn ging van 12 naar 13 weken."
    )
    (change,) = json.loads(run("verschil", str(old), "--json").stdout)
    assert (change["pad"][-1], change["oud"], change["nieuw"]) == (
        "weken",
        {"tot": 12},
        {"tot": 13},
    )


def test_verschil_says_so_when_nothing_changed() -> None:
    done = run("verschil", "docs/routeboek.yml")
    assert done.stdout.endswith(": er is niets veranderd.\n")


def test_verschil_compares_a_version_that_is_no_longer_right(tmp_path: Path) -> None:
    old = tmp_path / "oud.yml"
    old.write_text('routeboek: {versie: "0.0"}\ntafels: [{id: een, soort: x}]\n', encoding="utf-8")
    done = run("verschil", str(old))
    assert done.returncode == 0
    assert "Tafel een is weggehaald." in done.stdout


def test_verschil_of_what_is_no_yaml_is_told_where(tmp_path: Path) -> None:
    broken = tmp_path / "kapot.yml"
    broken.write_text("a: b: c\n", encoding="utf-8")
    done = run("verschil", str(broken))
    assert (done.returncode, done.stdout) == (1, "")
    assert "kapot.yml:1:5: Hier staat een dubbele punt" in done.stderr


def test_schema_prints_the_schema() -> None:
    assert json.loads(run("schema").stdout)["properties"]["tafels"]["description"]


COMMANDS = ["", "controleer", "vergelijk", "verschil", "termijnen", "agenda", "caseload", "klokken",
            "schema", "paginas", "bouw", "serveer"]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_dutch_to_the_last_word(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*command.split(), "--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Gebruik: routeboek")
    english = {"usage", "options", "optional", "positional", "arguments", "show", "this", "help",
               "message", "and", "exit", "default"}  # fmt: skip
    assert not english & set(re.findall(r"(?<!--)\b[a-z]+\b", shown.lower()))


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert re.findall(r"^    ([a-z]+) ", capsys.readouterr().out, re.MULTILINE) == COMMANDS[1:]


def test_termijnen_prints_a_table() -> None:
    done = run("termijnen", "2026-09-01", "--gemeente", "rijswijk", "--vandaag", "2026-11-22")
    assert done.returncode == 0
    assert "dinsdag 1 december 2026" in done.stdout
    assert "Nee, direct naar inzet teamleider jeugdhulp" in done.stdout


def test_termijnen_gives_the_whole_answer_as_json() -> None:
    done = run(
        "termijnen", "1-9-2026", "--gemeente", "den-haag", "--vandaag", "2026-11-22", "--json"
    )
    given = json.loads(done.stdout)
    assert given["datum"]["iso"] == "2026-09-01"
    assert [stap["tot"]["iso"] for stap in given["stappen"]] == [
        "2026-10-27",
        "2026-10-27",
        "2026-11-17",
        "2026-12-01",
    ]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["29-02-2025", "--gemeente", "rijswijk"], "29 februari 2025 bestaat niet"),
        (["2026-09-01"], "Kies een gemeente"),
        (["2026-09-01", "--gemeente", "delft"], "staat niet in dit routeboek"),
        (["2026-09-01T10:00", "--gemeente", "rijswijk", "--json"], "Laat de tijd weg"),
        (["2026-09-01", "--gemeente", "rijswijk", "--vandaag", "nu"], "kunnen wij niet lezen"),
        ([], "Deze opdracht klopt niet"),
        (["2026-09-01", "--gemente", "rijswijk"], "Deze opdracht klopt niet"),
    ],
)
def test_bad_input_ends_with_status_2_and_nothing_on_stdout(
    arguments: list[str], says: str
) -> None:
    done = run("termijnen", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_paginas_lists_what_it_would_write(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["paginas", "lijst"]) == 0
    assert "tafels/mwta.md" in capsys.readouterr().out.split()
