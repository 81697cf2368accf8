"""Tests that a folder that is replaced is always a whole one: the old or the new.

Each test runs where folders can change places in one step, and, by leaving that step out, as on a
system that has none.
"""

from __future__ import annotations

import os
import random
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from routeboek_py.on_disk import replace
from routeboek_py.on_disk.replace import is_interrupted, put_in_place, recover
from tests.effort import Note, tries

from .programs import program

FILES = 20
WAYS = ["in one step", "in two steps"]
# Replaces a folder by versions 1, 2, 3 … until it is killed.
REPLACES = f"""
import sys, itertools
from pathlib import Path
from routeboek_py.on_disk import replace
if sys.argv[2] == "in two steps":
    replace.exchange = lambda one, other: False
target = Path(sys.argv[1], "site")
print("begins", flush=True)
for version in itertools.count(1):
    fresh = Path(sys.argv[1], f"run-{{version}}")
    fresh.mkdir()
    for at in range({FILES}):
        (fresh / str(at)).write_text(str(version))
    replace.put_in_place(fresh, target)
"""


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How folders are replaced."""
    way: str = request.param
    if way == "in two steps":
        monkeypatch.setattr(replace, "exchange", lambda *_: False)
    return way


def make(folder: Path, version: str) -> Path:
    folder.mkdir()
    for at in range(FILES):
        (folder / str(at)).write_text(version)
    return folder


def versions(folder: Path) -> set[str]:
    """The versions of the files of a folder, which must be all there."""
    files = list(folder.iterdir())
    assert len(files) == FILES
    return {file.read_text() for file in files}


def names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


@pytest.mark.usefixtures("way")
def test_a_new_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = make(tmp_path / "site", "old")
    put_in_place(make(tmp_path / "fresh", "new"), target)
    assert versions(target) == {"new"}
    assert names(tmp_path) == ["site"]


@pytest.mark.usefixtures("way")
def test_there_need_not_be_an_old_one(tmp_path: Path) -> None:
    put_in_place(make(tmp_path / "fresh", "new"), tmp_path / "site")
    assert versions(tmp_path / "site") == {"new"}


@contextmanager
def other_disk(folder: Path, size: str = "1m") -> Iterator[Path]:
    """A folder on another file system, with little room."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)]
    if os.getuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no file system can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.usefixtures("way")
def test_a_folder_of_another_file_system_is_replaced_too(tmp_path: Path) -> None:
    with other_disk(tmp_path / "other") as other:
        target = make(other / "site", "old")
        put_in_place(make(tmp_path / "fresh", "new"), target)
        assert versions(target) == {"new"}
        assert names(other) == ["site"]


@pytest.mark.usefixtures("way")
def test_a_full_disk_leaves_the_old_one(tmp_path: Path) -> None:
    with other_disk(tmp_path / "other") as other:
        target = make(other / "site", "old")
        fresh = make(tmp_path / "fresh", "new")
        (fresh / "0").write_bytes(bytes(2_000_000))
        with pytest.raises(OSError, match="No space left"):
            put_in_place(fresh, target)
        assert versions(target) == {"old"}
        assert names(other) == ["site"]


@pytest.mark.parametrize("way", WAYS)
def test_after_a_kill_at_any_moment_there_is_one_whole_version(
    tmp_path: Path, way: str, record_property: Note
) -> None:
    moments = random.Random(1)
    record_property("killed_replacements", tries(15, 400))
    for kill in range(tries(15, 400)):
        folder = tmp_path / str(kill)
        make(folder, "0").rename(tmp_path / "x")
        folder.mkdir()
        (tmp_path / "x").rename(folder / "site")
        with program(REPLACES, folder, way) as running:
            time.sleep(moments.uniform(0, 0.05))
            running.kill()
            running.wait()
            if way == "in one step":
                assert len(versions(folder / "site")) == 1
        recover(folder / "site")
        assert len(versions(folder / "site")) == 1
        assert not is_interrupted(folder / "site")


def test_what_was_put_aside_comes_back(tmp_path: Path) -> None:
    make(tmp_path / ".site-vorige", "old")
    (tmp_path / ".site-nieuw").mkdir()
    assert is_interrupted(tmp_path / "site")
    recover(tmp_path / "site")
    assert versions(tmp_path / "site") == {"old"}
    assert names(tmp_path) == ["site"]


def test_what_was_put_aside_goes_when_the_new_one_is_there(tmp_path: Path) -> None:
    make(tmp_path / ".site-vorige", "old")
    make(tmp_path / "site", "new")
    recover(tmp_path / "site")
    assert versions(tmp_path / "site") == {"new"}
    assert names(tmp_path) == ["site"]
