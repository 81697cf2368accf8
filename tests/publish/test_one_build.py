"""Tests that one build at a time makes a site, and that a killed one leaves a whole site."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from routeboek_py.on_disk.lock import one_at_a_time
from routeboek_py.publish.publish_error import PublishError
from routeboek_py.publish.site import STEPS
from routeboek_py.publish.site import build as make_site
from tests.effort import Note, some

from ..on_disk.test_replace import other_disk
from ..paper.test_orphans import is_running
from .test_site import fingerprints

BUILD = (sys.executable, "-m", "routeboek_py.cli", "bouw")
WITHOUT_PDFS = (*BUILD, "--zonder-pdfs")
# Makes the site as far as a step, and is killed there.
AS_FAR_AS = """
import os, signal, sys
from pathlib import Path
from routeboek_py.publish import site
def killed(making):
    os.kill(os.getpid(), signal.SIGKILL)
site.STEPS = (*site.STEPS[:int(sys.argv[1])], killed)
site.build(Path.cwd())
"""


@pytest.fixture
def folder(project_copy: Path, tmp_path: Path) -> Path:
    """A site folder of one's own, with a built site."""
    return shutil.copytree(project_copy, tmp_path / "project", symlinks=True)


def weeks(folder: Path, old: int, new: int) -> None:
    """Changes the model, and with it many pages."""
    model = folder / "docs" / "routeboek.yml"
    text = model.read_text(encoding="utf-8")
    assert f"weken: {{tot: {old}}}" in text
    changed = text.replace(f"weken: {{tot: {old}}}", f"weken: {{tot: {new}}}")
    changed = changed.replace(f"uiterlijk {old} weken na", f"uiterlijk {new} weken na")
    model.write_text(changed, encoding="utf-8")


def left_in(folder: Path) -> set[str]:
    return {file.name for file in (folder / ".build").iterdir()}


