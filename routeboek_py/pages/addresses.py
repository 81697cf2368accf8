"""The page and anchor of every part and every text of the model on the site."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from ..model.routeboek import Routeboek
from ..model.walk import Path


@dataclass(frozen=True)
class Address:
    """A place on the site: a Markdown file under `docs/`, an anchor (or ""), and its name."""

    page: str
    anchor: str
    title: str

    @property
    def target(self) -> str:
        """The file with its anchor, as in `tafels/mwta.md#doel`."""
        return f"{self.page}#{self.anchor}" if self.anchor else self.page

    @property
    def url(self) -> str:
        """The same place in the finished site, relative to its root: `tafels/mwta/#doel`."""
        folder = self.page.removesuffix(".md").removesuffix("index").strip("/")
        return f"{folder}/#{self.anchor}" if self.anchor else f"{folder}/"


def relative(target: str, page: str) -> str:
    """A link target, relative to the page that contains the link."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")


def relative_url(address: Address, page: str) -> str:
    """The URL of a place, relative to the finished page made from `page` (a path under `docs/`)."""
    folder, mark, anchor = address.url.partition("#")
    here = Address(page, "", "").url
    return f"{posixpath.relpath(folder, here)}/{mark}{anchor}"


def part_addresses(routeboek: Routeboek) -> dict[str, Address]:
    """The place of every part that can be referred to, by `soort/id`."""
    result: dict[str, Address] = {}
    for onderdeel in routeboek.opschaling:
        address = Address("opschaling.md", onderdeel.id, onderdeel.titel)
        result[f"opschaling/{onderdeel.id}"] = address
    for route in routeboek.routes:
        page = f"routes/{route.id}.md"
        result[f"routes/{route.id}"] = Address(page, "", route.titel)
        for stap in route.stappen:
            title = f"Stap {stap.nummer}: {stap.titel}"
            result[f"stappen/{stap.id}"] = Address(page, f"stap-{stap.id}", title)
        for deel in route.uitzonderingen:
            result[f"uitzonderingen/{deel.id}"] = Address(page, deel.id, deel.titel)
    for gemeente in routeboek.gemeenten:
        result[f"gemeenten/{gemeente.id}"] = Address(
            f"gemeenten/{gemeente.id}.md", "", gemeente.naam
        )
    for tafel in routeboek.tafels:
        result[f"tafels/{tafel.id}"] = Address(f"tafels/{tafel.id}.md", "", tafel.titel)
    for begrip in routeboek.begrippen:
        result[f"begrippen/{begrip.id}"] = Address("begrippen.md", begrip.id, begrip.term)
    for bron in routeboek.bronnen:
        result[f"bronnen/{bron.id}"] = Address(f"bronnen/{bron.id}.md", "", bron.kort)
    return result


def section_addresses(routeboek: Routeboek) -> dict[str, Address]:
    """The place of every section of every source, by `bron/sectie`."""
    return {
        f"{bron.id}/{sectie.id}": Address(
            f"bronnen/{bron.id}.md", sectie.id, f"{bron.kort}, {sectie.titel}"
        )
        for bron in routeboek.bronnen
        for sectie in bron.secties
    }


def shown_at(routeboek: Routeboek, path: Path) -> Address:
    """Where the text at a path of the model (see `walk.teksten`) can be read on the site.

    Raises KeyError if the path has no place on the site.
    """
    match path:
        case ("opschaling" | "klokken" as kind, int(i), *_):
            part = routeboek.opschaling[i].id if kind == "opschaling" else routeboek.klokken[i].ref
            return part_addresses(routeboek)[part if "/" in part else f"{kind}/{part}"]
        case ("elke_tafel", *_):
            return Address(
                "tafels/index.md", "elke-tafel", "Tafels, over opschalen in het algemeen"
            )
        case ("routes", int(i), *rest):
            return _in_route(routeboek, i, rest)
        case ("gemeenten", int(i), "stappen", str(stap_id), *_):
            gemeente = routeboek.gemeenten[i]
            nummer = next(s.nummer for r in routeboek.routes for s in r.stappen if s.id == stap_id)
            page = f"gemeenten/{gemeente.id}.md"
            return Address(page, f"stap-{stap_id}", f"{gemeente.naam}, stap {nummer}")
        case ("tafels", int(i), *rest):
            return _in_tafel(routeboek, i, rest)
        case ("keuzehulp" | "begrippen" | "verschillen" | "verschrijvingen", *_):
            return _in_list(routeboek, path)
    raise KeyError(path)


def _in_list(routeboek: Routeboek, path: Path) -> Address:
    """The place of an item on a page with all items of its kind. Raises KeyError."""
    match path:
        case ("keuzehulp", "vragen", int(i), "antwoorden", int(a), *_):
            vraag = routeboek.keuzehulp.vragen[i]
            antwoord = vraag.antwoorden[a]
            anker = outcome_anchor(vraag.id, antwoord.id)
            return Address("keuzehulp.md", anker, f"Keuzehulp: {antwoord.antwoord}")
        case ("begrippen", int(i), *_):
            begrip = routeboek.begrippen[i]
            return Address("begrippen.md", begrip.id, f"Begrippen: {begrip.term}")
        case ("verschillen", int(i), *_):
            verschil = routeboek.verschillen[i]
            return Address("verschillen.md", verschil.id, f"Verschillen: {verschil.titel}")
        case ("verschrijvingen", int(i), *_):
            slip = routeboek.verschrijvingen[i].staat_er.tekst
            return Address("verschillen.md", f"verschrijving-{i + 1}", f"Verschrijving “{slip}”")
    raise KeyError(path)


def outcome_anchor(vraag: str, antwoord: str) -> str:
    """The anchor of what fits an answer. It is unique: no id contains two dashes in a row."""
    return f"{vraag}--{antwoord}"


def _in_route(routeboek: Routeboek, i: int, rest: list[str | int]) -> Address:
    route = routeboek.routes[i]
    page = f"routes/{route.id}.md"
    match rest:
        case ["stappen", int(s), *_]:
            stap = route.stappen[s]
            return Address(page, f"stap-{stap.id}", f"{route.titel}, stap {stap.nummer}")
        case ["uitzonderingen", int(u), *_]:
            onderdeel = route.uitzonderingen[u]
            return Address(page, onderdeel.id, onderdeel.titel)
    return Address(page, "", route.titel)


def _in_tafel(routeboek: Routeboek, i: int, rest: list[str | int]) -> Address:
    tafel = routeboek.tafels[i]
    page = f"tafels/{tafel.id}.md"
    match rest:
        case ["diensten", int(d), *_]:
            dienst = tafel.diensten[d]
            return Address(page, dienst.id, f"{tafel.titel}, {dienst.titel}")
        case ["contacten", *_]:
            return Address(page, "contact", f"{tafel.titel}, contact")
        case ["namen", *_]:
            return Address(page, "", tafel.titel)
        case ["daarna", *_]:
            return Address(page, "kaart", f"{tafel.titel}, wat erna komt")
        case [str(row), *_]:
            anchor = row.replace("_", "-")
            heading = getattr(routeboek.rijkoppen, row).removesuffix("?")
            return Address(page, anchor, f"{tafel.titel}, {heading[0].lower()}{heading[1:]}")
    raise KeyError(rest)
