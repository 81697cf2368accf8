"""Says in Dutch what MkDocs finds wrong with the hand-written pages, with the place in the file.

MkDocs writes an English sentence in its log. Those that a page of an editor can cause have a Dutch
one here; any other is passed on as it is. The exact version of MkDocs is pinned, and a test makes
each of these mistakes.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

# So many are told; more at once help nobody.
MOST = 20
_LONGEST = 200
NEW_LINE = "\n"
_LINK = r"Doc file '(?P<page>.*?)' contains an? (?:\w+ ){0,2}link '(?P<what>.*?)', "
_ON = r"Error (?:reading|building) page '(?P<page>.*?)':"
_MEANT = re.compile(r" Did you mean '(?P<meant>.*)'\?$", re.DOTALL)
# What MkDocs writes, and what we make of it.
_KNOWN = (
    (_LINK + "but the target.*",
     "De link ‘{what}’ wijst naar een pagina die er niet is."),
    (_LINK + "it was left as is.",
     "De link ‘{what}’ wijst niet naar een pagina van deze site."),
    (_LINK + "but there is no such anchor.*",
     "De link ‘{what}’ wijst naar een plek die niet op deze pagina staat."),
    (_LINK + "but the doc '.*",
     "De link ‘{what}’ wijst naar een plek die niet op die pagina staat."),
    ("Excluding '(?P<page>.*?)' from the site because it conflicts with '(?P<what>.*?)'.",
     "Deze pagina krijgt hetzelfde adres als ‘{what}’. Geef een van beide een andere naam."),
    ("Encoding error reading file: (?P<page>.*)",
     "Deze pagina is niet bewaard als UTF-8. Bewaar haar opnieuw, met UTF-8 als codering."),
    (_ON + " Snippet at path '(?P<what>.*?)' could not be found",
     "Het deel ‘{what}’, dat in deze pagina hoort, is er niet."),
    (_ON + "(?P<what>.*)",
     "Deze pagina kan MkDocs niet lezen: {what}"),
)  # fmt: skip
_NOT_IN_MENU = re.compile(r"The following pages exist .*?:\n  - (.*)", re.DOTALL)
_NOT_THERE = re.compile(
    r"A reference to '(?P<page>.*?)' is included in the 'nav' configuration.*", re.DOTALL
)
_SETTING = re.compile(r"Config value '(?P<name>.*?)': (.*)", re.DOTALL)
_PLACE = re.compile(r"line (\d+), column (\d+)")


@contextmanager
def heard() -> Iterator[list[str]]:
    """Collects what MkDocs warns of during a block."""
    messages: list[str] = []
    listener = logging.Handler(logging.WARNING)
    listener.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        yield messages
    finally:
        logger.removeHandler(listener)


def in_dutch(messages: Sequence[str], docs: Path) -> str:
    """What MkDocs warned of, a line each, with the place in the files of `docs`."""
    lines = list(dict.fromkeys(line for text in messages for line in _lines(text, docs)))
    more = len(lines) - MOST
    return "\n".join([*lines[:MOST], *([f"En nog {more} andere."] if more > 0 else [])])


def _lines(text: str, docs: Path) -> Iterator[str]:
    if found := _NOT_IN_MENU.fullmatch(text):
        for page in found[1].split("\n  - "):
            yield f"{_file(docs, page)}: Deze pagina staat niet in het menu. Haal haar weg."
    elif found := _NOT_THERE.fullmatch(text):
        yield f"docs/{found[1]}: Deze pagina van het menu is er niet. Zet haar terug."
    elif found := _SETTING.fullmatch(text):
        yield f"mkdocs.yml: De instelling ‘{found[1]}’ klopt niet: {_short(found[2])}"
    else:
        yield _of_page(text, docs) or f"MkDocs meldt: {_short(text)}"


def _of_page(text: str, docs: Path) -> str:
    meant = _MEANT.search(text)
    bare = text[: meant.start()] if meant else text
    for pattern, dutch in _KNOWN:
        if found := re.fullmatch(pattern, bare, re.DOTALL):
            what = found.groupdict().get("what") or ""
            told = dutch.format(what=_short(what))
            more = f" Bedoelde u ‘{_short(meant['meant'])}’?" if meant else ""
            return f"{_file(docs, found['page'])}{_at(docs / found['page'], what)}: {told}{more}"
    return ""


def in_settings(error: Exception) -> str:
    """What is wrong with mkdocs.yml, with the place if the error has one."""
    found = _PLACE.findall(str(error))
    if not found:
        return f"mkdocs.yml: {_short(str(error))}"
    line, column = found[-1]
    return (
        f"mkdocs.yml:{line}:{column}: Hier klopt de YAML niet. Kijk op deze regel en die erboven "
        "naar het inspringen, naar aanhalingstekens en naar dubbele punten."
    )


def _file(docs: Path, page: str) -> str:
    return f"docs/{page}" if (docs / page).exists() else f"De pagina {page} uit het routeboek"


def _at(file: Path, what: str) -> str:
    """The place of some text in a file as `:line:column`; "" if it is not found there."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
    at = text.find(f"]({what}") + 2 if f"]({what}" in text else text.find(what)
    if not what or at < 0:
        return ""
    before = text[:at]
    return f":{before.count(NEW_LINE) + 1}:{at - before.rfind(NEW_LINE)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
