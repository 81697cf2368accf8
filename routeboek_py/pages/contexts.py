"""What a template needs besides the model and its page, by page."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from ..calculator.afspraken import HERINNERINGEN
from ..calculator.answer import VERSCHUIVEN, telregel
from ..calculator.caseload.cases import VOORBIJ, WOORDEN
from ..calculator.caseload.records import MAX_ROWS
from ..calculator.dutch_dates import in_words
from ..model.routeboek import Routeboek
from ..model.tafel import Tafel
from .addresses import Address
from .example import example_rows
from .kalender import vakanties_known_until
from .keuze import Fits, keuzes
from .names import appearances
from .ouders import answered
from .page import Page
from .rules import rules_text
from .termijn import briefly, units

Context = dict[str, Any]


def nothing(_: Routeboek, __: Page) -> Context:
    """For a template that needs no more than the model."""
    return {}


def calculator(routeboek: Routeboek, page: Page) -> Context:
    """For a page with the calculator on it."""
    folder = PurePosixPath(Address(page.path, "", "").url.strip("/"))
    return {
        "gemeenten": routeboek.gemeenten,
        "route": routeboek.routes[0],
        "herinneringen": HERINNERINGEN,
        "wortel": "../" * len(folder.parts),
        # So that a browser does not use older rules from its cache with this page.
        "regels_stempel": sha256(rules_text(routeboek).encode()).hexdigest()[:8],
    }


def termijnen(routeboek: Routeboek, page: Page) -> Context:
    """The calculator, and how it counts."""
    return {
        **calculator(routeboek, page),
        "telregel": telregel(units(routeboek.routes)),
        "verschuiven": VERSCHUIVEN,
        "periode": _a_window(routeboek),
        "vakanties_tot": in_words(date.fromisoformat(vakanties_known_until())),
    }


def _a_window(routeboek: Routeboek) -> str:
    """The first window of the route in words; "" if it has none."""
    stappen = (stap for route in routeboek.routes for stap in route.stappen if stap.termijn)
    found = (s for s in stappen if s.termijn and s.termijn.telling.van and s.termijn.telling.tot)
    return next(map(briefly, found), "")


def caseload(routeboek: Routeboek, page: Page) -> Context:
    """The list of pupils, with an example."""
    return {
        **calculator(routeboek, page),
        "wanneer": WOORDEN,
        "telregel": telregel(units(routeboek.routes)),
        "voorbij": VOORBIJ,
        "voorbeeld": example_rows(routeboek),
        "meeste_rijen": f"{MAX_ROWS:,}".replace(",", "."),
    }


def keuzehulp(routeboek: Routeboek, page: Page) -> Context:
    """The questions, and what fits their answers."""
    return {"keuzes": keuzes(routeboek), "fits": Fits(routeboek, page)}


def tafels(routeboek: Routeboek, page: Page) -> Context:
    """The tafels in two groups: those that are a step of a route, and the others."""
    steps = [tafel for tafel in routeboek.tafels if page.steps_to(tafel)]
    others = [tafel for tafel in routeboek.tafels if not page.steps_to(tafel)]
    return {"groepen": [("Tafels in de route", steps), ("Andere tafels", others)]}


def tafel(shown: Tafel, _: Routeboek, page: Page) -> Context:
    """One tafel: its steps, the rows in which a source says something, and the other rows."""
    rows = [row for row in page.rows(shown) if row.sleutel != "stappen_vooraf"]
    said = [row for row in rows if page.is_said(shown, row)]
    return {
        "tafel": shown,
        "stappen": page.steps_to(shown),
        "gezegd": said,
        "verzwegen": [row.kop for row in rows if row not in said],
    }


def begrippen(routeboek: Routeboek, _: Page) -> Context:
    """The terms in the order of the alphabet."""
    return {"begrippen": sorted(routeboek.begrippen, key=lambda b: b.term.lower())}


def wie(routeboek: Routeboek, _: Page) -> Context:
    """Where each organisation and function is named."""
    return {"plekken": appearances(routeboek)}


def ouders(routeboek: Routeboek, _: Page) -> Context:
    """The questions of parents and pupils, with the texts of the sources."""
    return {"vragen": answered(routeboek)}


def editions(routeboek: Routeboek, _: Page) -> Context:
    """The names of the PDFs (see `paper.editions`), each with its title."""
    return {
        "uitgaven": [
            ("routeboek", "Het hele routeboek"),
            *((f"routeboek-{g.id}", f"Alles voor {g.naam}") for g in routeboek.gemeenten),
        ]
    }
