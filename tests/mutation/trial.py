"""Runs the collected tests against mutants: a pytest plugin that forks once for each of them.

The tests are collected once. A fork imports the calculator again with one module changed, and hands
it to the modules of the tests: that takes a tenth of the time of a new Python.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Any

import pytest
from hypothesis import settings

from .exchange import exchange
from .measure import Measured, TestFails, measured
from .mutants import Mutant

# A loop without an end is a test that takes this many seconds of the processor more than five times
# what it takes with nothing changed, or more memory than any; a fork that only waits is ended too.
SECONDS, TIMES, BYTES, WAITING = 1.5, 5, 3_000_000_000, 600

settings.register_profile("mutants", max_examples=10, deadline=None, derandomize=True,
                          database=None)  # fmt: skip
settings.load_profile("mutants")
Run = Callable[["Trial"], None]
Tests = Mapping[pytest.Item, Measured]


class Trial:
    """The plugin: collects the tests, then calls `run`, which asks for the survivors."""

    def __init__(self, run: Run, rules: dict[str, Any], clocks: list[dict[str, Any]]) -> None:
        self._run, self._rules, self._clocks = run, rules, clocks
        self._items: list[pytest.Item] = []
        self._measured: dict[str, Tests] = {}

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

    def measured(self, folder: str) -> Tests:
        """What each test in a folder (without those below it) takes; ends if one fails already."""
        if folder not in self._measured:
            items = [item for item in self._items if item.path.parent.match(folder)]
            here, there = multiprocessing.Pipe(duplex=False)
            process = _fork(_measure, items, there)
            there.close()
            said: list[Measured] | str = here.recv()
            process.join()
            if isinstance(said, str):
                sys.exit(f"With nothing changed in the calculator, this test fails: {said}")
            self._measured[folder] = dict(zip(items, said, strict=True))
        return self._measured[folder]

    def survivors(self, mutants: Iterable[Mutant], tests: Tests, at_once: int) -> Iterator[Mutant]:
        """The mutants that none of these tests sees."""
        # What calls the fewest functions is most likely about the one that is changed.
        items = sorted(tests, key=lambda item: (len(tests[item].calls), tests[item].seconds))
        running: dict[Connection, _Running] = {}
        waiting = iter(mutants)
        coming = next(waiting, None)
        while coming or running:
            while coming and len(running) < at_once:
                started = _start(coming, items, tests)
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


def _start(mutant: Mutant, items: Sequence[pytest.Item], tests: Tests) -> _Running:
    looking = tuple(item for item in items if tests[item].can_see(mutant))
    limits = [SECONDS + TIMES * tests[item].seconds for item in looking]
    here, there = multiprocessing.Pipe(duplex=False)
    process = _fork(_try, mutant, looking, limits, there)
    there.close()
    return _Running(mutant, process, here, time.monotonic() + WAITING, looking)


def _fork(target: Callable[..., None], *args: object) -> ForkProcess:
    process = multiprocessing.get_context("fork").Process(target=target, args=args, daemon=True)
    process.start()
    return process


def _measure(items: Sequence[pytest.Item], said: Connection) -> None:
    """Says what is measured of each test, or which one fails."""
    _be_quiet(items)
    try:
        said.send(measured(items, partial(_passes, items)))
    except TestFails as fails:
        said.send(str(fails))
    os._exit(0)


def _try(
    mutant: Mutant, items: Sequence[pytest.Item], limits: Sequence[float], said: Connection
) -> None:
    """Says the number of the test that fails, "no import", or None; or ends without a word."""
    if not items:
        said.send(None)
        os._exit(0)
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    _be_quiet(items)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        exchange(mutant)
    except BaseException:
        said.send("no import")
        os._exit(1)
    for at, limit in enumerate(limits):
        signal.setitimer(signal.ITIMER_PROF, limit)
        if not _passes(items, at):
            said.send(at)
            os._exit(1)
    said.send(None)
    os._exit(0)


def _be_quiet(items: Sequence[pytest.Item]) -> None:
    items[0].session.config.pluginmanager.unregister(name="terminalreporter")


def _passes(items: Sequence[pytest.Item], at: int) -> bool:
    following = items[at + 1] if at + 1 < len(items) else None
    items[at].config.hook.pytest_runtest_protocol(item=items[at], nextitem=following)
    return not items[at].session.testsfailed
