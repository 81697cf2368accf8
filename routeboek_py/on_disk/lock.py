"""Lets one process at a time do something, and says who does it and since when.

The lock is one of the system (`flock`) on a file. It ends with its process, however that ends, so a
file that is left behind keeps nobody out. What is in the file is only told to who must wait.
"""

from __future__ import annotations

import fcntl
import getpass
import json
import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO

# A process that was just killed may still be ending: so long a new one tries, in seconds.
PATIENCE = 1.0
PAUSE = 0.1


class Busy(Exception):
    """Another process holds the lock; the message is in Dutch and says who, and since when."""


@contextmanager
def one_at_a_time(file: Path, doing: str) -> Iterator[None]:
    """Holds the lock for a block. Raises Busy if another process holds it.

    `doing` is what the message starts with, such as "Deze site wordt al gemaakt".
    """
    with _opened(file) as lock:
        until = time.monotonic() + PATIENCE
        while not _take(lock):
            if time.monotonic() > until:
                raise Busy(
                    f"{_held(file, doing)} Wacht tot dat klaar is en probeer het dan opnieuw."
                )
            time.sleep(PAUSE)
        yield


@contextmanager
def in_turn(file: Path, doing: str, tell: Callable[[str], None]) -> Iterator[None]:
    """Holds the lock for a block, and waits for it if need be; tells once that it waits."""
    with _opened(file) as lock:
        if not _take(lock):
            tell(f"{_held(file, doing)} Wij wachten tot dat klaar is.")
            while not _take(lock):
                time.sleep(PAUSE)
        yield


@contextmanager
def _opened(file: Path) -> Iterator[IO[str]]:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as lock:
        yield lock


def _take(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    lock.truncate(0)
    json.dump(
        {
            "proces": os.getpid(),
            "wie": _user(),
            "machine": socket.gethostname(),
            "sinds": datetime.now().isoformat(timespec="seconds"),
        },
        lock,
    )
    lock.flush()
    return True


def _held(file: Path, doing: str) -> str:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        since = datetime.fromisoformat(told["sinds"])
        who = f"door {told['wie']} (proces {told['proces']} op {told['machine']})"
    except (OSError, ValueError, KeyError, TypeError):
        return f"{doing}."
    day = "" if since.date() == datetime.now().date() else f"{since:%d-%m-%Y}, "
    return f"{doing}, sinds {day}{since:%H:%M} uur, {who}."


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name
        return f"gebruiker {os.getuid()}"
