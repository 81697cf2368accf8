"""Tests that readers see the exact text of the model, whatever characters it has."""

from __future__ import annotations

import html
import re
from pathlib import Path

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from mkdocs.config import load_config

from routeboek_py.pages.markdown import words
from tests.conftest import PROJECT

# As in mkdocs.yml, without snippets: those work per line, and `words` makes no whole line.
EXTENSIONS = ["abbr", "admonition", "attr_list", "md_in_html", "tables", "toc"]


def seen(text: str) -> str:
    """The text that a browser shows for a Markdown paragraph."""
    page = markdown.markdown(f"Voor {words(text)} na", extensions=EXTENSIONS)
    assert re.fullmatch(r"<p>[^<>]*</p>", page), page
    return html.unescape(page.removeprefix("<p>Voor ").removesuffix(" na</p>"))


def seen_at_start(text: str) -> str:
    page = markdown.markdown(words(text), extensions=EXTENSIONS)
    assert re.fullmatch(r"<p>[^<>]*</p>", page), page
    return html.unescape(page.removeprefix("<p>").removesuffix("</p>"))


visible = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x24F, exclude_categories=["Cc", "Cf"]),
    min_size=1,
    max_size=40,
)
markup = st.text(st.sampled_from("<>&*_`[](){}#+-.!|~^\\:/=?'\"1a "), min_size=1, max_size=25)


@given(visible | markup)
@example("<p>Zorglogistiek</p>")
@example("*[JES]: iets")
@example("mwta@swvzhw.nl")
@example("https://voorbeeld.nl")
def test_any_text_is_shown_to_the_letter(text: str) -> None:
    if text.strip():
        assert seen(text) == " ".join(text.split())


@given(visible | markup)
@example("1. eerst")
@example("- punt")
@example("# kop")
@example("!!! let op")
@example("=== tab")
@example(": uitleg")
@example("[^1]: noot")
def test_it_may_stand_at_the_start_of_a_line(text: str) -> None:
    if text.strip():
        assert seen_at_start(text) == " ".join(text.split())


def test_these_are_the_extensions_of_the_site(tmp_path: Path) -> None:
    config = load_config(str(PROJECT / "mkdocs.yml"), docs_dir=str(tmp_path))
    ours = {*EXTENSIONS, "pymdownx.snippets", "fenced_code"}  # fenced_code: MkDocs' own default
    assert set(config.markdown_extensions) == ours


@pytest.mark.parametrize("text", ["--8<-- “bestand”", '--8<-- "bestand"'])
def test_a_text_cannot_take_in_a_file(text: str) -> None:
    assert not words(text).startswith("--8<--")
