"""What we rely on in Material that it promises nobody: each test names one thing.

They read the installed package, so that a new version says at once what broke. Who uses it stands
with each. docs/adr/0010-ways-out-of-material.md says what other builders make of the same.
"""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest

from routeboek_py.theme import STYLESHEETS
from tests.conftest import PROJECT

TEMPLATES = Path(material.__file__).parent / "templates"
PACKAGE = PROJECT / "routeboek_py"
THEME = PACKAGE / "theme" / "material"
BASE = (TEMPLATES / "base.html").read_text(encoding="utf-8")
MAIN = (THEME / "main.html").read_text(encoding="utf-8")
PARTIALS = {file.relative_to(THEME).as_posix() for file in THEME.glob("partials/**/*.html")}
# Not one of Material's: theme.language in mkdocs.yml names it.
LANGUAGE = "partials/languages/routeboek.html"


def one(pattern: str) -> str:
    """The text of the only file of Material that a pattern is for."""
    found = [*TEMPLATES.glob(pattern)]
    assert len(found) == 1, f"{pattern}: {[file.name for file in found]}"
    return found[0].read_text(encoding="utf-8")


def templates() -> str:
    """Every template of Material that is on all pages."""
    names = ("base.html", "partials/header.html", "partials/search.html")
    return "".join((TEMPLATES / name).read_text(encoding="utf-8") for name in names)


@pytest.mark.parametrize("block", re.findall(r"{% block (\w+) %}", MAIN))
def test_base_has_each_block_that_our_main_fills(block: str) -> None:
    assert f"{{% block {block} %}}" in BASE


@pytest.mark.parametrize("partial", sorted(PARTIALS - {LANGUAGE}))
def test_material_has_each_partial_that_ours_replaces(partial: str) -> None:
    assert (TEMPLATES / partial).is_file()


def test_the_partials_with_inline_scripts_are_included_where_we_expect_them() -> None:
    """Early in the head, with the switch of colours in the header, and below the text."""
    palette = (TEMPLATES / "partials" / "header.html").read_text(encoding="utf-8")
    assert BASE.index("partials/javascripts/base.html") < BASE.index("</head>")
    assert BASE.index("partials/javascripts/content.html") > BASE.index("{% block content %}")
    assert "partials/javascripts/palette.html" in palette


def test_an_inline_script_is_in_no_template_that_our_pages_include_as_it_is() -> None:
    """The Content-Security-Policy forbids them; those below are for what mkdocs.yml never asks."""
    with_script = {
        file.relative_to(TEMPLATES).as_posix()
        for file in TEMPLATES.rglob("*.html")
        if re.search(r"<script(?![^>]*\b(?:src|type)=)", file.read_text(encoding="utf-8"))
    }
    only_when_asked = {
        "partials/javascripts/announce.html",
        "partials/javascripts/consent.html",
        "partials/javascripts/outdated.html",
        "partials/integrations/analytics.html",
        "partials/integrations/analytics/google.html",
        "redirect.html",
    }
    assert with_script - PARTIALS == only_when_asked


def test_its_dutch_can_be_imported_and_asked_for_a_word() -> None:
    """partials/languages/routeboek.html"""
    dutch = (TEMPLATES / "partials" / "languages" / "nl.html").read_text(encoding="utf-8")
    ours = (THEME / LANGUAGE).read_text(encoding="utf-8")
    words = re.findall(r'"(search\.[\w.]+)":', ours)
    assert "macro t(key)" in dutch
    assert words
    assert [word for word in words if f'"{word}"' not in dutch] == []


def test_the_config_names_the_search_worker_in_a_folder_that_we_replace() -> None:
    """theme/material/main.html"""
    (replaced,) = re.findall(r"super\(\) \| replace\('([^']+)'", MAIN)
    config = BASE[BASE.index("{% block config %}") : BASE.index("{% block scripts %}")]
    assert replaced == "assets/javascripts/workers/"
    assert config.count(replaced) == 1
    assert 'id="__config"' in config


def test_the_search_worker_takes_and_gives_the_messages_that_ours_passes_on() -> None:
    """theme/material/assets/javascripts/search/worker.js"""
    worker = one("assets/javascripts/workers/search.*.js")
    ours = (THEME / "assets/javascripts/search/worker.js").read_text(encoding="utf-8")
    kinds = dict(re.findall(r"const (SETUP|QUERY|RESULT) = (\d);", ours))
    switched = re.split(r"switch\(\w+\.type\)", worker)[-1]
    taken = re.findall(r"case (\d):", switched)
    assert sorted(taken) == sorted([kinds["SETUP"], kinds["QUERY"]])
    assert f"{{type:{kinds['RESULT']},data:" in worker
    assert "{items:[" in worker


