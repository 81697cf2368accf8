"""A slower processor for one program and all its processes and threads alike.

Chromium's own throttle (CDP's setCPUThrottlingRate) slows the page's thread only, and a dedicated
worker by chance. So here the whole process group is stopped for most of every 20 ms by a process
beside it; how much slower that makes a page and a worker is measured (see `slowness`).
"""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from playwright.sync_api import Page

PERIOD_S = 0.02


@contextmanager
def slowed(group: int, times: int) -> Iterator[None]:
    """Let a process group run for one part in so many of the time."""
    if times == 1:
        yield
        return
    beside = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.slow_cpu", str(group), str(times)]
    )
    try:
        yield
    finally:
        beside.terminate()
        beside.wait()


def slowness(page: Page, address: str, group: int, times: int) -> dict[str, float]:
    """How many times slower a busy loop is on a page and in a worker: medians of seven."""
    page.goto(address)
    page.evaluate("busy()")  # so that it has been compiled
    plain = _busy(page)
    with slowed(group, times):
        slow = _busy(page)
    return {place: round(slow[place] / plain[place], 2) for place in plain}


def _busy(page: Page) -> dict[str, float]:
    taken: list[dict[str, float]] = [page.evaluate("busy()") for _ in range(7)]
    return {place: statistics.median(one[place] for one in taken) for place in taken[0]}


def main() -> None:
    """Stop and go, until ended, or until the group or the benchmark is no more."""
    group, times = (int(given) for given in sys.argv[1:])
    parent = os.getppid()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        while os.getppid() == parent:
            os.killpg(group, signal.SIGSTOP)
            time.sleep(PERIOD_S * (times - 1) / times)
            os.killpg(group, signal.SIGCONT)
            time.sleep(PERIOD_S / times)
    except ProcessLookupError:
        return
    finally:
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGCONT)


if __name__ == "__main__":
    main()
