"""What was taken out of the image's memory is never read as if it were there."""

import json
import random
import subprocess
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PROJECT

from .test_same_answers import TYPED, host, request


@pytest.fixture(scope="module")
def reads(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    answered = tmp_path_factory.mktemp("gate") / "answered.json"
    script = PROJECT / "tests" / "packing" / "read_through_gate.mjs"
    subprocess.run(["node", str(script), str(answered)], check=True, timeout=60)
    said: list[dict[str, Any]] = json.loads(answered.read_text())
    return said


def test_every_way_to_read_memory_is_tried(reads: list[dict[str, Any]]) -> None:
    ways = {read["name"].split(" ")[0] for read in reads}

    assert len(ways) == 14 + 1, "the loads of WebAssembly, and copying"
    assert all(read["reads"] > 50 for read in reads)


def test_a_read_traps_exactly_when_it_touches_what_was_taken_out(
    reads: list[dict[str, Any]],
) -> None:
    assert {read["name"]: read["faults"] for read in reads if read["faults"]} == {}


def test_an_image_that_has_seen_too_little_answers_rightly_or_not_at_all(
    bundle: Path, rules_data: dict[str, Any], tmp_path: Path
) -> None:
    """Frozen after one request it misses much; each answer it still gives is the right one."""
    some = random.Random(11)
    days = [(date(2026, 9, 1) + timedelta(some.randint(-900, 900))).isoformat() for _ in range(100)]
    gemeenten = ["rijswijk", "den-haag", "nergens", ""]
    asked, answered = tmp_path / "asked.json", tmp_path / "answered.json"
    requests = [
        request(rules_data, day, some.choice(gemeenten), some.choice([*days[:20], "straks"]))
        for day in ["2026-09-01", *days, *TYPED]
    ]
    asked.write_text(json.dumps(requests), encoding="utf-8")
    script = PROJECT / "tests" / "packing" / "narrow_image.mjs"
    pyodide = PROJECT / "node_modules" / "pyodide"
    command = ["node", *map(str, (script, pyodide, bundle, asked, answered))]
    subprocess.run(command, check=True, capture_output=True, timeout=120)

    answers: list[str | None] = json.loads(answered.read_text(encoding="utf-8"))

    wrong = [
        asked
        for asked, answer in zip(requests, answers, strict=True)
        if answer is not None and answer != host(asked)
    ]
    assert wrong == []
    assert 20 < answers.count(None) < len(answers), "some were beyond it, some were not"
