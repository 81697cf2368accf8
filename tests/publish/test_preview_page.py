"""Tests the pages of a preview: what is wrong stands there as text, within the site's policy."""

from __future__ import annotations

import re

import pytest

from routeboek_py.publish.preview_page import LONGEST, MOST, with_preview, without_site

PAGE = (
    "<!doctype html>\n<html><head><title>x</title></head>\n<body class='y'>\n<p>z</p></body></html>"
)
MAY_BE_THERE = set(
    "html head title link body section h1 h2 p ul li b br meta main script".split()  # noqa: SIM905
)
HOSTILE = [
    "docs/x.yml:1:2: </body><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "docs/<b>.yml:1:2: x",
    "\\1 \\g<0> {0} %s",
]


def test_a_place_is_told_in_words() -> None:
    shown = with_preview(PAGE, 7, "docs/x.yml:179:16: Dit klopt niet.\ndocs/y.md:3: Dit ook niet.")
    assert "<li><b>docs/x.yml, regel 179, teken 16</b><br>Dit klopt niet.</li>" in shown
    assert "<li><b>docs/y.md, regel 3</b><br>Dit ook niet.</li>" in shown
    assert shown.index("<body class='y'>") < shown.index('role="alert"') < shown.index("<p>z</p>")


def test_without_mistakes_only_the_script_and_the_style_are_added() -> None:
    shown = with_preview(PAGE, 7, "")
    added = re.sub(
        r'<link rel="stylesheet"[^>]*>\n|<script type="module"[^>]*></script>\n', "", shown
    )
    assert added == PAGE


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("page", ["of the site", "without a site"])
def test_text_is_never_markup(text: str, page: str) -> None:
    shown = with_preview(PAGE, 7, text) if page == "of the site" else without_site(7, text)
    tags = set(re.findall(r"<(?!!)/?(\w+)", shown))
    assert tags <= MAY_BE_THERE
    assert re.findall(r"<script[^>]*>", shown) == [
        '<script type="module" src="/voorvertoning.js" data-stand="7">'
    ]
    assert not re.search(r"<[^>]*\s(?:on\w+|style)=", shown)
    assert shown.count("</body>") == 1


def test_however_much_is_wrong_the_page_stays_small() -> None:
    shown = without_site(7, "\n".join("x" * 100_000 for _ in range(1000)))
    assert len(shown) < MOST * (LONGEST + 20) + 2000
    assert f"En nog {1000 - MOST} andere." in shown
