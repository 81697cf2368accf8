"""The list of what the site sends: valid, true to what is packed, and whole."""

from __future__ import annotations

import gzip
import io
import json
import re
import subprocess
import zipfile
from collections.abc import Iterator
from functools import cache
from html import unescape
from importlib.metadata import files, version
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import material
import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from routeboek_py.inventory.component import Component, Group, licence
from routeboek_py.inventory.cyclonedx import FILES, SPEC, cyclonedx_text
from routeboek_py.inventory.page import DATA, page_text
from routeboek_py.inventory.pyodide import C_LIBRARIES, inside_pyodide
from routeboek_py.inventory.shipped import shipped
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.packing.exchange_files import PACKAGES
from routeboek_py.packing.tools import find_pyodide
from routeboek_py.theme.bundled import BESIDE, ICONS, bundled, icons
from tests.conftest import PROJECT

HOSTILE = "x`</code><script>alert(1)</script>|{: onclick=y } [z](javascript:q)"
ICON_FILES = Path(material.__file__).parent / "templates" / ".icons"


@pytest.fixture(scope="module")
def groups(routeboek: Routeboek) -> tuple[Group, ...]:
    return shipped(routeboek)


@pytest.fixture(scope="module")
def parts(groups: tuple[Group, ...]) -> list[Component]:
    return [part for group in groups for part, _ in group.parts]


@pytest.fixture(scope="module")
def document(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / DATA).read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def pyodide() -> Path:
    found = find_pyodide()
    assert found
    return found


@cache
def pyodide_says(folder: Path) -> dict[str, Any]:
    script = Path(__file__).with_name("pyodide_says.mjs")
    done = subprocess.run(["node", script, folder], check=True, capture_output=True, timeout=600)
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_the_document_is_valid_cyclonedx(site: Path) -> None:
    schema = next(known for known in SchemaVersion if known.to_version() == SPEC)
    errors = JsonStrictValidator(schema).validate_str((site / DATA).read_text("utf-8"))
    assert errors is None


def test_the_validator_refuses_a_component_without_a_name() -> None:
    schema = next(known for known in SchemaVersion if known.to_version() == SPEC)
    wrong = {"bomFormat": "CycloneDX", "specVersion": SPEC, "components": [{"type": "library"}]}
    assert JsonStrictValidator(schema).validate_str(json.dumps(wrong)) is not None


def test_the_document_holds_no_time_and_no_random_number(document: dict[str, Any]) -> None:
    """So that a site that is made again is the same, byte for byte."""
    assert "serialNumber" not in document
    assert "timestamp" not in document["metadata"]


def test_a_python_package_has_the_version_that_is_installed_and_pinned(
    parts: list[Component],
) -> None:
    pins = (PROJECT / "requirements" / "site.txt").read_text(encoding="utf-8")
    found = {part.name: part.version for part in parts if (part.purl or "").startswith("pkg:pypi/")}
    assert {*PACKAGES, "mkdocs-material", "routeboek"} == set(found)
    for name, stated in found.items():
        assert stated == version(name)
        assert name == "routeboek" or f"\n{name.lower().replace('_', '-')}=={stated} " in pins


