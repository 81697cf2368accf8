"""Lays the pins beside the list of known bad versions, without network: scripts/audit.

A pin on the list fails. What could not be checked is said, in every run: a list that is too old, or
that has nothing of an ecosystem, says nothing of what was found since.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from .known_bad import LIST, Coverage, KnownBad, hits, mended_in, read
from .pins import PROJECT, Pin, pins
from .take_in import take_in

# The oldest that a list may be, in days.
OLDEST = 90
# By id: why a record does not touch us. Written by hand.
ACCEPTED = Path(__file__).with_name("accepted.yml")
HOW = "CONTRIBUTING.md says how to renew the list."


@dataclass(frozen=True)
class Said:
    """What an audit says, a line each, and the status with which it ends."""

    lines: list[str]
    status: int


def main(arguments: list[str]) -> int:
    """Audits; with `--take FOLDER SOURCE` makes the list anew first, from records of OSV."""
    if arguments[:1] == ["--take"]:
        folder, source = arguments[1:]
        print(take_in(Path(folder), source, pins(PROJECT), date.today()))
    said = audited(PROJECT)
    print("\n".join(said.lines))
    return said.status


def audited(project: Path, file: Path = LIST) -> Said:
    """The audit of a project's pins as of today."""
    accepted = yaml.safe_load(ACCEPTED.read_text(encoding="utf-8")) or {}
    try:
        known = read(file)
    except (OSError, ValueError) as error:
        return Said(
            [f"Could not check the pins: no list of known bad versions ({error}). {HOW}"], 1
        )
    return audit(known, pins(project), accepted, date.today())


def audit(known: KnownBad, pinned: Iterable[Pin], accepted: Mapping[str, str], today: date) -> Said:
    """What the list says of these pins; fails for a pin on it that is not accepted."""
    pinned = list(pinned)
    found = list(hits(known, pinned))
    bad = sorted({told(pin, one) for pin, one in found if one["id"] not in accepted})
    passed = {name: f"Accepted: {name}: {why}" for name, why in accepted.items()}
    unused = accepted.keys() - {one["id"] for _, one in found}
    wrong = bad + [f"Accepted, but no pin is touched by it: {name}" for name in sorted(unused)]
    unchecked = list(not_covered(known, pinned, today))
    lines = [
        f"{len(pinned)} pins beside {len(known.records)} records of {known.made_on.isoformat()}.",
        *(passed[name] for name in sorted(passed.keys() - unused)),
        *wrong,
        *unchecked,
    ]
    if not bad:
        lines.append(f"No pin is on the list{', as far as it goes' if unchecked else ''}.")
    return Said(lines, 1 if wrong else 0)


def told(pin: Pin, record: dict[str, Any]) -> str:
    """A pin on the list, with where it stands and what mends it."""
    names = ", ".join([record["id"], *record.get("aliases", [])])
    mended = ", ".join(mended_in(record)) or "no version that is known"
    return f"Bad: {pin.name} {pin.version} in {pin.file}: {names}; mended in {mended}"


def not_covered(known: KnownBad, pinned: list[Pin], today: date) -> Iterable[str]:
    """A line for each ecosystem of which the list is absent or too old."""
    covers = {one.ecosystem: one for one in known.covers}
    for ecosystem in sorted({pin.ecosystem for pin in pinned}):
        count = len({(pin.name, pin.version) for pin in pinned if pin.ecosystem == ecosystem})
        cover = covers.get(ecosystem) or Coverage(ecosystem, None, "the list does not name it")
        if cover.reaches_to is None:
            yield f"Could not check {count} packages of {ecosystem}: {cover.source}. {HOW}"
        elif (age := (today - cover.reaches_to).days) > OLDEST:
            yield (
                f"Could not check {count} packages of {ecosystem} for what was found after "
                f"{cover.reaches_to.isoformat()}, {age} days ago, where the list ends: "
                f"{cover.source}. {HOW}"
            )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
