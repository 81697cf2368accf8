"""A site of another builder beside ours: what differs, as plain data."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from routeboek_py.publish.search_index import INDEX
from routeboek_py.theme import STYLESHEETS

from .page import Seen, seen

ROOT = "http://site.invalid/"
# Our build writes the article of this page after MkDocs (paper/pages.py): nothing to compare.
LATER = {"afdrukken/"}
_STYLE_HOST = re.compile(r"""(?:url\(|@import)\s*["']?(?:https?:)?//([\w.-]+)""")
_SCRIPT_HOST = re.compile(r"https?://([\w-]+(?:\.[\w-]+)+)")
# Where a builder keeps what search reads, and how many places are in it.
INDEXES: dict[str, Callable[[Any], int]] = {
    INDEX: lambda index: len(index["docs"]),
    "search.json": lambda index: len(index["items"]),
    "search/pagefind-entry.json": lambda entry: sum(
        language["page_count"] for language in entry["languages"].values()
    ),
}
# What our scripts look for on every page, by what uses it.
ON_A_PAGE = {
    'id="__config"': "nothing_found.js",
    'id="__drawer"': "menu.js",
    'id="__search"': "menu.js, nothing_found.js",
    'for="__drawer"': "menu.js",
    'for="__search"': "menu.js",
    "md-sidebar--primary": "menu.js",
    "md-search__input": "menu.js, nothing_found.js",
    "md-search__inner": "menu.js",
    "md-search__output": "menu.js",
    "md-search-result__meta": "nothing_found.js",
    "before_drawing.js": "gemeente.js, frontend/common/device.js",
}


@cache
def pages(site: Path) -> dict[str, Seen]:
    """Every page of a site, by its address below the root."""
    files = sorted(site.rglob("*.html"))
    return {_address(file.relative_to(site)): seen(file.read_text("utf-8")) for file in files}


def compared(ours: Path, other: Path) -> dict[str, Any]:
    """What differs in another site from ours, and what it has that ours may not have."""
    mine, its = pages(ours), pages(other)
    both = sorted((mine.keys() & its.keys()) - LATER)
    return {
        "pages": len(its),
        "pages missing": sorted(mine.keys() - its.keys()),
        "pages more": sorted(its.keys() - mine.keys()),
        "links": sum(len(page.links) for page in its.values()),
        "links broken": broken_links(other, its),
        "headings differ": [page for page in both if mine[page].headings != its[page].headings],
        "anchors missing": [
            f"/{page}#{anchor}"
            for page in both
            for anchor in sorted(mine[page].ids - its[page].ids)
            if not anchor.startswith("__")
        ],
        "text differs": {
            page: _difference(mine[page].text, its[page].text)
            for page in both
            if _letters(mine[page].text) != _letters(its[page].text)
        },
        "search": search(other),
        "inline": sorted({kind for page in its.values() for kind in page.inline}),
        "hosts fetched": sorted(
            {host for page in its.values() for host in page.hosts}
            | _named(other, "*.css", _STYLE_HOST)
        ),
        "hosts named in scripts more": sorted(
            _named(other, "*.js", _SCRIPT_HOST) - _named(ours, "*.js", _SCRIPT_HOST)
        ),
        "kinds of files more": sorted(_kinds(other) - _kinds(ours)),
        "assumptions broken": broken_assumptions(other),
    }


def broken_links(site: Path, its: dict[str, Seen]) -> list[str]:
    """Links within the site that lead to no file, or to no anchor on its page."""
    found = []
    for page, of in its.items():
        if page == "404.html":  # its addresses are absolute, for whichever folder is missing
            continue
        for link in of.links:
            target = urlsplit(urljoin(f"{ROOT}{page}", link))
            if f"{target.scheme}://{target.netloc}/" != ROOT:
                continue
            path, anchor = unquote(target.path).lstrip("/"), unquote(target.fragment)
            there = its.get(path)
            resolves = not anchor or anchor in there.ids if there else (site / path).is_file()
            if not resolves:
                found.append(f"/{page}: {link}")
    return sorted(set(found))


def search(site: Path) -> dict[str, Any]:
    """The first index of search that is there, and the number of its places."""
    for name, places in INDEXES.items():
        if (site / name).is_file():
            return {"index": name, "places": places(json.loads((site / name).read_text("utf-8")))}
    return {"index": None, "places": 0}


def broken_assumptions(site: Path) -> list[str]:
    """What our code takes for granted of Material, and this site does not have."""
    page = (site / "wie" / "index.html").read_text("utf-8")
    found = [
        f"{pattern}: {len([*site.glob(pattern)])} files, not one (publish/styles.py)"
        for pattern in STYLESHEETS
        if len([*site.glob(pattern)]) != 1
    ]
    found += [f"no `{what}` ({user})" for what, user in ON_A_PAGE.items() if what not in page]
    if not (site / INDEX).is_file():
        found.append(f"no `{INDEX}` (publish/search_index.py)")
    workers = [*site.glob("assets/javascripts/workers/search.*.js")]
    worker = workers[0].read_text("utf-8") if len(workers) == 1 else ""
    if "lunr" not in worker:
        found.append("the theme's search worker does not know Lunr (search/worker.js)")
    if "{type:3,data:" not in worker:
        found.append("the theme's search worker has messages of another form (search/worker.js)")
    if "search/worker.js#" not in page:
        found.append("search is not asked through search/worker.js (theme/main.html)")
    bundle = "".join(f.read_text("utf-8") for f in site.glob("assets/javascripts/bundle.*.js"))
    for name in ("__md_get", "__md_set"):
        if name not in bundle:
            found.append(f"`{name}` is not in the theme's script (before_drawing.js)")
    return found


def _address(file: Path) -> str:
    if file.name != "index.html":
        return file.as_posix()
    return "" if file.parent == Path() else f"{file.parent.as_posix()}/"


def _letters(text: str) -> str:
    return text.replace(" ", "")


def _difference(mine: str, its: str) -> str:
    """The first letters that differ, and some after them."""
    a, b = _letters(mine), _letters(its)
    at = next(i for i, (x, y) in enumerate(zip(f"{a}\0", f"{b}\1", strict=False)) if x != y)
    return f"“{a[at : at + 50]}” became “{b[at : at + 50]}”"


def _named(site: Path, files: str, host: re.Pattern[str]) -> set[str]:
    texts = (file.read_text("utf-8", errors="replace") for file in site.rglob(files))
    return {found for text in texts for found in host.findall(text)}


def _kinds(site: Path) -> set[str]:
    return {file.suffix for file in site.rglob("*") if file.is_file()} - {".map", ".gz", ""}
