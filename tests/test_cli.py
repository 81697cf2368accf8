"""The command: answers on stdout, complaints on stderr, and the exit status scripts rely on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from routeboek_py.cli import main
from tests.conftest import MODEL, PROJECT


def run(*arguments: str, cwd: Path = PROJECT) -> subprocess.CompletedProcess[str]:
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
    assert (done.returncode, done.stderr) == (1, "nergens.yml:1:1: Dit bestand bestaat niet.\n")


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
        (["2026-09-01", "--gemeente", "rijswijk", "--vandaag", "nu"], "geen datum"),
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
