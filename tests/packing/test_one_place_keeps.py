"""Tests that only one module uses the browser's storage, as it handles that it may be forbidden."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "routeboek_py"
WORDS, REST = "theme/material/assets/javascripts/before_drawing.js", "frontend/common/device.js"
# A service worker is there to keep files: it has no pages, and where it may not, it does not run.
KEEPERS = ("offline/service_worker.js", "publish/preview_worker.js")
# By the name of a kind of storage: the files that may use it.
PLACES = {
    "localStorage": {WORDS},
    "sessionStorage": {WORDS},
    "indexedDB": {REST},
    "serviceWorker": {REST},
    "caches": {REST, *KEEPERS},
    "cookie": set(),
    "cookieStore": set(),
}


def ours() -> list[Path]:
    """All our files that run in a reader's browser."""
    folders = [PACKAGE / "theme", PACKAGE / "publish", PACKAGE / "pages/templates"]
    browser = [PACKAGE / "frontend", PACKAGE / "offline"]
    kinds = {".js", ".html", ".j2"}
    return [file for folder in (*folders, *browser) for file in folder.rglob("*")
            if file.suffix in kinds]  # fmt: skip


@pytest.mark.parametrize("name", PLACES)
def test_it_is_named_nowhere_else(name: str) -> None:
    named = {
        file.relative_to(PACKAGE).as_posix()
        for file in ours()
        if re.search(rf"\b{name}\b", file.read_text(encoding="utf-8"))
    }
    assert named == PLACES[name]
