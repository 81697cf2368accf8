"""A small Routeboek with hostile texts in every field, built and served."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.built_site.conftest import Quiet
from tests.conftest import QUICK_WASM, whole_chromium
from tests.effort import PROVING

from .site import Twins, hostile_site, plain_site
from .texts import all_texts, some_texts

ALL = all_texts()
# The few texts of every run; instead of them scripts/prove takes all, so many at a time.
AT_ONCE = 320
TURNS = (
    {f"from text {at + 1}": ALL[at : at + AT_ONCE] for at in range(0, len(ALL), AT_ONCE)}
    if PROVING
    else {"a few": some_texts()}
)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site as long as it is served."""
    handler = functools.partial(Quiet, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session", params=TURNS)
def turn(request: pytest.FixtureRequest) -> str:
    """The name of the texts that are tried now."""
    name: str = request.param
    return name


@pytest.fixture(scope="session")
def hostile(turn: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site with the texts."""
    return hostile_site(tmp_path_factory.mktemp("hostile") / "project", TURNS[turn])


@pytest.fixture(scope="session")
def twins(turn: str, hostile: Path, tmp_path_factory: pytest.TempPathFactory) -> Twins:
    """The site with the texts, and the same pages with words in their place."""
    plain = plain_site(tmp_path_factory.mktemp("plain") / "project", TURNS[turn])
    return Twins(TURNS[turn], hostile, plain)


@pytest.fixture(scope="session")
def address(hostile: Path) -> Iterator[str]:
    """The address of the site with the texts."""
    with served(hostile) as found:
        yield found


@pytest.fixture(scope="session")
def whole(browser: Browser) -> Iterator[Browser]:
    """The whole Chromium, without a window.

    The engine without a window alone ends when the calculator's image stops itself, which it does
    at letters that it has never met; the whole one goes on with stock Pyodide.
    """
    quiet = ["--no-sandbox", "--disable-gpu", *QUICK_WASM]
    launched = browser.browser_type.launch(executable_path=whole_chromium(), args=quiet)
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def blank(whole: Browser) -> Iterator[Page]:
    """An empty page, in which Chromium can parse."""
    page = whole.new_page()
    yield page
    page.close()
