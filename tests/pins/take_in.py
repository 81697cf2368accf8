"""Makes the list of known bad versions from records of OSV that lie in a folder.

OSV gives all records of an ecosystem as an archive, and the advisory databases of PyPI and GitHub
hold the same format. Only records about a package that we pin are kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from .known_bad import LIST, is_affected, package_of
from .pins import Pin

KEPT = ("id", "aliases", "modified", "affected")


def take_in(
    folder: Path, source: str, pinned: Iterable[Pin], today: date, target: Path = LIST
) -> str:
    """Writes the list; says what came of it. What the folder has nothing of stays as it was."""
    ours = {(pin.ecosystem, pin.name) for pin in pinned}
    old = json.loads(target.read_text(encoding="utf-8")) if target.exists() else {}
    covers: dict[str, Any] = dict(old.get("covers", {}))
    records, reaches = [], dict[str, str]()
    for record in _records(folder):
        parts = [part for part in record["affected"] if "package" in part]
        for ecosystem in {package_of(part)[0] for part in parts}:
            reaches[ecosystem] = max(reaches.get(ecosystem, ""), record["modified"][:10])
        if kept := [_shortened(part) for part in parts if package_of(part) in ours]:
            records.append({key: record[key] for key in KEPT if key in record} | {"affected": kept})
    for ecosystem, until in reaches.items():
        covers[ecosystem] = {"reaches_to": until, "source": source}
    untouched = [one for one in old.get("records", []) if not _is_of(one, reaches)]
    made = {
        "made_on": today.isoformat(),
        "covers": dict(sorted(covers.items())),
        "records": sorted([*untouched, *records], key=lambda record: str(record["id"])),
    }
    target.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return f"{len(records)} records about what we pin, up to {reaches or 'nothing'}."


def _records(folder: Path) -> Iterator[dict[str, Any]]:
    """Each record in the folder that was not taken back."""
    for file in sorted(folder.rglob("*")):
        if file.suffix in {".json", ".yaml", ".yml"}:
            text = file.read_text(encoding="utf-8")
            record = json.loads(text) if file.suffix == ".json" else _yaml(text)
            if isinstance(record, dict) and "affected" in record and "withdrawn" not in record:
                yield record


def _yaml(text: str) -> Any:
    """Every scalar as text: 2.10 is a version, not a number."""
    return yaml.load(text, Loader=yaml.BaseLoader)


def _shortened(part: dict[str, Any]) -> dict[str, Any]:
    """A part of a record, without the versions that its ranges hold already."""
    package = {key: part["package"][key] for key in ("ecosystem", "name")}
    ranges = [one for one in part.get("ranges", []) if one["type"] != "GIT"]
    shorter: dict[str, Any] = {"package": package, "ranges": ranges}
    versions = [
        version
        for version in part.get("versions", [])
        if not is_affected(Pin(*package_of(part), version, "", frozenset()), shorter)
    ]
    return shorter | ({"versions": versions} if versions else {})


def _is_of(record: dict[str, Any], ecosystems: Iterable[str]) -> bool:
    return any(package_of(part)[0] in ecosystems for part in record["affected"])
