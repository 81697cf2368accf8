"""Reads the saved figures, and computes medians, spread and ratios."""

from __future__ import annotations

import json
import statistics
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .ways import WAYS

RESULT = Path(__file__).with_name("browser.json")


@dataclass(frozen=True)
class Spread:
    """The median, the middle half and the extremes of a list of numbers."""

    median: float
    low_quarter: float
    high_quarter: float
    low: float
    high: float

    @classmethod
    def of(cls, numbers: list[float]) -> Spread:
        """The spread of one or more numbers."""
        quarters = (
            statistics.quantiles(numbers, n=4, method="inclusive") if numbers[1:] else numbers * 3
        )
        return cls(quarters[1], quarters[0], quarters[2], min(numbers), max(numbers))


@dataclass(frozen=True)
class Figures:
    """One saved run."""

    saved: dict[str, Any]

    @classmethod
    def read(cls) -> Figures:
        """The run saved next to this file."""
        return cls(json.loads(RESULT.read_text(encoding="utf-8")))

    @property
    def lines(self) -> list[str]:
        """The lines that were measured, by name."""
        return list(self.saved["rounds"])

    @property
    def ways(self) -> list[str]:
        """The ways that were measured, by name, always in the same order."""
        measured = {one["way"] for one in self.saved["visits"]}
        return [way for way in WAYS if way in measured]

    def times(self, line: str, way: str, visit: str) -> Spread | None:
        """Milliseconds to the first date; None if that visit was not measured on this line."""
        return self._visits("first_ms", line, way, visit)

    def sent(self, line: str, way: str, visit: str) -> Spread | None:
        """Bytes of response bodies."""
        return self._visits("sent_bytes", line, way, visit)

    def _visits(self, what: str, line: str, way: str, visit: str) -> Spread | None:
        asked = (line, way, visit)
        these = self.saved["visits"]
        found = [v[what] for v in these if (v["line"], v["way"], v["visit"]) == asked]
        return Spread.of(found) if found else None

    def memory(self, way: str, what: str) -> Spread | None:
        """`renderer_bytes`, `wasm_bytes`, `heap_bytes` or `answer_ms`."""
        found = [one[what] for one in self.saved["memory"] if one["way"] == way]
        return Spread.of(found) if found else None

    def stages(self, line: str) -> dict[str, float]:
        """The median moment of each stage, in milliseconds since navigation."""
        found = [one["at_ms"] for one in self.saved["stages"] if one["line"] == line]
        return (
            {name: statistics.median(one[name] for one in found) for name in found[0]}
            if found
            else {}
        )
