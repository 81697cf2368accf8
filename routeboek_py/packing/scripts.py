"""Our scripts as they are sent: without remarks and indents, which only who works on them needs."""

from __future__ import annotations

from pathlib import Path

import rjsmin


def shortened(file: Path) -> str:
    """The text of a script without what a browser does not need; names stay as they are."""
    return str(rjsmin.jsmin(file.read_text(encoding="utf-8"))) + "\n"
