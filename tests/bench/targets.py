"""The performance targets, and whether the figures meet them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .figures import Figures

MEMORY_BYTES = 25_000_000


@dataclass(frozen=True)
class Target:
    """A target for one measured number: at most `limit`."""

    what: str
    """Its name; the pages have words for each."""
    line: str
    measured: float
    limit: float

    @property
    def held(self) -> bool:
        """Whether the target is met."""
        return self.measured <= self.limit


# The time of the image divided by that of another way, on each line.
_RATIOS = {
    "cold-stock": ("cold", "stock", 1 / 9),
    "second-stock": ("second", "stock", 1 / 12),
    "cold-javascript": ("cold", "javascript", 3),
    "second-javascript": ("second", "javascript", 2.5),
}


def targets(figures: Figures) -> Iterator[Target]:
    """Yields every target for which this run has figures."""
    for what, (visit, other, limit) in _RATIOS.items():
        for line in figures.lines:
            ours, theirs = (figures.times(line, way, visit) for way in ("image", other))
            if ours and theirs:
                yield Target(what, line, ours.median / theirs.median, limit)
    for line in figures.lines:
        ours, theirs = (figures.sent(line, way, "cold") for way in ("image", "stock"))
        if ours and theirs:
            yield Target("bytes", line, ours.median / theirs.median, 0.4)
    wasm, heap = (figures.memory("image", what) for what in ("wasm_bytes", "heap_bytes"))
    if wasm and heap:
        yield Target("memory", "local", wasm.median + heap.median, MEMORY_BYTES)
