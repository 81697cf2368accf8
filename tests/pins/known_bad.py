"""The list of package versions that are known to be bad, and whether a pin is on it.

The list is `known_bad.json`, with records in the format of OSV of which only these parts are kept:
`id`, `aliases`, `modified` and `affected`. `covers` says for each ecosystem where its records come
from and up to which date they reach; null where nothing could be had.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from .pins import PYPI, Pin

LIST = Path(__file__).with_name("known_bad.json")


@dataclass(frozen=True)
class Coverage:
    """Which records of an ecosystem the list has: up to a date, or none and why."""

    ecosystem: str
    reaches_to: date | None
    source: str


@dataclass(frozen=True)
class KnownBad:
    """The list: when it was made, what it covers, and its records."""

    made_on: date
    covers: tuple[Coverage, ...]
    records: tuple[dict[str, Any], ...]


def read(file: Path = LIST) -> KnownBad:
    """The list in a file. Raises OSError, or ValueError when it is no such list."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        covers = tuple(
            Coverage(name, _date(one["reaches_to"]), one["source"])
            for name, one in found["covers"].items()
        )
        return KnownBad(date.fromisoformat(found["made_on"]), covers, tuple(found["records"]))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a list of known bad versions: {error!r}") from None


def hits(known: KnownBad, pins: Iterable[Pin]) -> Iterator[tuple[Pin, dict[str, Any]]]:
    """Each pin with each record that is about its version."""
    by_package: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for record in known.records:
        for key in {package_of(affected) for affected in record["affected"]}:
            by_package.setdefault(key, []).append(record)
    for pin in pins:
        for record in by_package.get((pin.ecosystem, pin.name), []):
            if any(is_affected(pin, affected) for affected in record["affected"]):
                yield pin, record


def package_of(affected: dict[str, Any]) -> tuple[str, str]:
    """The ecosystem and the name of the package that a part of a record is about."""
    ecosystem, name = affected["package"]["ecosystem"], affected["package"]["name"]
    return ecosystem, canonicalize_name(name) if ecosystem == PYPI else name


def is_affected(pin: Pin, affected: dict[str, Any]) -> bool:
    """Whether this version is among those listed, or in a range, as OSV's format defines it.

    A version that cannot be compared counts as affected: better said in vain than not at all.
    """
    if package_of(affected) != (pin.ecosystem, pin.name):
        return False
    ranges = [one for one in affected.get("ranges", []) if one["type"] != "GIT"]
    return pin.version in affected.get("versions", []) or any(
        _in_range(pin.version, one["events"]) for one in ranges
    )


def mended_in(record: dict[str, Any]) -> list[str]:
    """The versions in which it is mended, as the record names them."""
    ranges = (one for part in record["affected"] for one in part.get("ranges", []))
    events = (event for one in ranges if one["type"] != "GIT" for event in one["events"])
    return list(dict.fromkeys(event["fixed"] for event in events if "fixed" in event))


def _in_range(version: str, events: list[dict[str, str]]) -> bool:
    """Whether the last event up to this version began the mistake."""
    bad = False
    try:
        this = Version(version)
        steps = sorted((_version(text), kind) for one in events for kind, text in one.items())
    except InvalidVersion:
        return True
    for at, kind in steps:
        if kind == "introduced" and at <= this:
            bad = True
        elif (kind == "fixed" and at <= this) or (kind == "last_affected" and at < this):
            bad = False
    return bad


def _version(text: str) -> Version:
    """Zero stands for before every version, also before the first release of it."""
    return Version("0.dev0") if text == "0" else Version(text)


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
