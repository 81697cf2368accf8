"""Renewing the pins: all of them or none, with what changed; here with commands that need no network."""  # noqa: E501

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from .pins import FILES, PROJECT
from .renew import NotRenewed, held_back, held_by_hand, online, renewed

NEWER = [sys.executable, "-c", """
import pathlib, re
for name in ("requirements/site.txt", "requirements/test.txt"):
    file = pathlib.Path(name)
    file.write_text(re.sub(r"(?m)^jinja2==\\S+", "jinja2==99.0", file.read_text()))
"""]  # fmt: skip
FAILING = [sys.executable, "-c", "import sys; sys.exit('no network')"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "requirements").mkdir()
    for name in FILES:
        shutil.copy(PROJECT / name, tmp_path / name)
    return tmp_path


def texts(project: Path) -> list[bytes]:
    return [(project / name).read_bytes() for name in FILES]


def test_a_renewal_tells_the_old_version_and_the_new_one(project: Path) -> None:
    (line,) = renewed(project, [NEWER])
    assert line.startswith("PyPI  jinja2: ")
    assert line.endswith(" -> 99.0")


def test_a_renewal_that_fails_halfway_leaves_every_pin_as_it_was(project: Path) -> None:
    before = texts(project)
    with pytest.raises(NotRenewed, match="no network"):
        renewed(project, [NEWER, FAILING])
    assert texts(project) == before


def test_a_command_that_is_not_there_is_said_and_changes_nothing(project: Path) -> None:
    before = texts(project)
    with pytest.raises(NotRenewed, match="no-such-command"):
        renewed(project, [NEWER, ["no-such-command"]])
    assert texts(project) == before


def test_what_pyproject_holds_at_one_version_is_told() -> None:
    assert [line.rpartition(" ")[0] for line in held_by_hand(PROJECT)] == [
        "PyPI  mkdocs: pyproject.toml holds it at",
        "PyPI  mkdocs-material: pyproject.toml holds it at",
    ]


OUTDATED = (
    '{"b": {"wanted": "1.0.0", "latest": "2.0.0"}, "a": {"wanted": "3.0.0", "latest": "3.0.0"}}'
)
ASKED = {
    "held back": (OUTDATED, ["npm   b: package.json holds it at 1.0.0; 2.0.0 is there"]),
    "nothing": ("", []),
    "no answer": ("<html>", ["Could not ask npm what is held back: "]),
    "an error": ('{"error": {"code": "E405"}}', ["Could not ask npm what is held back: "]),
}


@pytest.mark.parametrize(("answer", "lines"), ASKED.values(), ids=ASKED)
def test_what_package_json_holds_back_is_told(project: Path, answer: str, lines: list[str]) -> None:
    found = held_back(project, lambda _: answer)
    assert [line.startswith(said) for line, said in zip(found, lines, strict=True)] == [True] * len(lines)  # fmt: skip  # noqa: E501


AUDITS = {
    "nothing bad": ('{"vulnerabilities": {}}', "npm's own audit: no known bad versions."),
    "bad": ('{"vulnerabilities": {"b": {}, "a": {}}}', "npm's own audit: a, b."),
    "refused": (
        '{"message": "405 Method Not Allowed"}',
        "Could not ask npm for known bad versions",
    ),
    "no answer": ("", "Could not ask npm for known bad versions"),
}


@pytest.mark.parametrize(("answer", "line"), AUDITS.values(), ids=AUDITS)
def test_an_audit_of_npm_that_gave_no_answer_is_not_called_good(
    project: Path, answer: str, line: str
) -> None:
    assert online(project, lambda _: answer).startswith(line)
