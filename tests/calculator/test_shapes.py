"""Tests that the types for JavaScript (`types.d.ts`) match the calculator's answers.

The TypeScript compiler checks real answers of every kind against the types: a missing key, an
unknown key, or another type of value is an error.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from routeboek_py.calculator.entry import answer_json
from routeboek_py.exchange.page.entry import Entry
from tests.conftest import PROJECT

JS = PROJECT / "routeboek_py" / "frontend"
TODAY = "2026-11-22"
OTHER = {"datum": "x", "gemeente": "rijswijk"}
LIST = b"kenmerk;eerste datum;gemeente\nA;01-09-2026;rijswijk\n;x;y\n"
BORN = b"leerling;geboren;gemeente\nA;01-09-2012;rijswijk\n"
SEEN: dict[str, Any] = {
    "vandaag": TODAY, "gemeente": None, "stap": None, "wanneer": None, "van": 0, "aantal": 9,
}  # fmt: skip


def answers(regels: dict[str, Any], clocks: list[dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Real answers to questions of every kind, each with the name of its type."""

    def ask(**question: Any) -> Any:
        return json.loads(answer_json(json.dumps({"regels": regels, "vandaag": TODAY, **question})))

    asked = [
        {"datum": datum, "gemeente": gemeente}
        for datum in ("2026-09-01", "2026-10-30", "2031-01-01", "2000-01-01")
        for gemeente in ("den-haag", "rijswijk")
    ]
    for question in asked:
        yield "Antwoord", ask(**question)
        yield "Naast & { soort: string }", ask(soort="naast", ander=asked[0], **question)
    yield "Naast & { soort: string }", ask(soort="naast", ander=OTHER, **asked[0])
    yield "Fouten", ask(datum="x", gemeente="")
    yield "Fouten", ask(soort="link", link="#x")
    vanaf = {clocks[0]["id"]: "1-9-2026", clocks[1]["id"]: "x"}
    clocks_told = ask(soort="klokken", klokken=clocks, vanaf=vanaf)
    yield "{ soort: string; klokken: Klok[] }", clocks_told


def lists(regels: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The exchange's answers about a list of pupils."""
    entry = Entry()

    def ask(name: str, data: bytes = b"", **about: Any) -> Any:
        kind, said = entry.ask(name, json.dumps(about), data, lambda *_: None)
        assert kind == "text"
        return json.loads(said)

    ask("begin", regels=regels)
    yield "Added", ask("add", BORN, naam="geboren.csv", kolommen={})
    yield "Added", ask("add", LIST, naam="lijst.csv", kolommen={})
    yield "Seen", ask("show", **SEEN)
    yield "Broken", ask("broken", van=0, aantal=9)


def test_the_types_of_the_pages_are_the_shapes_of_the_answers(
    tmp_path: Path, rules_data: dict[str, Any], clocks_data: list[dict[str, Any]]
) -> None:
    here, there = JS / "common" / "types.js", JS / "caseload" / "types.js"
    lines = [
        f"import type {{ Antwoord, Fouten, Klok, Naast }} from {json.dumps(str(here))};",
        f"import type {{ Added, Broken, Seen }} from {json.dumps(str(there))};",
    ]
    told = [*answers(rules_data, clocks_data), *lists(rules_data)]
    for n, (kind, said) in enumerate(told):
        lines.append(f"export const given{n}: {kind} = {json.dumps(said, ensure_ascii=False)};")
    shapes = tmp_path / "shapes.ts"
    shapes.write_text("\n".join(lines), encoding="utf-8")
    tsc = PROJECT / "node_modules" / ".bin" / "tsc"
    options = ["--ignoreConfig", "--noEmit", "--strict", "--skipLibCheck", "--types", "",
               "--module", "esnext", "--target", "esnext",
               "--moduleResolution", "bundler"]  # fmt: skip
    done = subprocess.run(
        [str(tsc), *options, str(shapes)], capture_output=True, text=True, check=False
    )
    assert done.stdout == ""
    assert len(told) > 20
