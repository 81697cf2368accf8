"""`routeboek controleer`: tells what is wrong with a Routeboek, and what must be compared again."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..model.document import Document, read
from ..model.fouten import Fout
from ..model.history.versies import versies
from ..model.load import checked
from ..model.own_words.compared import read_compared, remarks
from ..model.own_words.sentences import own_words
from ..model.routeboek import Routeboek
from ..pages.anchors import taken_ids
from .asked import MODEL


def options(parser: argparse.ArgumentParser) -> None:
    """Defines the arguments."""
    parser.add_argument("bestand", nargs="?", type=Path, default=MODEL, metavar="BESTAND",
                        help=f"anders {MODEL}")  # fmt: skip


def run(options: argparse.Namespace) -> int:
    """Raises RouteboekFouten for mistakes; remarks go to stderr."""
    document = read(options.bestand)
    routeboek = checked(document, [taken_ids])
    versies(document)
    found = _to_compare(document, routeboek)
    print(
        f"{options.bestand} klopt: {len(routeboek.gemeenten)} gemeenten, "
        f"{len(routeboek.tafels)} tafels, {len(routeboek.begrippen)} begrippen."
    )
    for remark in found:
        print(remark, file=sys.stderr)
    return 0


def _to_compare(document: Document, routeboek: Routeboek) -> list[Fout]:
    """Remarks on our own sentences, if somebody ever began to compare them."""
    compared = read_compared(Path(document.bestand))
    return [] if compared is None else remarks(document, own_words(routeboek), compared)
