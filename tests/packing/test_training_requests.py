"""The image's training requests. What they never ask, the image cannot answer."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PRINT_REQUESTS = """
import { REQUESTS } from "./routeboek_py/packing/calculator/requests.mjs";
process.stdout.write(JSON.stringify(REQUESTS));
"""


@pytest.mark.prove  # what they do not ask is answered by the fallback, only later
def test_they_take_every_branch_of_the_calculator(tmp_path: Path) -> None:
    node = ["node", "--input-type=module", "--eval", PRINT_REQUESTS]
    requests = subprocess.run(node, cwd=ROOT, check=True, capture_output=True).stdout
    report = tmp_path / "report.json"
    script = Path(__file__).with_name("answer_under_coverage.py")
    watched = [sys.executable, str(script), str(report)]
    subprocess.run(watched, cwd=ROOT, check=True, input=requests, capture_output=True)

    files = json.loads(report.read_text(encoding="utf-8"))["files"]
    assert {"entry.py", "link.py", "tijdbalk.py"} <= {Path(name).name for name in files}
    missed = {
        name: {what: found[what] for what in ("missing_lines", "missing_branches") if found[what]}
        for name, found in files.items()
    }
    assert {name: what for name, what in missed.items() if what} == {}
