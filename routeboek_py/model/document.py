"""A YAML file as plain data, with the place in the file of everything in it.

Read with fewer implicit types than YAML has: only whole numbers, true, false and null are not
text. So `003` and `2026-09-01` stay what the editor wrote, and "ja" and "nee" are words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path as File
from typing import Any

import yaml

from .fouten import Fout, RouteboekFouten
from .walk import Path


class _Loader(yaml.CSafeLoader):
    """libyaml, which PyYAML's packages bring along: its words are what `_ADVICE` knows."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


for _tag, _pattern, _first in (
    ("int", r"-?(0|[1-9][0-9]*)", "-0123456789"),
    ("bool", r"true|false", "tf"),
    ("null", r"|~|null", ["", "~", "n"]),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"(?:{_pattern})\\Z"), list(_first)
    )


@dataclass(frozen=True)
class Document:
    """The plain data of a file (dicts, lists, str, int, bool, None) and where each part stands.

    `fouten` are mistakes that leave the rest readable, such as a key that stands twice.
    """

    bestand: str
    data: Any
    root: yaml.Node
    fouten: list[Fout]

    def fout(self, path: Path, melding: str) -> Fout:
        """A mistake at a path of keys and indices; of the deepest part of it that is written."""
        node = self.root
        for step in path:
            child = _child(node, step)
            if child is None:
                break
            node = child
        return _fout_at(self.bestand, node.start_mark, melding)

    def fout_at_key(self, path: Path, melding: str) -> Fout:
        """A mistake at the key that ends a path, rather than at its value."""
        node: yaml.Node | None = self.root
        for step in path[:-1]:
            node = _child(node, step) if node is not None else None
        if isinstance(node, yaml.MappingNode):
            for key, _ in node.value:
                if key.value == path[-1]:
                    return _fout_at(self.bestand, key.start_mark, melding)
        return self.fout(path, melding)


def read(file: File) -> Document:
    """Read a file. Raises RouteboekFouten if it is missing, is not UTF-8 or is not sound YAML."""
    bestand = str(file)
    text = _text(file, bestand)
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise RouteboekFouten([_yaml_fout(bestand, text, error)]) from None
    except RecursionError:
        raise RouteboekFouten([Fout(bestand, 1, 1, _TOO_DEEP)]) from None
    if root is None:
        raise RouteboekFouten([Fout(bestand, 1, 1, "Dit bestand is leeg.")])
    fouten: list[Fout] = []
    try:
        data = _plain(root, bestand, fouten, set())
    except RecursionError:
        raise RouteboekFouten([Fout(bestand, 1, 1, _TOO_DEEP)]) from None
    return Document(bestand, data, root, fouten)


_TOO_DEEP = "Dit bestand heeft te veel lagen in elkaar. Let op haakjes en inspringen."


def _text(file: File, bestand: str) -> str:
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        raise RouteboekFouten([Fout(bestand, 1, 1, "Dit bestand bestaat niet.")]) from None
    except OSError:
        melding = "Dit bestand kan niet gelezen worden. Is het een map, of mist u rechten?"
        raise RouteboekFouten([Fout(bestand, 1, 1, melding)]) from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", errors="replace")
        regel, kolom = before.count("\n") + 1, len(before) - before.rfind("\n")
        melding = "Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8."
        raise RouteboekFouten([Fout(bestand, regel, kolom, melding)]) from None


def _plain(node: yaml.Node, bestand: str, fouten: list[Fout], seen: set[int]) -> Any:
    """The value of a node; notes duplicate keys, and parts that are used twice (anchors)."""
    if id(node) in seen and not isinstance(node, yaml.ScalarNode):
        fouten.append(_fout_at(bestand, node.start_mark, _NO_ANCHORS))
        return None
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, bestand, fouten, seen)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, bestand, fouten, seen) for item in node.value]
    match node.tag.rpartition(":")[2]:
        case "int" if len(node.value) < 20:
            return int(node.value)
        case "bool":
            return node.value == "true"
        case "null":
            return None
    return node.value


_NO_ANCHORS = "Verwijzen met & en * kan hier niet. Schrijf het stuk op beide plekken voluit."


def _mapping(
    node: yaml.MappingNode, bestand: str, fouten: list[Fout], seen: set[int]
) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            melding = "Een sleutel moet een woord zijn, geen lijst of groep."
            fouten.append(_fout_at(bestand, key.start_mark, melding))
            continue
        if key.value in result:
            melding = f"De sleutel ‘{key.value}’ staat hier twee keer. Haal er één weg."
            fouten.append(_fout_at(bestand, key.start_mark, melding))
        result[key.value] = _plain(value, bestand, fouten, seen)
    return result


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        child: yaml.Node = node.value[step]
        return child
    return None


def _fout_at(bestand: str, mark: Any, melding: str) -> Fout:
    return Fout(bestand, mark.line + 1, mark.column + 1, melding)


# What libyaml says, in its order of looking, and what an editor can do about it.
_ADVICE = (
    ("mapping values", "Hier staat een dubbele punt die YAML niet begrijpt. Zet de zin tussen "
     "aanhalingstekens."),
    ("found a tab", "Hier staat een tab. Spring in met spaties."),
    ("cannot start any token", "Hier staat een teken waar een zin niet mee kan beginnen, zoals een "
     "tab of een @. Spring in met spaties, en zet de zin tussen aanhalingstekens."),
    ("unexpected end of stream", "Een aanhalingsteken is niet gesloten."),
    ("while scanning a quoted scalar", "Een aanhalingsteken is niet gesloten."),
    ("while parsing a flow", "Hier ontbreekt een komma of een haakje."),
    ("expected '-' indicator", "Hier hoort een streepje met een spatie erachter."),
    ("while parsing a block", "Deze regel springt anders in dan de regels erboven, of een zin met "
     "een aanhalingsteken loopt niet goed af."),
    ("could not find expected ':'", "Hier ontbreekt een dubbele punt achter een sleutel."),
    ("undefined alias", "Een zin die met * begint, moet tussen aanhalingstekens."),
    ("while scanning an anchor", "Een zin die met & begint, moet tussen aanhalingstekens."),
    ("control characters", "Hier staat een onzichtbaar teken dat niet mag. Haal het weg."),
    ("expected a single document", "Hier begint een tweede document (---). Er mag er één zijn."),
)  # fmt: skip


def _yaml_fout(bestand: str, text: str, error: yaml.YAMLError) -> Fout:
    words = str(error)
    advice = next(
        (dutch for english, dutch in _ADVICE if english in words),
        "Deze regel is geen goede YAML. Kijk naar inspringen, dubbele punten en aanhalingstekens.",
    )
    mark = getattr(error, "problem_mark", None)
    begin = getattr(error, "context_mark", None)
    if mark is not None:
        if begin is not None and begin.line < mark.line:
            advice += f" Het stuk begint op regel {begin.line + 1}."
        return _fout_at(bestand, mark, advice)
    before = text[: getattr(error, "position", 0) or 0]
    return Fout(bestand, before.count("\n") + 1, len(before) - before.rfind("\n"), advice)
