"""The functions that a template can call for the page that it fills in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..calculator.wording import counted
from ..model.eigen_zin import EigenZin
from ..model.naslag import Verschil, Vraag
from ..model.route import Gemeente, Route, Stap
from ..model.routeboek import Routeboek
from ..model.tafel import Dienst, Rijen, Tafel
from ..model.tekst import Tekst
from .addresses import part_addresses, relative, relative_url
from .anchors import of_row
from .markdown import words
from .quotes import Quoting, mail_pattern
from .stapkaart import Stapkaart, stapkaart

# The number of colours for gemeenten in theme/site.css.
COLOURS = 6

PerGemeente = list[tuple[Gemeente, list[Tekst]]]


@dataclass(frozen=True)
class Row:
    """A row of a Tafel as shown: its heading and its texts, per gemeente where those differ."""

    sleutel: str
    kop: str
    anker: str
    teksten: list[Tekst]
    per_gemeente: PerGemeente


class Page:
    """One page: quotes and links that are correct from this page, and data for its template.

    `mail` is the routeboek's `mail_pattern`, for who makes many pages of it.
    """

    def __init__(
        self, routeboek: Routeboek, path: str, mail: re.Pattern[str] | None = None
    ) -> None:
        self._routeboek = routeboek
        self.path = path
        self._addresses = part_addresses(routeboek)
        self.quote = Quoting(routeboek, path, mail or mail_pattern(routeboek))

    def link(self, target: str) -> str:
        """A target such as `tafels/mwta.md#doel`, relative to this page."""
        return relative(target, self.path)

    def target(self, ref: str) -> str:
        """The target of a part, by `soort/id`."""
        return self._addresses[ref].target

    def url(self, ref: str) -> str:
        """The URL of a part, by `soort/id`, relative to this page in HTML."""
        return relative_url(self._addresses[ref], self.path)

    def title(self, ref: str) -> str:
        """The name of a part, by `soort/id`."""
        title = self._addresses[ref].title
        return f"tafel {title}" if ref.startswith("tafels/") else title

    def differences(self, ref: str) -> list[Verschil]:
        """The verschillen between sources on this part, or on a Stap that leads to this Tafel."""
        refs = self._with_steps(ref)
        return [v for v in self._routeboek.verschillen if refs & set(v.raakt)]

    def differences_below(self, kind: str) -> list[Verschil]:
        """The verschillen between sources on any part of a kind, such as `opschaling/`."""
        verschillen = self._routeboek.verschillen
        return [v for v in verschillen if any(ref.startswith(kind) for ref in v.raakt)]

    def questions(self, ref: str) -> list[Vraag]:
        """The open questions about this part or, for a tafel, about a step that leads to it."""
        refs = self._with_steps(ref)
        return [v for v in self._routeboek.vragen if refs & set(v.raakt)]

    def counted_warnings(self, ref: str) -> str:
        """How many verschillen and questions a part has, as in "2 verschillen en 1 vraag"."""
        verschillen, vragen = len(self.differences(ref)), len(self.questions(ref))
        told = [counted(verschillen, "verschil", "verschillen")] if verschillen else []
        told += [counted(vragen, "vraag", "vragen")] if vragen else []
        return " en ".join(told)

    def _with_steps(self, ref: str) -> set[str]:
        steps = {
            f"stappen/{stap.id}"
            for route in self._routeboek.routes
            for stap in route.stappen
            if ref == f"tafels/{stap.tafel}"
        }
        return {ref} | steps | self._shown_with(ref)

    def _shown_with(self, ref: str) -> set[str]:
        """What else a gemeente's page shows: the Route, the opschaling and other Tafels."""
        if not ref.startswith("gemeenten/"):
            return set()
        (route,) = self._routeboek.routes
        return {
            f"routes/{route.id}",
            *(f"opschaling/{deel.id}" for deel in self._routeboek.opschaling),
            *(f"tafels/{tafel.id}" for tafel in self.tables_outside(route)),
        }

    def introduction(self, pagina: str) -> list[EigenZin]:
        """What the model says at the top of a fixed page; empty if it says nothing."""
        found = (i.zinnen for i in self._routeboek.inleidingen if i.pagina == pagina)
        return next(found, [])

    def colour(self, gemeente: Gemeente) -> str:
        """The CSS class of a gemeente's colour, by its position in the model; colours repeat."""
        place = self._routeboek.gemeenten.index(gemeente)
        return f"gemeente-kleur-{place % COLOURS + 1}"

    def named(self, gemeente: Gemeente) -> str:
        """The name of a gemeente in its colour, as a link to its page."""
        target = self.link(f"gemeenten/{gemeente.id}.md")
        marks = f'.gemeente .{self.colour(gemeente)} data-voor="{gemeente.id}"'
        return f"[{words(gemeente.naam)}]({target}){{ {marks} }}"

    def gemeenten_named_at(self, tafel: Tafel) -> list[Gemeente]:
        """The gemeenten that the sources name at a Tafel: it, its Stap or its contacts."""
        named = {*tafel.gemeenten, *(g for contact in tafel.contacten for g in contact.gemeenten)}
        taking = [stap for _, stap in self.steps_to(tafel)]
        return [
            g
            for g in self._routeboek.gemeenten
            if g.id in named or any(not g.stappen[stap.id].overslaan for stap in taking)
        ]

    def steps_after(self, stap: Stap) -> list[Stap]:
        """The Stap that follows when this one gives no solution; empty after the last Stap.

        There can be more than one, because not every gemeente skips the same Stap.
        """
        steps = [step for route in self._routeboek.routes for step in route.stappen]
        here = [g for g in self._routeboek.gemeenten if not g.stappen[stap.id].overslaan]
        next_ones = [
            next((s for s in steps if s.nummer > stap.nummer and s in self.steps_taken(g)), None)
            for g in here
        ]
        return [step for step in steps if step in next_ones]

    def steps_taken(self, gemeente: Gemeente) -> list[Stap]:
        """The Stappen of all routes that this gemeente does not skip."""
        return [
            stap
            for route in self._routeboek.routes
            for stap in route.stappen
            if not gemeente.stappen[stap.id].overslaan
        ]

    def skips_steps(self, route: Route) -> bool:
        """Whether any gemeente skips a Stap of this route."""
        every = [g.stappen[stap.id] for g in self._routeboek.gemeenten for stap in route.stappen]
        return any(taken.overslaan for taken in every)

    def card(self, route: Route, stap: Stap, gemeente: Gemeente) -> Stapkaart:
        """What a gemeente's page shows of a Stap that it takes."""
        return stapkaart(route, stap, gemeente, self.quote)

    def tables_outside(self, route: Route) -> list[Tafel]:
        """The Tafels that are not a Stap of this route."""
        inside = {stap.tafel for stap in route.stappen}
        return [tafel for tafel in self._routeboek.tafels if tafel.id not in inside]

    def tables_of_source(self, tables: list[Tafel], bron: str, *, named: bool) -> list[Tafel]:
        """The Tafels that a source (by id) names; if not `named`, those that it does not name."""
        return [
            tafel
            for tafel in tables
            if any(naam.bron.startswith(f"{bron}/") for naam in tafel.namen) == named
        ]

    def steps_to(self, tafel: Tafel) -> list[tuple[Route, Stap]]:
        """The steps that lead to this tafel, each with its route."""
        return [
            (route, stap)
            for route in self._routeboek.routes
            for stap in route.stappen
            if stap.tafel == tafel.id
        ]

    def rows(self, part: Rijen) -> list[Row]:
        """All rows of a Tafel or Dienst in the order of the documents, including empty rows.

        A Tafel that is a Stap of a route gets its doel from that Stap, and its aanmelding and
        deelnemers from the gemeenten.
        """
        steps = self.steps_to(part) if isinstance(part, Tafel) else []
        rows = []
        for sleutel in type(self._routeboek.rijkoppen).model_fields:
            teksten = list(getattr(part, sleutel))
            if sleutel == "doel":
                teksten += [tekst for _, stap in steps for tekst in stap.doel]
            rows.append(
                Row(
                    sleutel,
                    getattr(self._routeboek.rijkoppen, sleutel).removesuffix("?"),
                    of_row(sleutel),
                    teksten,
                    self._per_gemeente(sleutel, [stap for _, stap in steps]),
                )
            )
        return rows

    def _per_gemeente(self, sleutel: str, steps: list[Stap]) -> PerGemeente:
        if sleutel not in ("aanmelding", "deelnemers"):
            return []
        return [
            (gemeente, teksten)
            for stap in steps
            for gemeente in self._routeboek.gemeenten
            if (teksten := getattr(gemeente.stappen[stap.id], sleutel))
        ]

    def sign_up_per_gemeente(self, tafel: Tafel) -> PerGemeente:
        """Per gemeente who signs a pupil up, for a Tafel that is a Stap of a route."""
        return self._per_gemeente("aanmelding", [stap for _, stap in self.steps_to(tafel)])

    def at_the_table_per_gemeente(self, tafel: Tafel) -> PerGemeente:
        """Per gemeente who takes part, for a Tafel that is a Stap of a route."""
        return self._per_gemeente("deelnemers", [stap for _, stap in self.steps_to(tafel)])

    def is_said(self, tafel: Tafel, row: Row) -> bool:
        """Whether a source says something in this row, of the tafel or of one of its diensten."""
        return bool(row.per_gemeente or row.teksten or self.services_with(tafel, row.sleutel))

    def services_with(self, tafel: Tafel, sleutel: str) -> list[Dienst]:
        """The diensten of a Tafel for which a source fills in this row."""
        return [dienst for dienst in tafel.diensten if getattr(dienst, sleutel)]
