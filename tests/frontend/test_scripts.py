"""Runs the JavaScript tests of scripts that need no page, with Node's own test runner."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

FILES = sorted(Path(__file__).parent.glob("*.test.mjs"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_it_does_what_its_test_says(file: Path) -> None:
    done = subprocess.run(["node", "--test", file], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout
    assert "# pass 0" not in done.stdout
