"""Words of the model as Markdown that shows exactly those words."""

from __future__ import annotations

import html
import re

# What starts something in Markdown, wherever it stands in a line.
_SPECIAL = re.compile(r"[\\`*_{}\[\]|~^]|(?<=:)/(?=/)")
# What starts a list, a heading, a definition or an admonition at the start of a line.
_AT_START = re.compile(r"^(?:[-+#:=!?]|[0-9]+[.)])")


def words(text: str) -> str:
    """One line of Markdown that renders as this text: its markup is text, never HTML.

    White space is folded to single spaces, as a browser would show it.
    """
    line = " ".join(text.split())
    line = html.escape(line, quote=False)
    line = _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", line)
    return _AT_START.sub(lambda found: f"{found[0][:-1]}&#{ord(found[0][-1])};", line)


def attribute(text: str) -> str:
    """A text as the value of an HTML or attr_list attribute in double quotes."""
    line = html.escape(" ".join(text.split()), quote=True)
    return line.replace("{", "&#123;").replace("}", "&#125;")
