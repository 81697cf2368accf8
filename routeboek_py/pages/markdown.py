"""The ways in which a text of the model enters a page: as Markdown, as an attribute, or as HTML.

Each shows exactly those words. `words` (or `line`, with links in it) is for the text of a page and
`attribute` for what stands between double quotes in it. `as_html` is for what MkDocs and Material
put into their templates as it is: front matter, titles in the menu, the site's name. Pictures are
built as a tree (`pictures/`), and JSON and CSV are written by their own libraries.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

# Characters with a meaning in Markdown anywhere in a line, the slashes of a bare URL, signs at the
# end of a heading, and what looks like an attribute to Material's search.
_SPECIAL = re.compile(r"[\\`*_{}\[\]|~^]|(?<=:)/(?=/)|#(?=#*$)|(?<=data-search)-")
# What makes a list, a heading, a definition or an admonition at the start of a line.
_AT_START = re.compile(r"^(?:[-+#:=!?]|[0-9]+[.)])")


@dataclass(frozen=True)
class Link:
    """Words in a line that lead to a target of our own; `marks` are its attributes."""

    text: str
    target: str
    marks: str = ""


Piece = str | Link


def folded(text: str) -> str:
    """The text on one line: each run of white space becomes one space, as in a browser."""
    return " ".join(text.split())


def words(text: str) -> str:
    """The text as one line of Markdown. Markup and HTML in it are shown as ordinary text."""
    return line([folded(text)])


def line(pieces: Sequence[Piece]) -> str:
    """Folded texts and links behind each other as one line of Markdown."""
    return _AT_START.sub(
        lambda found: f"{found[0][:-1]}&#{ord(found[0][-1])};", "".join(map(_piece, pieces))
    )


def linked(
    pieces: Iterable[Piece], pattern: re.Pattern[str], link: Callable[[str], Link], most: int
) -> list[Piece]:
    """The pieces with a link for what the pattern finds in their texts, at most so many times."""
    result: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Link):
            result.append(piece)
            continue
        end = 0
        for found in pattern.finditer(piece):
            if not most:
                break
            most -= 1
            result += [piece[end : found.start()], link(found[0])]
            end = found.end()
        result.append(piece[end:])
    return result


def attribute(text: str) -> str:
    """A text, escaped for an HTML or attr_list attribute in double quotes."""
    return _escaped(html.escape(folded(text), quote=True))


def as_html(text: str) -> Markup:
    """A text as HTML, for MkDocs and Material, which print it without escaping it.

    As Markup it also stays right where their templates do escape it.
    """
    return Markup(html.escape(folded(text), quote=True))


def _piece(piece: Piece) -> str:
    if isinstance(piece, str):
        return _escaped(html.escape(piece, quote=False))
    marks = f"{{ {piece.marks} }}" if piece.marks else ""
    return f"[{words(piece.text)}]({piece.target}){marks}"


def _escaped(line: str) -> str:
    return _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", line)