def test_search_is_by_lunr_with_the_syntax_that_we_write() -> None:
    """theme/material/assets/javascripts/search/words.js writes `+word*`, `word~1` and `word^10`."""
    worker = one("assets/javascripts/workers/search.*.js")
    for word in ("self.lunr=", "EDIT_DISTANCE", "BOOST", "PRESENCE", "wildcard"):
        assert word in worker, word


def test_its_script_remembers_with_the_functions_that_before_drawing_makes() -> None:
    """theme/material/assets/javascripts/before_drawing.js"""
    ours = (THEME / "assets/javascripts/before_drawing.js").read_text(encoding="utf-8")
    made = set(re.findall(r"__md_\w+(?=:)", ours))
    scripts = [
        TEMPLATES / "partials/javascripts/base.html",
        *TEMPLATES.glob("assets/javascripts/*.js"),
    ]
    asked = {name for file in scripts for name in re.findall(r"__md_\w+", file.read_text("utf-8"))}
    assert made == asked


def test_only_before_drawing_knows_those_functions() -> None:
    scripts = [*PACKAGE.rglob("*.js"), *PACKAGE.rglob("*.html"), *PACKAGE.rglob("*.j2")]
    knowing = {file.name for file in scripts if "__md_" in file.read_text(encoding="utf-8")}
    assert knowing == {"before_drawing.js"}


def test_the_choice_of_colours_is_kept_under_the_name_that_before_drawing_reads() -> None:
    bundle = one("assets/javascripts/bundle.*.js")
    assert '__md_get("__palette")' in bundle
    assert '__md_set("__palette",' in bundle


@pytest.mark.parametrize("pattern", STYLESHEETS)
def test_one_stylesheet_of_each_kind(pattern: str) -> None:
    """publish/styles.py"""
    one(pattern)


@pytest.mark.parametrize("width", ["76.234375em", "59.984375em"])
def test_the_menu_and_the_search_become_small_at_the_widths_of_our_script(width: str) -> None:
    """theme/material/assets/javascripts/menu.js"""
    script = (THEME / "assets/javascripts/menu.js").read_text(encoding="utf-8")
    assert f"(max-width: {width})" in script
    assert f"max-width:{width}" in one(STYLESHEETS[0])


@pytest.mark.parametrize(
    "mark",
    ['id="__drawer"', 'id="__search"', 'for="__drawer"', 'for="__search"', "md-search__input",
     "md-search__inner", "md-search__output", "md-search-result__meta", "md-sidebar--primary",
     "md-content__inner md-typeset"],
)  # fmt: skip
def test_pages_have_what_our_scripts_look_for(mark: str) -> None:
    """menu.js, nothing_found.js and paper/pages.py"""
    assert mark in templates()


def test_a_wide_table_is_wrapped_by_its_script_in_what_ours_looks_for() -> None:
    """theme/material/assets/javascripts/reading.js"""
    assert "md-typeset__scrollwrap" in one("assets/javascripts/bundle.*.js")


def test_its_styles_know_every_colour_that_ours_ask_for() -> None:
    """The custom properties in our stylesheets, but those that we set ourselves."""
    package = PROJECT / "routeboek_py"
    sheets = [*THEME.rglob("*.css"), *(package / "frontend").rglob("*.css")]
    ours = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    theirs = "".join(one(pattern) for pattern in STYLESHEETS)
    asked = set(re.findall(r"var\((--md-[\w-]+)", ours))
    set_by_us = set(re.findall(r"(--md-[\w-]+)\s*:", ours))
    assert asked
    assert {name for name in asked - set_by_us if f"{name}:" not in theirs} == set()


def test_our_templates_call_no_method_of_python() -> None:
    """MiniJinja, by which Zensical renders templates, has filters and tests but not those."""
    method = re.compile(r"{[{%][^}]*\.(?:get|items|keys|values|split|replace|format|startswith)\(")
    found = {file.name: method.findall(file.read_text("utf-8")) for file in THEME.rglob("*.html")}
    assert {name: calls for name, calls in found.items() if calls} == {}
