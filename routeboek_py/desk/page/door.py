"""The one door for callers outside Python: the name of what is asked, and what it needs."""

from __future__ import annotations

import json
from collections.abc import Callable

from .agenda import agenda
from .refused import Refused

Said = tuple[str, str | bytes]


def ask(name: str, asked: str, _data: bytes | None, step: Callable[[int, int], object]) -> Said:
    """What came out: ("file", its bytes) or ("refused", why, in Dutch)."""
    about = json.loads(asked)
    try:
        return "file", {"agenda": agenda}[name](about, step)
    except Refused as refused:
        return "refused", str(refused)
