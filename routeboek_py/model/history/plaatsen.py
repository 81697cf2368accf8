"""Names the place of a change: "Stap 2 (managementafstemming), zin van de bron"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..tekst import key_in_words
from ..walk import Path

# The names for items of the lists at the top level; other items are named after their list.
KINDS = {
    "routes": "{}",
    "gemeenten": "{}",
    "opschaling": "‘{}’",
    "klokken": "‘{}’",
    "tafels": "Tafel {}",
    "bronnen": "Bron {}",
    "begrippen": "Begrip ‘{}’",
    "verschillen": "Verschil ‘{}’",
    "ouders": "Vraag van ouders ‘{}’",
    "vragen": "Vraag ‘{}’",
}
# Other words for keys that mean nothing, or something else, to a reader.
SAID = {"tekst": "", "teksten": "", "routeboek": "", "volgens": "zin van de bron"}
# The keys for the name of an item; the first one that it has is used.
NAMES = ("titel", "naam", "term", "vraag", "antwoord", "id")


@dataclass(frozen=True)
class Plaats:
    """A part (`deel`), its reference (`soort/id` or empty), and the place within it."""

    deel: str
    ref: str
    sleutels: str


def plaats(pad: Path, data: Any) -> Plaats:
    """The place at a path of ids and keys (see `wijzigingen`), in a version that has that path."""
    match pad:
        case ("routes", str(route), "stappen", str(stap), *rest):
            found = at(data, ("routes", route, "stappen", stap))
            return _place(_step(found, stap), f"stappen/{stap}", rest, found)
        case ("routes", str(route), "uitzonderingen", str(deel), *rest):
            found = at(data, ("routes", route, "uitzonderingen", deel))
            return _place(f"‘{name(found)}’", f"uitzonderingen/{deel}", rest, found)
        case ("gemeenten", str(gemeente), "stappen", str(stap), *rest):
            found = at(data, ("gemeenten", gemeente))
            here = f"{name(found)}, stap {_number(data, stap)}"
            return _place(here, f"gemeenten/{gemeente}", rest, at(found, ("stappen", stap)))
        case ("tafels", str(tafel), "diensten", str(dienst), *rest):
            found = at(data, ("tafels", tafel))
            part = at(found, ("diensten", dienst))
            here = f"{_called('tafels', name(found))}, {name(part)}"
            return _place(here, f"tafels/{tafel}", rest, part)
        case (str(kind), str(ident), *rest) if isinstance(at(data, (kind,)), list):
            found = at(data, (kind, ident))
            return _place(_called(kind, name(found)), f"{kind}/{ident}", rest, found)
        case (str(kind), *rest):
            return _place(key_in_words(kind).capitalize(), "", rest, at(data, (kind,)))
    return Plaats("Het routeboek", "", "")


def at(data: Any, path: Sequence[str | int]) -> Any:
    """The value at a path of keys, indices and ids; None if there is none."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step] if step < len(data) else None
        elif isinstance(data, list):
            data = next((i for i in data if isinstance(i, dict) and i.get("id") == step), None)
        else:
            return None
    return data


def name(item: Any) -> str:
    """The name of an item; "" if it has none."""
    found = (item.get(key) for key in NAMES) if isinstance(item, dict) else ()
    return next((name for name in found if isinstance(name, str)), "")


def section_name(data: Any, sectie: str) -> str:
    """The name on the site of a section of a source (`document/sectie`)."""
    document, _, ident = sectie.partition("/")
    bron = at(data, ("bronnen", document))
    found = at(bron, ("secties", ident))
    kort = bron.get("kort") if isinstance(bron, dict) else None
    return f"{kort}, {name(found)}" if kort and name(found) else sectie


def reference_name(data: Any, ref: str) -> str:
    """The name for a reader of the part `soort/id`; the reference itself if it is unknown."""
    kind, _, ident = ref.partition("/")
    if kind == "stappen":
        found = next((at(r, (kind, ident)) for r in _routes(data) if at(r, (kind, ident))), None)
        return _step(found, ident) if found else ref
    found = at(data, (kind, ident)) if ident else None
    return plaats((kind, ident), data).deel if name(found) else ref


def _place(deel: str, ref: str, rest: Sequence[str | int], found: Any) -> Plaats:
    said = []
    for number, step in enumerate(rest):
        item = at(found, rest[: number + 1])
        if isinstance(at(found, rest[:number]), list):
            said.append(f"‘{name(item)}’" if isinstance(step, str) else "")
        else:
            said.append(SAID.get(str(step), key_in_words(str(step))))
    return Plaats(deel, ref, ", ".join(words for words in said if words))


def _called(kind: str, named: str) -> str:
    """The kind with the name, as in "Begrip ‘JES’"; no kind if the name already contains it."""
    form = KINDS.get(kind, key_in_words(kind).capitalize() + " ‘{}’")
    says_kind = form.partition(" ")[0].lower() in named.lower() and "‘" not in form
    return named if says_kind else form.format(named)


def _step(stap: Any, ident: str) -> str:
    nummer = stap.get("nummer", ident) if isinstance(stap, dict) else ident
    return f"Stap {nummer} ({_lower_first(name(stap))})"


def _number(data: Any, stap: str) -> Any:
    for route in _routes(data):
        found = at(route, ("stappen", stap))
        if isinstance(found, dict):
            return found.get("nummer", stap)
    return stap


def _routes(data: Any) -> list[Any]:
    routes = at(data, ("routes",))
    return routes if isinstance(routes, list) else []


def _lower_first(words: str) -> str:
    """With a small first letter, as within a sentence; an abbreviation stays as it is."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
