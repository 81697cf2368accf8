"""Reads a YAML file as plain data, with the place in the file of every part.

Reads fewer implicit types than YAML has: only whole numbers, true, false and null are not text. So
`003` and `2026-09-01` stay as the editor wrote them, and "ja" and "nee" are words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path as File
from typing import Any

import yaml

from .as_written.advice import is_explained, yaml_fout
from .as_written.characters import Readable, readable
from .as_written.slips import kept
from .fouten import Fout, RouteboekFouten
from .walk import Path


class _Loader(yaml.CSafeLoader):
    """Uses libyaml, which is part of PyYAML's packages; `as_written` relies on its messages."""

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
    """The plain data of a file (dicts, lists, str, int, bool, None) and the place of each part.

    `fouten` are mistakes after which the rest is still readable, such as a double key, or text that
    YAML reads as syntax.
    """

    written: Readable
    data: Any
    root: yaml.Node
    fouten: list[Fout]

    @property
    def bestand(self) -> str:
        """The name of the file."""
        return self.written.bestand

    def fout(self, path: Path, melding: str) -> Fout:
        """A mistake at a path of keys and indices, or at the deepest part of it that exists."""
        node = self.root
        for step in path:
            child = _child(node, step)
            if child is None:
                break
            node = child
        return _fout_at(self.written, node, melding)

    def fout_at_key(self, path: Path, melding: str) -> Fout:
        """A mistake at the key at the end of a path, instead of at its value."""
        node: yaml.Node | None = self.root
        for step in path[:-1]:
            node = _child(node, step) if node is not None else None
        if isinstance(node, yaml.MappingNode):
            for key, _ in node.value:
                if key.value == path[-1]:
                    return _fout_at(self.written, key, melding)
        return self.fout(path, melding)


def read(file: File) -> Document:
    """Reads a file. Raises RouteboekFouten if it is missing, not UTF-8 or not valid YAML."""
    bestand = str(file)
    written = readable(bestand, _text(file, bestand))
    words = kept(written.text)
    fouten = [*written.fouten, *(written.fout_at(slip.at, slip.melding) for slip in words.slips)]
    if not words.readable:
        raise RouteboekFouten(fouten)
    try:
        root = _nodes(words.text)
        if root is None:
            raise RouteboekFouten(fouten or [Fout(bestand, 1, 1, "Dit bestand is leeg.")])
        data = _plain(root, written, fouten)
    except yaml.YAMLError as error:
        stop = yaml_fout(written, words.text, error)
        raise RouteboekFouten(fouten if is_explained(stop, fouten) else [*fouten, stop]) from None
    except RecursionError:
        raise RouteboekFouten([*fouten, Fout(bestand, 1, 1, _TOO_DEEP)]) from None
    return Document(written, data, root, fouten)


@lru_cache(maxsize=4)  # a command reads a file several times; nodes are never changed
def _nodes(text: str) -> yaml.Node | None:
    return yaml.compose(text, Loader=_Loader)


# One half of a pair that only together is a character (a surrogate).
_HALF = re.compile(b"\xed[\xa0-\xbf][\x80-\xbf]")
_HALF_CHARACTER = "Hier staat een half teken (U+{:04X}). Haal het weg en typ het teken opnieuw."
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
        half = _HALF.match(raw, error.start)
        melding = (
            _HALF_CHARACTER.format(ord(half[0].decode("utf-8", "surrogatepass")))
            if half
            else "Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8."
        )
        raise RouteboekFouten([Fout(bestand, regel, kolom, melding)]) from None


def _plain(node: yaml.Node, written: Readable, fouten: list[Fout]) -> Any:
    """The value of a node; adds a mistake for a double key, or a key that is not a word."""
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, written, fouten)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, written, fouten) for item in node.value]
    match node.tag.rpartition(":")[2]:
        case "int" if len(node.value) < 20:
            return int(node.value)
        case "bool":
            return node.value == "true"
        case "null":
            return None
    return node.value


def _mapping(node: yaml.MappingNode, written: Readable, fouten: list[Fout]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            melding = "Een sleutel moet een woord zijn, geen lijst of groep."
            fouten.append(_fout_at(written, key, melding))
            continue
        if key.value in result:
            melding = f"De sleutel ‘{key.value}’ staat hier twee keer. Haal er één weg."
            fouten.append(_fout_at(written, key, melding))
        result[key.value] = _plain(value, written, fouten)
    return result


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        child: yaml.Node = node.value[step]
        return child
    return None


def _fout_at(written: Readable, node: yaml.Node, melding: str) -> Fout:
    return written.fout(node.start_mark.line, node.start_mark.column, melding)
