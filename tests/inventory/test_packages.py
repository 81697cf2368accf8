"""What a package says of its licence: read as it stands, and never filled in."""

from __future__ import annotations

import email
import json
from importlib.metadata import PackageMetadata
from pathlib import Path
from typing import cast

import pytest

from routeboek_py.inventory.component import Licence, licence, package_url
from routeboek_py.inventory.packages import licences_in, npm_package, python_package

BSD = "License :: OSI Approved :: BSD License"
APACHE = "License :: OSI Approved :: Apache Software License"

STATED = {
    "an expression": ({"License-Expression": ["MIT"]}, ["MIT*"]),
    "an expression of two": ({"License-Expression": ["MIT OR Apache-2.0"]}, ["MIT OR Apache-2.0*"]),
    "an expression in other letters": (
        {"License-Expression": ["mit and psf-2.0"]},
        ["MIT AND PSF-2.0*"],
    ),
    "an expression in the old field": ({"License": ["BSD-3-Clause"]}, ["BSD-3-Clause*"]),
    "an expression goes before a classifier": ({"License": ["MIT"], "Classifier": [BSD]}, ["MIT*"]),
    "two classifiers": (
        {"License": ["Dual"], "Classifier": [BSD, APACHE]},
        ["Apache Software License", "BSD License"],
    ),
    "words that are no expression": ({"License": ["Do what you want"]}, ["Do what you want"]),
    "other classifiers say nothing of it": ({"Classifier": ["Topic :: Security"]}, []),
    "unknown": ({"License": ["UNKNOWN"]}, []),
    "a whole text is no name": ({"License": ["MIT License\n  Permission is granted"]}, []),
    "nothing": ({}, []),
}


@pytest.mark.parametrize(("fields", "licences"), STATED.values(), ids=STATED)
def test_the_licences_are_those_that_the_metadata_state(
    fields: dict[str, list[str]], licences: list[str]
) -> None:
    message = email.message_from_string("Name: x\n")
    for name, values in fields.items():
        for value in values:
            message[name] = value
    found = licences_in(cast(PackageMetadata, message))
    assert [f"{one.text}{'*' if one.is_spdx else ''}" for one in found] == licences


NPM = {
    "an expression": ({"version": "1.0", "license": "MIT"}, "1.0", (Licence("MIT", is_spdx=True),)),
    "other words": (
        {"version": "1.0", "license": "SEE LICENSE IN x"},
        "1.0",
        (Licence("SEE LICENSE IN x", is_spdx=False),),
    ),
    "an object of old": ({"version": "1.0", "license": {"type": "MIT"}}, "1.0", ()),
    "nothing": ({}, None, ()),
}


@pytest.mark.parametrize(("said", "version", "licences"), NPM.values(), ids=NPM)
def test_of_npm_it_is_what_package_json_states(
    tmp_path: Path, said: dict[str, object], version: str | None, licences: tuple[Licence, ...]
) -> None:
    (tmp_path / "package.json").write_text(json.dumps(said), encoding="utf-8")
    found = npm_package(tmp_path, "x", ())
    assert (found.version, found.licences) == (version, licences)


def test_of_a_package_that_is_not_here_nothing_is_made_up(tmp_path: Path) -> None:
    for found in (python_package("not-installed-here"), npm_package(tmp_path, "x", ())):
        assert (found.version, found.licences) == (None, ())
        assert not found.says_something


@pytest.mark.parametrize("text", [None, "", " \n ", "UNKNOWN"])
def test_no_words_are_no_licence(text: str | None) -> None:
    assert licence(text) == ()


@pytest.mark.parametrize(
    ("registry", "name", "version", "url"),
    [
        ("pypi", "et_xmlfile", "2.0.0", "pkg:pypi/et-xmlfile@2.0.0"),
        ("npm", "@fontsource/pt-serif", "5.3.0", "pkg:npm/%40fontsource/pt-serif@5.3.0"),
        ("npm", "rxjs", None, "pkg:npm/rxjs"),
    ],
)
def test_a_package_has_one_address_in_all_registries(
    registry: str, name: str, version: str | None, url: str
) -> None:
    assert package_url(registry, name, version) == url
