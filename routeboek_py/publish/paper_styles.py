"""Separates the rules for paper in a stylesheet from the rules for a screen.

A browser fetches a stylesheet for print only after everything that it needs to show the page.
"""

from __future__ import annotations

import json

import tinycss2


def screen_and_paper(css: str) -> tuple[str, str]:
    """The rules for a screen, and those of `@page` and `@media print`, the latter without `@media`.

    Both keep their order. `@media print` inside another at-rule stays with the screen rules.
    """
    screen, paper = [], []
    for node in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        name = node.lower_at_keyword if node.type == "at-rule" else ""
        if name == "page":
            paper.append(node.serialize())
        elif name == "media" and tinycss2.serialize(node.prelude).strip() == "print":
            paper.append(tinycss2.serialize(node.content))
        else:
            screen.append(node.serialize())
    return "\n".join(screen), "\n".join(paper)


def foot(text: str) -> str:
    """The CSS rule that puts a line at the bottom of every printed sheet."""
    line = json.dumps(" ".join(text.split()), ensure_ascii=False)
    return f"@page{{@bottom-left{{content:{line}}}}}"
