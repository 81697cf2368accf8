"""The browser engines for the tests: their names, and how to start them."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from socket import socket

from .webdriver import Browser, HttpWire, MarionetteWire, Wire

START = 120  # seconds for a program to be ready


class Absent(Exception):
    """This machine lacks the engine; the message names the missing program."""


@contextmanager
def chromium() -> Iterator[Browser]:
    binary, driver = program("CHROMIUM", "chromium"), program("CHROMEDRIVER", "chromedriver")
    options = {"binary": binary, "args": ["--headless=new", "--no-sandbox", "--disable-gpu"]}
    port = free_port()
    with running([driver, f"--port={port}"]):
        wait_for(lambda: is_open(port))
        yield from session(HttpWire(port, {"goog:chromeOptions": options}))


@contextmanager
def firefox() -> Iterator[Browser]:
    binary = program("FIREFOX", "firefox-esr", "firefox")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        Path(profile, "user.js").write_text('user_pref("marionette.port", 0);\n')
        with running([binary, "--headless", "--no-remote", "--marionette", "--profile", profile]):
            listening = Path(profile, "MarionetteActivePort")
            wait_for(lambda: listening.is_file() and listening.read_text() != "")
            yield from session(MarionetteWire(int(listening.read_text())))


@contextmanager
def webkit() -> Iterator[Browser]:
    driver = program("WEBKITDRIVER", "WebKitWebDriver")
    port = free_port()
    with ExitStack() as stack:
        display = os.environ.get("DISPLAY") or stack.enter_context(screen())
        stack.enter_context(running([driver, f"--port={port}"], DISPLAY=display))
        wait_for(lambda: is_open(port))
        yield from session(HttpWire(port, {}))


ENGINES: dict[str, Callable[[], AbstractContextManager[Browser]]] = {
    "chromium": chromium,
    "firefox": firefox,
    "webkit": webkit,
}


def session(wire: Wire) -> Iterator[Browser]:
    try:
        yield Browser(wire)
    finally:
        wire.close()


def program(variable: str, *names: str) -> str:
    """A program's path: from an environment variable, or else the first one that is found."""
    given = os.environ.get(variable)
    for name in [given] if given else names:
        if found := shutil.which(name):
            return found
    raise Absent(f"no {names[0]} on this machine (scripts/test installs it where it can)")


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen, for an engine that needs one."""
    read, write = os.pipe()
    command = [program("XVFB", "Xvfb"), "-displayfd", str(write), "-screen", "0", "1280x1024x24"]
    with running(command, write), os.fdopen(read) as said:
        os.close(write)
        yield f":{said.readline().strip()}"


@contextmanager
def running(command: list[str], *handed: int, **environment: str) -> Iterator[None]:
    process = subprocess.Popen(
        command,
        env={**os.environ, **environment},
        pass_fds=handed,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port() -> int:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def is_open(port: int) -> bool:
    with socket() as knock:
        return knock.connect_ex(("127.0.0.1", port)) == 0


def wait_for(ready: Callable[[], bool]) -> None:
    until = time.monotonic() + START
    while not ready():
        if time.monotonic() > until:
            raise TimeoutError(f"a browser or its driver was not ready within {START} seconds")
        time.sleep(0.05)
