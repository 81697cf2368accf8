"""An image of a program that has nothing to do with this project: a unit converter."""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest

from routeboek_py.packing.tools import find_pyodide
from tests.conftest import PROJECT

from .unit_converter import METRES, convert

HERE = Path(__file__).parent
LIBRARY = PROJECT / "routeboek_py" / "packing" / "image"


def request(amount: object, of: str, to: str, **more: object) -> str:
    return json.dumps({"amount": amount, "of": of, "to": to, **more})


def some_requests(some: random.Random, count: int, *, least: int, most: int) -> list[str]:
    """Numbers between these powers of ten, in any two units."""
    units = list(METRES)
    amounts = (some.uniform(1, 10) * 10.0 ** some.randrange(least, most) for _ in range(count))
    return [request(amount, some.choice(units), some.choice(units)) for amount in amounts]


REFUSED = ["", "{", "[]", "{}", request("2", "m", "m")]
# Ordinary numbers in every pair of units; and no unknown unit, no negative number, no long text.
TRAINING = [
    *(request(amount, of, to) for of in METRES for to in METRES for amount in (1, 2.5, 1234.5678)),
    *some_requests(random.Random(1), 200, least=-3, most=5),
    *(request(amount, "m", "m", **{"as": "order"}) for amount in (0.5, 1.0)),
    *REFUSED,
]
ODD = [
    request(2, "m", "ell"),
    request(2, "ell", "m"),
    request(-2, "km", "m"),
    request(10**400, "km", "m"),
    request(1e308, "km", "mm"),
    request(float("nan"), "m", "m"),
    request(True, "m", "km"),
    request(None, "m", "km"),
    request([2], "m", "km"),
    request(1234567.891, "mile", "m", **{"as": "text"}),
    # One character, of which Python keeps a copy that no training request has read.
    request(2.5, "m", "m", **{"as": "order"}),
    request(2, "é", "😀"),
    request(2, "m", "m", more={"deep": [[[{}]]] * 100}),
    "\ufeff" + request(2, "m", "km"),
    " " * 5_000 + request(2, "m", "km"),
    "null",
    "2",
]


def host(asked: str) -> str | None:
    """What CPython answers; None when it refuses."""
    try:
        return convert(asked)
    except Exception:
        return None


@pytest.fixture(scope="module")
def untrained() -> list[str]:
    some = random.Random(20261128)
    ordinary = some_requests(some, 200, least=-3, most=5)
    return [*ODD, *ordinary, *some_requests(some, 100, least=-300, most=300), *ODD]


@pytest.fixture(scope="module")
def said(untrained: list[str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Made, and asked all of the training and then the others."""
    folder = tmp_path_factory.mktemp("program")
    asked, answered = folder / "asked.json", folder / "answered.json"
    asked.write_text(json.dumps({"training": TRAINING, "asked": [*TRAINING, *untrained]}))
    program = HERE / "unit_converter.py"
    files = (HERE / "freeze_program.mjs", find_pyodide(), program, "convert", asked, answered)
    subprocess.run(["node", *map(str, files)], check=True, timeout=600)
    answers: dict[str, Any] = json.loads(answered.read_text(encoding="utf-8"))
    return answers


def test_what_it_was_trained_for_is_answered_as_by_cpython(said: dict[str, Any]) -> None:
    right = [host(asked) for asked in TRAINING]
    expected = [{"refused": True} if answer is None else {"answer": answer} for answer in right]

    assert said["answers"][: len(TRAINING)] == expected
    assert right.count(None) == len(REFUSED)


def test_anything_else_gets_the_same_answer_or_none(
    said: dict[str, Any], untrained: list[str]
) -> None:
    answers = said["answers"][len(TRAINING) :]

    wrong = [
        (asked, answer)
        for asked, answer in zip(untrained, answers, strict=True)
        if "trap" not in answer and answer.get("answer") != host(asked)
    ]
    assert wrong == []
    traps = sum("trap" in answer for answer in answers)
    assert 0 < traps < len(answers) / 2, "some were beyond it, most were not"


def test_it_keeps_a_small_part_of_python(said: dict[str, Any]) -> None:
    blocks, memory = said["report"]["basicBlocks"], said["report"]["memory"]

    assert 0 < blocks["kept"] < blocks["of"] / 20
    assert 0 < memory["kept"] < memory["takenOut"] / 5
    assert said["report"]["bytes"] < 2_000_000


def test_the_library_names_no_program() -> None:
    sources = [file for file in LIBRARY.iterdir() if file.suffix in {".mjs", ".js", ".py"}]

    assert len(sources) > 10
    for file in sources:
        text = file.read_text(encoding="utf-8").lower()
        assert not [word for word in ("routeboek", "calculator") if word in text], file.name
