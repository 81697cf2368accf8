"""Compares two built sites: python -m tests.compare_sites BEFORE AFTER

Lists the files that only one of them has, and the differences between pages. Ignores what readers
do not see: white space between elements, checksums in addresses, and the addresses of scripts and
styles of the calculator and of offline use.
"""

from __future__ import annotations

import difflib
import re
import sys
from pathlib import Path

_ASSET = re.compile(r'(?:\.\./|\./)*assets/[^"?#]*\??[0-9a-f]*')
_SPACE = re.compile(r"\s+")
_TAG = re.compile(r"(?<=>)\s+|\s+(?=<)")


def compared(before: Path, after: Path) -> list[str]:
    """Each difference, in one or more lines."""
    old, new = _files(before), _files(after)
    said = [f"only before: {name}" for name in sorted(old - new)]
    said += [f"only after: {name}" for name in sorted(new - old)]
    for name in sorted(old & new):
        if name.endswith((".html", ".md", ".json", ".csv", ".txt")):
            was, now = (_lines((site / name).read_text("utf-8")) for site in (before, after))
            changes = [
                line
                for line in difflib.unified_diff(was, now, lineterm="", n=0)
                if not line.startswith(("---", "+++", "@@"))
            ]
            said += [f"{name}: {line[:200]}" for line in changes]
        elif (before / name).read_bytes() != (after / name).read_bytes():
            said.append(f"other bytes: {name}")
    return said


def _files(site: Path) -> set[str]:
    """All files except scripts, styles and packed files, which other tests cover."""
    found = (file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    return {name for name in found if not name.startswith("assets/") and name != "sw.js"}


def _lines(text: str) -> list[str]:
    text = _ASSET.sub("ASSET", text)
    text = _TAG.sub("", _SPACE.sub(" ", text))
    return text.replace("<", "\n<").splitlines()


if __name__ == "__main__":
    found = compared(*map(Path, sys.argv[1:3]))
    print("\n".join(found) or "no difference")
    sys.exit(bool(found))
