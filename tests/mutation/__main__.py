"""python -m tests.mutation [MODULE...]: which small faults in the calculator do its tests not see?

Makes every mutant of the calculator's modules ("answer", "caseload.rows") and runs the tests of
`tests/calculator` against each. Every mutant that survives must stand in explained.yml with the
reason why nobody can see it. The score of each module is saved in score.md.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import yaml

from routeboek_py.model.load import load
from routeboek_py.pages.klokken import klokken
from routeboek_py.pages.rules import rules

from .exchange import compile_all
from .mutants import mutants
from .score import Score, save
from .trial import Trial

PROJECT = Path(__file__).parents[2]
HERE = Path(__file__).parent
CALCULATOR = PROJECT / "routeboek_py" / "calculator"
SCORE = HERE / "score.md"
TESTS = "tests/calculator"
# Of the first three a survivor's run would take the most time, and what they promise others test as
# well; the last starts a Python of its own, which runs what is not changed.
NOT_RUN = {"test_oracle.py", "test_every_unit.py", "test_shapes.py", "caseload/test_hostile.py"}
# Above the calculator's folder a conftest needs browsers.
PYTEST = ("-q", "-p", "no:cacheprovider", "--disable-plugin-autoload", "--no-summary", "--tb=no",
          "--assert=plain", "--confcutdir=tests/calculator")  # fmt: skip


def main(asked: Sequence[str]) -> int:
    os.environ.pop("ROUTEBOEK_PROVE", None)
    model = load(PROJECT / "tests" / "regions" / "example" / "docs" / "routeboek.yml")
    known = explained()
    wrong = 0

    def run(trial: Trial) -> None:
        nonlocal wrong
        for score in _scores(trial, asked or modules()):
            mistakes = mistakes_in(score, known)
            print(f"{score.module}: {len(score.made)} mutants", *mistakes, sep="\n", flush=True)
            wrong += len(mistakes)
            save(SCORE, score, known)

    ignored = [f"--ignore={TESTS}/{name}" for name in NOT_RUN]
    ended = pytest.main([*PYTEST, *ignored, TESTS], [Trial(run, rules(model), klokken(model))])
    return 1 if wrong or ended not in (0, pytest.ExitCode.NO_TESTS_COLLECTED) else 0


def modules() -> list[str]:
    """The names of all modules with code, those of the caseload last."""
    files = [*sorted(CALCULATOR.glob("*.py")), *sorted(CALCULATOR.glob("caseload/*.py"))]
    names = [".".join(file.relative_to(CALCULATOR).with_suffix("").parts) for file in files]
    return [name for name in names if not name.endswith("__init__")]


def module_of(name: str) -> str:
    """The module of a mutant: of its name before the colon as much as there is a module for."""
    parts = name.split(":", maxsplit=1)[0].split(".")
    return ".".join(parts[: 2 if parts[0] == "caseload" else 1])


def source_of(module: str) -> str:
    file = CALCULATOR.joinpath(*module.split(".")).with_suffix(".py")
    return file.read_text(encoding="utf-8")


def explained() -> set[str]:
    """The names of the mutants that nobody can see."""
    groups = yaml.safe_load((HERE / "explained.yml").read_text(encoding="utf-8"))
    return {name for group in groups for name in group["mutants"]}


def mistakes_in(score: Score, known: set[str]) -> list[str]:
    """What the list of explained mutants lacks or has too much."""
    mine = {name for name in known if module_of(name) == score.module}
    return [
        *(f"Survives: {name}" for name in sorted(score.survived - known)),
        *(f"Is seen after all: {name}" for name in sorted(mine & score.made - score.survived)),
        *(f"There is no such mutant: {name}" for name in sorted(mine - score.made)),
    ]


def _scores(trial: Trial, asked: Sequence[str]) -> Iterator[Score]:
    compile_all()
    for module in asked:
        made = mutants(module, source_of(module))
        folder = "/".join(("tests/calculator", *module.split(".")[:-1]))
        tests = trial.measured(folder)
        survived = [mutant.name for mutant in trial.survivors(made, tests, os.cpu_count() or 1)]
        yield Score(module, frozenset(mutant.name for mutant in made), frozenset(survived))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
