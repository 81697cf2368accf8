"""The parts of the proof: a name, and the tests that belong to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """Tests that are proven together; `paths` are files and folders of tests."""

    name: str
    paths: tuple[str, ...]


PARTS = (
    Part("hostile", ("tests/hostile",)),
    Part("models", ("tests/model",)),
    Part("builds", ("tests/publish/test_one_build.py", "tests/on_disk",
                    "tests/paper/test_orphans.py")),
    Part("requests", ("tests/built_site/test_every_request.py",)),
    Part("update", ("tests/built_site/test_takeover.py",)),
    Part("files", ("tests/calculator/caseload", "tests/exchange")),
    Part("oracle", ("tests/calculator/test_oracle.py", "tests/packing/test_same_answers.py")),
    Part("dates", ("tests/packing/test_every_date.py",)),
    Part("bundle", ("tests/packing/test_bundle.py",)),
    Part("pages", ("tests/haaglanden",)),
    Part("paper", ("tests/paper/test_pdfs.py",)),
    Part("site", ("tests/built_site",)),
    Part("rest", ("tests",)),
)  # fmt: skip
# Not tests, but faults in the calculator that its tests must see: the last part.
MUTANTS = "mutants"
NAMES = [*(part.name for part in PARTS), MUTANTS]


def arguments(part: Part) -> list[str]:
    """What pytest is told: these paths, without those of the parts before it."""
    before = PARTS[: PARTS.index(part)]
    ignored = [path for each in before for path in each.paths if _is_in(path, part.paths)]
    return [*part.paths, *(f"--ignore={path}" for path in ignored)]


def _is_in(path: str, folders: Iterable[str]) -> bool:
    return any(path.startswith(f"{folder}/") for folder in folders)
