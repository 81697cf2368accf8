"""An agenda file, and no agenda file."""

from __future__ import annotations

from .without_package import REGELS, asks

VRAGEN = [{"datum": "2026-09-01", "gemeente": "a", "kenmerk": 'Zoë; "1"\x00'}]


def run() -> None:
    """Make both."""
    changes: tuple[dict[str, object], ...] = (
        {}, {"herinner": 3, "site": "https://x/"}, {"vragen": []}, {"herinner": 2}
    )  # fmt: skip
    for change in changes:
        asks("agenda", {"regels": REGELS, "vragen": VRAGEN, "vandaag": "2026-09-01"} | change)
