"""Escapes texts of the model, so that Markdown shows exactly those words."""

from __future__ import annotations

import html
import re

# Characters with a meaning in Markdown anywhere in a line, and the slashes of a bare URL.
_SPECIAL = re.compile(r"[\\`*_{}\[\]|~^]|(?<=:)/(?=/)")
# What makes a list, a heading, a definition or an admonition at the start of a line.
_AT_START = re.compile(r"^(?:[-+#:=!?]|[0-9]+[.)])")


def words(text: str) -> str:
    """The text as one line of Markdown. Markup and HTML in it are shown as ordinary text.

    Each run of white space becomes one space, as in a browser.
    """
    line = " ".join(text.split())
    line = html.escape(line, quote=False)
    line = _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", line)
    return _AT_START.sub(lambda found: f"{found[0][:-1]}&#{ord(found[0][-1])};", line)


def attribute(text: str) -> str:
    """A text, escaped for an HTML or attr_list attribute in double quotes."""
    line = html.escape(" ".join(text.split()), quote=True)
    return line.replace("{", "&#123;").replace("}", "&#125;")
