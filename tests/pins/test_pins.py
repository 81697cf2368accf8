"""The pins: every package by its version and its checksums, from wherever it is fetched."""

from __future__ import annotations

import pytest

from .changes import changes, told
from .pins import FILES, NPM, PROJECT, PYPI, Pin, npm_pins, pins, python_pins

REQUIREMENTS = """# remark
a-b==1.0 \\
    --hash=sha256:00 \\
    --hash=sha256:11
C_d==2.0rc1 ; python_full_version >= '3.12' \\
    --hash=sha256:22
bare==3
"""
LOCK = """{"packages": {
 "": {"name": "own", "version": "1"},
 "node_modules/@x/y": {"version": "1.2.3", "integrity": "sha512-a"},
 "node_modules/z": {"version": "1.0.0", "integrity": "sha512-b sha1-c"},
 "node_modules/@x/y/node_modules/z": {"version": "2.0.0"},
 "node_modules/other": {"name": "real", "version": "4.0.0", "integrity": "sha512-d"}
}}"""


def test_requirements_are_read_with_their_versions_and_checksums() -> None:
    assert [(pin.name, pin.version, len(pin.hashes)) for pin in python_pins(REQUIREMENTS, "f")] == [
        ("a-b", "1.0", 2),
        ("c-d", "2.0rc1", 1),
        ("bare", "3", 0),
    ]


def test_a_package_lock_is_read_with_each_version_of_a_package() -> None:
    assert [(pin.name, pin.version, len(pin.hashes)) for pin in npm_pins(LOCK)] == [
        ("@x/y", "1.2.3", 1),
        ("z", "1.0.0", 2),
        ("z", "2.0.0", 0),
        ("real", "4.0.0", 1),
    ]


def test_no_line_of_the_requirements_is_passed_over() -> None:
    for name in FILES[:2]:
        text = (PROJECT / name).read_text(encoding="utf-8")
        assert len(list(python_pins(text, name))) == text.count("==") - text.count(" == '") > 50


def test_every_pin_has_checksums() -> None:
    assert [pin for pin in pins(PROJECT) if not pin.hashes] == []


@pytest.mark.parametrize("file", FILES)
def test_no_pin_names_where_it_is_fetched_from(file: str) -> None:
    """Whoever builds chooses the registry: the checksums say whether it gave the right package."""
    text = (PROJECT / file).read_text(encoding="utf-8")
    for sign in ("--index-url", "--extra-index-url", "--find-links", '"resolved"', " @ http"):
        assert sign not in text


def pin(ecosystem: str, name: str, version: str, *hashes: str) -> Pin:
    return Pin(ecosystem, name, version, "f", frozenset(hashes or {f"sha256:{version}"}))


BEFORE = [pin(PYPI, "same", "1"), pin(PYPI, "up", "1.9"), pin(NPM, "gone", "1"), pin(NPM, "z", "1")]
AFTER = [pin(PYPI, "same", "1"), pin(PYPI, "up", "1.10"), pin(NPM, "new", "3"), pin(NPM, "z", "1"),
         pin(NPM, "z", "2")]  # fmt: skip


def test_what_changed_is_told_package_by_package() -> None:
    assert [told(change) for change in changes(BEFORE, AFTER)] == [
        "PyPI  up: 1.9 -> 1.10",
        "npm   gone: gone, was 1",
        "npm   new: new, 3",
        "npm   z: 1 -> 1, 2",
    ]


def test_what_two_files_pin_alike_is_told_once() -> None:
    both = [Pin(PYPI, "up", "1", name, frozenset({"a"})) for name in FILES[:2]]
    assert len(changes(both, [])) == 1


def test_the_same_pins_are_no_change() -> None:
    assert changes(BEFORE, BEFORE[::-1]) == []


CHECKSUMS = {
    "the same": (["a", "b"], ["a", "b"], []),
    "a wheel more": (["a"], ["a", "b"], []),
    "one in the place of another": (["a"], ["b"], ["1"]),
    "one less": (["a", "b"], ["a"], ["1"]),
}


@pytest.mark.parametrize(("old", "new", "versions"), CHECKSUMS.values(), ids=CHECKSUMS)
def test_the_same_version_as_other_bytes_is_told(
    old: list[str], new: list[str], versions: list[str]
) -> None:
    found = changes([pin(PYPI, "x", "1", *old)], [pin(PYPI, "x", "1", *new)])
    assert [version for change in found for version in change.other_checksums] == versions
    assert all(told(change).endswith("1 is not what it was (other checksums)") for change in found)
