"""Tests one session with the calculator and one with search, by real keys, in every engine.

To simulate an older engine, a line before a file deletes what that engine lacks.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest

from routeboek_py.calculator.entry import answer_json
from tests.effort import some

from .conftest import Serve
from .engines import ENGINES
from .host import Change, in_front, packed
from .reader import Reader

# What Chromium makes of a fault, tests/built_site/test_what_did_not_come.py tries as well.
OTHERS = ("firefox", "webkit")
in_other_engines = pytest.mark.parametrize("browser", some(ENGINES, OTHERS), indirect=True)


def in_turn(of: str, faults: Iterable[str], tested: tuple[str, str]) -> pytest.MarkDecorator:
    """Every fault in every engine; scripts/test tries two, each in another engine than Chromium."""
    tried = [*zip(tested, OTHERS, strict=True)]
    pairs = some([(fault, engine) for fault in faults for engine in ENGINES], tried)
    params = [pytest.param(*pair.values[0], marks=pair.marks) for pair in pairs]
    return pytest.mark.parametrize((of, "browser"), params, indirect=["browser"])


Steps = Callable[[str, str], list[list[str]]]

DATE = "Eerste datum van het zorgwekkend verzuim"
HEADING = "De datums voor Rijswijk"
CANNOT = "Deze browser kan de rekenhulp niet starten."


@pytest.fixture
def steps_of(rules_data: dict[str, Any]) -> Steps:
    """The steps with their dates that Python on this machine computes, today."""

    def steps(datum: str, gemeente: str) -> list[list[str]]:
        today = date.today().isoformat()
        asked = {"regels": rules_data, "datum": datum, "gemeente": gemeente, "vandaag": today}
        return [said_of(stap) for stap in json.loads(answer_json(json.dumps(asked)))["stappen"]]

    return steps


def said_of(stap: dict[str, Any]) -> list[str]:
    name = f"Stap {stap['nummer']}: {stap['naam']}"
    if stap["overgeslagen"]:
        return [name, "Deze stap is er niet in Rijswijk"]
    last = f"{stap['tot']['tekst']} ({stap['termijn_tekst']})"
    period = f"Van {stap['van']['tekst']} tot en met {last}" if stap["van"] else (
        f"Laatste datum: {last}"
    )  # fmt: skip
    return [name, stap["toestand_tekst"], period]


def ask(reader: Reader, address: str, datum: str = "1-9-2026") -> None:
    """Goes from the top of the page to the button, with Tab, letters, the space bar and Enter."""
    reader.opens(f"{address}termijnen/")
    reader.tabs_to("Den Haag", "INPUT")
    reader.presses("Space", "ArrowDown", "ArrowDown")
    reader.tabs_to(DATE)
    reader.types(datum)
    reader.tabs_to("Bereken de datums")
    reader.presses("Enter")


def test_the_keyboard_alone_brings_the_dates_by_way_of_the_image(
    reader: Reader, served: Serve, steps_of: Steps
) -> None:
    host = served({})
    ask(reader, host.address)
    reader.lands_on(HEADING)
    assert reader.steps == steps_of("2026-09-01", "rijswijk")
    assert "Laatste datum: dinsdag 1 december 2026" in reader.screen
    assert host.way == "image"


@pytest.mark.prove
def test_a_date_that_does_not_exist_is_explained_and_can_be_mended(
    reader: Reader, served: Serve, steps_of: Steps
) -> None:
    host = served({})
    ask(reader, host.address, "29-02-2025")
    reader.sees("29 februari 2025 bestaat niet")
    assert reader.focus == DATE
    assert reader.steps == []
    reader.presses("Control+a")
    reader.types("28-2-2025")
    reader.presses("Enter")
    reader.sees(HEADING)
    assert reader.steps == steps_of("2025-02-28", "rijswijk")


@pytest.mark.prove
def test_dark_colours_change_nothing_in_the_dates(
    reader: Reader, served: Serve, steps_of: Steps
) -> None:
    address = served({}).address
    reader.opens(address)
    reader.tabs_to("Donkere kleuren")
    reader.presses("Enter")
    assert reader.is_dark
    ask(reader, address)
    reader.sees(HEADING)
    assert reader.is_dark
    assert reader.steps == steps_of("2026-09-01", "rijswijk")


# Starts with valid bytes, but has a part that no engine knows.
CANNOT_COMPILE = "an image that the engine cannot compile"
OF_THE_FUTURE = b"\x00asm\x01\x00\x00\x00\x7f\x00"

WITHOUT_THE_IMAGE: dict[str, dict[str, Change]] = {
    "no image": {"python.bin": None},
    CANNOT_COMPILE: {"python.bin": packed(OF_THE_FUTURE)},
}


@in_other_engines
@pytest.mark.parametrize("lacks", some(WITHOUT_THE_IMAGE, [CANNOT_COMPILE]))
def test_what_the_image_needs_may_be_lacking(
    reader: Reader, served: Serve, steps_of: Steps, lacks: str
) -> None:
    host = served(WITHOUT_THE_IMAGE[lacks])
    ask(reader, host.address)
    reader.sees(HEADING)
    assert reader.steps == steps_of("2026-09-01", "rijswijk")
    assert host.way == "fallback"


# A browser without module workers does not read that option, and runs the file as a script.
ONLY_CLASSIC_WORKERS = "globalThis.Worker = class extends Worker { constructor(a) { super(a); } };"

WITHOUT_A_CALCULATOR: dict[str, dict[str, Change]] = {
    "no WebAssembly": {"worker_client.js": in_front("delete globalThis.WebAssembly;")},
    "no workers": {"worker_client.js": in_front("delete globalThis.Worker;")},
    "no module workers": {"worker_client.js": in_front(ONLY_CLASSIC_WORKERS)},
    "no DecompressionStream": {"worker.js": in_front("delete globalThis.DecompressionStream;")},
    "WebAssembly of long ago": {
        "python.bin": packed(OF_THE_FUTURE),
        "pyodide.asm.bin": packed(OF_THE_FUTURE),
    },
}


@in_turn("lacks", WITHOUT_A_CALCULATOR, ("WebAssembly of long ago", "no module workers"))
def test_a_browser_that_cannot_run_python_says_so(
    reader: Reader, served: Serve, lacks: str
) -> None:
    ask(reader, served(WITHOUT_A_CALCULATOR[lacks]).address)
    reader.sees(CANNOT)
    assert "Gebruik de tabel met weken." in reader.screen
    assert "wordt geladen" not in reader.screen


def test_a_browser_that_cannot_read_our_scripts_says_so(reader: Reader, served: Serve) -> None:
    host = served({"calculator.js": in_front("} of the future {")})
    reader.opens(f"{host.address}termijnen/")
    reader.sees(CANNOT)
    assert "Gebruik de tabel met weken." in reader.screen


# Engines report a missing script or import in different ways, or not at all.
LOST: dict[str, dict[str, Change]] = {
    "calculator.js": {"calculator.js": None},
    "form.js": {"form.js": None},
    "worker.js": {"worker.js": None},
    "engine.js": {"engine.js": None},
    "pyodide.asm.js": {"python.bin": None, "pyodide.asm.js": None},
    "pyodide.asm.bin": {"python.bin": None, "pyodide.asm.bin": None},
}


@in_turn("file", LOST, ("form.js", "pyodide.asm.bin"))
def test_a_file_that_is_not_there_is_named(reader: Reader, served: Serve, file: str) -> None:
    host = served(LOST[file])
    reader.opens(f"{host.address}termijnen/")
    if file not in ("calculator.js", "form.js"):
        reader.tabs_to(DATE)
    reader.sees("Een bestand van deze site kwam niet binnen (404): assets/rekenhulp/")
    assert f"/{file}.\n" in reader.screen
    assert "Gebruik de tabel met weken." in reader.screen
    assert "andere of een nieuwere browser" not in reader.screen


@in_other_engines
def test_a_browser_that_cannot_read_the_scripts_says_so(reader: Reader, served: Serve) -> None:
    host = served({"calculator.js": in_front("} written in the JavaScript of the future {")})
    reader.opens(f"{host.address}termijnen/")
    reader.sees(CANNOT)
    reader.tabs_to("Probeer opnieuw")


def test_search_by_a_worker_that_starts_another_finds_what_was_meant(
    reader: Reader, served: Serve
) -> None:
    host = served({})
    reader.opens(host.address)
    reader.tabs_to("Zoeken")
    reader.types("rijswijk regiseur")
    reader.finds("Stap 3: Inzet teamleider jeugdhulp")
