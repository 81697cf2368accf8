"""Reads the name, version and licence of an installed package from its own metadata."""

from __future__ import annotations

import json
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

from .component import Component, Licence, licence, package_url

# The newest first.
FIELDS = ("License-Expression", "License")
_OF_LICENCES = "License"


def python_package(
    name: str, files: tuple[str, ...] = (), inside: tuple[Component, ...] = ()
) -> Component:
    """A Python package; without version and licence if it is not installed here."""
    try:
        found = metadata(name)
    except PackageNotFoundError:
        return Component(name, purl=package_url("pypi", name, None), files=files, inside=inside)
    version = str(found["Version"])
    return Component(
        str(found["Name"]),
        version,
        licences_in(found),
        purl=package_url("pypi", name, version),
        files=files,
        inside=inside,
    )


def licences_in(found: PackageMetadata) -> tuple[Licence, ...]:
    """The licences that the metadata of a Python package states.

    The first field that is an SPDX expression counts; else the classifiers, which may name more
    than one licence; else the words of the package.
    """
    fields = [licence(text) for name in FIELDS for text in found.get_all(name, [])]
    for stated in fields:
        if stated and stated[0].is_spdx:
            return stated
    classifiers = [text.split(" :: ") for text in found.get_all("Classifier", [])]
    named = sorted(levels[-1] for levels in classifiers if levels[0] == _OF_LICENCES)
    return tuple(Licence(text, is_spdx=False) for text in named) or (fields[-1] if fields else ())


def npm_package(
    folder: Path, name: str, files: tuple[str, ...], inside: tuple[Component, ...] = ()
) -> Component:
    """A package in `node_modules`; without version and licence if it is not installed here."""
    try:
        found = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    except OSError:
        found = {}
    version, stated = found.get("version"), found.get("license")
    return Component(
        name,
        version,
        licence(stated if isinstance(stated, str) else None),
        purl=package_url("npm", name, version),
        files=files,
        inside=inside,
    )
