"""Tests making the site: completely or not at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from routeboek_py.model.fouten import RouteboekFouten
from routeboek_py.publish.site import PublishError, build
from tests.conftest import copy_site_folder


def fingerprints(site: Path) -> dict[str, str]:
    """The checksum of every file of a site, except those with the time of the build."""
    return {
        str(file.relative_to(site)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in site.rglob("*")
        if file.is_file() and not file.name.startswith("sitemap.xml")
    }


def test_a_site_is_made_anew_to_the_byte_and_survives_every_mistake(tmp_path: Path) -> None:
    folder = copy_site_folder(tmp_path)
    site = build(folder)
    first = fingerprints(site)
    assert len(first) > 100

    model = folder / "docs" / "routeboek.yml"
    right = model.read_text(encoding="utf-8")
    model.write_text(right.replace("tafel: regisseur", "tafel: regiseur"), encoding="utf-8")
    with pytest.raises(RouteboekFouten):
        build(folder)
    assert fingerprints(site) == first

    model.write_text(right, encoding="utf-8")
    page = folder / "docs" / "over" / "privacy.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\n[weg](nergens.md)\n", encoding="utf-8")
    with pytest.raises(PublishError, match="MkDocs kon de site niet maken"):
        build(folder)
    assert fingerprints(site) == first

    page.write_text(text, encoding="utf-8")
    assert fingerprints(build(folder)) == first