def test_of_two_builds_at_once_one_wins_and_the_other_says_so(
    folder: Path, record_property: Note
) -> None:
    before = fingerprints(folder / "site")
    both = [
        subprocess.Popen(
            WITHOUT_PDFS, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    said = [process.communicate() for process in both]
    winner = 0 if both[0].returncode == 0 else 1
    assert [both[winner].returncode, both[1 - winner].returncode] == [0, 75]
    assert said[winner] == ("De site staat in site/.\n", "")
    assert said[1 - winner][1].startswith("Deze site wordt al gemaakt, sinds ")
    assert f"proces {both[winner].pid} " in said[1 - winner][1]
    after = fingerprints(folder / "site")
    record_property("differ_after_two", len(dict(before.items() ^ after.items())))
    assert after == before
    assert left_in(folder) == {"bouw.lock", "docs", "left_out_selectors.txt"}


@pytest.mark.parametrize("steps", some(range(len(STEPS) + 1), [len(STEPS)]))
def test_after_a_kill_the_old_site_is_whole_and_a_next_build_works(
    folder: Path, steps: int, record_property: Note
) -> None:
    before = fingerprints(folder / "site")
    weeks(folder, 13, 12)
    killed = subprocess.run(
        [sys.executable, "-c", AS_FAR_AS, str(steps)], cwd=folder, check=False, timeout=300
    )
    assert killed.returncode == -9
    after = fingerprints(folder / "site")
    record_property("killed_builds", 1)
    record_property("not_whole", int(after != before))
    assert after == before

    weeks(folder, 12, 13)
    assert fingerprints(make_site(folder)) == before
    assert left_in(folder) == {"bouw.lock", "docs", "left_out_selectors.txt"}


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(16))
def test_after_a_kill_at_any_moment_the_site_is_the_old_or_the_new_one(
    folder: Path, seed: int, record_property: Note
) -> None:
    old, new = 13, 12
    whole = {old: fingerprints(folder / "site")}
    weeks(folder, old, new)
    begun = time.monotonic()
    subprocess.run(WITHOUT_PDFS, cwd=folder, check=True)
    took = time.monotonic() - begun
    whole[new] = fingerprints(folder / "site")
    moments = random.Random(seed)
    for _ in range(3):
        old, new = new, old
        weeks(folder, old, new)
        with subprocess.Popen(WITHOUT_PDFS, cwd=folder) as running:
            # Most of what can go wrong is in the last part.
            time.sleep(took * moments.triangular(0, 1.2, 1))
            running.kill()
        is_whole = fingerprints(folder / "site") in whole.values()
        record_property("killed_builds", 1)
        record_property("not_whole", int(not is_whole))
        assert is_whole
    subprocess.run(WITHOUT_PDFS, cwd=folder, check=True)
    assert fingerprints(folder / "site") == whole[new]
    assert left_in(folder) == {"bouw.lock", "docs", "left_out_selectors.txt"}


@pytest.mark.prove
def test_a_full_disk_is_told_and_leaves_the_old_site(folder: Path, tmp_path: Path) -> None:
    with other_disk(tmp_path / "small", "24m") as small:
        shutil.copytree(folder, small / "project", symlinks=True)
        before = fingerprints(small / "project" / "site")
        done = subprocess.run(
            WITHOUT_PDFS, cwd=small / "project", capture_output=True, text=True, check=False
        )
        assert done.returncode == 1
        assert re.fullmatch(
            r"(?:Een bestand|Het bestand \S+) past niet meer op de schijf: die is vol\. "
            r"Maak ruimte vrij en probeer het opnieuw\.\n",
            done.stderr,
        )
        assert fingerprints(small / "project" / "site") == before


@pytest.mark.parametrize("stands", ["a file", "a link to nowhere"])
def test_what_stands_in_the_way_of_the_build_folder_is_named(tmp_path: Path, stands: str) -> None:
    build = tmp_path / ".build"
    build.write_text("x") if stands == "a file" else build.symlink_to("weg")
    with pytest.raises(PublishError, match="haal weg wat er nu staat"):
        make_site(tmp_path)


def test_every_command_puts_back_a_site_that_was_put_aside(tmp_path: Path) -> None:
    aside = tmp_path / ".site-vorige"
    aside.mkdir()
    with one_at_a_time(tmp_path / ".build" / "bouw.lock", "x"):
        routeboek(tmp_path, "schema")
        assert aside.exists(), "another program may be replacing it at this moment"
    routeboek(tmp_path, "schema")
    assert (tmp_path / "site").is_dir()
    assert not aside.exists()


def routeboek(folder: Path, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "routeboek_py.cli", *arguments],
        cwd=folder, stdout=subprocess.DEVNULL, check=True,
    )  # fmt: skip


@pytest.mark.prove
def test_who_makes_the_pdfs_ends_with_a_killed_build(folder: Path, record_property: Note) -> None:
    with subprocess.Popen(BUILD, cwd=folder) as running:
        while len(workers := children(running.pid)) < 2:
            assert running.poll() is None, "it ended before it made PDFs"
            time.sleep(0.05)
        running.kill()
    killed = time.monotonic()
    while (left := sum(is_running(pid) for pid in workers)) and time.monotonic() < killed + 20:
        time.sleep(0.05)
    record_property("orphans", left)
    record_property("most_seconds_of_orphans", round(time.monotonic() - killed, 1))
    assert left == 0
    subprocess.run(WITHOUT_PDFS, cwd=folder, check=True)


@pytest.mark.prove
def test_when_a_maker_of_pdfs_is_killed_that_is_told(folder: Path) -> None:
    before = fingerprints(folder / "site")
    with subprocess.Popen(BUILD, cwd=folder, stderr=subprocess.PIPE, text=True) as running:
        while not (workers := children(running.pid)):
            assert running.poll() is None, "it ended before it made PDFs"
            time.sleep(0.05)
        os.kill(int(workers[0]), signal.SIGKILL)
        _, said = running.communicate()
    assert running.returncode == 1
    assert said.startswith("Een hulpprogramma dat de PDF’s maakt, is onverwacht gestopt.")
    assert said.count("\n") == 1
    assert fingerprints(folder / "site") == before


def children(pid: int) -> list[str]:
    """The processes that a process started to work for it."""
    try:
        found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return [p for p in found if b"spawn_main" in Path("/proc", p, "cmdline").read_bytes()]
    except OSError:
        return []
