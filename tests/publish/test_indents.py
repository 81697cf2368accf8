"""Indents go from a page, and nothing that a reader sees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routeboek_py.publish.indents import without_indents


@pytest.mark.parametrize(
    ("html", "sent"),
    [
        ("<ul>\n    <li>\n\n      een\n    </li>\n</ul>", "<ul>\n<li>\neen\n</li>\n</ul>"),
        ("<p>een  twee</p>", "<p>een  twee</p>"),
        ("<p>een\n   <b>twee</b></p>", "<p>een\n<b>twee</b></p>"),
        ("<div>\n  <pre>a\n    b\n\n</pre>\n</div>", "<div>\n<pre>a\n    b\n\n</pre>\n</div>"),
        ("<textarea>a\n  b</textarea>", "<textarea>a\n  b</textarea>"),
        ('<script type="x">{\n  "a": 1}</script>', '<script type="x">{\n  "a": 1}</script>'),
    ],
)
def test_white_space_that_says_nothing_goes(html: str, sent: str) -> None:
    assert without_indents(html) == sent


@given(st.text(alphabet="ab <>/pre\n ", max_size=60))
def test_the_same_words_stay_and_a_second_time_changes_nothing(html: str) -> None:
    once = without_indents(html)
    assert once.split() == html.split()
    assert without_indents(once) == once
