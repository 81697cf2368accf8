"""Renews every pin and shows what changed, package by package: scripts/renew."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path

from .audit import audited
from .changes import changes, told
from .pins import FILES, PROJECT, pins

# Each within the ranges of pyproject.toml and package.json.
RENEWING = (["scripts/lock", "--upgrade"], ["npm", "update", "--package-lock-only"])
HELD_BACK = ["npm", "outdated", "--json", "--package-lock-only"]
ASKING = ["npm", "audit", "--json", "--package-lock-only"]


class NotRenewed(Exception):
    """A command failed; the pins are as they were."""


def main() -> int:
    """Renews, tells what changed, and audits what came of it."""
    try:
        lines = renewed(PROJECT, RENEWING)
    except NotRenewed as failure:
        print(f"Nothing was renewed: {failure}", file=sys.stderr)
        return 1
    print("\n".join(lines or ["Every pin is the newest that fits."]))
    print("\n".join([*held_by_hand(PROJECT), *held_back(PROJECT), online(PROJECT)]))
    said = audited(PROJECT)
    print("\n".join(said.lines))
    print(
        "Run scripts/test before you commit this; take it back with: git checkout "
        + " ".join(FILES)
    )
    return said.status


def renewed(project: Path, commands: Sequence[Sequence[str]]) -> list[str]:
    """Runs the commands; gives a line for every package with another version.

    Raises NotRenewed if one fails, and then puts all files back: half of a renewal fits nothing.
    """
    before, texts = pins(project), {name: (project / name).read_bytes() for name in FILES}
    try:
        for command in commands:
            _run(command, project)
    except (OSError, subprocess.CalledProcessError) as failure:
        for name, text in texts.items():
            (project / name).write_bytes(text)
        said = getattr(failure, "stderr", None) or str(failure)
        raise NotRenewed(f"{' '.join(command)}: {said.strip()}") from None
    return [told(change) for change in changes(before, pins(project))]


def held_by_hand(project: Path) -> list[str]:
    """The Python packages of which pyproject.toml names one version."""
    found = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*found["dependencies"], *chain(*found["optional-dependencies"].values())]
    exact = [one.split("==", 1) for one in asked if "==" in one.split(";", 1)[0]]
    return [f"PyPI  {name}: pyproject.toml holds it at {version}" for name, version in exact]


def held_back(project: Path, ask: Callable[[Path], str] | None = None) -> list[str]:
    """What package.json holds back: a newer version is there, but it names an exact one."""
    try:
        found = json.loads((ask or _ask(HELD_BACK))(project) or "{}")
        return [
            f"npm   {name}: package.json holds it at {one['wanted']}; {one['latest']} is there"
            for name, one in sorted(found.items())
            if one["wanted"] != one["latest"]
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as failure:
        return [f"Could not ask npm what is held back: {failure!r}"]


def online(project: Path, ask: Callable[[Path], str] | None = None) -> str:
    """What npm's own audit says of the pins, or that it could not be asked."""
    try:
        found = json.loads((ask or _ask(ASKING))(project))
        bad = found["vulnerabilities"]
    except (OSError, ValueError, KeyError, TypeError):
        return "Could not ask npm for known bad versions: its audit gave no answer."
    return f"npm's own audit: {', '.join(sorted(bad)) or 'no known bad versions'}."


def _ask(command: Sequence[str]) -> Callable[[Path], str]:
    """Runs a command that ends in an error if it has something to say."""
    return lambda project: (
        subprocess.run(
            command, cwd=project, capture_output=True, check=False, encoding="utf-8"
        ).stdout
    )


def _run(command: Sequence[str], project: Path) -> None:
    subprocess.run(command, cwd=project, capture_output=True, check=True, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
