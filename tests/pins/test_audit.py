"""The audit: a pin on the list fails, and what could not be checked is said."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .audit import ACCEPTED, OLDEST, Said, audit, audited
from .known_bad import Coverage, KnownBad, hits, read
from .pins import NPM, PROJECT, PYPI, Pin, pins
from .take_in import take_in

TODAY = date(2026, 11, 28)


def record(*events: dict[str, str], ecosystem: str = PYPI, **more: Any) -> dict[str, Any]:
    ranges = [{"type": "ECOSYSTEM", "events": list(events)}] if events else []
    package = {"ecosystem": ecosystem, "name": "pack"}
    affected = [{"package": package, "ranges": ranges, **more}]
    return {"id": "X-1", "aliases": ["CVE-1"], "modified": "2026-01-02T00:00:00Z", "affected": affected}  # fmt: skip  # noqa: E501


def pin(version: str, ecosystem: str = PYPI, name: str = "pack") -> Pin:
    return Pin(ecosystem, name, version, "requirements/x.txt", frozenset({"a"}))


def known(*records: dict[str, Any], days: int | None = 0) -> KnownBad:
    until = None if days is None else TODAY - timedelta(days)
    covers = (Coverage(PYPI, until, "here"), Coverage(NPM, until, "there"))
    return KnownBad(TODAY, covers, records)


INTRODUCED, FIXED = {"introduced": "1.2"}, {"fixed": "2.0"}
RANGES = {
    "before it began": ((INTRODUCED, FIXED), "1.1.9", False),
    "the first": ((INTRODUCED, FIXED), "1.2", True),
    "between": ((INTRODUCED, FIXED), "1.10", True),
    "a release candidate of the mended one": ((INTRODUCED, FIXED), "2.0rc1", True),
    "the mended one": ((INTRODUCED, FIXED), "2.0", False),
    "never mended": ((INTRODUCED,), "99", True),
    "the last bad one": ((INTRODUCED, {"last_affected": "1.5"}), "1.5", True),
    "after the last bad one": ((INTRODUCED, {"last_affected": "1.5"}), "1.5.1", False),
    "all from the beginning": (({"introduced": "0"},), "0.0.1a1", True),
    "in a second span": (
        (INTRODUCED, FIXED, {"introduced": "3.0"}, {"fixed": "3.1"}),
        "3.0.5",
        True,
    ),
    "between two spans": (
        (INTRODUCED, FIXED, {"introduced": "3.0"}, {"fixed": "3.1"}),
        "2.5",
        False,
    ),
    "spans in any order": (
        ({"introduced": "3.0"}, {"fixed": "3.1"}, INTRODUCED, FIXED),
        "1.3",
        True,
    ),
    "a version that cannot be compared": ((INTRODUCED, FIXED), "1.0-of-old", True),
}


@pytest.mark.parametrize(("events", "version", "bad"), RANGES.values(), ids=RANGES)
def test_a_version_is_bad_from_where_it_began_to_where_it_was_mended(
    events: tuple[dict[str, str], ...], version: str, bad: bool
) -> None:
    assert bool(list(hits(known(record(*events)), [pin(version)]))) == bad


@given(st.lists(st.tuples(*[st.integers(0, 30)] * 3), min_size=4, max_size=4))
def test_the_order_of_events_makes_no_difference(numbers: list[tuple[int, int, int]]) -> None:
    this, *bounds = (".".join(map(str, number)) for number in numbers)
    events = [
        {kind: at} for kind, at in zip(("introduced", "fixed", "introduced"), bounds, strict=True)
    ]
    found = [
        list(hits(known(record(*order)), [pin(this)])) != [] for order in (events, events[::-1])
    ]
    assert found[0] == found[1]


def test_a_version_that_is_listed_is_bad() -> None:
    listed = known(record(versions=["1.0-old", "1.1"]))
    assert [pin.version for pin, _ in hits(listed, map(pin, ("1.0-old", "1.1", "1.2")))] == [
        "1.0-old",
        "1.1",
    ]


def test_a_package_of_another_registry_with_the_same_name_is_another() -> None:
    assert not list(hits(known(record(INTRODUCED, ecosystem=NPM)), [pin("1.3")]))


def test_a_pin_on_the_list_fails_with_what_mends_it() -> None:
    said = audit(known(record(INTRODUCED, FIXED)), [pin("1.3")], {}, TODAY)
    assert said.status == 1
    assert "Bad: pack 1.3 in requirements/x.txt: X-1, CVE-1; mended in 2.0" in said.lines


def test_a_pin_that_is_accepted_passes_with_its_reason() -> None:
    said = audit(known(record(INTRODUCED)), [pin("1.3")], {"X-1": "never run"}, TODAY)
    assert said == Said(
        ["1 pins beside 1 records of 2026-11-28.", "Accepted: X-1: never run",
         "No pin is on the list."], 0
    )  # fmt: skip


def test_what_is_accepted_in_vain_fails() -> None:
    said = audit(known(), [pin("1.3")], {"X-9": "no more"}, TODAY)
    assert said.status == 1
    assert "Accepted, but no pin is touched by it: X-9" in said.lines


@pytest.mark.parametrize(
    ("days", "spoken"),
    [(0, False), (OLDEST, False), (OLDEST + 1, True), (None, True)],
    ids=["of today", "just in time", "too old", "nothing of it"],
)
def test_what_could_not_be_checked_is_said(days: int | None, spoken: bool) -> None:
    said = audit(known(days=days), [pin("1.3"), pin("1", NPM)], {}, TODAY)
    assert said.status == 0
    unchecked = [line for line in said.lines if line.startswith("Could not check 1 packages of ")]
    assert len(unchecked) == (2 if spoken else 0)
    assert said.lines[-1] == f"No pin is on the list{', as far as it goes' if spoken else ''}."


def test_an_ecosystem_that_the_list_does_not_name_is_not_passed_over() -> None:
    said = audit(KnownBad(TODAY, (), ()), [pin("1")], {}, TODAY)
    assert "Could not check 1 packages of PyPI: the list does not name it" in said.lines[1]


BROKEN = {
    "missing": None,
    "empty": "",
    "no JSON": "{",
    "another shape": "[]",
    "no date": '{"made_on": "yesterday", "covers": {}, "records": []}',
    "no records": '{"made_on": "2026-11-28", "covers": {}}',
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_without_a_list_nothing_passes(tmp_path: Path, text: str | None) -> None:
    file = tmp_path / "list.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    said = audited(PROJECT, file)
    assert said.status == 1
    assert said.lines[0].startswith("Could not check the pins: no list of known bad versions")


def test_the_audit_of_this_project_passes() -> None:
    said = audited(PROJECT)
    assert said.status == 0, said.lines


def test_the_list_would_find_a_pin_of_this_project_that_went_back() -> None:
    """With an old version in the place of each pin the list names it: it is no list of nothing."""
    old = [Pin(pin.ecosystem, pin.name, "0.2", pin.file, pin.hashes) for pin in pins(PROJECT)]
    assert {found.name for found, _ in hits(read(), old)} >= {"jinja2", "openpyxl", "pyyaml"}


def test_every_accepted_record_has_a_reason() -> None:
    for line in ACCEPTED.read_text(encoding="utf-8").splitlines():
        assert line.startswith(("#", "  ")) or line.endswith(": >-")


OSV = {
    "a.json": json.dumps(record(INTRODUCED, FIXED, versions=["1.2", "1.0"])),
    "b.yaml": "id: X-2\nmodified: 2026-03-04T05:06:07Z\naffected:\n- package: {ecosystem: PyPI, name: Pack}\n  ranges:\n  - type: ECOSYSTEM\n    events: [{introduced: 2.10}]\n",  # noqa: E501
    "other.yaml": "id: X-3\nmodified: 2026-05-01T00:00:00Z\naffected:\n- package: {ecosystem: PyPI, name: strange}\n",  # noqa: E501
    "back.json": json.dumps(
        record(INTRODUCED) | {"id": "X-4", "withdrawn": "2026-01-01T00:00:00Z"}
    ),
    "note.md": "# no record",
}


def test_the_list_is_made_from_records_of_osv(tmp_path: Path) -> None:
    folder, target = tmp_path / "records", tmp_path / "list.json"
    folder.mkdir()
    for name, text in OSV.items():
        (folder / name).write_text(text, encoding="utf-8")
    of_npm = {"id": "N-1", "affected": [{"package": {"ecosystem": NPM, "name": "y"}}]}
    held = {"covers": {NPM: {"reaches_to": None, "source": "refused"}}, "records": [of_npm]}
    target.write_text(json.dumps(held), encoding="utf-8")

    said = take_in(folder, "a copy", [pin("1.3")], TODAY, target)

    made = read(target)
    assert said == "2 records about what we pin, up to {'PyPI': '2026-05-01'}."
    assert [one["id"] for one in made.records] == ["N-1", "X-1", "X-2"]
    assert made.covers == (
        Coverage(PYPI, date(2026, 5, 1), "a copy"),
        Coverage(NPM, None, "refused"),
    )
    # What a range holds already is not listed once more, and 2.10 did not become 2.1.
    assert made.records[1]["affected"][0]["versions"] == ["1.0"]
    assert [found["id"] for _, found in hits(made, [pin("2.9"), pin("2.10")])] == ["X-2"]
