"""`routeboek vergelijk`: shows our own sentences beside the sources, and asks whether they say the
same."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ..model.document import Document, read
from ..model.fouten import Fout
from ..model.load import checked
from ..model.own_words.compared import NOTHING, Compared, file_beside, file_text, read_compared
from ..model.own_words.sentences import OwnWords, own_words
from ..pages.anchors import taken_ids
from .asked import MODEL

_WIDTH = 78
_ASK = "Zegt onze zin hetzelfde: niets meer, niets minder? Typ j, n of s (stop): "


def options(parser: argparse.ArgumentParser) -> None:
    """Defines the arguments."""
    parser.add_argument("--lijst", action="store_true", help="laat ze alleen zien, en vraag niets")
    parser.add_argument("bestand", nargs="?", type=Path, default=MODEL, metavar="BESTAND",
                        help=f"anders {MODEL}")  # fmt: skip


def run(options: argparse.Namespace) -> int:
    """Asks about every sentence that was not compared yet, or whose source changed."""
    document = read(options.bestand)
    every = own_words(checked(document, [taken_ids]))
    compared = read_compared(options.bestand) or NOTHING
    ask = [own for own in every if compared.day(own) is None]
    print(f"{len(every) - len(ask)} van de {len(every)} zinnen zijn vergeleken.")
    if options.lijst:
        print("".join(_shown(document, own, compared) for own in ask), end="")
        return 0
    return _ask_each(document, ask, compared, every)


def _ask_each(
    document: Document, ask: Sequence[OwnWords], compared: Compared, every: Sequence[OwnWords]
) -> int:
    """Asks, and saves each yes at once: who stops goes on there the next time."""
    file = file_beside(Path(document.bestand))
    wrong: list[Fout] = []
    for number, own in enumerate(ask, start=1):
        print(f"\n{number} van {len(ask)}{_shown(document, own, compared)}", flush=True)
        answer = _answer()
        if answer == "s":
            break
        if answer == "j":
            compared = compared.with_day(own, date.today().isoformat())
            _save(file, file_text(compared, every))
        else:
            wrong.append(document.fout(own.path, "Schrijf deze zin opnieuw."))
    left = sum(compared.day(own) is None for own in every)
    print(f"\nNog {left} van de {len(every)} te gaan. Bewaard in {file}.")
    for fout in wrong:
        print(fout)
    return 0


def _answer() -> str:
    """`j`, `n` or `s`; the end of the input means stop."""
    while True:
        print(_ASK, end="", flush=True)
        line = sys.stdin.readline()
        if not line:
            print()
            return "s"
        if line.strip().lower()[:1] in ("j", "n", "s"):
            return line.strip().lower()[:1]
        print("Typ j, n of s.")


def _shown(document: Document, own: OwnWords, compared: Compared) -> str:
    """A sentence, its place in the file, and the words beside it."""
    where = document.fout(own.path, "")
    changed = " (de bron is veranderd)" if compared.state(own) == "veranderd" else ""
    lines = [f"\n{where.bestand}:{where.regel}{changed}", _wrapped("Wij", own.zin)]
    lines += [_wrapped(said.bron, line) for said in own.naast for line in said.regels]
    if not own.naast:
        lines.append(_wrapped("Bron", "hierbij staat geen tekst van een bron"))
    return "\n".join(lines) + "\n"


def _wrapped(who: str, words: str) -> str:
    label = f"  {who}: "
    return textwrap.fill(words, _WIDTH, initial_indent=label, subsequent_indent="    ")


def _save(file: Path, text: str) -> None:
    """Puts the text in place in one step, so that a stop leaves the old file or the new one."""
    fresh = file.with_name(f".{file.name}-nieuw")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(file)
