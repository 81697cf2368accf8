"""The conditions that are measured: a connection and a processor."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A connection, and how much slower the processor is than this machine's.

    The host adds latency and limits bandwidth for every request, as Chromium's DevTools do.
    """

    name: str
    title: str
    bits: int = 0
    """Bits per second, shared by all requests; 0: as fast as it goes."""
    wait_ms: float = 0
    """Before each answer."""
    slower: int = 1
    share: float = 1
    """Of the rounds that are asked for: what takes long and spreads little needs fewer."""
    restarts: bool = False
    """Also measured after a restart of the browser, with its memory."""

    def rounds(self, runs: int) -> int:
        """The number of rounds on this line, of the number asked for."""
        return max(1, round(runs * self.share))


LINES = {
    line.name: line
    for line in (
        Line("local", "local, nothing slowed", restarts=True),
        Line("20mbit", "20 Mbit/s, 40 ms", bits=20_000_000, wait_ms=40),
        # Lighthouse's mobileSlow4G, per request: 3.75 x 150 ms and 0.9 x 1.6 x 1024 kbit/s.
        Line("slow4g", "slow 4G (Lighthouse)", bits=1_474_560, wait_ms=562.5, share=0.4),
        Line("cpu4", "local, processor 4 times slower", slower=4, share=0.6),
    )
}
