"""Checks the Routeboek as a whole: double ids, and references to something unknown.

Checks the plain data of the file and not the types, so that a mistake in one part does not hide the
mistakes in other parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from .document import Document
from .fouten import Fout, closest, did_you_mean, echo
from .keuzepaden import kaart_fouten, keuze_fouten
from .shared_names import shared_names
from .walk import Path, mappings

Melding = tuple[Path, str]

# Who has more mistakes than this has enough to begin with, and to look for a name that is alike
# takes time.
_ENOUGH = 100


def reference_fouten(document: Document) -> list[Fout]:
    """Mistakes in ids, names and references; of each kind the first hundred."""
    data = document.data
    checks = (_double_ids, shared_names, _unknown_names, _named_twice,
              _forgotten_steps, _shared_tafels, keuze_fouten, kaart_fouten)  # fmt: skip
    values = chain.from_iterable(islice(check(data), _ENOUGH) for check in checks)
    keys = islice(_unknown_steps(data), _ENOUGH)
    return [
        *(document.fout(path, melding) for path, melding in values),
        *(document.fout_at_key(path, melding) for path, melding in keys),
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
                 "verschillen", "vragen", "ouders", "wie", "klokken"):  # fmt: skip
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
                yield path, f"De id {echo(ident)} bestaat al. Kies een andere."
            seen.add(ident)


def _shared_tafels(data: Any) -> Iterator[Melding]:
    """Checks that a Tafel belongs to at most one Stap, as its page shows one place in the route."""
    seen: dict[str, Any] = {}
    for r, _ in enumerate(_at(data, ("routes",), list)):
        for s, stap in enumerate(_at(data, ("routes", r, "stappen"), list)):
            tafel = stap.get("tafel") if isinstance(stap, dict) else None
            if isinstance(tafel, str):
                if tafel in seen:
                    path: Path = ("routes", r, "stappen", s, "tafel")
                    melding = (
                        f"De tafel {echo(tafel)} hoort al bij de stap {echo(seen[tafel])}. "
                        "Haal er één weg."
                    )
                    yield path, melding
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
            yield path, f"{what} {echo(name)} bestaat niet.{_guess(name, known)}"


def _guess(name: str, known: set[str]) -> str:
    """The suggested name: from the same kind or document if possible, else from all names."""
    kind = f"{name.rpartition('/')[0]}/"
    near = {other for other in known if other.startswith(kind)} or known
    ids = {other.rpartition("/")[2]: other for other in near}
    meant = closest(name.rpartition("/")[2], ids)
    return f" Bedoelde u {echo(ids[meant])}?" if meant else f" {_CHOOSE}"


_CHOOSE = "Kies een naam die al in het bestand staat, of voeg deze toe."
# Lists of references, in which each may stand once.
_ONCE = ("gemeenten", "raakt", "lijkt_op", "secties", "zegt_niets", "omdat")


def _named_twice(data: Any, path: Path = ()) -> Iterator[Melding]:
    """Checks that no list of references names the same twice."""
    if isinstance(data, list) and path and path[-1] in _ONCE:
        seen: set[str] = set()
        for i, name in enumerate(data):
            if isinstance(name, str):
                if name in seen:
                    yield (*path, i), f"{echo(name)} staat hier twee keer. Haal er één weg."
                seen.add(name)
    for key, value in _children(data):
        yield from _named_twice(value, (*path, key))


def _strings(data: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    for key, value in _children(data):
        yield from _strings(value, (*path, key))


def _children(data: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(data, dict):
        yield from data.items()
    elif isinstance(data, list):
        yield from enumerate(data)


def _forgotten_steps(data: Any) -> Iterator[Melding]:
    """Checks that every gemeente says of every Stap of a route whether it takes it."""
    steps = [ident for ident, _ in _step_ids(data)]
    for where, _ in mappings(data, "gemeenten"):
        path = (*where, "stappen")
        taken = _at(data, path, dict)
        for ident in steps:
            if ident not in taken:
                melding = (
                    f"Hier ontbreekt de stap {echo(ident)} van de route. "
                    "Doet deze gemeente die stap niet? Gebruik dan ‘overslaan’."
                )
                yield path, melding


def _unknown_steps(data: Any) -> Iterator[Melding]:
    """Checks that no gemeente names a Stap that is not in a route."""
    known = {ident for ident, _ in _step_ids(data)}
    for g, _ in enumerate(_at(data, ("gemeenten",), list)):
        path: Path = ("gemeenten", g, "stappen")
        for ident in _at(data, path, dict):
            if ident not in known:
                hint = did_you_mean(ident, known) or " Kies een stap van de route."
                yield (*path, ident), f"De stap {echo(ident)} bestaat niet in een route.{hint}"
