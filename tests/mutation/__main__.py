"""python -m tests.mutation [MODULE...]: which small faults in the calculator do its tests not see?

Makes every mutant of the calculator's modules ("answer", "caseload.rows") and runs the tests of
`tests/calculator` against each. Every mutant that survives must stand in explained.yml with the
reason why nobody can see it. Without arguments the score is saved in score.md.
"""

from __future__ import annotations

import os
import platform
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml

from routeboek_py.model.load import load
from routeboek_py.pages.klokken import klokken
from routeboek_py.pages.rules import rules

from .exchange import compile_all
from .mutants import Mutant, mutants
from .trial import Trial

PROJECT = Path(__file__).parents[2]
HERE = Path(__file__).parent
CALCULATOR = PROJECT / "routeboek_py" / "calculator"
SCORE = HERE / "score.md"
TESTS = "tests/calculator"
# Of these a survivor's run would take the most time, and what they promise others test as well.
NOT_RUN = {"test_oracle.py", "test_shapes.py"}
# Above the calculator's folder a conftest needs browsers.
PYTEST = ("-q", "-p", "no:cacheprovider", "--disable-plugin-autoload", "--no-summary",
          "--confcutdir=tests/calculator")  # fmt: skip


@dataclass(frozen=True)
class Score:
    """What came of the mutants of one module: all of them, and the names of those that survived."""

    module: str
    made: frozenset[str]
    survived: frozenset[str]


def main(asked: Sequence[str]) -> int:
    os.environ.pop("ROUTEBOEK_PROVE", None)
    model = load(PROJECT / "docs" / "routeboek.yml")
    scores: list[Score] = []
    trial = Trial(lambda trial: scores.extend(_scores(trial, asked or modules())),
                  rules(model), klokken(model))  # fmt: skip
    begun = time.monotonic()
    if pytest.main([*PYTEST, *(f"--ignore={TESTS}/{name}" for name in NOT_RUN), TESTS], [trial]):
        return 1
    known = explained()
    mistakes = [line for score in scores for line in wrong(score, known)]
    if not asked:
        made = {name for score in scores for name in score.made}
        mistakes += [f"There is no such mutant: {name}" for name in sorted(known - made)]
        SCORE.write_text(report(scores, known, time.monotonic() - begun), encoding="utf-8")
        print(f"Saved in {SCORE.relative_to(PROJECT)}")
        print(*mistakes, sep="\n")
    return 1 if mistakes else 0


def modules() -> list[str]:
    """The names of all modules with code, those of the caseload last."""
    files = [*sorted(CALCULATOR.glob("*.py")), *sorted(CALCULATOR.glob("caseload/*.py"))]
    names = [".".join(file.relative_to(CALCULATOR).with_suffix("").parts) for file in files]
    return [name for name in names if not name.endswith("__init__")]


def source_of(module: str) -> str:
    file = CALCULATOR.joinpath(*module.split(".")).with_suffix(".py")
    return file.read_text(encoding="utf-8")


def explained() -> set[str]:
    """The names of the mutants that nobody can see."""
    groups = yaml.safe_load((HERE / "explained.yml").read_text(encoding="utf-8"))
    return {name for group in groups for name in group["mutants"]}


def wrong(score: Score, known: set[str]) -> list[str]:
    """What the list of explained mutants lacks or has too much."""
    return [
        *(f"Survives: {name}" for name in sorted(score.survived - known)),
        *(f"Is seen after all: {name}" for name in sorted(known & score.made - score.survived)),
    ]


def _scores(trial: Trial, asked: Sequence[str]) -> Iterator[Score]:
    compile_all()
    for module in asked:
        source = source_of(module)
        made = mutants(module, source)
        folder = "/".join(("tests/calculator", *module.split(".")[:-1]))
        if not [*trial.survivors([Mutant(module, "itself", source)], folder, 1)]:
            sys.exit(f"The tests of {module} fail before anything is changed in it.")
        survived = [mutant.name for mutant in trial.survivors(made, folder, os.cpu_count() or 1)]
        print(f"{module}: {len(made)} mutants, {len(survived)} survived", flush=True)
        score = Score(module, frozenset(mutant.name for mutant in made), frozenset(survived))
        print(*wrong(score, explained()), sep="\n", flush=True)
        yield score


def report(scores: Sequence[Score], known: set[str], seconds: float) -> str:
    """The score: for each module its mutants, and what came of them."""
    rows = [
        (score.module, len(score.made), len(score.made - score.survived),
         len(score.survived & known), len(score.survived - known))
        for score in scores
    ]  # fmt: skip
    whole = ("all", *(sum(row[at] for row in rows) for at in range(1, 5)))
    lines = [
        "# Which faults the tests of the calculator see\n",
        "A mutant is a module of `routeboek_py/calculator` with one small fault in it. It is killed "
        "when a test of `tests/calculator` fails; what survives is explained in "
        "`tests/mutation/explained.yml`. Made again with `python -m tests.mutation`, which "
        "`scripts/prove` does as well.\n",
        f"date: {date.today()}; Python {platform.python_version()}, {platform.machine()}; "
        f"{os.cpu_count()} processes, {seconds / 60:.0f} minutes.\n",
        "| module | mutants | killed | explained | not explained |",
        "|---|---|---|---|---|",
        *(f"| {' | '.join(map(str, row))} |" for row in (*rows, whole)),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
