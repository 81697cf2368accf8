"""Tests the input of MkDocs: written and generated pages; only changed files are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from routeboek_py.publish import generate
from routeboek_py.publish.generate import WrittenTwice, docs_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site folder with a hand-written page."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "eigen.md").write_text("by hand")
    return tmp_path


def write_docs(folder: Path, generated: dict[str, str]) -> list[str]:
    return generate.write_docs(folder / "docs", generated, docs_folder(folder))


def laid_out(folder: Path) -> dict[str, str]:
    docs = docs_folder(folder)
    found = (file for file in docs.rglob("*") if file.is_file())
    return {file.relative_to(docs).as_posix(): file.read_text() for file in found}


def test_written_and_generated_pages_lie_together_and_docs_stays_as_it_was(folder: Path) -> None:
    write_docs(folder, {"a.md": "a", "b/c.md": "c"})

    assert laid_out(folder) == {"eigen.md": "by hand", "a.md": "a", "b/c.md": "c"}
    assert [file.name for file in (folder / "docs").iterdir()] == ["eigen.md"]


def test_a_file_that_was_touched_is_the_only_one_written_again(folder: Path) -> None:
    files = {"a.md": "a", "b/c.md": "c"}
    write_docs(folder, files)
    (docs_folder(folder) / "a.md").write_text("x")

    assert write_docs(folder, files) == ["a.md"]
    assert write_docs(folder, files) == []


def test_a_change_of_a_page_by_hand_comes_along(folder: Path) -> None:
    write_docs(folder, {})
    (folder / "docs" / "eigen.md").write_text("other words")

    assert write_docs(folder, {}) == ["eigen.md"]
    assert laid_out(folder) == {"eigen.md": "other words"}


def test_the_page_of_a_part_that_is_gone_goes_too(folder: Path) -> None:
    write_docs(folder, {"tafels/oud.md": "x", "blijft.md": "y"})

    changed = write_docs(folder, {"tafels/nieuw.md": "x", "blijft.md": "y"})

    assert changed == ["tafels/nieuw.md", "tafels/oud.md"]
    assert sorted(laid_out(folder)) == ["blijft.md", "eigen.md", "tafels/nieuw.md"]


def test_a_page_that_is_made_cannot_be_written_as_well(folder: Path) -> None:
    with pytest.raises(WrittenTwice, match=r"‘eigen\.md’ maken wij zelf uit het routeboek"):
        write_docs(folder, {"eigen.md": "generated"})


def test_an_earlier_model_is_laid_out_under_a_name_that_any_host_serves(folder: Path) -> None:
    (folder / "docs" / "versies").mkdir()
    (folder / "docs" / "versies" / "0.1.yml").write_text("titel: x")

    write_docs(folder, {})

    assert laid_out(folder)["versies/0.1.yml.txt"] == "titel: x"
