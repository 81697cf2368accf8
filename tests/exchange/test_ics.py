"""Tests the agenda file: read back by two other programs, and checked against the RFC."""

from __future__ import annotations

import json
import subprocess
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from routeboek_py.calculator.afspraken import HERINNERINGEN, Afspraak
from routeboek_py.exchange.ics import MOST, as_ics

from .conftest import SITE, TODAY, Entries
from .rfc5545 import mistakes

HERE = Path(__file__).parent


def with_ical_js(file: bytes) -> list[dict[str, Any]]:
    command = ["node", str(HERE / "read_ics.mjs")]
    done = subprocess.run(command, input=file, capture_output=True, check=True)
    events: list[dict[str, Any]] = json.loads(done.stdout)
    return events


@pytest.fixture(scope="module")
def file(entries: Entries) -> bytes:
    return as_ics(entries(kenmerk="A1, groep; “3”\\"), TODAY, 7)


def test_ical_js_reads_what_was_written(entries: Entries, file: bytes) -> None:
    written = entries(kenmerk="A1, groep; “3”\\")
    assert len(written) == 4
    for event, entry in zip(with_ical_js(file), written, strict=True):
        assert event["isDate"]
        assert event["dag"] == entry.dag.isoformat()
        assert event["tot"] == (entry.dag + timedelta(days=1)).isoformat()
        assert event["titel"] == entry.titel
        assert event["tekst"] == f"{entry.tekst}\nLees verder: {entry.pagina}"
        assert event["url"] == entry.pagina
        assert event["transp"] == "TRANSPARENT"
        assert event["alarm"] == [-7 * 24 * 3600 + 9 * 3600]


def test_ical_reads_what_was_written(entries: Entries, file: bytes) -> None:
    calendar = IcsCalendarStream.calendar_from_ics(file.decode())
    for event, entry in zip(calendar.events, entries(kenmerk="A1, groep; “3”\\"), strict=True):
        assert event.dtstart == entry.dag
        assert event.dtend == entry.dag + timedelta(days=1)
        assert event.summary == entry.titel
        assert event.description == f"{entry.tekst}\nLees verder: {entry.pagina}"
        assert [alarm.trigger for alarm in event.alarm] == [timedelta(days=-7, hours=9)]


def test_it_is_as_the_rfc_asks(file: bytes) -> None:
    assert mistakes(file) == []


BACKSLASHES = [r"3A\Noord", r"AB\NC\ND", r"\n\;\,", r"a\\b", "\\"]


@pytest.mark.parametrize("label", BACKSLASHES)
def test_a_backslash_in_a_label_stays_one(entries: Entries, label: str) -> None:
    written = entries(kenmerk=label)
    file = as_ics(written, TODAY, 7)
    titles = [entry.titel for entry in written]
    assert [event["titel"] for event in with_ical_js(file)] == titles
    calendar = IcsCalendarStream.calendar_from_ics(file.decode())
    assert [event.summary for event in calendar.events] == titles


labels = st.text(max_size=90).map(lambda text: " ".join(text.split()))


@given(labels, st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_label_gives_a_good_file(label: str, day: date) -> None:
    try:
        label.encode()
    except UnicodeEncodeError:
        label = "half een teken"
    entry = Afspraak(day, 1, label, f"{label}: stap 1", f"{label}\n{label};,\\n\x00", SITE)
    assert mistakes(as_ics([entry], TODAY, 1)) == []


@pytest.mark.parametrize(
    ("good", "bad", "says"),
    [
        (b"UID:", b"X-NO:", "VEVENT has no UID"),
        (b"DTSTAMP:", b"X-NO:", "VEVENT has no DTSTAMP"),
        (b"VERSION:2.0", b"VERSION:1.0", "VERSION cannot be 1.0"),
        (b"TRIGGER:-P6DT15H", b"TRIGGER:-6D", "TRIGGER is no DURATION"),
        (b"DTSTART;VALUE=DATE:2026", b"DTSTART:2026", "DTSTART does not say"),
        (b"DTEND;VALUE=DATE:20261128", b"DTEND;VALUE=DATE:20261127", "DTEND is not after"),
        (b"\r\n", b"\n", "without CRLF"),
        (b"\r\n ", b"", "octets in a line"),
        (b"TRANSP:TRANSPARENT", b"TRANSP:TRANSPARENT\r\nTRANSP:OPAQUE", "has 2 TRANSP"),
        (b"END:VALARM\r\n", b"", "without its BEGIN"),
        (b"\\,", b",", "is no TEXT"),
    ],
)
def test_what_is_not_as_the_rfc_asks_is_seen(
    file: bytes, good: bytes, bad: bytes, says: str
) -> None:
    assert says in "\n".join(mistakes(file.replace(good, bad)))


def test_the_same_input_gives_the_same_bytes(entries: Entries) -> None:
    assert as_ics(entries(), TODAY, 3) == as_ics(entries(), TODAY, 3)


def uids(file: bytes) -> set[bytes]:
    lines = [line for line in file.split(b"\r\n") if line.startswith(b"UID:")]
    assert len(set(lines)) == len(lines)
    return set(lines)


def test_importing_again_later_makes_no_doubles(entries: Entries) -> None:
    later = as_ics(entries(), date(2026, 12, 31), 1)
    assert uids(later) == uids(as_ics(entries(), TODAY))
    assert b"DTSTAMP:20261231T000000Z" in later


def test_other_dates_gemeenten_and_labels_are_other_entries(entries: Entries) -> None:
    files = [
        as_ics(entries(*asked), TODAY)
        for asked in (
            (),
            ("2026-10-03",),
            ("2026-10-02", "rijswijk"),
            ("2026-10-02", "den-haag", "A1"),
        )
    ]
    together = [uid for file in files for uid in uids(file)]
    assert len(set(together)) == len(together)


def test_two_pupils_with_nothing_to_tell_them_apart_are_one_entry(entries: Entries) -> None:
    twice = [*entries(), *entries()]
    assert uids(as_ics(twice, TODAY)) == uids(as_ics(entries(), TODAY))


@pytest.mark.parametrize("days", HERINNERINGEN)
def test_a_reminder_rings_in_the_morning_so_many_days_ahead(entries: Entries, days: int) -> None:
    calendar = IcsCalendarStream.calendar_from_ics(as_ics(entries(), TODAY, days).decode())
    for event in calendar.events:
        assert [alarm.trigger for alarm in event.alarm] == [timedelta(days=-days, hours=9)]


def test_without_a_reminder_nothing_rings(entries: Entries) -> None:
    assert b"VALARM" not in as_ics(entries(), TODAY)


def test_it_asks_nothing_of_who_receives_it(file: bytes) -> None:
    for word in (b"METHOD", b"ATTENDEE", b"ORGANIZER"):
        assert word not in file


def test_what_makes_no_agenda_is_said_in_dutch(entries: Entries) -> None:
    with pytest.raises(ValueError, match="geen komende datums"):
        as_ics(entries("2020-01-01"), TODAY)
    with pytest.raises(ValueError, match=r"1, 3, 7, 14\."):
        as_ics(entries(), TODAY, 2)
    many = [Afspraak(TODAY, 1, str(n), "", "", "") for n in range(MOST + 1)]
    with pytest.raises(ValueError, match="Dit worden 5001 afspraken"):
        as_ics(many, TODAY)
