"""What came of a part: read from pytest's report, and kept beside that of the other parts."""

from __future__ import annotations

import base64
import json
import os
import platform
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from tests.conftest import PROJECT
from tests.mutation.__main__ import SCORE
from tests.mutation.score import rows_of

KEPT = Path(__file__).with_name("results.json")
# What a proof itself writes, which makes no other code.
WRITTEN = ("tests/proof.md", "tests/proof/results.json", "tests/mutation/score.md")
# A figure that a test noted with `record_property`: of these the most over all tests, else the sum.
MOST = ("most_", "longest_")
EXAMPLES = re.compile(r"(\d+) passing")
STATISTICS = "hypothesis-statistics-"


@dataclass(frozen=True)
class Result:
    """What came of a part, when, where, and of which code; `load` is of the machine at its end."""

    date: str
    commit: str
    python: str
    machine: str
    load: float
    minutes: float
    passed: int
    failed: int
    skipped: int
    figures: dict[str, float] = field(default_factory=dict)


def result_of(report: Path, commit: str, seconds: float) -> Result:
    """The result of a part, from pytest's report in JUnit's form."""
    ends: Counter[str] = Counter()
    figures: dict[str, float] = {}
    said = ElementTree.parse(report)
    for case in said.iter("testcase"):
        ends[next((kind.tag for kind in case if kind.tag in ENDS), "passed")] += 1
        for name, value in _noted(case):
            both = (figures.get(name, 0), value)
            figures[name] = max(both) if name.startswith(MOST) else sum(both)
    return _result(commit, seconds, ends, figures | dict(_examples(said.iter("testsuite"))))


ENDS = {"failure", "error", "skipped"}


def result_of_mutants(commit: str, seconds: float) -> Result:
    """The result of the mutants, as their own table has it after a run."""
    figures = mutants()
    passed = round(figures["killed"] + figures["explained"])
    ends = Counter(passed=passed, failure=round(figures["left"]))
    return _result(commit, seconds, ends, figures)


def mutants() -> dict[str, float]:
    """The figures of all mutants that were ever tried; see tests/mutation/score.md."""
    rows = rows_of(SCORE.read_text(encoding="utf-8")).values()
    made, killed, explained, left = (sum(row[at] for row in rows) for at in range(4))  # type: ignore[misc]
    return {"mutants": made, "killed": killed, "explained": explained, "left": left}


def _noted(case: ElementTree.Element) -> Iterator[tuple[str, float]]:
    """The numbers that a test noted."""
    for noted in case.iter("property"):
        value = noted.get("value", "")
        if re.fullmatch(r"\d+(\.\d+)?", value):
            yield noted.get("name", ""), float(value)


def _examples(suites: Iterable[ElementTree.Element]) -> Iterator[tuple[str, float]]:
    """How many examples Hypothesis tried of each test; it notes them beside all tests."""
    for suite in suites:
        for noted in suite.findall("properties/property"):
            name = noted.get("name", "")
            if name.startswith(STATISTICS):
                said = base64.b64decode(noted.get("value", "")).decode()
                yield f"examples_of_{name.split('::')[-1]}", sum(map(int, EXAMPLES.findall(said)))


def _result(commit: str, seconds: float, ends: Counter[str], figures: dict[str, float]) -> Result:
    machine = f"{platform.machine()}, {os.cpu_count()} cores"
    load, minutes = round(os.getloadavg()[1], 1), round(seconds / 60, 1)
    failed = ends["failure"] + ends["error"]
    return Result(
        str(date.today()), commit, platform.python_version(), machine, load, minutes,
        ends["passed"], failed, ends["skipped"], figures,
    )  # fmt: skip


def commit_now() -> str:
    """The commit, with a plus if other files changed since than those that a proof writes."""
    others = _git("status", "--porcelain", "-uno", "--", ".", *(f":!{name}" for name in WRITTEN))
    return _git("rev-parse", "--short", "HEAD") + ("+" if others else "")


def _git(*arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def kept() -> dict[str, Result]:
    """The last result of each part that was ever proven."""
    if not KEPT.exists():
        return {}
    found = json.loads(KEPT.read_text(encoding="utf-8"))
    return {name: Result(**result) for name, result in found.items()}


def keep(name: str, result: Result) -> None:
    """Keeps the result of a part in place of an older one."""
    results = kept() | {name: result}
    text = json.dumps({each: asdict(results[each]) for each in sorted(results)}, indent=1)
    KEPT.write_text(f"{text}\n", encoding="utf-8")
