"""Tests that a mistake in a hand-written page is told in Dutch, with its place.

MkDocs itself makes the pages here, so that another wording of its messages shows.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from routeboek_py.publish.mkdocs_words import MOST, heard, in_dutch, in_settings

RIGHT = "# Over\n\n## Plek { #plek }\n"
SETTINGS = """
site_name: x
markdown_extensions: [attr_list, pymdownx.snippets: {check_paths: true}]
validation:
  nav: {omitted_files: warn}
  links: {anchors: warn, absolute_links: warn, unrecognized_links: warn}
nav: [index.md, over.md]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    (tmp_path / "docs" / "index.md").write_text("# Begin\n")
    (tmp_path / "docs" / "over.md").write_text(RIGHT)
    return tmp_path


def told(folder: Path) -> list[str]:
    """What is said of the pages of a folder, a line each."""
    with heard() as messages, suppress(Exception, SystemExit):
        build(load_config(str(folder / "mkdocs.yml")))
    return in_dutch(messages, folder / "docs").splitlines()


TO = "wijst naar een p"


@pytest.mark.parametrize(
    ("written", "column", "said"),
    [
        ("Zie [x](weg.md).", 9, f"De link ‘weg.md’ {TO}agina die er niet is."),
        ("[x](index)", 5, "De link ‘index’ wijst niet naar een pagina van deze site. "
                          "Bedoelde u ‘index.md’?"),
        ("[x](/over/)", 5, "De link ‘/over/’ wijst niet naar een pagina van deze site. "
                           "Bedoelde u ‘over.md’?"),
        ("[x](#daar)", 5, f"De link ‘#daar’ {TO}lek die niet op deze pagina staat."),
        ("[x](index.md#a)", 5, f"De link ‘index.md#a’ {TO}lek die niet op die pagina staat."),
        ('--8<-- "weg.txt"', 9, "Het deel ‘weg.txt’, dat in deze pagina hoort, is er niet."),
        ("[<b>](<q\"'.md>)", 8, f"De link ‘q\"'.md’ {TO}agina die er niet is."),
    ],
)  # fmt: skip
def test_a_mistake_in_a_page_is_told_with_its_place(
    folder: Path, written: str, column: int, said: str
) -> None:
    (folder / "docs" / "over.md").write_text(f"{RIGHT}\n{written}\n")
    assert told(folder) == [f"docs/over.md:5:{column}: {said}"]


def test_a_page_that_is_missing_or_too_many_is_named(folder: Path) -> None:
    (folder / "docs" / "over.md").rename(folder / "docs" / "anders.md")
    assert told(folder) == [
        "docs/anders.md: Deze pagina staat niet in het menu. Haal haar weg.",
        "docs/over.md: Deze pagina van het menu is er niet. Zet haar terug.",
    ]


def test_a_page_in_another_encoding_is_named(folder: Path) -> None:
    (folder / "docs" / "over.md").write_bytes("# Één\n".encode("utf-16"))
    assert told(folder)[0] == (
        "docs/over.md: Deze pagina is niet bewaard als UTF-8. Bewaar haar opnieuw, met UTF-8 als "
        "codering."
    )


def test_two_pages_with_one_address_are_named(folder: Path) -> None:
    (folder / "docs" / "README.md").write_text("# Ook begin\n")
    assert told(folder)[0] == (
        "docs/README.md: Deze pagina krijgt hetzelfde adres als ‘index.md’. Geef een van beide een "
        "andere naam."
    )


def test_of_very_many_mistakes_not_all_are_told(folder: Path) -> None:
    links = "\n".join(f"[x](weg{at}.md)" for at in range(100))
    (folder / "docs" / "over.md").write_text(f"{RIGHT}\n{links}\n")
    lines = told(folder)
    assert (len(lines), lines[-1]) == (MOST + 1, f"En nog {100 - MOST} andere.")


def test_a_mistake_in_the_settings_is_told_with_its_place(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text("site_name: x\nextra: {a: [1\nb: 2\n")
    with pytest.raises(Exception, match="parsing the configuration file") as raised:
        load_config(str(folder / "mkdocs.yml"))
    assert in_settings(raised.value).startswith("mkdocs.yml:3:")


def test_a_setting_that_is_not_there_is_named(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text("site_name: x\ntheme: {name: nergens}\n")
    (said,) = told(folder)
    assert said.startswith("mkdocs.yml: De instelling ‘theme’ klopt niet: ")


def test_what_has_no_dutch_is_passed_on(folder: Path) -> None:
    with heard() as messages:
        logging.getLogger("mkdocs.x").warning("Something %s", "new")
    assert in_dutch(messages, folder / "docs") == "MkDocs meldt: Something new"
