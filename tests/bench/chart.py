"""Draws bar charts as inline SVG without styles or scripts.

Bars are measured in percentages and text in pixels, so that a chart has the width of the page while
its text keeps the size of the text around it. Colours are those of the text, so that they fit
light, dark and paper. Labels are text: readers can select and search them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

ROW_GAP = 14
LABEL_HEIGHT = 20
BAR_HEIGHT = 16
# The longest bar leaves space for its number.
WIDEST = 78.0


@dataclass(frozen=True)
class Bar:
    """One bar: from `start` to `end`, with its spread, and its number in words."""

    end: float
    words: str
    start: float = 0
    spread: tuple[float, float] | None = None
    faint: bool = False


@dataclass(frozen=True)
class Row:
    """A label with one or more bars; `ours` marks the subject of the page."""

    label: str
    bars: Sequence[Bar]
    ours: bool = False


def chart(name: str, title: str, description: str, rows: Sequence[Row]) -> str:
    """A block with the chart; `name` is its id, unique on the page."""
    ends = [max(bar.end, *(bar.spread or (0,))) for row in rows for bar in row.bars]
    scale = WIDEST / max(ends)
    drawn: list[str] = []
    y = 0
    for row in rows:
        drawn.append(f'<text x="0" y="{y + 14}"{_weight(row)}>{escape(row.label)}</text>')
        y += LABEL_HEIGHT
        for bar in row.bars:
            drawn += _bar(bar, y, scale, row.ours)
            y += BAR_HEIGHT + 3
        y += ROW_GAP
    return "\n".join([
        f'<div class="grafiek"><svg role="img" width="100%" height="{y}" '
        f'fill="currentColor" font-size="14" aria-labelledby="{name}-titel {name}-uitleg">',
        f'<title id="{name}-titel">{escape(title)}</title>',
        f'<desc id="{name}-uitleg">{escape(description)}</desc>',
        *drawn,
        "</svg></div>",
    ])  # fmt: skip


def _weight(row: Row) -> str:
    return ' font-weight="700"' if row.ours else ""


def _bar(bar: Bar, y: int, scale: float, ours: bool) -> list[str]:
    colour = ' fill="var(--md-typeset-a-color)"' if ours else ""
    opacity = 0.25 if bar.faint else 0.5
    width = max((bar.end - bar.start) * scale, 0.3)
    parts = [
        f'<rect x="{bar.start * scale:.2f}%" y="{y}" width="{width:.2f}%" height="{BAR_HEIGHT}"'
        f'{colour} fill-opacity="{opacity + 0.25 * ours}"/>'
    ]
    right = bar.start * scale + width
    if bar.spread:
        low, high = (end * scale for end in bar.spread)
        middle = y + BAR_HEIGHT // 2
        parts.append(
            f'<line x1="{low:.2f}%" x2="{high:.2f}%" y1="{middle}" y2="{middle}" '
            'stroke="currentColor" stroke-width="2"/>'
        )
        right = max(right, high)
    parts.append(f'<text x="{right:.2f}%" dx="6" y="{y + 13}">{escape(bar.words)}</text>')
    return parts
