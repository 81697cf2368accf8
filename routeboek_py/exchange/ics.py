"""Writes agenda entries as a file that agendas can import (iCalendar, RFC 5545)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event, vDatetime, vText

from ..calculator.afspraken import HERINNERINGEN, Afspraak

# The most entries in one file: enough for four dates for each of 1,250 pupils.
MOST = 5_000
_MORNING = timedelta(hours=9)
_PRODUCT = "-//Routeboek//Rekenhulp//NL"
_UID_SPACE = uuid5(NAMESPACE_URL, "urn:routeboek:afspraak")


def as_ics(afspraken: Iterable[Afspraak], today: date, herinner: int | None = None) -> bytes:
    """The whole file as bytes; see `ics_parts`."""
    return b"".join(ics_parts(afspraken, today, herinner))


def ics_parts(
    afspraken: Iterable[Afspraak], today: date, herinner: int | None = None
) -> Iterator[bytes]:
    """Yields one calendar with an all-day event for each entry, event by event, to show progress.

    Entries with the same key become one event. With `herinner` each event has a reminder that many
    days ahead, at nine in the morning. The same input gives the same bytes. A second import makes
    no doubles, because the UID comes from the key. Raises ValueError, in Dutch, if there are no
    entries (a calendar may not be empty), if there are more than MOST, or if `herinner` is not one
    of HERINNERINGEN.
    """
    by_key = {afspraak.sleutel: afspraak for afspraak in afspraken}
    if not by_key:
        raise ValueError("Er zijn geen komende datums om in de agenda te zetten.")
    if len(by_key) > MOST:
        raise ValueError(
            f"Dit worden {len(by_key)} afspraken. Meer dan {MOST} in één keer is te veel voor een "
            "agenda. Kies één gemeente of één stap."
        )
    if herinner not in (None, *HERINNERINGEN):
        choices = ", ".join(map(str, HERINNERINGEN))
        raise ValueError(f"Een herinnering kan zoveel dagen ervoor: {choices}.")
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    head, end, _ = calendar.to_ical().partition(b"END:VCALENDAR")
    yield head
    for afspraak in by_key.values():
        yield _event(afspraak, today, herinner).to_ical()
    yield end + b"\r\n"


def _event(afspraak: Afspraak, today: date, herinner: int | None) -> Event:
    event = Event()
    event.add("uid", str(uuid5(_UID_SPACE, afspraak.sleutel)))
    # Set as a value, because `add` needs a time zone database, which a browser does not have.
    event["DTSTAMP"] = vDatetime(datetime.combine(today, time(), UTC))
    event.add("dtstart", afspraak.dag)
    event.add("dtend", afspraak.dag + timedelta(days=1))
    event.add("summary", _Text(_printable(afspraak.titel)))
    event.add("transp", "TRANSPARENT")  # the day stays free in the agenda
    text = afspraak.tekst
    if afspraak.pagina:
        text += f"\nLees verder: {afspraak.pagina}"
        event.add("url", afspraak.pagina)
    event.add("description", _Text(_printable(text)))
    if herinner is not None:
        event.add_component(_alarm(afspraak, herinner))
    return event


def _alarm(afspraak: Afspraak, days: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _Text(_printable(afspraak.titel)))
    alarm.add("trigger", _MORNING - timedelta(days=days))
    return alarm


class _Text(vText):
    r"""Text in which a backslash stays a backslash.

    icalendar reads a backslash before an N as a line break, so 3A\Noord would lose its backslash.
    """

    def to_ical(self) -> bytes:
        r"""The text as RFC 5545 escapes it (3.3.11): the backslash, `;`, `,` and line breaks."""
        return _ESCAPED.sub(lambda found: _ESCAPES[found[0]], self).encode()


_ESCAPES = {"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"}
_ESCAPED = re.compile(r"[\\;,\n]")


def _printable(text: str) -> str:
    """The text without control characters, which the format cannot contain."""
    return "".join(letter for letter in text if letter >= " " or letter in "\n\t").replace(
        "\x7f", ""
    )
