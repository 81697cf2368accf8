"""Simulates a slower processor for one program with all its processes and threads.

Chromium's own throttle (CDP's setCPUThrottlingRate) slows only the page's thread, and a dedicated
worker only sometimes. So a separate process stops the whole process group for most of every 20 ms.
`slowness` measures how much slower a page and a worker become.
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
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # not in the stopping process: slow to import
    from playwright.sync_api import Page

PERIOD_S = 0.02


@contextmanager
def slowed(group: int, times: int) -> Iterator[None]:
    """Lets a process group run for 1/`times` of the time."""
    if times == 1:
        yield
        return
    command = [sys.executable, "-m", "tests.bench.slow_cpu", str(group), str(times)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as beside:
        assert beside.stdout
        beside.stdout.readline()  # it has started
        try:
            yield
        finally:
            beside.terminate()


def slowness(page: Page, address: str, group: int, times: int) -> dict[str, float]:
    """How many times longer a busy loop takes on a page and in a worker, by medians.

    Alternates between slowed and not slowed, because the load of this machine varies.
    """
    page.goto(address)
    plain: list[dict[str, float]] = []
    slow: list[dict[str, float]] = []
    for _ in range(5):
        page.evaluate("busy()")  # until it is fully optimised
    for _ in range(4):
        plain += [page.evaluate("busy()") for _ in range(3)]
        with slowed(group, times):
            slow += [page.evaluate("busy()") for _ in range(3)]
    return {place: round(_median(slow, place) / _median(plain, place), 2) for place in plain[0]}


def _median(taken: list[dict[str, float]], place: str) -> float:
    return statistics.median(one[place] for one in taken)


def main() -> None:
    """Stops and continues the group, until ended, or until the group or the benchmark has ended."""
    group, times = (int(given) for given in sys.argv[1:])
    parent = os.getppid()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    print("begun", flush=True)
    try:
        owed = 0.0  # time still to be stopped: a busy machine wakes us late
        stopped = time.monotonic()
        while os.getppid() == parent:
            going = _sent(group, signal.SIGCONT)
            owed -= going - stopped
            time.sleep(PERIOD_S / times)
            stopped = _sent(group, signal.SIGSTOP)
            owed += (times - 1) * (stopped - going)
            time.sleep(max(owed, 0))
    except ProcessLookupError:
        return
    finally:
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGCONT)


def _sent(group: int, what: signal.Signals) -> float:
    """Sends a signal; returns the moment halfway, because sending takes time."""
    start = time.monotonic()
    os.killpg(group, what)
    return (start + time.monotonic()) / 2


if __name__ == "__main__":
    main()
