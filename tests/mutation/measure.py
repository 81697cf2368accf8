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

from .exchange import loaded, run_again
from .mutants import PACKAGE, Mutant

Function = tuple[str, str]  # A module, and the name of a function with those around it.


@dataclass(frozen=True)
class Measured:
    """The seconds of the processor that a test takes, and the functions that it calls.

    `shared` are functions whose result a test may have without calling them: what is called while
    the calculator is imported, or to set up any test (a fixture can serve several).
    """

    seconds: float
    calls: frozenset[Function]
    shared: frozenset[Function]

    def can_see(self, mutant: Mutant) -> bool:
        """Whether this test runs what is changed."""
        changed = mutant.module, mutant.function
        return not mutant.function or changed in self.calls or changed in self.shared


class TestFails(Exception):
    """The name of a test that fails with nothing changed."""


def measured(items: Sequence[pytest.Item], passes: Callable[[int], bool]) -> list[Measured]:
    """What each of these tests takes; `passes` runs the one with this number."""
    calls = _Calls()
    items[0].session.config.pluginmanager.register(calls)
    calls.during(run_again)
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
    """Notes which functions of the calculator are called, and (as a plugin) which in a setup."""

    def __init__(self) -> None:
        self._modules = {
            str(module.__file__): name.removeprefix(f"{PACKAGE}.")
            for name, module in loaded().items()
        }
        self.seen: set[Function] = set()
        self.of_setup: set[Function] = set()

    def during(self, run: Callable[[], Any]) -> Any:
        sys.setprofile(self._note)
        try:
            return run()
        finally:
            sys.setprofile(None)

    def _note(self, frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename in self._modules:
            name = code.co_qualname.replace(".<locals>", "")
            self.seen.add((self._modules[code.co_filename], name))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self) -> Generator[None, None, None]:
        before = {*self.seen}
        yield
        self.of_setup |= self.seen - before
