"""Every request of a page fails in every way: the reader gets the answer, or words and a way out.

Which requests there are is found by a visit in which all goes well, so a new file is tried as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.effort import PROVING, Note

from .failing_file import FAULTS, HANGS, Readers
from .faulty_host import FaultyHost
from .readers import READERS

# Without these a browser has nothing to show yet: it says itself that the page is still loading.
DRAWN_WITH = ("assets/stylesheets/alles.css", "calculator.css", "caseload.css", "before_drawing.js")


@pytest.fixture(scope="module")
def readers(
    browser: Browser, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Readers]:
    host = FaultyHost(site, tmp_path_factory.mktemp("faulty"))
    yield Readers(browser, host)
    host.stop()


def can_be_told(file: str, fault: str) -> bool:
    return not (fault in HANGS and file.endswith(DRAWN_WITH))


SHARES = range(8 if PROVING else 3)
# scripts/test tries every sixth file, which brings all the faults, as seven of them take turns.
EVERY = 1 if PROVING else 6


@pytest.mark.parametrize("share", SHARES)
def test_each_request_of_the_calculator_fails_in_some_way(readers: Readers, share: int) -> None:
    tried = in_some_way(readers.requests(READERS["calculator"]))

    assert readers.failing(READERS["calculator"], tried[share :: len(SHARES)]) == []


@pytest.mark.parametrize("share", SHARES)
def test_so_does_each_request_that_only_the_list_makes(readers: Readers, share: int) -> None:
    others = readers.requests(READERS["calculator"])
    own = [file for file in readers.requests(READERS["list"]) if file not in others]
    tried = in_some_way(own)[share :: len(SHARES)]

    # Stock Python takes seconds to start, and does so each time.
    assert readers.failing(READERS["list"], tried, again=1 if share == 0 else 0) == []


def test_a_module_that_hangs_is_told_of_though_all_large_files_are_there(readers: Readers) -> None:
    reader = READERS["agenda"]
    module = next(file for file in readers.requests(reader) if file.endswith("/pyodide.asm.js"))

    assert readers.failing(reader, [(module, "hangs")], again=0) == []


def in_some_way(files: list[str]) -> list[tuple[str, str]]:
    """Each file with a fault, in turn; the same in each run."""
    quick = [fault for fault in FAULTS if fault != "very slow"]
    pairs = [(file, quick[at % len(quick)]) for at, file in enumerate(sorted(files))]
    return [pair for pair in pairs if can_be_told(*pair)][::EVERY]


@pytest.mark.prove
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", READERS)
def test_every_request_fails_in_every_way(
    readers: Readers, name: str, fault: str, record_property: Note
) -> None:
    reader = READERS[name]
    # What another reader asks for up to the same point on the same page is tried there.
    before = readers.requests(READERS[reader.after]) if reader.after else []
    files = [file for file in readers.requests(reader) if file not in before]
    if name == "first page":  # it leads on to the calculator's page, which has the bundle's files
        files = [file for file in files if "rekenhulp/" not in file]
    tried = [(file, fault) for file in files if can_be_told(file, fault)]

    wrong = readers.failing(reader, tried)

    record_property("tried", len(tried))
    record_property("not_told_by_nature", len(files) - len(tried))
    record_property("told", readers.told)
    record_property("most_seconds_still", round(readers.longest, 1))
    record_property("wrong", len(wrong))
    assert wrong == []
