"""Measures each test with nothing changed: how long it takes, and which functions it calls.

A test that never calls a function cannot see what is changed in it, and need not be run.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from functools import partial
from types import FrameType
from typing import Any

import pytest

from .exchange import exchange
from .mutants import Mutant


@dataclass(frozen=True)
class Measured:
    """The seconds of the processor that a test takes, and the functions that it calls.

    `shared` are functions whose result a test may have without calling them: what is called while
    the module is imported, or to set up any test (a fixture can serve several).
    """

    seconds: float
    calls: frozenset[str]
    shared: frozenset[str]

    def can_see(self, mutant: Mutant) -> bool:
        """Whether this test runs what is changed."""
        return not mutant.within or mutant.within in self.calls | self.shared


class TestFails(Exception):
    """The name of a test that fails with nothing changed."""


def measured(
    unchanged: Mutant, items: Sequence[pytest.Item], passes: Callable[[int], bool]
) -> list[Measured]:
    """What each of these tests takes; `passes` runs the one with this number."""
    calls = _Calls(unchanged.module)
    items[0].session.config.pluginmanager.register(calls)
    calls.during(partial(exchange, unchanged))
    shared = {*calls.seen}
    took = []
    for at, item in enumerate(items):
        calls.seen.clear()
        before = time.process_time()
        if not calls.during(partial(passes, at)):
            raise TestFails(item.nodeid)
        took.append((time.process_time() - before, frozenset(calls.seen)))
    shared |= calls.of_setup
    return [Measured(seconds, called, frozenset(shared)) for seconds, called in took]


class _Calls:
    """Notes which functions of a module are called, and (as a plugin) which of them in a setup."""

    def __init__(self, module: str) -> None:
        self._module = module
        self.seen: set[str] = set()
        self.of_setup: set[str] = set()

    def during(self, run: Callable[[], Any]) -> Any:
        sys.setprofile(self._note)
        try:
            return run()
        finally:
            sys.setprofile(None)

    def _note(self, frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename == self._module:
            self.seen.add(frame.f_code.co_qualname.replace(".<locals>", ""))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self) -> Generator[None, None, None]:
        before = {*self.seen}
        yield
        self.of_setup |= self.seen - before
