"""Tests where a site is published, whatever stands at `site`: it works, or it is said why not."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from routeboek_py.on_disk.replace import put_in_place
from routeboek_py.publish.publish_error import PublishError
from routeboek_py.publish.target import target_of
from tests.conftest import PROJECT

Make = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of a site, with other folders beside it."""
    folder = tmp_path / "project"
    for made in (folder / "docs", folder / ".build", tmp_path / "elsewhere", tmp_path / "empty"):
        made.mkdir(parents=True)
    (folder / "docs" / "routeboek.yml").write_text("x")
    (tmp_path / "elsewhere" / "brief.txt").write_text("x")
    a_site(tmp_path / "www")
    return folder


def a_site(folder: Path) -> None:
    folder.mkdir()
    for name in ("index.html", "sw.js"):
        (folder / name).write_text("old")


def link(to: str) -> Make:
    return lambda folder: (folder / "site").symlink_to(to)


WORKS: dict[str, tuple[Make, str]] = {
    "nothing": (lambda _: None, "project/site"),
    "a site": (lambda folder: a_site(folder / "site"), "project/site"),
    "an empty folder": (lambda folder: (folder / "site").mkdir(), "project/site"),
    "a link to a site": (link("../www"), "www"),
    "a link to a link": (link("../again"), "www"),
    "a link to an empty folder": (link("../empty"), "empty"),
    "a link to what is not there yet": (link("../new"), "new"),
}
# What stands at `site`, and a part of what is said.
REFUSED: dict[str, tuple[Make, str]] = {
    "a file": (lambda folder: (folder / "site").write_text("x"), "is een bestand"),
    "a link to a file": (link("docs/routeboek.yml"), "wijst naar"),
    "a pipe": (lambda folder: os.mkfifo(folder / "site"), "is een bestand"),
    "a link to nowhere": (link("../weg/site"), "die map is er niet"),
    "a link to itself": (link("site"), "in een kring"),
    "a link to the own folder": (link("."), "Daar staan andere bestanden"),
    "a link to the folder above": (link(".."), "Daar staan andere bestanden"),
    "a link to the pages": (link("docs"), "Daar staan andere bestanden"),
    "a link into the build folder": (link(".build/site"), "Daar staan andere bestanden"),
    "a link to other files": (link("../elsewhere"), "Daar staan andere bestanden"),
    "a link to a mounted disk": (link("/dev/shm"), "Daar staan andere bestanden|aangekoppelde"),
    "a folder of git": (lambda folder: (folder / "site" / ".git").mkdir(parents=True), "‘.git’"),
}


@pytest.mark.parametrize("case", WORKS)
def test_there_the_site_comes_and_a_next_one_too(folder: Path, case: str) -> None:
    make, place = WORKS[case]
    (folder.parent / "again").symlink_to("www")
    make(folder)
    for version in ("1", "2"):
        fresh = folder / ".build" / "fresh"
        a_site(fresh)
        (fresh / "index.html").write_text(version)
        put_in_place(fresh, target_of(folder))
        assert (folder / "site" / "index.html").read_text() == version
    assert target_of(folder) == folder.parent / place


@pytest.mark.parametrize("case", REFUSED)
def test_there_nothing_is_touched_and_the_way_out_is_told(folder: Path, case: str) -> None:
    make, said = REFUSED[case]
    make(folder)
    with pytest.raises(PublishError, match=said) as raised:
        target_of(folder)
    assert any(
        f"{way} " in str(raised.value) for way in ("Haal", "haal", "geef", "Maak", "Kopieer")
    )


def test_a_mounted_folder_is_named_also_of_the_same_file_system(folder: Path) -> None:
    (folder / "site").mkdir()
    if subprocess.run(
        ["mount", "--bind", folder.parent / "empty", folder / "site"],
        check=False, capture_output=True,
    ).returncode:  # fmt: skip
        pytest.skip("nothing can be mounted here")
    try:
        with pytest.raises(PublishError, match="is een aangekoppelde schijf"):
            target_of(folder)
    finally:
        subprocess.run(["umount", folder / "site"], check=True)


AS_SOMEBODY = """
import os, sys
from pathlib import Path
from routeboek_py.publish.publish_error import PublishError
from routeboek_py.publish.target import target_of
if os.getuid() == 0:
    os.setgid(65534), os.setuid(65534)
try:
    target_of(Path(sys.argv[1]))
except PublishError as error:
    print(error)
"""


@pytest.mark.parametrize("read_only", [".", "site"])
def test_a_folder_that_may_only_be_read_is_named(read_only: str) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "site").mkdir()
        for place in (folder, folder / "site"):
            place.chmod(0o777)
        (folder / read_only).chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", AS_SOMEBODY, folder],
            cwd=PROJECT, text=True, capture_output=True, check=False,
        )  # fmt: skip
        (folder / read_only).chmod(0o777)
    assert done.stdout.startswith(f"In de map ‘{(folder / read_only).resolve()}’ mag u niets"), done
