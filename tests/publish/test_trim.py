"""Tests what is removed from a stylesheet, and what stays."""

from __future__ import annotations

import pytest

from routeboek_py.publish.trim import trimmed, words_of

PAGE = '<main class="kaart kaart--open" id="top" data-soort="tafel"><p lang="nl">Tekst</p></main>'
SCRIPT = 'element.className = `stap stap--${toestand}`; menu.setAttribute("data-open", "")'
WORDS = words_of(PAGE) | words_of(SCRIPT)


def trim(css: str) -> str:
    return trimmed(css, WORDS).css.removeprefix('@charset "UTF-8";').strip()


@pytest.mark.parametrize(
    "css",
    [
        ".kaart{color:red}",
        'main>.kaart--open::before{content:"x"}',
        "#top:hover{color:red}",
        "*,:root>*{color:red}",
        "p:not(.weg):is(.weg,.elders){color:red}",
        "[data-soort=tafel]{color:red}",
        '[lang|="nl"]{color:red}',
        "[data-nergens] p{color:red}",
        "[open] p{color:red}",
        ".stap--verstreken{color:red}",
        "@media print{p{color:red!important}}",
        "@supports (display:grid){@media print{p{color:red}main{color:red}}}",
        "@page{margin:2cm}",
        "p{color:red;&.kaart{color:blue}main &{color:green}}",
        ":root{--blauw:#00f}p{color:var(--blauw)}",
        ":root{--a:url(\"data:image/svg+xml,<svg xmlns='x'/>\")}p{mask:var( --a,none)}",
        "p{animation:draai 1s}@keyframes draai{to{opacity:0}}",
    ],
)
def test_what_a_page_or_script_can_use_stays_as_it_is(css: str) -> None:
    assert trim(css) == css


@pytest.mark.parametrize(
    "css",
    [
        ".weg{color:red}",
        ".kaart .weg{color:red}",
        "#weg,dialog,.kaart--dicht{color:red}",
        "[data-soort=bron]{color:red}",
        "@media print{.weg{color:red}}",
        ":root{--nergens:1px}",
        ":root{--een:1px;--twee:var(--een)}.weg{margin:var(--twee)}",
        "@keyframes nergens{to{opacity:0}}",
        "/* .kaart{color:red} */",
        '@charset "UTF-8";',
    ],
)
def test_what_nothing_can_use_goes(css: str) -> None:
    assert trim(css) == ""


def test_of_several_selectors_only_the_useless_go() -> None:
    assert trim(".weg,.kaart , .elders p{color:red}") == ".kaart{color:red}"


def test_the_order_stays() -> None:
    css = "p{color:red}@media print{p{color:blue}}p{color:green}"
    assert trim(css) == css


@pytest.mark.parametrize(
    ("css", "left_out"),
    [
        (".weg{color:red}", [".weg"]),
        (".kaart,.weg{color:red}", [".weg"]),
        ("@media print{.weg p{color:red}}", [".weg p"]),
        ("p{color:red;.weg{color:blue}}", [":is(p) .weg"]),
        ("p{&.weg{color:blue}}", [":is(p).weg"]),
        (".kaart{--niet:1}", []),
    ],
)
def test_what_was_left_out_is_told(css: str, left_out: list[str]) -> None:
    assert sorted(trimmed(css, WORDS).left_out) == left_out
