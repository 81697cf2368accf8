"""Computes the size of a page: all files that it names or imports, as sent with gzip."""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path

_NAMED = re.compile(r'<(?:script|link|img)\b[^>]*?\s(?:src|href)="([^"#]+)"[^>]*>')
# Links that are not fetched with the page: other pages, and an icon for a home screen.
_NOT_ASKED_FOR = re.compile(r'rel="(?:prev|next|canonical|apple-touch-icon|preconnect)"')
_IMPORTED = re.compile(r'\b(?:import|from)\s*"(\.\.?/[^"]+)"')
KINDS = {".html": "html", ".css": "css", ".js": "js", ".json": "html"}


def weight(site: Path, page: str) -> dict[str, int]:
    """Bytes by kind (html, css, js, images) of a page, named by its address below the root.

    Search is not included. It is smaller on our site: our worker adds less than the index saves.
    """
    file = site / page / "index.html"
    found = {file} | {
        asked
        for tag in _NAMED.finditer(file.read_text(encoding="utf-8"))
        if not _NOT_ASKED_FOR.search(tag[0]) and "//" not in tag[1]
        for asked in _with_imports((file.parent / tag[1].split("?")[0]).resolve())
    }
    bytes_of = dict.fromkeys(("html", "css", "js", "images"), 0)
    for each in found:
        bytes_of[KINDS.get(each.suffix, "images")] += _sent(each)
    return bytes_of


def _with_imports(file: Path) -> set[Path]:
    found: set[Path] = set()
    todo = {file}
    while todo:
        found |= todo
        todo = {
            (each.parent / name).resolve()
            for each in todo
            if each.suffix == ".js"
            for name in _IMPORTED.findall(each.read_text(encoding="utf-8"))
        } - found
    return found


@cache
def _sent(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))
