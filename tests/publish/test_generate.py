"""Writing the generated files: only what changed, nothing left behind, and a check of both."""

from __future__ import annotations

import subprocess
from pathlib import Path

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.publish.generate import LISTED, generated_files, out_of_date, write
from tests.conftest import PROJECT


def test_what_is_written_is_up_to_date(tmp_path: Path, routeboek: Routeboek) -> None:
    files = generated_files(routeboek)
    assert out_of_date(tmp_path, files) == sorted(files)
    write(tmp_path, files)
    assert out_of_date(tmp_path, files) == []


def test_a_file_that_was_touched_is_the_only_one_written_again(tmp_path: Path) -> None:
    files = {"a.md": "a", "b/c.md": "c"}
    write(tmp_path, files)
    (tmp_path / "a.md").write_text("x")
    assert out_of_date(tmp_path, files) == ["a.md"]
    assert write(tmp_path, files) == ["a.md"]


def test_the_page_of_a_part_that_is_gone_goes_too(tmp_path: Path) -> None:
    write(tmp_path, {"tafels/oud.md": "x", "blijft.md": "y"})
    (tmp_path / "eigen.md").write_text("by hand")
    assert write(tmp_path, {"tafels/nieuw.md": "x", "blijft.md": "y"}) == [
        "tafels/nieuw.md",
        "tafels/oud.md",
    ]
    left = sorted(str(f.relative_to(tmp_path)) for f in tmp_path.rglob("*") if f.is_file())
    assert left == [LISTED, "blijft.md", "eigen.md", "tafels/nieuw.md"]


def test_git_ignores_every_generated_file_and_no_other(routeboek: Routeboek) -> None:
    paths = [f"docs/{path}" for path in (*generated_files(routeboek), LISTED)]
    git = ["git", "-C", str(PROJECT), "check-ignore", "--no-index", "--stdin"]
    ignored = subprocess.run(
        git, input="\n".join(paths), capture_output=True, text=True, check=False
    )
    assert ignored.stdout.split() == paths
    by_hand = ["docs/index.md", "docs/routeboek.yml", "docs/over/privacy.md"]
    kept = subprocess.run(
        git, input="\n".join(by_hand), capture_output=True, text=True, check=False
    )
    assert kept.stdout == ""
