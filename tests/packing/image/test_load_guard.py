"""What was taken out of an image's memory is never read as if it were there."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def reads(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    answered = tmp_path_factory.mktemp("guard") / "answered.json"
    script = HERE / "read_through_guard.mjs"
    subprocess.run(["node", str(script), str(answered)], check=True, timeout=600)
    said: list[dict[str, Any]] = json.loads(answered.read_text())
    return said


def test_every_way_to_read_memory_is_tried_at_every_address(reads: list[dict[str, Any]]) -> None:
    ways = {read["name"].split(" ")[0] for read in reads}

    assert len(ways) == 14 + 1, "the loads of WebAssembly, and copying"
    assert all(read["reads"] > 440 for read in reads)


def test_a_read_gives_what_stood_there_or_traps(reads: list[dict[str, Any]]) -> None:
    """It traps when it touches what was taken out, or is not aligned as it claims; else never."""
    assert {read["name"]: read["faults"] for read in reads if read["faults"]} == {}
