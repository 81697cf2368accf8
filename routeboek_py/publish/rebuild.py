"""Builds again for a preview, and says in Dutch what went wrong, whatever that was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from .workplace import TRY_LATER

BUILD = (sys.executable, "-m", "routeboek_py.cli", "bouw", "--zonder-pdfs")
# Longer than packing takes on a slow machine, in seconds.
LIMIT = 30 * 60
_CRASH = "(most recent call last):"
_MORE = "In het venster van ‘routeboek serveer’ staat meer."


def rebuild(folder: Path) -> tuple[int, str]:
    """Builds in a new Python process, so that a change of our own code counts too.

    Returns its exit status, and what went wrong ("" if nothing did).
    """
    status, said = _run(folder)
    return status, "" if status == 0 else _what_went_wrong(status, said)


def _run(folder: Path) -> tuple[int, str]:
    """The exit status, and what was said on stderr; that is also passed on as it comes."""
    lines: list[str] = []
    with subprocess.Popen(
        BUILD,
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    ) as process:
        limit = threading.Timer(LIMIT, process.kill)
        limit.daemon = True
        limit.start()
        assert process.stderr is not None
        for line in process.stderr:
            print(line, end="", file=sys.stderr, flush=True)
            lines.append(line)
        status = process.wait()
        limit.cancel()
    return status, "".join(lines).strip()


def _what_went_wrong(status: int, said: str) -> str:
    if status == TRY_LATER:
        return said
    if status < 0:
        return f"Het maken van de site is afgebroken ({_name(-status)}). {_MORE}"
    if _CRASH in said:
        return f"Het programma zelf stopte door een fout. {_MORE}\n{said.splitlines()[-1]}"
    return said or f"Het maken van de site lukte niet (status {status}). {_MORE}"


def _name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signaal {number}"
