"""Checks our agenda files against RFC 5545; written from the text of the RFC.

No validator is available that runs offline, so this is one: the content lines of 3.1, the value
types that we write (3.3), and the required and optional properties of a component (3.4 and 3.6).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

_LINE = re.compile(
    r'([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)'
)
_TEXT = re.compile(r"(?:[^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,nN])*")
_VALUES = {
    "TEXT": _TEXT,
    "DATE": re.compile(r"[0-9]{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"),
    "UTC": re.compile(r"[0-9]{8}T(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]Z"),
    "DURATION": re.compile(
        r"[+-]?P(?:[0-9]+W|[0-9]+D(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?"
        r"|T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)"
    ),
    "URI": re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]*"),
}
# Per component: the properties that are required once, and those that are optional once.
_COMPONENTS = {
    "VCALENDAR": ({"PRODID", "VERSION"}, {"CALSCALE", "METHOD"}),
    "VEVENT": (
        {"UID", "DTSTAMP", "DTSTART"},
        {"CLASS", "CREATED", "DESCRIPTION", "GEO", "LAST-MODIFIED", "LOCATION", "ORGANIZER",
         "PRIORITY", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "URL", "DTEND", "DURATION"},
    ),
    "VALARM": ({"ACTION", "DESCRIPTION", "TRIGGER"}, {"DURATION", "REPEAT"}),
}  # fmt: skip
_TYPES = {
    "PRODID": "TEXT", "UID": "TEXT", "DTSTAMP": "UTC", "DTSTART": "DATE", "DTEND": "DATE",
    "SUMMARY": "TEXT", "DESCRIPTION": "TEXT", "URL": "URI", "TRIGGER": "DURATION",
}  # fmt: skip
_ONE_OF = {
    "VERSION": {"2.0"},
    "CALSCALE": {"GREGORIAN"},
    "TRANSP": {"OPAQUE", "TRANSPARENT"},
    "ACTION": {"DISPLAY"},
}
_INSIDE = {"": {"VCALENDAR"}, "VCALENDAR": {"VEVENT"}, "VEVENT": {"VALARM"}, "VALARM": set[str]()}


@dataclass
class _Part:
    name: str
    properties: list[tuple[str, str, str]] = field(default_factory=list)
    parts: list[_Part] = field(default_factory=list)

    def value(self, name: str) -> str:
        return next((value for n, _, value in self.properties if n == name), "")


def mistakes(data: bytes) -> list[str]:
    """All mistakes in a file, in English; empty for a valid one."""
    found = list(_line_mistakes(data))
    lines = data.decode("utf-8", errors="replace").replace("\r\n ", "").replace("\r\n\t", "")
    root = _Part("")
    open_parts = [root]
    for line in lines.split("\r\n")[:-1]:
        parsed = _LINE.fullmatch(line)
        if parsed is None:
            found.append(f"no content line: {line}")
            continue
        name, parameters, value = parsed[1].upper(), parsed[2].upper(), parsed[3]
        if name == "BEGIN":
            open_parts.append(_Part(value.upper()))
            open_parts[-2].parts.append(open_parts[-1])
        elif name == "END":
            if len(open_parts) == 1 or open_parts[-1].name != value.upper():
                return [*found, f"END:{value} without its BEGIN"]
            open_parts.pop()
        else:
            open_parts[-1].properties.append((name, parameters, value))
    if len(open_parts) > 1:
        found.append(f"{open_parts[-1].name} is not closed")
    if [part.name for part in root.parts] != ["VCALENDAR"]:
        return [*found, "not one calendar"]
    return [*found, *_part_mistakes(root), *_event_mistakes(root.parts[0])]


def _line_mistakes(data: bytes) -> Iterator[str]:
    if not data.endswith(b"\r\n"):
        yield "the last line does not end"
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            yield f"{len(line)} octets in a line"
        if b"\n" in line or b"\r" in line:
            yield "a line ends without CRLF"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield "a line is cut inside a character, or is no UTF-8"


def _part_mistakes(part: _Part) -> Iterator[str]:
    must, may = _COMPONENTS.get(part.name, (set[str](), set[str]()))
    counts = Counter(name for name, _, _ in part.properties)
    yield from (f"{part.name} has no {name}" for name in must - counts.keys())
    yield from (f"{part.name} has {n} {name}" for name, n in counts.items() if n > 1)
    yield from (f"{name} in {part.name}" for name in counts.keys() - must - may)
    for name, parameters, value in part.properties:
        if name in ("DTSTART", "DTEND") and parameters != ";VALUE=DATE":
            yield f"{name} does not say that it is a date"
        if name in _TYPES and not _VALUES[_TYPES[name]].fullmatch(value):
            yield f"{name} is no {_TYPES[name]}: {value}"
        if name in _ONE_OF and value not in _ONE_OF[name]:
            yield f"{name} cannot be {value}"
    for inner in part.parts:
        if inner.name not in _INSIDE.get(part.name, ()):
            yield f"{inner.name} in {part.name}"
        yield from _part_mistakes(inner)


def _event_mistakes(calendar: _Part) -> Iterator[str]:
    if not calendar.parts:
        yield "a calendar without a component"
    times = Counter(event.value("UID") for event in calendar.parts)
    yield from (f"{n} events are called {uid}" for uid, n in times.items() if n > 1)
    for event in calendar.parts:
        try:
            start, end = (date.fromisoformat(event.value(n)) for n in ("DTSTART", "DTEND"))
        except ValueError:
            yield "a date that does not exist"
            continue
        if end <= start:
            yield "DTEND is not after DTSTART"
