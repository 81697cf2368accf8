"""Fixtures for all tests: an example of a Routeboek and its built site."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from routeboek_py.model.load import load
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.klokken import klokken
from routeboek_py.pages.rules import rules
from routeboek_py.publish.site import build
from tests.effort import PROVING, tries

settings.register_profile("routeboek", max_examples=tries(50, 2_000), deadline=None)
settings.load_profile("routeboek")

PROJECT = Path(__file__).parent.parent
REAL = PROJECT / "docs" / "routeboek.yml"
# A copy of the Routeboek that changes only for a test, so that an editor breaks no test of code.
EXAMPLE = PROJECT / "tests" / "regions" / "example" / "docs"
MODEL = EXAMPLE / "routeboek.yml"
# Chromium's quick compiler of WebAssembly alone: the one that optimises takes a third of the time
# in which stock Python starts, and more than it saves in a short test. scripts/prove uses both.
QUICK_WASM = () if PROVING else ("--js-flags=--liftoff-only",)


# The files that take longest, longest first. A worker that begins with one of them at the end would
# leave the other with nothing to do.
LONG = (
    "tests/engines/test_reader.py",
    "tests/haaglanden/test_every_page.py",
    "tests/publish/test_serve.py",
    "tests/publish/test_one_build.py",
    "tests/publish/test_site.py",
    "tests/packing/",
    "tests/paper/",
    "tests/built_site/",
    "tests/hostile/",
    "tests/haaglanden/",
    "tests/model/test_fuzz.py",
    "tests/commands/",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the longest files first: so all workers end at about the same time."""

    def place(item: pytest.Item) -> int:
        starts = [at for at, name in enumerate(LONG) if item.nodeid.startswith(name)]
        return min(starts, default=len(LONG))

    items.sort(key=place)


@pytest.fixture(scope="session")
def routeboek() -> Routeboek:
    """The example; read only."""
    return load(MODEL)


def copy_site_folder(folder: Path, docs: Path = EXAMPLE) -> Path:
    """Copies the hand-written files of a site to a folder, as an editor has it."""
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    (folder / "docs").mkdir()
    shutil.copytree(PROJECT / "docs" / "over", folder / "docs" / "over")
    for name in ("routeboek.yml", "index.md", "vergeleken.yml"):
        if (docs / name).exists():
            shutil.copy(docs / name, folder / "docs")
    shutil.copytree(docs / "versies", folder / "docs" / "versies")
    (folder / "routeboek_py").symlink_to(PROJECT / "routeboek_py")
    return folder


def built_once(tmp_path_factory: pytest.TempPathFactory, name: str, docs: Path) -> Path:
    """A built site folder, shared by all workers; the first one builds it."""
    is_worker = "PYTEST_XDIST_WORKER" in os.environ
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if is_worker else base) / name
    with Path(f"{folder}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "site").exists():
            folder.mkdir()
            build(copy_site_folder(folder, docs))
    return folder


@pytest.fixture(scope="session")
def project_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built folder of the example, which no test changes."""
    return built_once(tmp_path_factory, "example", EXAMPLE)


@pytest.fixture(scope="session")
def site(project_copy: Path) -> Path:
    """The finished site."""
    return project_copy / "site"


@pytest.fixture(scope="session")
def rules_data(routeboek: Routeboek) -> dict[str, Any]:
    """The data of `rekenhulp/regels.json`."""
    return rules(routeboek)


@pytest.fixture(scope="session")
def clocks_data(routeboek: Routeboek) -> list[dict[str, Any]]:
    """The Klokken as plain data, as the page gets them."""
    return klokken(routeboek)


def whole_chromium() -> str:
    """Chromium with all of its settings and dialogs; raises where there is none."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert program, "no Chromium: run scripts/test"
    return program


@contextmanager
def chromium(*more: str) -> Iterator[Browser]:
    """A Chromium of its own, for whoever starts it, with more arguments: the one without a window,
    if it is there."""
    program = os.environ.get("HEADLESS_SHELL") or whole_chromium()
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--no-first-run"]  # fmt: skip
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=[*quiet, *more])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium(*QUICK_WASM) as launched:
        yield launched
