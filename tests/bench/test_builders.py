"""What the comparison of builders sees of a page and of a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from routeboek_py.model.routeboek import Routeboek

from .builders.__main__ import mkdocs_yml
from .builders.compare import broken_links, pages
from .builders.page import seen
from .builders.ways import MATERIALX, ZENSICAL, Change, Way


@pytest.mark.parametrize(
    ("html", "inline", "hosts"),
    [
        ("<script>f()</script>", {"script element"}, set()),
        ('<script type="application/json">{}</script><script src="a.js"></script>', set(), set()),
        ('<style>p{}</style><p style="x">', {"style element", "style attribute"}, set()),
        ('<p onclick="f()">', {"onclick attribute"}, set()),
        ('<img src="https://a.example/x.png"><a href="https://b.example/">', set(), {"a.example"}),
        ('<link rel="stylesheet" href="//c.example/x.css">', set(), {"c.example"}),
    ],
)
def test_what_our_policy_forbids_is_seen(html: str, inline: set[str], hosts: set[str]) -> None:
    page = seen(html)
    assert (set(page.inline), set(page.hosts)) == (inline, hosts)


def test_markup_within_the_article_makes_no_other_text() -> None:
    page = seen('<h1>No</h1><article><h2 id="a">T<b>w</b>o</h2><script>no</script> words</article>')
    assert page.text.replace(" ", "") == "Twowords"
    assert page.headings == ("h2 #a T w o",)


def test_a_link_without_a_page_or_an_anchor_is_broken(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    good = '<a href="../"></a><a href="#x"></a><a href="../f.txt"></a><a href="https://a.example/n"></a>'
    (tmp_path / "a" / "index.html").write_text(f'<p id="x">{good}<a href="../b/"></a>', "utf-8")
    (tmp_path / "index.html").write_text('<a href="a/#x"></a><a href="a/#y"></a>', "utf-8")
    (tmp_path / "f.txt").touch()
    assert broken_links(tmp_path, pages(tmp_path)) == ["/: a/#y", "/a/: ../b/"]


@pytest.mark.parametrize("changes", [MATERIALX, ZENSICAL])
def test_our_mkdocs_yml_has_what_other_builders_need_changed(
    changes: tuple[Change, ...], routeboek: Routeboek
) -> None:
    config = mkdocs_yml(routeboek)
    assert Way("any", {}, (), changes).config(config) != config
