"""Pages without the indents and blank lines that templates leave: a tenth of what is sent."""

from __future__ import annotations

import re
from pathlib import Path

# Where white space says something.
_KEPT = re.compile(r"<(pre|textarea|script)\b.*?</\1>", re.DOTALL)
_BREAK = re.compile(r"\s*\n\s*")


def take_out_indents(site: Path) -> None:
    """Write every page of a site again without them."""
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        page.write_text(without_indents(html), encoding="utf-8", newline="\n")


def without_indents(html: str) -> str:
    """The same page to a browser: a line break and the white space around it become one break."""
    pieces, end = [], 0
    for kept in _KEPT.finditer(html):
        pieces += [_BREAK.sub("\n", html[end : kept.start()]), kept[0]]
        end = kept.end()
    return "".join([*pieces, _BREAK.sub("\n", html[end:])])
