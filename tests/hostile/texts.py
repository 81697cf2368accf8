"""Texts that something between the model and a reader could take for more than text.

Made of a table of seeds and a table of wrappings. What would come alive has `kwaad` in its name, so
that one look at a page finds it.
"""

from __future__ import annotations

SEEDS = {
    "HTML": (
        "<x-kwaad>", "<b kwaad>vet</b>", "<img src=x kwaad onerror=kwaad()>",
        "<script>kwaad=1</script>", "</title><script>kwaad=1</script>", "</p></li></div><x-kwaad>",
        "</article></main></body></html><x-kwaad>", "<svg onload=kwaad=1><x-kwaad/></svg>",
        "<style>*{display:none}</style>", "<textarea>", "<plaintext>", "<template>", "<select>",
        "<base href=//kwaad.example>", "<meta http-equiv=refresh content=0>", "<table><tr><td>",
        "<iframe srcdoc='<script>parent.kwaad=1</script>'>", "<a href=javascript:kwaad=1>klik</a>",
        "<details open ontoggle=kwaad=1>", "<div markdown=1 kwaad>**vet**", "<q></q>", "<p>", "</",
        "<!-- x.", "-->", "<!--> <x-kwaad>", "<!DOCTYPE kwaad>", "<![CDATA[ <x-kwaad> ]]>",
        "]]>", "<?php kwaad ?>", "<", "a<b>c", "<3",
    ),
    "an attribute": (
        '" kwaad="1', "' kwaad='1", '"><x-kwaad>', '" onmouseover="kwaad=1', '"', "'", "` kwaad=`",
        'x" data-pdf="routeboek.pdf', ' data-search-exclude="kwaad"', "&quot; kwaad=&quot;1",
    ),
    "Markdown": (
        "**vet**", "_schuin_", "__vet__", "*", "# kop", "kop #", "C##", "## kop ##", "---", "***",
        "===", "- punt", "+ punt", "1. eerst", "2) dan", "> citaat", "~~~kwaad", "```kwaad",
        "`kwaad`", "|a|b|", "| --- |", ": uitleg", "[TOC]", "a\\", "\\*", "!", "[", "](x)",
        "[klik](javascript:kwaad=1)", "![x](x 'kwaad')", "[klik][kwaad]", "[kwaad]: javascript:k",
        "<https://kwaad.example>", "<kwaad@example.nl>", "https://kwaad.example/a_b_c", "www.k.nl",
    ),
    "an extension of Markdown": (
        "{: onclick=kwaad=1 }", "{ .KWAAD #KWAAD kwaad=1 }", "{:kwaad}", "{", "}", "*[kwaad]: x",
        "[^1]", "[^1]: kwaad", '!!! danger "kwaad"', "??? note", '=== "tab"', ":smile:", "$x^2$",
        "\\(x\\)", "==door==", "~~weg~~", "H~2~O x^2^", "^^in^^", "++ctrl++", "{++in++}",
        '--8<-- "over/privacy.md"', ';--8<-- "x"', '-8<- "https://kwaad.example"', "--8<--",
        "klzzwxh:0001", "wzxhzdk:0", "[[wiki]]",
    ),
    "a template": (
        "{{ config }}", "{{ 7*7 }}", "{% raw %}", "{% include 'x' %}", "{# x #}", "${kwaad}",
        "<%= kwaad %>", "{{{kwaad}}}", "%s %d {0}", "{kwaad}", "\\1 \\g<0>", "$&",
    ),
    "an entity": (
        "&lt;x-kwaad&gt;", "&amp;amp;", "&copy", "&copy;", "&#60;x-kwaad&#62;", "&#x3c;b&#x3e;",
        "&nbsp;", "Q&A", "A & B", "&", "&;", "\\u003cb\\u003e", "%3Cx-kwaad%3E",
    ),
    "an address": ("javascript:kwaad=1", "data:text/html,<x-kwaad>", "//kwaad.example", "#kwaad"),
    "data": (
        "null", "true", "0x1F", "~", "2026-09-01", "'); DROP TABLE kwaad", '{"kwaad": 1}', "a: b",
        "=HYPERLINK(1)", "@kwaad", "a;b", "a,b", "</script>", "/* x */", "// x",
    ),
    "other letters": (
        "שלום עולם", "مرحبا بالعالم", "e\u0301e\u0301n", "汉字", "👩🏽", "ﬁ ß İ",
        "Lang" * 75, "a/b-c" * 40,
    ),
}  # fmt: skip
WRAPPINGS = ("{}", "voor {}", "{} na", "**{}**", "“{}”", "1. {}")

# A few of each kind, for the tests that run every time.
FEW = 60


def all_texts() -> list[str]:
    """Every seed in every wrapping, the wrappings in turn, each once and as one line."""
    seeds = [seed for kind in SEEDS.values() for seed in kind]
    made = (wrapping.format(seed) for wrapping in WRAPPINGS for seed in seeds)
    return list(dict.fromkeys(" ".join(text.split()) for text in made))


def some_texts() -> list[str]:
    """A part of the seeds: from the beginning of each kind, and from all through the rest."""
    first = [seed for kind in SEEDS.values() for seed in kind[:4]]
    rest = [seed for kind in SEEDS.values() for seed in kind[4:]]
    chosen = [*first, *rest[:: max(1, len(rest) // (FEW - len(first)))]]
    return list(dict.fromkeys(" ".join(text.split()) for text in chosen))[:FEW]
