"""python -m tests.proof [PART...]: proves these parts, or all, and writes tests/proof.md."""

from __future__ import annotations

import subprocess
import sys
import time
from argparse import ArgumentParser

from tests.conftest import PROJECT

from .parts import MUTANTS, NAMES, PARTS, Part, arguments
from .report import REPORT, report
from .results import Result, commit_now, keep, kept, mutants, result_of, result_of_mutants

REPORTS = PROJECT / ".build"
PYTEST = ("-m", "pytest", "-v", "-m", "prove or not prove")


def main() -> int:
    """Proves one part after another; each is saved as soon as it is there. 1 if anything failed."""
    parser = ArgumentParser(prog="scripts/prove", description="Tries all, and saves the result.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"all, or: {', '.join(NAMES)}")
    asked = parser.parse_args().parts or NAMES
    if unknown := [name for name in asked if name not in NAMES]:
        parser.error(f"no part {', '.join(unknown)}; the parts are {', '.join(NAMES)}")
    failed = 0
    for name in asked:
        print(f"Proving: {name}", flush=True)
        result = _mutants() if name == MUTANTS else _tests(PARTS[NAMES.index(name)])
        keep(name, result)
        REPORT.write_text(report(kept(), mutants()), encoding="utf-8")
        failed += result.failed
    print(f"Saved in {REPORT.relative_to(PROJECT)}")
    return 1 if failed else 0


def _tests(part: Part) -> Result:
    junit = REPORTS / f"proof-{part.name}.xml"
    junit.unlink(missing_ok=True)
    begun, commit = time.monotonic(), commit_now()
    command = [sys.executable, *PYTEST, f"--junitxml={junit}", *arguments(part)]
    subprocess.run(command, cwd=PROJECT, check=False)
    return result_of(junit, commit, time.monotonic() - begun)


def _mutants() -> Result:
    begun, commit = time.monotonic(), commit_now()
    subprocess.run([sys.executable, "-m", "tests.mutation"], cwd=PROJECT, check=False)
    return result_of_mutants(commit, time.monotonic() - begun)


if __name__ == "__main__":
    sys.exit(main())
