"""Builds the site of a small Routeboek with texts, and a plain twin of it to lay beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from routeboek_py.model.document import read
from routeboek_py.model.history.versies import versies
from routeboek_py.model.load import checked
from routeboek_py.model.own_words.compared import NOTHING
from routeboek_py.packing.bundle import ensure_bundle
from routeboek_py.paper.make import no_pdfs
from routeboek_py.publish.making import Making
from routeboek_py.publish.pages import run_mkdocs
from routeboek_py.publish.site import add_search_words, build, finish_pages, lay_out_docs
from tests.conftest import copy_site_folder

from .fill import as_yaml, routeboek_with

# The steps of a build that put texts of the model on pages; the others work on finished pages.
WITH_TEXTS = (lay_out_docs, run_mkdocs, finish_pages, add_search_words)
# Keys of which the version before has another text: parts that are known by their id.
CHANGED = {"titel", "naam", "uitleg", "vraag", "waarom", "wat_wij_doen", "zin"}
_WORD = re.compile("qz[a-z]{3}")


@dataclass(frozen=True)
class Twins:
    """Two sites of one Routeboek: with the texts, and with a made-up word in place of each."""

    texts: Sequence[str]
    hostile: Path
    plain: Path

    def with_texts(self, said: str) -> str:
        """What the plain site says, with the texts in place of the words, without capitals."""
        return _WORD.sub(lambda found: self.texts[_number(found[0])].casefold(), said.casefold())


def hostile_site(folder: Path, texts: Sequence[str]) -> Path:
    """Builds the whole site with the texts."""
    return build(_laid_out(folder, texts))


def plain_site(folder: Path, texts: Sequence[str]) -> Path:
    """Makes the pages with a word in place of each text."""
    _laid_out(folder, [_word(number) for number in range(len(texts))])
    document = read(folder / "docs" / "routeboek.yml")
    work = folder / ".build"
    work.mkdir()
    routeboek = checked(document)
    making = Making(folder, work, routeboek, versies(document), NOTHING, ensure_bundle(), no_pdfs)
    for step in WITH_TEXTS:
        step(making)
    return making.site


def _laid_out(folder: Path, texts: Sequence[str]) -> Path:
    folder.mkdir()
    copy_site_folder(folder)
    now = routeboek_with(texts)
    before = _before(now, routeboek_with([*texts[1:], texts[0]]))
    before["routeboek"] |= {"versie": "0.1", "bijgewerkt": "2026-10-01"}
    docs = folder / "docs"
    for file in (docs / "versies").glob("*.yml"):
        file.unlink()
    (docs / "routeboek.yml").write_text(as_yaml(now), encoding="utf-8")
    (docs / "versies" / "0.1.yml").write_text(as_yaml(before), encoding="utf-8")
    return folder


def _before(now: Any, other: Any, key: str = "") -> Any:
    """The data of now, with other texts at the keys that changed."""
    if isinstance(now, dict):
        return {key: _before(value, other[key], key) for key, value in now.items()}
    if isinstance(now, list):
        return [_before(*pair, key) for pair in zip(now, other, strict=True)]
    return other if key in CHANGED else now


def _word(number: int) -> str:
    first, rest = divmod(number, 26 * 26)
    return f"qz{ascii_lowercase[first]}{ascii_lowercase[rest // 26]}{ascii_lowercase[rest % 26]}"


def _number(word: str) -> int:
    first, second, third = (ascii_lowercase.index(letter) for letter in word[2:])
    return (first * 26 + second) * 26 + third
