"""The page that lists the changes between successive versions of a Routeboek."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any
from urllib.parse import quote

from ..model.history.berichten import Citaat
from ..model.history.versies import FOLDER, Versie
from ..model.history.verslag import verslag
from ..model.routeboek import Routeboek
from ..model.tekst import Tekst
from .addresses import part_addresses, section_addresses
from .page import Page

PAGE = "over/veranderd.md"


def on_page_of_changes(versies: Sequence[Versie], routeboek: Routeboek, _: Page) -> dict[str, Any]:
    """The data for the page: each version with its changes, the newest first, and the old files."""
    verslagen = [verslag(oud, nieuw) for oud, nieuw in pairwise(versies)]
    return {
        "verslagen": verslagen[::-1],
        "bewaard": [(v.nummer, f"{FOLDER}/{quote(v.nummer)}.yml.txt") for v in versies[:-1]],
        "targets": _targets(routeboek),
        "as_tekst": _as_tekst,
        "slug": lambda words: re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-"),
    }


def _as_tekst(citaat: Citaat) -> Tekst:
    """Makes a Tekst of a quotation from an older version, so that its slips are marked."""
    return Tekst.model_construct(tekst=" ".join(citaat.regels), bron=citaat.sectie)


def _targets(routeboek: Routeboek) -> dict[str, str]:
    """The link target of each current part and section: a page must not link to removed ones."""
    return {
        **{ref: address.target for ref, address in part_addresses(routeboek).items()},
        **{ref: address.target for ref, address in section_addresses(routeboek).items()},
        **{f"verschillen/{v.id}": f"verschillen.md#{v.id}" for v in routeboek.verschillen},
        **{f"ouders/{v.id}": f"ouders.md#{v.id}" for v in routeboek.ouders},
        **{f"vragen/{v.id}": f"vragen.md#{v.id}" for v in routeboek.vragen},
    }
