"""Tests that packages only import what ARCHITECTURE.md allows."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.conftest import PROJECT

PACKAGE = PROJECT / "routeboek_py"
ROW = re.compile(r"^\| (.+?) \| .* \| (.+?) \|$", re.MULTILINE)
CODE = re.compile(r"`([\w.]+)/?`")


def allowed() -> dict[str, set[str]]:
    """The table of ARCHITECTURE.md: for each package those that it may import."""
    text = (PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = {}
    for places, may in ROW.findall(text):
        words = set(re.findall(r"[a-z_]+", re.sub(r"\([^)]*\)", "", may)))
        for name in CODE.findall(places):
            rooms[name.removesuffix(".py")] = words
    return rooms


def imports() -> dict[str, set[str]]:
    """For each package the packages that its modules import, anywhere in them."""
    found: dict[str, set[str]] = {}
    for file in PACKAGE.rglob("*.py"):
        at = file.relative_to(PACKAGE).with_suffix("").parts
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                package = at[: len(at) - node.level]
                target = (*package, *(node.module or "").split("."))
                names = [target[0]] if target[0] else [alias.name for alias in node.names]
                found.setdefault(at[0], set()).update(names)
    return {room: names - {room} for room, names in found.items()}


ALLOWED, IMPORTS = allowed(), imports()


@pytest.mark.parametrize("room", sorted(IMPORTS))
def test_it_imports_what_the_map_says_and_no_more(room: str) -> None:
    may = ALLOWED[room]
    assert "all" in may or IMPORTS[room] - {"checksum"} <= may


@pytest.mark.parametrize("room", sorted(set(ALLOWED) - {"docs", "scripts", "tests"}))
def test_what_the_map_names_is_there(room: str) -> None:
    assert (PACKAGE / room).is_dir() or (PACKAGE / f"{room}.py").is_file()


def test_every_room_is_on_the_map() -> None:
    rooms = {place.stem for place in PACKAGE.iterdir() if not place.name.startswith("__")}
    assert rooms <= set(ALLOWED)


def test_every_path_that_the_documents_name_is_there() -> None:
    names = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "ARCHITECTURE.md")
    for document in (*(PROJECT / name for name in names), *PACKAGE.rglob("README.md")):
        for path in named_in(document):
            assert any((root / path).exists() for root in roots(document)), (document.name, path)


def named_in(document: Path) -> set[str]:
    """Texts between backticks that look like a path of this project."""
    text = document.read_text(encoding="utf-8")
    paths = re.findall(r"`([\w./-]+/[\w.-]*\.(?:py|js|mjs|md|yml|html|j2|css|txt|json))`", text)
    return {
        path for path in paths if not path.startswith(("site/", ".build/", "rekenhulp/", "over/"))
    }


def roots(document: Path) -> tuple[Path, ...]:
    return (PROJECT, PACKAGE, document.parent)
