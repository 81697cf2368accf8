"""Reads refusals.yml: all that `routeboek controleer` refuses and remarks on, a case each.

`python -m tests.model.refusals` writes the table refusals.md again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from routeboek_py.model.own_words.compared import NAME

HERE = Path(__file__).parent
SMALL = (HERE / "small.yml").read_text(encoding="utf-8")
TABLE = HERE / "refusals.md"

_HEAD = """\
# All that `routeboek controleer` refuses

Made from [refusals.yml](refusals.yml) with `python -m tests.model.refusals`; every row is a test,
with [small.yml](small.yml) as the routeboek in which one thing is changed. Its words are Dutch, as
an editor sees them. “Let op” is a remark: the site is made all the same.
"""
_COLUMNS = "| wat | u typt | wat er dan staat | zo klopt het |\n|---|---|---|---|\n"


@dataclass(frozen=True)
class Kept:
    """A kept version: the small routeboek, in which `typ` may stand for `staat`."""

    naam: str
    staat: str = ""
    typ: str = ""


@dataclass(frozen=True)
class Refusal:
    """What is typed where something else stands, and what is said of it, at which place.

    Without `staat` it is the whole file, of `keer` times `typ`. `uitweg` is what makes it right.
    `vergeleken` is the file in which `routeboek vergelijk` keeps what was compared.
    """

    groep: str
    wat: str
    melding: str
    plaats: str
    staat: str = ""
    typ: str = ""
    uitweg: str = ""
    keer: int = 1
    codering: str = "utf-8"
    lees: str = "routeboek.yml"
    bewaard: Kept | None = None
    vergeleken: str = ""
    let_op: bool = False

    @property
    def line(self) -> str:
        """The line that the command prints; without `plaats` it is about the whole."""
        if not self.plaats:
            return self.melding
        file = "routeboek.yml:" if self.plaats.count(":") == 1 else ""
        return f"{file}{self.plaats}: {self.melding}"

    def write(self, folder: Path, typed: str | None = None) -> Path:
        """Writes the routeboek with what is typed, and the kept version; returns its file."""
        (folder / "versies").mkdir(exist_ok=True)
        text = (self.typ if typed is None else typed) * self.keer
        if self.staat:
            assert SMALL.count(self.staat) == 1, self.staat
            text = SMALL.replace(self.staat, text)
        (folder / "routeboek.yml").write_bytes(text.encode(self.codering))
        if self.bewaard is not None:
            kept = SMALL.replace(self.bewaard.staat, self.bewaard.typ, 1)
            (folder / "versies" / f"{self.bewaard.naam}.yml").write_text(kept, encoding="utf-8")
        if self.vergeleken:
            (folder / NAME).write_text(self.vergeleken, encoding="utf-8")
        return folder / self.lees


def _refusal(row: dict[str, Any]) -> Refusal:
    kept = row.pop("bewaard", None)
    return Refusal(**row, bewaard=None if kept is None else Kept(**kept))


def rows() -> list[Refusal]:
    """The cases of refusals.yml."""
    text = (HERE / "refusals.yml").read_text(encoding="utf-8")
    return [_refusal(row) for row in yaml.load(text, Loader=yaml.CSafeLoader)]


def table() -> str:
    """The table for editors and developers."""
    return _HEAD + "".join(_lines(rows()))


def _lines(cases: list[Refusal]) -> Iterator[str]:
    for groep, group in groupby(cases, key=lambda case: case.groep):
        yield f"\n## {groep}\n\n{_COLUMNS}"
        for case in group:
            typed = _code(case.typ) + (f" × {case.keer}" if case.keer > 1 else "")
            said = f"{_code(case.plaats)} {_escaped(case.melding)}".strip()
            yield f"| {case.wat} | {typed} | {said} | {_code(case.uitweg)} |\n"


def _code(text: str) -> str:
    """A text as code in a cell; a line end is shown as ⏎, what nobody sees as its number."""
    shown = "".join(c if c.isprintable() or c == "\n" else f"\\u{ord(c):04x}" for c in text)
    shown = " ⏎ ".join(shown.strip("\n").split("\n"))
    if not shown:
        return ""
    ticks = "``" if "`" in shown else "`"
    cut = shown if len(shown) <= 90 else f"{shown[:90]}…"
    return f"{ticks}{cut.replace('|', chr(92) + '|')}{ticks}"


def _escaped(text: str) -> str:
    for sign in "\\|<>*_#[]`":
        text = text.replace(sign, f"\\{sign}")
    return text


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
