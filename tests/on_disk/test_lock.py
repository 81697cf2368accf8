"""Tests that one program at a time holds a lock, and that a dead one holds none."""

from __future__ import annotations

import os
import re
from datetime import datetime
from pathlib import Path

import pytest

from routeboek_py.on_disk.lock import Busy, in_turn, one_at_a_time

from .programs import program

DOING = "Deze site wordt al gemaakt"
HOLDS = """
import sys, time
from pathlib import Path
from routeboek_py.on_disk.lock import one_at_a_time
with one_at_a_time(Path(sys.argv[1]), "x"):
    print("held", flush=True)
    time.sleep(600)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / ".build" / "bouw.lock"


def test_who_comes_second_hears_who_is_first_and_since_when(file: Path) -> None:
    with program(HOLDS, file) as first, pytest.raises(Busy) as raised, one_at_a_time(file, DOING):
        pass
    assert re.fullmatch(
        rf"Deze site wordt al gemaakt, sinds \d\d:\d\d uur, door .+ \(proces {first.pid} op .+\)\. "
        r"Wacht tot dat klaar is en probeer het dan opnieuw\.",
        str(raised.value),
    )


def test_the_lock_of_a_killed_program_keeps_nobody_out(file: Path) -> None:
    with program(HOLDS, file) as first:
        first.kill()
        with one_at_a_time(file, DOING):
            pass


def test_a_lock_is_for_one_block(file: Path) -> None:
    for _ in range(2):
        with one_at_a_time(file, DOING):
            pass


def test_a_block_that_fails_gives_the_lock_back(file: Path) -> None:
    with pytest.raises(ZeroDivisionError), one_at_a_time(file, DOING):
        raise ZeroDivisionError
    with one_at_a_time(file, DOING):
        pass


def test_a_lock_holds_within_one_program_too(file: Path) -> None:
    told = pytest.raises(Busy, match=f"proces {os.getpid()}")
    with one_at_a_time(file, DOING), told, one_at_a_time(file, DOING):
        pass


def test_who_waits_says_so_once_and_comes_next(file: Path) -> None:
    said: list[str] = []
    with program(HOLDS, file) as first:

        def tell(message: str) -> None:
            said.append(message)
            first.kill()

        with in_turn(file, DOING, tell):
            pass
    assert len(said) == 1
    assert said[0].endswith("Wij wachten tot dat klaar is.")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"sinds": 1}', '{"sinds": "gisteren"}'])
def test_what_stands_in_the_file_is_only_told(file: Path, text: str) -> None:
    with program(HOLDS, file):
        file.write_text(text)
        with pytest.raises(Busy, match=f"^{DOING}. Wacht tot"), one_at_a_time(file, DOING):
            pass


def test_an_older_lock_is_told_with_its_day(file: Path) -> None:
    with program(HOLDS, file):
        since = datetime(2026, 11, 2, 9, 5).isoformat()
        file.write_text(f'{{"sinds": "{since}", "wie": "anna", "proces": 7, "machine": "thuis"}}')
        with pytest.raises(Busy) as raised, one_at_a_time(file, DOING):
            pass
    assert "sinds 02-11-2026, 09:05 uur, door anna (proces 7 op thuis)." in str(raised.value)
