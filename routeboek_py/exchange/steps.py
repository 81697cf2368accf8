"""How far long work is, for who waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

# Takes how much is done and how much there is; 0 where nobody knows that yet.
Step = Callable[[int, int], object]
T = TypeVar("T")
_SLICE = 500


def unwatched(_done: int, _total: int) -> None:
    """Nobody waits."""


def counted(items: Iterable[T], step: Step, total: int) -> Iterator[T]:
    """The same, telling how far it is after every 500."""
    for n, item in enumerate(items):
        if n % _SLICE == 0 and n:
            step(n, total)
        yield item
