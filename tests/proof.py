"""Runs every test with all its cases, and saves the results: scripts/prove."""

from __future__ import annotations

import platform
import subprocess
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from routeboek_py.model.load import load
from tests.conftest import PROJECT, REAL

RESULT = Path(__file__).with_name("proof.md")
REPORT = PROJECT / ".build" / "proof.xml"
PYTEST = ("-m", "pytest", "-m", "prove or not prove", "-n", "2", "--dist", "loadfile")


def main() -> int:
    """Returns pytest's own status, or that of the mutants of the calculator."""
    REPORT.parent.mkdir(exist_ok=True)
    begun = time.monotonic()
    status = subprocess.run(
        [sys.executable, *PYTEST, f"--junitxml={REPORT}"], cwd=PROJECT, check=False
    ).returncode
    RESULT.write_text(report(time.monotonic() - begun), encoding="utf-8")
    print(f"Saved in {RESULT.relative_to(PROJECT)}")
    mutants = subprocess.run([sys.executable, "-m", "tests.mutation"], cwd=PROJECT, check=False)
    return status or mutants.returncode


def report(seconds: float) -> str:
    """The report: for each folder of tests their number, their outcomes and their time."""
    rows: dict[str, Counter[str]] = {}
    spent: Counter[str] = Counter()
    for case in ElementTree.parse(REPORT).iter("testcase"):
        room = case.get("classname", "").split(".")[1].removeprefix("test_")
        ended = next((kind.tag for kind in case if kind.tag in ENDS), "passed")
        rows.setdefault(room, Counter())[ended] += 1
        spent[room] += round(float(case.get("time", 0)))
    lines = [
        "# What was proven\n",
        "Every test with all that it can try, made again with `scripts/prove`.\n",
        f"date: {date.today()}; commit: {_commit()}; model: version {load(REAL).routeboek.versie}; "
        f"Python {platform.python_version()}, {platform.machine()}; "
        f"{seconds / 60:.0f} minutes.\n",
        "| tests | passed | failed | skipped | seconds |",
        "|---|---|---|---|---|",
        *(
            f"| {room} | {ends['passed']} | {ends['failure'] + ends['error']} | "
            f"{ends['skipped']} | {spent[room]} |"
            for room, ends in sorted(rows.items())
        ),
    ]
    return "\n".join(lines) + "\n"


ENDS = {"failure", "error", "skipped"}


def _commit() -> str:
    git = ["git", "describe", "--always", "--dirty"]
    return subprocess.run(
        git, cwd=PROJECT, capture_output=True, text=True, check=True
    ).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
