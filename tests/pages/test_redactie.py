"""Tests the page for editors: every example works on the real file, with the shown result."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent, indent

import pytest

from routeboek_py.cli import main
from routeboek_py.model.load import load
from routeboek_py.model.own_words.compared import NAME, NOTHING, file_text
from routeboek_py.model.own_words.sentences import own_words
from tests.conftest import MODEL, PROJECT

REAL = MODEL.read_text(encoding="utf-8")
PAGE = (PROJECT / "docs" / "over" / "redactie.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## [^\n]*\{ #([a-z-]+) \}\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S))

Said = Callable[..., str]


def blocks(section: str, kind: str) -> list[str]:
    """The code blocks in a section: `yaml` to type, or no language for a command's output."""
    fences = re.findall(r"^```(\w*)\n(.*?)^```$", SECTIONS[section], re.MULTILINE | re.DOTALL)
    return [text for found, text in fences if found == kind]


def masked(said: str) -> str:
    """The text without line and column, which change with every edit of the file."""
    return re.sub(r":[0-9]+:[0-9]+:", ":", said)


def put(key: str, block: str, text: str = REAL) -> str:
    """The file with a block added first under a key, with the indent of its neighbours."""
    start = re.search(rf"^ *{key}:\n", text, re.MULTILINE)
    assert start, key
    spaces = re.match(" *", text[start.end() :])
    assert spaces
    return text[: start.end()] + indent(block, spaces[0]) + text[start.end() :]


def instead(old: str, new: str, text: str = REAL) -> str:
    """The file with some lines replaced, with the same indent."""
    for spaces in (" " * n for n in range(0, 20, 2)):
        if f"\n{indent(old, spaces)}" in text:
            return text.replace(indent(old, spaces), indent(new, spaces), 1)
    raise AssertionError(f"not in the file: {old}")


@pytest.fixture
def said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Said:
    """The output of a command on a file with some text, in a folder as an editor has it."""
    monkeypatch.chdir(tmp_path)
    Path("docs/versies").mkdir(parents=True)

    def run(text: str, *command: str) -> str:
        Path("docs/routeboek.yml").write_text(text, encoding="utf-8")
        capsys.readouterr()
        main(command or ["controleer"])
        heard = capsys.readouterr()
        return masked(heard.err or heard.out)

    return run


def test_a_right_file(said: Said) -> None:
    command, right = blocks("zo-werkt-u", "")
    assert command == "routeboek controleer\n"
    assert said(REAL) == right


def test_a_sentence_of_ours_with_its_place(said: Said) -> None:
    with_place, without = blocks("woorden", "yaml")
    (refused,) = blocks("woorden", "")
    line = with_place.split("\n", maxsplit=1)[1]
    now = "- Het JES stelt vast dat een casus vastloopt.\n"
    assert "klopt" in said(instead(now, dedent(line)))
    head = "    in_het_kort: Advies aan het JES over ondersteuning op school.\n"
    assert said(REAL.replace(head, head + indent(without, "    "))) == masked(refused)


def test_a_source_that_changed_after_it_was_compared(said: Said) -> None:
    (command, remark) = blocks("vergelijken", "")
    every = own_words(load(MODEL))
    compared = NOTHING
    for own in every:
        compared = compared.with_day(own, "2026-11-29")
    Path("docs", NAME).write_text(file_text(compared, every), encoding="utf-8")
    assert command == "routeboek vergelijk\n"
    changed = REAL.replace("Advies aan JES voor ondersteuning op school", "Advies aan het JES", 1)
    assert masked(remark) in said(changed)


def test_a_changed_term(said: Said) -> None:
    now, changed = blocks("termijn", "yaml")
    (remark,) = blocks("termijn", "")
    assert "klopt" in said(instead(now, changed))
    only_weeks = "\n".join([*changed.split("\n")[:2], *now.split("\n")[2:]])
    assert said(instead(now, only_weeks)) == masked(remark)


def test_a_term_that_counts_otherwise(said: Said) -> None:
    now, _ = blocks("termijn", "yaml")
    (other,) = blocks("eenheden", "yaml")
    assert "klopt" in said(instead(now, other))


def test_a_new_tafel(said: Said) -> None:
    tafel, answer = blocks("tafel", "yaml")
    (forgotten,) = blocks("tafel", "")
    with_tafel = put("tafels", tafel)
    assert "10 tafels" in said(put("antwoorden", answer, with_tafel))
    assert said(with_tafel) == masked(forgotten)


def test_a_new_gemeente(said: Said) -> None:
    (gemeente,) = blocks("gemeente", "yaml")
    (forgotten,) = blocks("gemeente", "")
    assert "4 gemeenten" in said(put("gemeenten", gemeente))
    without_last_step = gemeente[: gemeente.index("    directeuren:")]
    assert said(put("gemeenten", without_last_step)) == masked(forgotten)


def test_mistakes(said: Said) -> None:
    slip, colon, quoted = blocks("fout", "yaml")
    says_slip, says_colon = blocks("fout", "")
    meant = re.search(r"Bedoelde u ‘(.+)’", says_slip)
    assert meant
    assert said(instead(f"tafel: {meant[1]}\n", slip)) == masked(says_slip)
    doel = re.search(r"^    (doel: .*\n)", REAL, re.MULTILINE)
    assert doel
    assert said(instead(doel[1], colon)) == masked(says_colon)
    assert "klopt" in said(instead(doel[1], quoted))


def test_a_comparison(said: Said) -> None:
    now, changed = blocks("termijn", "yaml")
    command, tells = blocks("verschil", "")
    old = Path(command.split()[-1])
    old.write_text(REAL, encoding="utf-8")
    told = said(instead(now, changed), *command.split()[1:])
    heading, _, rest = told.partition("\n\n")
    assert heading.endswith("2 veranderingen.")
    assert rest == tells


def test_a_kept_version(said: Said) -> None:
    (higher,) = blocks("versie", "yaml")
    (forgotten,) = blocks("versie", "")
    blad = re.search(r'^  (versie: "(.+)"\n  bijgewerkt: .*\n)', REAL, re.MULTILINE)
    assert blad
    Path("docs/versies", f"{blad[2]}.yml").write_text(REAL, encoding="utf-8")
    now, changed = blocks("termijn", "yaml")
    assert said(instead(now, changed)) == masked(forgotten.replace("0.2", blad[2]))
    assert "klopt" in said(REAL.replace(blad[1], indent(higher, "  ").lstrip()))


def test_every_example_on_the_page_is_tried_above() -> None:
    tried = {
        "zo-werkt-u": (0, 2), "termijn": (2, 1), "eenheden": (1, 0), "tafel": (2, 1),
        "gemeente": (1, 1),
        "fout": (3, 2), "vs-code": (0, 0), "verschil": (0, 2), "versie": (1, 1), "woorden": (2, 1),
            "vergelijken": (0, 2), "zoekwoorden": (0, 0),
    }  # fmt: skip
    shown = {name: (len(blocks(name, "yaml")), len(blocks(name, ""))) for name in SECTIONS}
    assert shown == tried
