"""Runs the collected tests against mutants: a pytest plugin that forks once for each of them.

The tests are collected once. A fork imports the calculator again with one module changed, and hands
it to the modules of the tests: that takes a tenth of the time of a new Python.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import resource
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Any

import pytest
from hypothesis import settings

from .exchange import exchange
from .mutants import Mutant

# More than the tests themselves ever need: a loop without an end.
SECONDS, BYTES = 60, 3_000_000_000

settings.register_profile("mutants", max_examples=10, deadline=None, derandomize=True,
                          database=None)  # fmt: skip
settings.load_profile("mutants")
Run = Callable[["Trial"], None]


class Trial:
    """The plugin: collects the tests, then calls `run`, which asks for the survivors."""

    def __init__(self, run: Run, rules: dict[str, Any], clocks: list[dict[str, Any]]) -> None:
        self._run, self._rules, self._clocks = run, rules, clocks
        self._items: list[pytest.Item] = []

    @pytest.fixture(scope="session")
    def rules_data(self) -> dict[str, Any]:
        return self._rules

    @pytest.fixture(scope="session")
    def clocks_data(self) -> list[dict[str, Any]]:
        return self._clocks

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._items = session.items
        gc.collect()
        gc.freeze()
        self._run(self)
        return True

    def survivors(self, mutants: Iterable[Mutant], folder: str, at_once: int) -> Iterator[Mutant]:
        """The mutants that no test in a folder (without those below it) sees."""
        items = [item for item in self._items if item.path.parent.match(folder)]
        items.sort(key=lambda item: hasattr(getattr(item, "obj", None), "hypothesis"))
        running: dict[Connection, _Running] = {}
        waiting = iter(mutants)
        coming = next(waiting, None)
        while coming or running:
            while coming and len(running) < at_once:
                started = _start(coming, items)
                running[started.said] = started
                coming = next(waiting, None)
            ready = wait(list(running), timeout=1)
            for said, trial in list(running.items()):
                if said not in ready and time.monotonic() < trial.until:
                    continue
                del running[said]
                seen_by = trial.ended() if said in ready else trial.killed()
                if seen_by is None:
                    yield trial.mutant
                elif seen_by in items:
                    # What sees one fault sees most likely the next.
                    items.remove(seen_by)
                    items.insert(0, seen_by)


@dataclass(frozen=True)
class _Running:
    """A fork with a mutant, and where it says by which test it was seen."""

    mutant: Mutant
    process: ForkProcess
    said: Connection
    until: float
    items: tuple[pytest.Item, ...]

    def ended(self) -> pytest.Item | str | None:
        try:
            at = self.said.recv()
        except EOFError:
            at = "died"
        self.process.join()
        return self.items[at] if isinstance(at, int) else at

    def killed(self) -> str:
        self.process.kill()
        self.process.join()
        return "took too long"


def _start(mutant: Mutant, items: Sequence[pytest.Item]) -> _Running:
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(
        target=_try, args=(mutant, items, there), daemon=True
    )
    process.start()
    there.close()
    return _Running(mutant, process, here, time.monotonic() + SECONDS, tuple(items))


def _try(mutant: Mutant, items: Sequence[pytest.Item], said: Connection) -> None:
    """Says the number of the test that fails, "no import", or None."""
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    session = items[0].session
    session.config.pluginmanager.unregister(name="terminalreporter")
    try:
        exchange(mutant)
    except BaseException:
        said.send("no import")
        os._exit(1)
    for at, item in enumerate(items):
        following = items[at + 1] if at + 1 < len(items) else None
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            said.send(at)
            os._exit(1)
    said.send(None)
    os._exit(0)
