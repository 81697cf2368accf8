"""Tests the faults that are made, and that every explained one can still be made."""

from __future__ import annotations

import pytest

from tests.mutation.__main__ import PROJECT, SCORE, explained, module_of, source_of
from tests.mutation.mutants import mutants

MADE = {
    "x = a < b": ["a <= b", "a >= b"],
    "x = a + b": ["a - b"],
    "x = a and b": ["a or b", "b", "a"],
    "x = not a": ["a"],
    "x = 3": ["4", "2"],
    "x = 'week'": ["'week¤'"],
    "x = f'{a} later'": ["f'{a} later¤'"],
    "x = a if b else c": ["a", "c"],
    "x = min(a, b)": ["max(a, b)"],
    "x = a.strip()": ["a"],
    "x = a[:b]": ["a[b:]"],
    "x = (a, b)": ["(b,)", "(a,)"],
    "x = f(a, key=b)": ["f(a)"],
    "x = [a for a in b if c]": ["[a for a in b]"],
    "x = a.van": ["a.tot"],
}


@pytest.mark.parametrize(("source", "changed"), MADE.items(), ids=MADE)
def test_every_small_fault_is_made_once(source: str, changed: list[str]) -> None:
    assert [mutant.source.removeprefix("x = ") for mutant in mutants("m", source)] == changed


@pytest.mark.parametrize(
    "source",
    ["'''A docstring.'''", "from a import b", "def f(a: 'T') -> 'U': ...", "x: Literal['a']",
     "Kind = Literal['a', 'b']", "@dataclass(frozen=True)\nclass C:\n    a: int"],
)  # fmt: skip
def test_what_does_not_run_is_left_alone(source: str) -> None:
    assert [mutant.name for mutant in mutants("m", source)] in ([], ["m.f: `...` → `pass`"])


def test_every_mutant_has_a_name_of_its_own() -> None:
    for module in ("deadlines", "caseload.selection"):
        names = [mutant.name for mutant in mutants(module, source_of(module))]
        assert len(set(names)) == len(names)
        assert {module_of(name) for name in names} <= {module}


@pytest.mark.prove
def test_every_mutant_that_is_explained_can_be_made() -> None:
    known = explained()
    made = {mutant.name for module in {*map(module_of, known)}
            for mutant in mutants(module, source_of(module))}  # fmt: skip
    assert known <= made


def test_the_readme_has_the_score() -> None:
    (row,) = (line for line in SCORE.read_text("utf-8").splitlines() if line.startswith("| all "))
    made, killed, reasoned, others = (int(cell) for cell in row.split("|")[2:6])
    readme = " ".join((PROJECT / "README.md").read_text("utf-8").split())
    assert f"{killed:,} of {made:,}; why nobody can see the other {reasoned}" in readme
    assert others == 0
