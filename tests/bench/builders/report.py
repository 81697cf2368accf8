"""The findings of `scripts/bench builders` as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

COUNTED = {
    "pages missing": "pages missing",
    "pages more": "pages more",
    "links broken": "internal links broken",
    "headings differ": "pages with other headings",
    "anchors missing": "anchors missing",
    "text differs": "pages with other text",
    "inline": "inline scripts or styles",
    "hosts fetched": "other hosts fetched",
    "assumptions broken": "assumptions broken",
}
SHOWN = 12
"""How many of a kind are listed in full; builders.json has them all."""


def report(saved: dict[str, Any]) -> str:
    """A table of all ways, and of each what differs."""
    about = "; ".join(f"{name}: {value}" for name, value in saved["about"].items())
    built = [way for way in saved["ways"] if "pages" in way]
    lines = [
        "# The same Markdown with other builders",
        "",
        "The pages of `.build/docs` with our `mkdocs.yml`, our templates and our navigation, each",
        "built strictly and compared with our finished site. Made again with `scripts/bench",
        "builders`, which takes virtual environments with other builders. `mkdocs + material` is",
        "what our build uses, without the steps that come after it (`publish/site.py`): what",
        "differs there is not the builder's doing. Text is that of `<article>`, without markup and",
        "spaces. Of `/afdrukken/` only links and scripts are looked at: our build writes its text",
        "later. Our site has fewer places to search, as `publish/search_index.py` leaves some out.",
        "What scripts do on a page is not seen here.",
        "[ADR 10](../../docs/adr/0010-ways-out-of-material.md) says what follows from it.",
        "",
        f"{about}.",
        "",
        f"| | {' | '.join(way['way'] for way in built)} | our site |",
        f"|---|{'---|' * (len(built) + 1)}",
        *_table([*built, saved["ours"]]),
    ]
    for way in saved["ways"]:
        lines += ["", f"## {way['way']}", "", *_one(way)]
    return "\n".join(lines) + "\n"


def _table(ways: list[dict[str, Any]]) -> Iterator[str]:
    def row(title: str, cells: list[object]) -> str:
        return f"| {title} | {' | '.join(map(str, cells))} |"

    stopped = [way.get("as it is", {}).get("said") for way in ways]
    yield row("builds with `mkdocs.yml` as it is", ["no" if said else "yes" for said in stopped])
    yield row("pages", [way["pages"] for way in ways])
    yield row("links", [way["links"] for way in ways])
    for key, title in COUNTED.items():
        yield row(title, [len(way[key]) if key in way else "" for way in ways])
    yield row("search index", [f"`{way['search']['index']}`" for way in ways])
    yield row("places in it", [way["search"]["places"] for way in ways])


def _one(way: dict[str, Any]) -> Iterator[str]:
    yield f"{', '.join(f'{name} {version}' for name, version in way['versions'].items())}."
    yield ""
    if way["as it is"]["said"]:
        yield "With `mkdocs.yml` as it is, it stops:"
        yield from ["", "```text", *way["as it is"]["said"], "```", ""]
    if "changes" in way:
        yield f"Changed for it: {'; '.join(way['changes'])}."
        yield ""
    if way["built"]["said"]:
        yield "It does not build these pages:"
        yield from ["", "```text", *way["built"]["said"], "```"]
        return
    for key, title in COUNTED.items():
        if way[key]:
            yield from _listed(title, way[key])
    if not any(way[key] for key in COUNTED):
        yield "Nothing differs."
    for key in ("kinds of files more", "hosts named in scripts more"):
        if way[key]:
            yield f"- {key}: {', '.join(way[key])}"


def _listed(title: str, found: list[str] | dict[str, str]) -> Iterator[str]:
    yield f"- {title}: {len(found)}"
    items = [f"/{k}: {v}" for k, v in found.items()] if isinstance(found, dict) else found
    yield from (f"    - {item}" for item in items[:SHOWN])
    if len(items) > SHOWN:
        yield f"    - and {len(items) - SHOWN} more"
