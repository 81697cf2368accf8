"""Reports the progress of long work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

# Gets how much is done and the total; the total is 0 if it is not known yet.
Step = Callable[[int, int], object]
T = TypeVar("T")
_SLICE = 500


def unwatched(_done: int, _total: int) -> None:
    """A step function that does nothing, for work without a progress report."""


def counted(items: Iterable[T], step: Step, total: int) -> Iterator[T]:
    """Yields the items, and reports the progress after every 500."""
    for n, item in enumerate(items):
        if n % _SLICE == 0 and n:
            step(n, total)
        yield item
