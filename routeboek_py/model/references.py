"""What no single part can tell: ids that stand twice, and names that nothing answers to.

Checked on the plain data of the file, not on the types, so that a mistake in one part does not
hide the mistakes in all others.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .document import Document
from .fouten import Fout, did_you_mean
from .walk import Path

Melding = tuple[Path, str]


def reference_fouten(document: Document) -> list[Fout]:
    """Every double id, every reference that leads nowhere, every step that a gemeente forgets."""
    data = document.data
    values = [*_double_ids(data), *_unknown_names(data), *_forgotten_steps(data)]
    return [
        *(document.fout(path, melding) for path, melding in values),
        *(document.fout_at_key(path, melding) for path, melding in _unknown_steps(data)),
    ]


def known_parts(data: Any) -> set[str]:
    """Every reference that can be made to a part, as `soort/id`; steps are parts by themselves."""
    kinds = ("bronnen", "opschaling", "routes", "gemeenten", "tafels", "begrippen")
    parts = {f"{kind}/{ident}" for kind in kinds for ident, _ in _ids(data, (kind,))}
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
    """What stands at a path if it is of this kind, else an empty one."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return kind()
    return data if isinstance(data, kind) else kind()


def _double_ids(data: Any) -> Iterator[Melding]:
    lists = [list(_step_ids(data))]
    for kind in ("bronnen", "opschaling", "routes", "gemeenten", "tafels", "begrippen",
                 "verschillen", "vragen"):  # fmt: skip
        lists.append(list(_ids(data, (kind,))))
        for inner in ("secties", "diensten", "uitzonderingen"):
            lists += [
                list(_ids(data, (kind, i, inner))) for i, _ in enumerate(_at(data, (kind,), list))
            ]
    for ids in lists:
        seen: set[str] = set()
        for ident, path in ids:
            if ident in seen:
                yield path, f"De id ‘{ident}’ bestaat al. Elke id mag maar één keer voorkomen."
            seen.add(ident)


def _unknown_names(data: Any) -> Iterator[Melding]:
    """Each key that holds a reference, against the names of its kind."""
    sections = {
        f"{bron['id']}/{ident}"
        for i, bron in enumerate(_at(data, ("bronnen",), list))
        if isinstance(bron, dict) and isinstance(bron.get("id"), str)
        for ident, _ in _ids(data, ("bronnen", i, "secties"))
    }
    gemeenten = {ident for ident, _ in _ids(data, ("gemeenten",))}
    tafels = {ident for ident, _ in _ids(data, ("tafels",))}
    parts = known_parts(data)
    kinds = {
        "bron": ("De bron", sections),
        "secties": ("De bron", sections),
        "zegt_niets": ("De bron", sections),
        "gemeenten": ("De gemeente", gemeenten),
        "tafel": ("De tafel", tafels),
        "raakt": ("Het onderdeel", parts),
        "ref": ("Het onderdeel", parts),
    }
    for path, name in _strings(data):
        key = next((step for step in reversed(path) if isinstance(step, str)), None)
        if key in kinds and name.strip():
            what, known = kinds[key]
            if name not in known:
                yield path, f"{what} ‘{name}’ bestaat niet.{did_you_mean(name, known)}"


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
    """Every gemeente says of every step of a route whether it takes it."""
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
    """No gemeente names a step that is in no route."""
    known = [ident for ident, _ in _step_ids(data)]
    for g, _ in enumerate(_at(data, ("gemeenten",), list)):
        path: Path = ("gemeenten", g, "stappen")
        for ident in _at(data, path, dict):
            if ident not in known:
                hint = did_you_mean(str(ident), known)
                yield (*path, ident), f"De stap ‘{ident}’ bestaat niet in een route.{hint}"
