"""The bundle, built once for these tests, and a function to ask it questions."""

import json
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from routeboek_py.packing.bundle import ensure_bundle

HERE = Path(__file__).parent

Ask = Callable[[str, dict[str, Any]], list[dict[str, str]]]


@pytest.fixture(scope="session")
def bundle() -> Path:
    return ensure_bundle()


@pytest.fixture
def ask(bundle: Path, tmp_path: Path) -> Ask:
    """Asks one way ("image", "fallback", "engine") in a fresh Node; see run_in_pyodide.mjs."""

    def ask(way: str, what: dict[str, Any]) -> list[dict[str, str]]:
        folder = Path(tempfile.mkdtemp(dir=tmp_path))
        asked, answered = folder / "asked.json", folder / "answered.json"
        asked.write_text(json.dumps(what), encoding="utf-8")
        script = str(HERE / "run_in_pyodide.mjs")
        command = ["node", script, way, str(bundle), str(asked), str(answered)]
        subprocess.run(command, check=True, capture_output=True, timeout=900)
        answers: list[dict[str, str]] = json.loads(answered.read_text(encoding="utf-8"))
        return answers

    return ask
