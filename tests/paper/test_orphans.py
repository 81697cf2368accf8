"""Tests that helper processes end with the process that started them, also when that is killed."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import PROJECT

STARTS_TWO = """
import os, sys, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from routeboek_py.paper.orphans import end_with_parent
with ProcessPoolExecutor(2, get_context(sys.argv[1]), end_with_parent) as at_once:
    busy = [at_once.submit(time.sleep, 600) for _ in range(3)]
    while len(at_once._processes) < 2 or not busy[1].running():
        time.sleep(0.05)
    time.sleep(1)
    print(*at_once._processes, flush=True)
    time.sleep(600)
"""


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks for processes in /proc")
@pytest.mark.parametrize("way", ["spawn", "fork"])
def test_helpers_end_with_a_killed_parent(way: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", STARTS_TWO, way], cwd=PROJECT, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        helpers = parent.stdout.readline().split()
        assert len(helpers) == 2
        assert all(Path("/proc", pid).exists() for pid in helpers)
        parent.kill()
    until = time.monotonic() + 20
    while any(is_running(pid) for pid in helpers):
        assert time.monotonic() < until
        time.sleep(0.05)


def is_running(pid: str) -> bool:
    try:
        return Path("/proc", pid, "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
