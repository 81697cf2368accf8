"""Checks the Routeboek as a whole: double ids, and references to something unknown.

Checks the plain data of the file and not the types, so that a mistake in one part does not hide the
mistakes in other parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..calculator.gemeenten import bare
from .document import Document
from .fouten import Fout, closest, did_you_mean
from .keuzepaden import kaart_fouten, keuze_fouten
from .walk import Path

Melding = tuple[Path, str]


def reference_fouten(document: Document) -> list[Fout]:
    """Every double id, every unknown reference, and every Stap that a gemeente leaves out."""
    data = document.data
    values = [
        *_double_ids(data),
        *_taken_ids(data),
        *_shared_names(data),
        *_unknown_names(data),
        *_forgotten_steps(data),
        *_shared_tafels(data),
        *keuze_fouten(data),
        *kaart_fouten(data),
    ]
    return [
        *(document.fout(path, melding) for path, melding in values),
        *(document.fout_at_key(path, melding) for path, melding in _unknown_steps(data)),
    ]


def known_parts(data: Any) -> set[str]:
    """Every valid reference to a part, as `soort/id`; a Stap is a part too."""
    kinds = ("bronnen", "opschaling", "routes", "gemeenten", "tafels", "begrippen")
    parts = {f"{kind}/{ident}" for kind in kinds for ident, _ in _ids(data, (kind,))}
    parts |= {f"uitzonderingen/{ident}" for ident, _ in _ids(data, ("routes", 0, "uitzonderingen"))}
    return parts | {f"stappen/{ident}" for ident, _ in _step_ids(data)}


def _ids(data: Any, path: Path) -> Iterator[tuple[str, Path]]:
    """The ids in the list at a path, each with its own path."""
    for i, item in enumerate(_at(data, path, list)):
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            yield item["id"], (*path, i, "id")


def _step_ids(data: Any) -> Iterator[tuple[str, Path]]:
    for r, _ in enumerate(_at(data, ("routes",), list)):
        yield from _ids(data, ("routes", r, "stappen"))


def _at(data: Any, path: Path, kind: type) -> Any:
    """The value at a path if it is of this kind, else an empty one."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return kind()
    return data if isinstance(data, kind) else kind()


def _double_ids(data: Any) -> Iterator[Melding]:
    lists = [list(_step_ids(data))]
    for kind in ("bronnen", "opschaling", "routes", "gemeenten", "tafels", "begrippen",
                 "verschillen", "vragen", "wie", "klokken"):  # fmt: skip
        lists.append(list(_ids(data, (kind,))))
        for inner in ("secties", "diensten", "uitzonderingen"):
            lists += [
                list(_ids(data, (kind, i, inner))) for i, _ in enumerate(_at(data, (kind,), list))
            ]
    lists.append(list(_ids(data, ("keuzehulp", "vragen"))))
    lists += [
        list(_ids(data, ("keuzehulp", "vragen", i, "antwoorden")))
        for i, _ in enumerate(_at(data, ("keuzehulp", "vragen"), list))
    ]
    for ids in lists:
        seen: set[str] = set()
        for ident, path in ids:
            if ident in seen:
                yield path, f"De id ‘{ident}’ bestaat al. Elke id mag maar één keer voorkomen."
            seen.add(ident)


# Anchors that a page uses itself, by the list whose ids become anchors on that page.
ANCHORS = {
    "diensten": {"doel", "wanneer", "frequentie", "aanmelding", "deelnemers", "stappen-vooraf",
                 "beschrijving", "contact", "termijn", "kaart", "bronteksten", "let-op",
                 "afkortingen"},
    "opschaling": {"in-het-kort", "aanleiding", "tafels", "let-op", "afkortingen"},
    "uitzonderingen": {"in-het-kort", "aanleiding", "tafels", "andere-tafels", "let-op",
                       "afkortingen"},
    "begrippen": {"afkortingen"},
    "verschillen": {"verschrijvingen", "afkortingen"},
    "vragen": {"afkortingen"},
    "keuzehulp": {"tabel", "afkortingen"},
    "wie": {"organisaties", "functies", "afkortingen"},
    "secties": {"weggelaten", "afkortingen"},
}  # fmt: skip


def _taken_ids(data: Any) -> Iterator[Melding]:
    """Checks that no id is an anchor of its page, and that no id of the opschaling is double."""
    story = {ident for ident, _ in _ids(data, ("opschaling",))}
    lists: list[tuple[str, Path]] = [(kind, (kind,)) for kind in ANCHORS if kind != "keuzehulp"]
    lists += [("keuzehulp", ("keuzehulp", "vragen"))]
    lists += [
        ("diensten", ("tafels", i, "diensten")) for i, _ in enumerate(_at(data, ("tafels",), list))
    ]
    bronnen = enumerate(_at(data, ("bronnen",), list))
    lists += [("secties", ("bronnen", i, "secties")) for i, _ in bronnen]
    lists += [("uitzonderingen", ("routes", 0, "uitzonderingen"))]
    for kind, where in lists:
        taken = ANCHORS[kind] | (story if kind == "uitzonderingen" else set())
        for ident, path in _ids(data, where):
            if ident in taken:
                yield path, f"De id ‘{ident}’ is al in gebruik op dezelfde pagina. Kies een andere."


