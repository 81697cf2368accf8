"""A table that a phone shows as a stack: each cell carries the heading of its column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..markdown import attribute, words

SILENT = "De bron zegt dit niet."
BREAK = "<br>"


def stacked(
    headings: Sequence[str], rows: Iterable[Sequence[str]], css_class: str = "stapel"
) -> str:
    """The table. Headings are plain text, cells are Markdown on one line."""
    lines = [
        f'<div class="{css_class}" markdown="1">',
        "",
        "| " + " | ".join(map(words, headings)) + " |",
        "|" + "---|" * len(headings),
        *(_row(headings, row) for row in rows),
        "",
        "</div>",
    ]
    return "\n".join(lines)


def _row(headings: Sequence[str], row: Sequence[str]) -> str:
    cells = zip(headings, row, strict=True)
    return "| " + " | ".join(f'{cell} {{: data-kop="{attribute(h)}" }}' for h, cell in cells) + " |"
