"""Tests that every change of a site's files is seen, also of folders that go and come back."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from routeboek_py.publish.changes import snapshot, wait_for_change


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    docs = tmp_path / "docs"
    (docs / "over").mkdir(parents=True)
    (docs / "x.md").write_text("x")
    (docs / "over" / "y.md").write_text("y")
    return docs


def save_by_another_file(docs: Path) -> None:
    """As many editors do."""
    (docs / "new").write_text("x")
    (docs / "new").replace(docs / "x.md")


CHANGES: list[Callable[[Path], object]] = [
    lambda docs: (docs / "x.md").write_text("longer"),
    lambda docs: (docs / "over" / "y.md").unlink(),
    lambda docs: (docs / "over" / "z.md").write_text(""),
    lambda docs: (docs / "x.md").rename(docs / "z.md"),
    lambda docs: docs.rename(docs.with_name("away")),
    shutil.rmtree,
    save_by_another_file,
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(docs: Path, change: Callable[[Path], object]) -> None:
    seen = snapshot([docs])
    later = threading.Timer(0.1, change, [docs])
    later.start()
    assert wait_for_change([docs], seen) != seen


def test_a_folder_that_is_away_is_seen_when_it_comes_back(docs: Path) -> None:
    away = docs.rename(docs.with_name("away"))
    seen = snapshot([docs])
    threading.Timer(0.1, away.rename, [docs]).start()
    assert len(wait_for_change([docs], seen)) == 2


def test_hidden_files_and_what_python_leaves_are_passed_over(docs: Path) -> None:
    seen = snapshot([docs])
    (docs / ".x.md.swp").write_text("x")
    (docs / "__pycache__").mkdir()
    (docs / "__pycache__" / "x.pyc").write_text("x")
    assert snapshot([docs]) == seen


def test_a_change_during_a_build_is_seen_after_it(docs: Path) -> None:
    seen = snapshot([docs])
    (docs / "x.md").write_text("changed while we were building")
    assert wait_for_change([docs], seen) != seen
