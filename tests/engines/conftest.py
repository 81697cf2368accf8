"""The finished site, a host for it, and a simulated reader in each engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from .engines import ENGINES, Absent
from .host import Change, Host, serve
from .reader import Reader
from .webdriver import Browser

Serve = Callable[[Mapping[str, Change]], Host]


@pytest.fixture(scope="module")
def start() -> Iterator[Callable[[str], Browser]]:
    """Gives the engine of a name, which is started once for all tests of a file."""
    with ExitStack() as stack:

        @cache
        def start(name: str) -> Browser:
            started = stack.enter_context(ENGINES[name]())
            print(f"\n{started.name}")
            return started

        yield start


@pytest.fixture(params=ENGINES)
def browser(request: pytest.FixtureRequest, start: Callable[[str], Browser]) -> Iterator[Browser]:
    """Each engine in turn; it is left with an empty page, as others cost time all along."""
    try:
        started = start(request.param)
    except Absent as why:
        pytest.skip(str(why))
    yield started
    started.go("about:blank")


@pytest.fixture
def reader(browser: Browser) -> Reader:
    return Reader(browser)


@pytest.fixture
def served(site: Path) -> Iterator[Serve]:
    """Serves the site on a separate host, so that nothing of another test is in a cache."""
    with ExitStack() as stack:
        yield lambda changes: stack.enter_context(serve(site, changes))
