"""Adds an explanation of every abbreviation to a page: in the text and in a list at its end."""

from __future__ import annotations

import re

from ..model.naslag import Begrip
from ..model.routeboek import Routeboek
from .addresses import relative
from .anchors import ABBREVIATIONS
from .markdown import attribute, words

_FOLDED = (
    '<details class="vouw vouw--kop" data-search-exclude markdown="1">',
    '<summary markdown="block">',
    "",
)
# A term that Markdown can find in a text. Any other is only in the list at the end of a page.
_PLAIN = re.compile(r"[\w&./-]+(?: [\w&./-]+)*")


def explained(routeboek: Routeboek, page: str, body: str) -> str:
    """A page's Markdown, extended with an explanation of every abbreviation that it uses.

    The list at the end is for paper and phones, where a reader cannot hover over a word. The page
    that lists all terms gets no explanations.
    """
    used = [b for b in routeboek.begrippen if is_abbreviation(b) and mentions(body, words(b.term))]
    if not used or page == "begrippen.md":
        return body
    terms = sorted(used, key=lambda b: b.term.lower())
    heading = f"## Afkortingen op deze pagina {{ #{ABBREVIATIONS} data-search-exclude }}"
    lines = ["", *_FOLDED, heading, "", "</summary>", ""]
    for begrip in terms:
        target = relative(f"begrippen.md#{begrip.id}", page)
        name = f'{{ aria-label="{attribute(begrip.term)}, bij de begrippen" }}'
        lines.append(f"- [{words(begrip.term)}]({target}){name}: {words(meaning(begrip))}")
    lines += ["", "</details>", ""]
    lines += [
        f"*[{b.term}]: {attribute(meaning(b))}"
        for b in terms
        if b.voluit and _PLAIN.fullmatch(b.term)
    ]
    return body.rstrip() + "\n" + "\n".join(lines) + "\n"


def meaning(begrip: Begrip) -> str:
    """What an abbreviation stands for, or a text that says that no source explains it."""
    if begrip.voluit is None:
        return "betekenis niet gevonden"
    elsewhere = " (niet uit de bronnen)" if begrip.gevonden == "openbaar" else ""
    return f"{begrip.voluit}{elsewhere}"


def is_abbreviation(begrip: Begrip) -> bool:
    """Whether a term is in capitals, such as JES, A&A or OT-nummer, and so not an ordinary word."""
    head = begrip.term.split("-")[0].replace("&", "")
    return head.isupper()


def mentions(text: str, term: str) -> bool:
    """Whether a text contains a term as a separate word."""
    return re.search(rf"(?<![\w-]){re.escape(term)}(?!\w)", text) is not None
