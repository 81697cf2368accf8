"""Gives mutants to the `routeboek` command, each in a process of its own, and judges what it does.

`python -m tests.model.fuzz.run mutants FIRST COUNT LARGEST` prints the figures as JSON; `full`
instead tries every repeated piece until a file is full. A process of its own shows a crash of the
whole process, and how much time and memory one mutant takes.
"""

from __future__ import annotations

import gc
import json
import os
import re
import resource
import statistics
import sys
import tempfile
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from routeboek_py.cli import main

from .mutants import SMALL, full, mutant

SECONDS, MEGABYTES, MESSAGE = 2.0, 300, 4096
_TRACEBACK, _HANGS_AFTER = 70, 30
_LINE = re.compile(r"routeboek\.yml:([0-9]+):([0-9]+): .+[.?]")
_MORE = re.compile(r"Er zijn meer fouten dan hier staan\..+")
_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")

Commands = tuple[tuple[str, ...], ...]
CONTROLEER: Commands = (("controleer", "routeboek.yml"),)
VERSCHIL: Commands = (("verschil", "eerst.yml", "routeboek.yml"),)


@dataclass
class Figures:
    """What came of a number of mutants; `wrong` says of each bad one what is wrong with it."""

    mutants: int = 0
    accepted: int = 0
    median_seconds: float = 0
    most_seconds: float = 0
    most_megabytes: float = 0
    longest_message: int = 0
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Outcome:
    """How a process ended (minus a signal), what it said, and what it took."""

    status: int
    said: str
    seconds: float
    megabytes: float


def fuzz(mutants: Iterable[tuple[int, bytes]]) -> Figures:
    """Judges numbered mutants; every fifth is also compared with a good routeboek."""
    figures, seconds = Figures(), []
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        gc.freeze()  # so that a process that is split off copies less
        Path("eerst.yml").write_text(SMALL, encoding="utf-8")
        for number, raw in mutants:
            Path("routeboek.yml").write_bytes(raw)
            for command in (*CONTROLEER, *(VERSCHIL if number % 5 == 0 else ())):
                outcome = _run(command)
                _add(figures, outcome)
                seconds.append(outcome.seconds)
                name = f"mutant {number}, {command[0]}"
                figures.wrong += [f"{name}: {what}" for what in _wrong(outcome, raw, command[0])]
            figures.mutants += 1
        os.chdir("/")
    figures.median_seconds = round(statistics.median(seconds), 3)
    return figures


def _add(figures: Figures, outcome: Outcome) -> None:
    figures.accepted += outcome.status == 0
    figures.most_seconds = max(figures.most_seconds, round(outcome.seconds, 2))
    figures.most_megabytes = max(figures.most_megabytes, round(outcome.megabytes))
    figures.longest_message = max(figures.longest_message, len(outcome.said.encode()))


def _run(command: tuple[str, ...]) -> Outcome:
    pid = os.fork()
    if pid == 0:
        _as_child(command)
    _, status, usage = os.wait4(pid, 0)
    said = Path("stderr").read_text(encoding="utf-8", errors="replace")
    seconds = usage.ru_utime + usage.ru_stime
    return Outcome(os.waitstatus_to_exitcode(status), said, seconds, usage.ru_maxrss / 1024)


def _as_child(command: tuple[str, ...]) -> None:
    """Runs the command with its output in files, and ends the process."""
    status = _TRACEBACK
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (_HANGS_AFTER, _HANGS_AFTER))
        for number, name in ((1, os.devnull), (2, "stderr")):
            os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        status = main(command)
        sys.stderr.flush()
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(status)


def _wrong(outcome: Outcome, raw: bytes, command: str) -> Iterator[str]:
    """What is wrong with an outcome; nothing if it is right."""
    if outcome.status == _TRACEBACK:
        yield "traceback: " + " | ".join(outcome.said.strip().split("\n")[-3:])[:400]
    elif outcome.status not in (0, 1):
        yield f"the process ended with {outcome.status}"
    else:
        yield from _wrong_message(outcome, raw, command)
    if outcome.seconds > SECONDS:
        yield f"{outcome.seconds:.1f} s"
    if outcome.megabytes > MEGABYTES:
        yield f"{outcome.megabytes:.0f} MB"


def _wrong_message(outcome: Outcome, raw: bytes, command: str) -> Iterator[str]:
    if len(outcome.said.encode()) > MESSAGE:
        yield f"a message of {len(outcome.said.encode())} bytes"
    lines = outcome.said.strip("\n").split("\n") if outcome.said else []
    if outcome.status == 1 and not lines:
        yield "refused without a message"
    if outcome.status == 0 and any("Let op: " not in line for line in lines):
        yield "accepted with a message"
    last = len(_LINE_BREAK.findall(raw.decode("utf-8", errors="replace"))) + 2
    for line in lines:
        place = _LINE.fullmatch(line)
        if place is None and not (line is lines[-1] and len(lines) > 1 and _MORE.fullmatch(line)):
            yield f"no place: {line[:200]} ({command})"
        elif place is not None and not (1 <= int(place[1]) <= last and int(place[2]) >= 1):
            yield f"a place outside the file: {line[:200]}"


if __name__ == "__main__":
    made: Iterable[tuple[int, bytes]] = enumerate(full())
    if sys.argv[1] == "mutants":
        first, count, largest = map(int, sys.argv[2:])
        made = ((number, mutant(number, largest)) for number in range(first, first + count))
    print(json.dumps(asdict(fuzz(made)), indent=1))
