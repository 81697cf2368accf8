"""The table of cases in `cases.yml`, for CPython here and for Pyodide in `tests/packing`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_TABLE = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))

ANSWERS: list[dict[str, Any]] = _TABLE["answers"]
REFUSALS: list[dict[str, Any]] = _TABLE["refusals"]


def questions() -> list[dict[str, str]]:
    """The question of each case: `datum`, `gemeente` and `vandaag`."""
    return [
        {"datum": c["datum"], "gemeente": c["per"], "vandaag": c.get("op", "2026-11-22")}
        for c in (*ANSWERS, *REFUSALS)
    ]
