"""An image that was made with too few requests costs time, never an answer."""

import json
import random
import subprocess
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PROJECT

from .test_same_answers import TYPED, host, request


@pytest.mark.prove  # tests/packing/image makes another image that is asked what it has not seen
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
    subprocess.run(command, check=True, capture_output=True, timeout=600)

    answers: list[str | None] = json.loads(answered.read_text(encoding="utf-8"))

    wrong = [
        asked
        for asked, answer in zip(requests, answers, strict=True)
        if answer is not None and answer != host(asked)
    ]
    assert wrong == []
    assert 20 < answers.count(None) < len(answers), "some were beyond it, some were not"
