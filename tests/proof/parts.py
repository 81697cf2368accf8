"""The parts of the proof: a name, and the tests that belong to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """Tests that are proven together; `paths` are files and folders of tests."""

    name: str
    paths: tuple[str, ...]
    dist: str = "worksteal"
    """How pytest-xdist divides them: "loadfile" where the tests of a file share what is costly,
    "no" to run them one by one and show all that they print."""
    only: str = ""
    """Which of these tests, by their names."""


REQUESTS = "tests/built_site/test_every_request.py"
PARTS = (
    Part("hostile", ("tests/hostile",), "loadfile"),
    Part("fuzz", ("tests/model/test_fuzz.py",)),
    Part("models", ("tests/model",)),
    Part("builds", ("tests/publish/test_one_build.py", "tests/on_disk",
                    "tests/paper/test_orphans.py")),
    Part("requests", (REQUESTS,), "no", only="every_way and not list and not workbook"),
    Part("list", (REQUESTS,), "no", only="every_way and (list or workbook)"),
    Part("update", ("tests/built_site/test_takeover.py",), "no"),
    # Only a process without workers notes how many examples Hypothesis tried.
    Part("files", ("tests/calculator/caseload", "tests/exchange"), "no"),
    Part("oracle", ("tests/calculator/test_oracle.py", "tests/calculator/test_every_unit.py",
                    "tests/packing/test_same_answers.py")),
    Part("dates", ("tests/packing/test_every_date.py", "tests/packing/test_every_unit.py")),
    Part("bundle", ("tests/packing/test_bundle.py",), "loadfile"),
    Part("pages", ("tests/haaglanden",), "loadfile"),
    Part("paper", ("tests/paper/test_pdfs.py",), "loadfile"),
    Part("site", ("tests/built_site",), "loadfile"),
    Part("rest", ("tests",), "loadfile"),
)  # fmt: skip
# Not tests, but faults in the calculator that its tests must see: the last part.
MUTANTS = "mutants"
NAMES = [*(part.name for part in PARTS), MUTANTS]


def arguments(part: Part) -> list[str]:
    """What pytest is told: these paths, without those of the parts before it."""
    before = dict.fromkeys(path for each in PARTS[: PARTS.index(part)] for path in each.paths)
    ignored = [path for path in before if _is_in(path, part.paths)]
    only = ["-k", part.only] if part.only else []
    divided = ["-s"] if part.dist == "no" else ["-n", "2", "--dist", part.dist]
    return [*only, *divided, *part.paths, *(f"--ignore={path}" for path in ignored)]


def _is_in(path: str, folders: Iterable[str]) -> bool:
    return any(path.startswith(f"{folder}/") for folder in folders)
