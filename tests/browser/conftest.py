"""The bundle, built once for all of these tests, and a way to ask Pyodide."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from routeboek_py.browser.bundle import ensure_bundle

HERE = Path(__file__).parent

AnswerInPyodide = Callable[[list[str]], list[dict[str, str]]]


@pytest.fixture(scope="session")
def bundle() -> Path:
    return ensure_bundle()


@pytest.fixture
def answer_in_pyodide(bundle: Path, tmp_path: Path) -> AnswerInPyodide:
    """Answers requests (JSON texts) in one fresh Pyodide: each gives {"answer"} or {"error"}."""

    def ask(requests: list[str]) -> list[dict[str, str]]:
        asked, answered = tmp_path / "requests.json", tmp_path / "answers.json"
        asked.write_text(json.dumps(requests), encoding="utf-8")
        script = HERE / "run_in_pyodide.mjs"
        command = ["node", str(script), str(bundle), str(asked), str(answered)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        answers: list[dict[str, str]] = json.loads(answered.read_text(encoding="utf-8"))
        return answers

    return ask
