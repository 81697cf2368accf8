"""The ways to build the pages, and what each needs changed in `mkdocs.yml`."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PACKAGES = ("mkdocs", "properdocs", "mkdocs-material", "mkdocs-materialx", "zensical")
THEMES = {"mkdocs-material": "material", "mkdocs-materialx": "materialx"}
_VERSIONS = """
import importlib.metadata as metadata, json, sys
found = {}
for name in sys.argv[1:]:
    try:
        found[name] = metadata.version(name)
    except metadata.PackageNotFoundError:
        pass
print(json.dumps(found))
"""


@dataclass(frozen=True)
class Change:
    """What is changed in `mkdocs.yml`: a pattern, what comes in its place, and how it is told."""

    told: str
    pattern: str
    new: str | Callable[[re.Match[str]], str]


MATERIALX = (
    Change("`theme.name: materialx`", r"(?m)^  name: material$", "  name: materialx"),
    Change(
        "the options of the search plugin below `provider: lunr`",
        r"(?m)^  - search:\n((?:      .*\n)+)",
        lambda found: (
            "  - search:\n      provider: lunr\n      lunr:\n"
            + re.sub(r"(?m)^(?=.)", "    ", found[1])
        ),
    ),
)
ZENSICAL = (
    Change("`theme.variant: classic`", r"(?m)^  name: material$", r"\g<0>\n  variant: classic"),
    Change(
        "no `!relative` in the options of snippets", r"\[!relative \$docs_dir\]", "[.build/docs]"
    ),
)


@dataclass(frozen=True)
class Way:
    """A builder, the versions of what it consists of, its command, and the changes it needs."""

    name: str
    versions: dict[str, str]
    command: tuple[str, ...]
    changes: tuple[Change, ...] = ()

    def config(self, text: str) -> str:
        """The text of `mkdocs.yml` with the changes; each must be about something."""
        for change in self.changes:
            text, times = re.subn(change.pattern, change.new, text)
            assert times == 1, change.told
        return text


def ways(venvs: list[Path]) -> list[Way]:
    """Every builder in these virtual environments with every theme beside it; each way once."""
    found: dict[str, Way] = {}
    for venv in venvs:
        for way in _ways(venv.absolute()):
            found.setdefault(way.name, way)
    return list(found.values())


def _ways(venv: Path) -> list[Way]:
    command = [str(venv / "bin" / "python"), "-c", _VERSIONS, *PACKAGES]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    versions: dict[str, str] = json.loads(done.stdout)
    found = []
    for tool in {"mkdocs", "properdocs"} & versions.keys():
        for package, theme in THEMES.items():
            if package in versions:
                of = {name: versions[name] for name in (tool, package)}
                changes = MATERIALX if theme == "materialx" else ()
                found.append(Way(f"{tool} + {theme}", of, _command(venv, tool), changes))
    if "zensical" in versions:
        of = {"zensical": versions["zensical"]}
        found.append(Way("zensical", of, _command(venv, "zensical"), ZENSICAL))
    return sorted(found, key=lambda way: way.name)


def _command(venv: Path, tool: str) -> tuple[str, ...]:
    return (str(venv / "bin" / tool), "build", "--strict", "-f", "mkdocs.yml")
