"""What differs between two sets of pins, package by package."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .pins import Pin


@dataclass(frozen=True)
class Change:
    """The versions of a package before and after; none when it was not or is not there.

    `other_checksums` are the versions that stayed and lost a checksum: the same version as other
    bytes, which nobody should take without a look.
    """

    ecosystem: str
    name: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    other_checksums: tuple[str, ...] = ()


def changes(before: Iterable[Pin], after: Iterable[Pin]) -> list[Change]:
    """Every package whose pinned versions, or what they are, are other ones now."""
    old, new = _by_package(before), _by_package(after)
    found = []
    for key in sorted(old.keys() | new.keys()):
        was, now = old.get(key, {}), new.get(key, {})
        other = tuple(version for version in sorted(was.keys() & now.keys())
                      if not was[version] <= now[version])  # fmt: skip
        if was.keys() != now.keys() or other:
            found.append(Change(*key, tuple(sorted(was)), tuple(sorted(now)), other))
    return found


def told(change: Change) -> str:
    """A change in a line: the package, its old version and its new one."""
    line = f"{change.ecosystem:<5} {change.name}: "
    if not change.old:
        line += f"new, {', '.join(change.new)}"
    elif not change.new:
        line += f"gone, was {', '.join(change.old)}"
    elif change.old != change.new:
        line += f"{', '.join(change.old)} -> {', '.join(change.new)}"
    if change.other_checksums:
        line += f" LOOK: {', '.join(change.other_checksums)} is not what it was (other checksums)"
    return line


def _by_package(pins: Iterable[Pin]) -> dict[tuple[str, str], dict[str, frozenset[str]]]:
    """Of each package its versions, each with its checksums."""
    found: dict[tuple[str, str], dict[str, frozenset[str]]] = {}
    for pin in pins:
        versions = found.setdefault((pin.ecosystem, pin.name), {})
        versions[pin.version] = versions.get(pin.version, frozenset()) | pin.hashes
    return found
