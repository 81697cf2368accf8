"""Writes the figures of `scripts/bench pages` as Markdown."""

from __future__ import annotations

import statistics
from typing import Any

KINDS = ("html", "css", "js", "images")


def report(saved: dict[str, Any], lines: dict[str, str]) -> str:
    """Every page: bytes, and for each line (name to title) the paints; ours and stock Material."""
    about = "; ".join(f"{name}: {value}" for name, value in saved["about"].items())
    text = [
        "# Every page beside the same page under stock Material",
        "",
        "The same Markdown and `mkdocs.yml`, without our templates, styles and scripts. Made again",
        "with `scripts/bench pages`. Bytes are bodies with gzip -9: the page and all that it names",
        "or imports; search (the same in both) and what is fetched in quiet for later (the site",
        "for use without a network, the calculator's files) come on top. Stock has the system's",
        "fonts as we have; with Material's own fonts come further what Google sends, and the bytes",
        "in the last column. Times are medians, and the range; a phone's screen, nothing kept.",
        "",
        f"{about}.",
        "",
        "## Bytes",
        "",
        "| page | ours | stock | difference | ours: html, css, js, images | stock: the same "
        "| stock, own fonts |",
        "|---|---|---|---|---|---|---|",
        *(_bytes(each) for each in saved["weights"]),
    ]
    for line, title in lines.items():
        text += ["", f"## Paints: {title}", "", *_paints(saved["visits"], line)]
    return "\n".join(text) + "\n"


def _bytes(each: dict[str, Any]) -> str:
    ours, stock, fonts = (sum(each[way].values()) for way in ("ours", "stock", "stock-fonts"))
    kinds = [", ".join(str(each[way][kind]) for kind in KINDS) for way in ("ours", "stock")]
    cells = (f"/{each['page']}", ours, stock, f"{ours - stock:+}", *kinds, fonts)
    return f"| {' | '.join(map(str, cells))} |"


def _paints(visits: list[dict[str, Any]], line: str) -> list[str]:
    visits = [visit for visit in visits if visit["line"] == line]
    pages = list(dict.fromkeys(visit["page"] for visit in visits))
    rows = []
    differences: dict[str, list[float]] = {"first": [], "largest": []}
    for page in pages:
        cells = [f"/{page}"]
        for what, found in differences.items():
            ours, stock = (_times(visits, page, way, what) for way in ("ours", "stock"))
            found.append(statistics.median(ours) - statistics.median(stock))
            cells += [_spread(ours), _spread(stock)]
        shift = max(visit["shift"] for visit in visits if visit["page"] == page)
        rows.append(f"| {' | '.join([*cells, f'{shift:.3f}'])} |")
    return [
        *(_summary(what, found) for what, found in differences.items()),
        "",
        "| page | first, ours | first, stock | largest, ours | largest, stock | largest shift |",
        "|---|---|---|---|---|---|",
        *rows,
    ]


def _summary(what: str, differences: list[float]) -> str:
    slower = sum(difference > 0 for difference in differences)
    return (
        f"- {what} paint: ours less stock {statistics.median(differences):+.0f} ms (median over "
        f"{len(differences)} pages; {min(differences):+.0f} to {max(differences):+.0f}); later on "
        f"{slower} pages."
    )


def _times(visits: list[dict[str, Any]], page: str, way: str, what: str) -> list[float]:
    return [visit[what] for visit in visits if (visit["page"], visit["way"]) == (page, way)]


def _spread(times: list[float]) -> str:
    return f"{statistics.median(times):.0f} ({min(times):.0f} to {max(times):.0f})"