def _shared_names(data: Any) -> Iterator[Melding]:
    """Checks that no name, other name, code or id of a gemeente is used for another gemeente."""
    seen: dict[str, int] = {}
    for g, gemeente in enumerate(_at(data, ("gemeenten",), list)):
        others = enumerate(_at(gemeente, ("ook_bekend_als",), list))
        places: list[Path] = [("naam",), ("code",), *(("ook_bekend_als", n) for n, _ in others)]
        ident = bare(_at(gemeente, ("id",), str))
        if ident:
            seen.setdefault(ident, g)
        for where in places:
            written = _at(gemeente, where, str)
            if bare(written) and seen.setdefault(bare(written), g) != g:
                yield ("gemeenten", g, *where), f"‘{written}’ hoort al bij een andere gemeente."


def _shared_tafels(data: Any) -> Iterator[Melding]:
    """Checks that a Tafel belongs to at most one Stap, as its page shows one place in the route."""
    seen: dict[str, Any] = {}
    for r, _ in enumerate(_at(data, ("routes",), list)):
        for s, stap in enumerate(_at(data, ("routes", r, "stappen"), list)):
            tafel = stap.get("tafel") if isinstance(stap, dict) else None
            if isinstance(tafel, str):
                if tafel in seen:
                    path: Path = ("routes", r, "stappen", s, "tafel")
                    yield path, f"De tafel ‘{tafel}’ hoort al bij de stap ‘{seen[tafel]}’."
                seen[tafel] = stap.get("id")


def _unknown_names(data: Any) -> Iterator[Melding]:
    """Checks each key that holds a reference against the known names of its kind."""
    sections = {
        f"{bron['id']}/{ident}"
        for i, bron in enumerate(_at(data, ("bronnen",), list))
        if isinstance(bron, dict) and isinstance(bron.get("id"), str)
        for ident, _ in _ids(data, ("bronnen", i, "secties"))
    }
    gemeenten = {ident for ident, _ in _ids(data, ("gemeenten",))}
    tafels = {ident for ident, _ in _ids(data, ("tafels",))}
    begrippen = {ident for ident, _ in _ids(data, ("begrippen",))}
    wie = {ident for ident, _ in _ids(data, ("wie",))}
    parts = known_parts(data)
    kinds = {
        "bron": ("De bron", sections),
        "secties": ("De bron", sections),
        "zegt_niets": ("De bron", sections),
        "gemeenten": ("De gemeente", gemeenten),
        "tafel": ("De tafel", tafels),
        "telt_vanaf_begrip": ("Het begrip", begrippen),
        "lijkt_op": ("De naam", wie),
        "raakt": ("Het onderdeel", parts),
        "ref": ("Het onderdeel", parts),
    }
    for path, name in _strings(data):
        key = next((step for step in reversed(path) if isinstance(step, str)), None)
        if key not in kinds:
            continue
        what, known = kinds[key]
        if "/" in next(iter(known), "") and "/" not in name:
            continue  # not a reference: the types report it
        if known and name not in known:
            yield path, f"{what} ‘{name}’ bestaat niet.{_guess(name, known)}"


def _guess(name: str, known: set[str]) -> str:
    """The suggested name: from the same kind or document if possible, else from all names."""
    kind = f"{name.rpartition('/')[0]}/"
    near = {other for other in known if other.startswith(kind)} or known
    ids = {other.rpartition("/")[2]: other for other in near}
    meant = closest(name.rpartition("/")[2], ids)
    return f" Bedoelde u ‘{ids[meant]}’?" if meant else ""


def _strings(data: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _strings(value, (*path, key))
    elif isinstance(data, list):
        for i, value in enumerate(data):
            yield from _strings(value, (*path, i))


def _forgotten_steps(data: Any) -> Iterator[Melding]:
    """Checks that every gemeente says of every Stap of a route whether it takes it."""
    for g, gemeente in enumerate(_at(data, ("gemeenten",), list)):
        path: Path = ("gemeenten", g, "stappen")
        taken = _at(data, path, dict)
        for ident, _ in _step_ids(data):
            if isinstance(gemeente, dict) and ident not in taken:
                melding = (
                    f"Hier ontbreekt de stap ‘{ident}’ van de route. "
                    "Doet deze gemeente die stap niet? Gebruik dan ‘overslaan’."
                )
                yield path, melding


def _unknown_steps(data: Any) -> Iterator[Melding]:
    """Checks that no gemeente names a Stap that is not in a route."""
    known = [ident for ident, _ in _step_ids(data)]
    for g, _ in enumerate(_at(data, ("gemeenten",), list)):
        path: Path = ("gemeenten", g, "stappen")
        for ident in _at(data, path, dict):
            if ident not in known:
                hint = did_you_mean(str(ident), known)
                yield (*path, ident), f"De stap ‘{ident}’ bestaat niet in een route.{hint}"
