"""Tests all that `routeboek controleer` tells an editor: each message, its place and its way out.

The cases are rows of refusals.yml. To add a message is to add a row, and `python -m
tests.model.refusals` then renews the table for readers.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from routeboek_py.cli import main
from routeboek_py.model.own_words.compared import HEAD
from tests.conftest import PROJECT
from tests.effort import Note

from .refusals import SMALL, TABLE, Refusal, rows, table

FILLED_IN = "\0"
ROWS = rows()
TYPED_OVER = [row for row in ROWS if row.staat and not (row.bewaard or row.vergeleken)]
ROOM = PROJECT / "routeboek_py" / "model"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.wat)
def test_what_is_wrong_is_told_with_its_place(
    folder: Path, capsys: pytest.CaptureFixture[str], row: Refusal
) -> None:
    row.write(folder)
    status = main(["controleer", row.lees])
    out, err = capsys.readouterr()
    assert row.line in err.splitlines()
    assert (status, bool(out)) == ((0, True) if row.let_op else (1, False))


@pytest.mark.parametrize("row", TYPED_OVER, ids=lambda row: row.wat)
def test_the_way_out_is_right(
    folder: Path, capsys: pytest.CaptureFixture[str], row: Refusal
) -> None:
    replace(row, keer=1, codering="utf-8").write(folder, row.uitweg)
    assert main(["controleer", "routeboek.yml"]) == 0
    assert capsys.readouterr().err == ""


def test_the_small_routeboek_has_no_mistakes(folder: Path) -> None:
    (folder / "routeboek.yml").write_text(SMALL, encoding="utf-8")
    assert main(["controleer", "routeboek.yml"]) == 0


# What tells an editor what to do.
WAY_OUT = re.compile(
    r"\b(?:zet|haal|maak|kies|begin|bewaar|schrijf|typ|gebruik|spring|sluit|kijk|verander|nummer|"
    r"verbeter|bedoelde u|mist u|klopt dat|hier hoort|moet tussen|ligt)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.wat)
def test_every_message_says_what_to_do(row: Refusal) -> None:
    assert WAY_OUT.search(row.melding)


def test_no_case_stands_there_twice(record_property: Note) -> None:
    record_property("refusals", len(ROWS))
    assert len({row.wat for row in ROWS}) == len(ROWS) >= 80


def test_the_table_for_readers_is_of_these_rows() -> None:
    """If this fails: python -m tests.model.refusals."""
    assert TABLE.read_text(encoding="utf-8") == table()


# Texts in the model that `controleer` never says.
OTHER_TEXTS = {
    "history": "the report of changes, except for versies.py",
    "_said_as": "said by an editor's program, from the schema",
    "patternErrorMessage": "said by an editor's program, from the schema",
}
# Messages that nobody has found a way to get.
NEVER_SEEN = {
    "Deze waarde kan hier niet. Kijk hoe het elders staat.":
        "for a kind of mistake that a later version of pydantic may add",
    "Deze regel is geen goede YAML. Kijk naar inspringen, dubbele punten en aanhalingstekens.":
        "for an error that a later version of libyaml may add",
    f"{FILLED_IN} na de {FILLED_IN}": "no message: a term in words, beside its source",
    HEAD: "no message: the head of a file",
}  # fmt: skip
DUTCH = re.compile(r"(?<!\w)(?:de|het|een|één|en|niet|hier|is|er|bij|die|dit|deze|van|te|keer|zet"
                   r"|haal|kies|bedoelde)(?!\w)", re.IGNORECASE)  # fmt: skip


def test_every_message_of_the_model_is_in_a_row() -> None:
    said = [row.melding for row in ROWS]
    missing = [
        text
        for text in sorted(set(messages()))
        if text not in NEVER_SEEN and not any(_pattern(text).search(melding) for melding in said)
    ]
    assert missing == []


def test_what_is_never_seen_is_a_message() -> None:
    assert set(NEVER_SEEN) <= set(messages())


def messages() -> Iterator[str]:
    """Every Dutch text of two words or more in the model, without what OTHER_TEXTS names."""
    for file in sorted(ROOM.rglob("*.py")):
        if file.parent.name != "history" or file.name == "versies.py":
            for text in _strings(ast.parse(file.read_text(encoding="utf-8"))):
                if DUTCH.search(text) and len(text.split()) > 1 and "(?" not in text:
                    yield text


def _strings(node: ast.AST) -> Iterator[str]:
    """The strings below a node; what is filled in is FILLED_IN. Leaves out docstrings."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Call(func=ast.Name(id="_said_as")):
            return
        case ast.Dict(keys=[ast.Constant(value="patternErrorMessage"), *_]):
            return
        case ast.JoinedStr():
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else FILLED_IN
                for part in node.values
            )
        case ast.Constant(value=str(text)):
            yield text
    for child in ast.iter_child_nodes(node):
        if not (isinstance(node, ast.JoinedStr) and isinstance(child, ast.Constant)):
            yield from _strings(child)


def _pattern(text: str) -> re.Pattern[str]:
    """A pattern for a message: anything may stand where something is filled in."""
    parts = re.split(rf"{FILLED_IN}|\{{[^}}]*\}}", text.strip())
    return re.compile(".*".join(re.escape(part) for part in parts), re.IGNORECASE)
