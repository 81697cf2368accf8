"""What Material's scripts, styles and icons hold of others.

Material's package has no list of that. Its source maps name every file that went into a script, and
hold its text; there a package may say which version it is and under which licence. Of an icon set
the licence lies beside it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

# Packages of which Material sends whole files along, with those files; its maps do not name them.
BESIDE = {
    "lunr-languages": "assets/javascripts/lunr/min/*.js",
    "TinySegmenter": "assets/javascripts/lunr/tinyseg.js",
    "wordcut": "assets/javascripts/lunr/wordcut.js",
}
# The folders of icons of which some are in its pages and styles, with what they are called.
ICONS = {"fontawesome": "Font Awesome", "material": "Material Design Icons", "octicons": "Octicons"}

_PACKAGE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")
_COMMENT = re.compile(r"/\*[\s\S]*?\*/|^[ \t]*//.*(?:\n[ \t]*//.*)*", re.MULTILINE)
_VERSION = re.compile(r"\bv?(\d+\.\d+\.\d+)\b")
# "@license MIT", "MIT Licensed", "Licensed MIT", "the terms of a new BSD licence", an address.
_LICENCE = re.compile(
    r"@license (\S+)|(\w\S*) Licensed|Licensed (\w\S*)"
    r"|terms of an? (\w+ \w+ licence)|(http\S+/MPL/)"
)
_OF_ICONS = re.compile(r"^# Icons: (.+?) \(", re.MULTILINE)


@dataclass(frozen=True)
class Bundled:
    """A package in Material's files; what it does not say of itself is None.

    `is_from_npm` when the name is that of a package of npm.
    """

    name: str
    version: str | None
    licence: str | None
    is_from_npm: bool = False


@cache
def bundled() -> tuple[Bundled, ...]:
    """All packages whose code is in Material's scripts and styles, by name."""
    notices: dict[str, str] = {}
    for name, text in (*_sources(), *_beside()):
        notices[name] = notices.get(name) or _notice(text)
    return tuple(_package(name, notices[name]) for name in sorted(notices, key=str.lower))


@cache
def icons() -> tuple[Bundled, ...]:
    """The sets of icons of which some are in Material's pages and styles."""
    found = []
    for folder, name in ICONS.items():
        (file,) = (_templates() / ".icons" / folder).glob("LICENSE*")
        text = file.read_text(encoding="utf-8")
        stated = _OF_ICONS.search(text)
        found.append(Bundled(name, None, stated[1] if stated else text.strip().splitlines()[0]))
    return tuple(found)


def _templates() -> Path:
    spec = find_spec("material")
    if not spec or not spec.origin:
        raise ModuleNotFoundError("mkdocs-material")
    return Path(spec.origin).parent / "templates"


def _sources() -> Iterator[tuple[str, str]]:
    """Each file of another package in a source map: the package and the text, where it has that."""
    for file in sorted(_templates().glob("assets/**/*.map")):
        source_map = json.loads(file.read_text(encoding="utf-8"))
        texts = source_map.get("sourcesContent") or [""] * len(source_map["sources"])
        for source, text in zip(source_map["sources"], texts, strict=True):
            if found := _PACKAGE.search(source):
                yield found[1], text or ""


def _beside() -> Iterator[tuple[str, str]]:
    for name, pattern in BESIDE.items():
        for file in sorted(_templates().glob(pattern)):
            yield name, file.read_text(encoding="utf-8")


def _notice(text: str) -> str:
    """The first comment that speaks of a licence, or nothing."""
    return next((c for c in _COMMENT.findall(text) if _LICENCE.search(c)), "")


def _package(name: str, notice: str) -> Bundled:
    version, stated = _VERSION.search(notice), _LICENCE.search(notice)
    return Bundled(
        name,
        version[1] if version else None,
        next(filter(None, stated.groups())) if stated else None,
        is_from_npm=name not in BESIDE,
    )