def test_an_npm_package_has_the_version_and_the_licence_of_the_lock(
    groups: tuple[Group, ...],
) -> None:
    lock = json.loads((PROJECT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    whole = [part for group in groups for part in group.components]
    found = [part for part in whole if (part.purl or "").startswith("pkg:npm/")]
    assert {part.name for part in found} == set(lock[""]["dependencies"])
    for part in found:
        pinned = lock[f"node_modules/{part.name}"]
        assert part.version == pinned["version"]
        assert [one.text for one in part.licences] == [pinned["license"]]


@pytest.mark.parametrize("name", ["CPython", "Emscripten", "Expat", "zlib"])
def test_a_version_in_pyodide_is_the_one_that_python_in_it_says(name: str, pyodide: Path) -> None:
    found = {part.name: part.version for part in inside_pyodide(pyodide)}
    assert found[name] == pyodide_says(pyodide)[name]


def test_every_c_library_that_we_look_for_is_found(pyodide: Path) -> None:
    assert set(C_LIBRARIES) <= {part.name for part in inside_pyodide(pyodide)}


def test_without_pyodide_the_list_says_nothing_of_what_is_in_it(tmp_path: Path) -> None:
    assert inside_pyodide(tmp_path) == ()


# By name of a folder or module at the top of an archive.
OUR_MODULES = {"routeboek_py", "routeboek_calculator"}
OF_PYODIDE = {"_pyodide", "pyodide", "pyodide_js", "js"}


def modules(archive: bytes) -> set[str]:
    """The names at the top of an archive of modules."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {re.split(r"[/.]", name)[0] for name in opened.namelist()}


def archives(site: Path) -> Iterator[tuple[str, bytes]]:
    (bundle,) = (site / "assets" / "rekenhulp").iterdir()
    yield "python.zip", (bundle / "python" / "python.zip").read_bytes()
    for file in sorted((bundle / "exchange").glob("*.bin")):
        yield file.name, gzip.decompress(file.read_bytes())


def test_every_module_in_an_archive_is_of_a_component(site: Path, pyodide: Path) -> None:
    standard = {*pyodide_says(pyodide)["modules"], *pyodide_says(pyodide)["built in"]}
    ours = {file.parts[0] for name in PACKAGES for file in files(name) or ()}
    known = standard | OUR_MODULES | OF_PYODIDE | {re.split(r"\.", name)[0] for name in ours}
    found = {name: modules(archive) for name, archive in archives(site)}
    assert len(found) == 4
    strange = {name: held - known for name, held in found.items()}
    # Python's own account of how it was built carries the platform in its name.
    assert {
        name: left
        for name, held in strange.items()
        if (left := {one for one in held if not one.startswith("_sysconfigdata")})
    } == {}


def test_every_file_of_the_site_is_of_a_component(site: Path, document: dict[str, Any]) -> None:
    patterns = [
        one["value"]
        for component in document["components"]
        for one in component.get("properties", [])
        if one["name"] == FILES
    ]
    of_a_component = {file for pattern in set(patterns) for file in site.glob(pattern)}
    assert {file for file in site.rglob("*") if file.is_file()} - of_a_component == set()
    # The tests' site has no PDFs.
    empty = {pattern for pattern in patterns if not any(site.glob(pattern))}
    assert empty <= {"**/*.pdf"}


def test_what_lies_beside_materials_scripts_is_all_there_is(site: Path) -> None:
    lunr = set((site / "assets/javascripts/lunr").rglob("*.js"))
    assert lunr == {file for pattern in BESIDE.values() for file in site.glob(pattern)}
    assert {found.name for found in bundled()} >= {"lunr", "rxjs", *BESIDE}


def test_the_sets_of_icons_are_those_that_the_site_uses(site: Path) -> None:
    drawings: dict[str, str] = {}
    for file in sorted(ICON_FILES.rglob("*.svg")):
        folder = file.relative_to(ICON_FILES).parts[0]
        for drawing in re.findall(r'\bd="([^"]+)"', file.read_text(encoding="utf-8")):
            drawings.setdefault(drawing, folder)
    used = set()
    for file in (*site.rglob("*.html"), *site.rglob("*.css")):
        text = unquote(file.read_text(encoding="utf-8"))
        used |= {drawings.get(drawing) for drawing in re.findall(r'\bd=["\']([^"\']+)', text)}
    assert used - {None} == set(ICONS)
    assert all(found.licence for found in icons())


def test_the_page_names_every_component_and_says_where_a_licence_is_not_known(
    routeboek: Routeboek, parts: list[Component], site: Path
) -> None:
    html = unescape((site / "over" / "onderdelen" / "index.html").read_text(encoding="utf-8"))
    for part in parts:
        assert f"<code>{part.name}</code>" in html, part.name
        for one in part.licences:
            assert f"<code>{one.text}</code>" in html, part.name
    silent = Group("x", "X", "X.", (Component("half", version="1"), Component("none")))
    text = page_text(routeboek, [silent])
    assert text.count("staat niet in het pakket") == 3


def test_what_a_package_says_of_itself_stays_text(routeboek: Routeboek) -> None:
    component = Component(HOSTILE, HOSTILE, licence(HOSTILE), inside=(Component(HOSTILE),))
    text = page_text(routeboek, [Group("x", "X", "X.", (component,))])
    for sign in ("<script", "](javascript", "{: onclick", "|{"):
        assert sign not in text
    found = json.loads(cyclonedx_text(routeboek, [Group("x", "X", "X.", (component,))]))
    assert found["components"][0]["name"] == HOSTILE
