"""Reads what the project pins: Python packages in requirements/, npm's in package-lock.json."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.utils import canonicalize_name

# Not that of tests/conftest.py, which takes a second to import.
PROJECT = Path(__file__).parents[2]
PYPI, NPM = "PyPI", "npm"
PYTHON_FILES = ("requirements/site.txt", "requirements/test.txt")
NPM_FILE = "package-lock.json"
FILES = (*PYTHON_FILES, NPM_FILE)

_REQUIREMENT = re.compile(
    r"^([\w.\[\]-]+)==([^\s;\\]+)[^\n\\]*((?:\\\n +--hash=\S+ ?)*)", re.MULTILINE
)
_HASH = re.compile(r"--hash=(\S+)")
_IN_NODE_MODULES = re.compile(r"^(?:.*/)?node_modules/((?:@[^/]+/)?[^/]+)$")


@dataclass(frozen=True)
class Pin:
    """One version of one package, as one of our files pins it.

    `hashes` are the checksums of which what is installed must have one.
    """

    ecosystem: str
    name: str
    version: str
    file: str
    hashes: frozenset[str]


def pins(project: Path) -> list[Pin]:
    """All pins of the project, in the order of its files."""
    found = [
        pin for name in PYTHON_FILES for pin in python_pins((project / name).read_text(), name)
    ]
    return [*found, *npm_pins((project / NPM_FILE).read_text(encoding="utf-8"))]


def python_pins(text: str, file: str) -> Iterator[Pin]:
    """The pins of a file of requirements."""
    for name, version, hashes in _REQUIREMENT.findall(text):
        yield Pin(PYPI, canonicalize_name(name), version, file, frozenset(_HASH.findall(hashes)))


def npm_pins(text: str) -> Iterator[Pin]:
    """The pins of a package-lock; a package can stand in it with several versions."""
    for place, package in json.loads(text)["packages"].items():
        if found := _IN_NODE_MODULES.match(place):
            hashes = frozenset(str(package.get("integrity", "")).split())
            yield Pin(NPM, package.get("name", found[1]), package["version"], NPM_FILE, hashes)
