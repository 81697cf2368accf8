"""Tests that a preview says in Dutch how a build ended, whatever it was that ended it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from routeboek_py.publish import rebuild as rebuilding
from routeboek_py.publish.rebuild import rebuild

# What a build does, and a part of what is said of it.
ENDS = [
    ("pass", ""),
    ("print('Let op: x', file=sys.stderr)", ""),
    ("sys.exit('docs/x.yml:1:2: Dit klopt niet.')", "docs/x.yml:1:2: Dit klopt niet."),
    ("print('Wacht even.', file=sys.stderr); sys.exit(75)", "Wacht even."),
    ("1 / 0", "Het programma zelf stopte door een fout. In het venster van ‘routeboek serveer’ "
              "staat meer.\nZeroDivisionError: division by zero"),
    ("os.kill(os.getpid(), 9)", "Het maken van de site is afgebroken (SIGKILL). In het venster"),
    ("os.kill(os.getpid(), 11)", "Het maken van de site is afgebroken (SIGSEGV). In het venster"),
    ("sys.exit(3)", "Het maken van de site lukte niet (status 3). In het venster"),
    ("sys.stderr.buffer.write(b'\\xff\\n'); sys.exit(1)", "\ufffd"),
    ("time.sleep(600)", "Het maken van de site is afgebroken (SIGKILL). In het venster"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "said"), ENDS)
def test_how_a_build_ended_is_told(
    code: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = (sys.executable, "-c", f"import os, sys, time; {code}")
    monkeypatch.setattr(rebuilding, "BUILD", build)
    monkeypatch.setattr(rebuilding, "LIMIT", 5)
    status, told = rebuild(tmp_path)
    assert told.startswith(said)
    assert (status == 0) == (told == "")
