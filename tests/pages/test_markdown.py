"""Tests that readers see the exact text of the model, whatever characters it has."""

from __future__ import annotations

import html
import re
from pathlib import Path

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import escape
from mkdocs.config import load_config

from routeboek_py.pages.markdown import as_html, attribute, words
from tests.conftest import PROJECT
from tests.hostile.texts import all_texts

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


# Where a page puts a text, and what is made of it there.
PLACES = {
    "a heading": ("## {} {{ #kop }}", '<h2 id="kop">{}</h2>'),
    "a heading alone": ("# {}", '<h1 id="[^"]*">{}</h1>'),
    "bold in a list": ("- **{}**", "<ul>\n<li><strong>{}</strong></li>\n</ul>"),
    "a link": ("[{}](x.md){{ .bron }}", '<p><a class="bron" href="x.md">{}</a></p>'),
    "a line with a class": ("{}\n{{: .lead }}", '<p class="lead">{}</p>'),
    "a cell": (
        "| k |\n|---|\n| {} |", "<table>\n<thead>\n<tr>\n<th>k</th>\n</tr>\n</thead>\n<tbody>\n"
        "<tr>\n<td>{}</td>\n</tr>\n</tbody>\n</table>"),
    "within HTML": ('<dd markdown="span">{}</dd>', "<dd>{}</dd>"),
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_no_text_is_markup_in_any_place(place: str) -> None:
    typed, made = PLACES[place]
    reader = markdown.Markdown(extensions=EXTENSIONS)
    before, after = made.split("{}")
    for text in all_texts():
        page = reader.reset().convert(typed.format(words(text)))
        found = re.fullmatch(f"{before}([^<>]*){re.escape(after)}", page)
        assert found, (text, page)
        assert html.unescape(found[1]) == text


@pytest.mark.parametrize(
    "typed",
    ['[x](x.md){{ .bron aria-label="{}" }}', '| k |\n|---|\n| x {{: data-kop="{}" }} |'],
    ids=["a link", "a cell"],
)
def test_no_text_ends_its_attribute(typed: str) -> None:
    reader = markdown.Markdown(extensions=EXTENSIONS)
    for text in all_texts():
        page = reader.reset().convert(typed.format(attribute(text)))
        found = re.search('(?:aria-label|data-kop)="([^"]*)"', page)
        assert found, (text, page)
        assert html.unescape(found[1]) == text
        assert len(re.findall("<", page)) in (4, 14)


def test_a_template_may_print_it_or_escape_it() -> None:
    for text in all_texts():
        assert html.unescape(as_html(text)) == text
        assert escape(as_html(text)) == as_html(text)
        assert not set(as_html(text)) & set("<>\"'")


def test_these_are_the_extensions_of_the_site(tmp_path: Path) -> None:
    config = load_config(str(PROJECT / "mkdocs.yml"), docs_dir=str(tmp_path))
    ours = {*EXTENSIONS, "pymdownx.snippets", "fenced_code"}  # fenced_code: MkDocs' own default
    assert set(config.markdown_extensions) == ours


@pytest.mark.parametrize("text", ["--8<-- “bestand”", '--8<-- "bestand"'])
def test_a_text_cannot_take_in_a_file(text: str) -> None:
    assert not words(text).startswith("--8<--")
