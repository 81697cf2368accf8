"""Reads a YAML file as plain data, with the place in the file of every part.

Reads fewer implicit types than YAML has: only whole numbers, true, false and null are not text. So
`003` and `2026-09-01` stay as the editor wrote them, and "ja" and "nee" are words. What looks like
a text and is none to YAML, such as `.nan`, is a mistake.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path as File
from typing import Any

import yaml

from .as_written.advice import is_explained, yaml_fout
from .as_written.characters import Readable, readable
from .as_written.limits import BYTES, LINES, TOO_LARGE, TOO_LONG
from .as_written.slips import kept
from .fouten import Fout, RouteboekFouten, echo
from .walk import Path


class _Loader(yaml.CSafeLoader):
    """Uses libyaml, which is part of PyYAML's packages; `as_written` relies on its messages."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


for _tag, _pattern, _first in (
    ("int", r"-?(0|[1-9][0-9]*)", "-0123456789"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"|~|null|Null|NULL", ["", "~", "n", "N"]),
    ("float", r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)", "-+."),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"(?:{_pattern})\\Z"), list(_first)
    )


_Keys = dict[str, tuple[yaml.Node, yaml.Node]]


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
    _keys: dict[yaml.Node, _Keys] = field(default_factory=dict)

    @property
    def bestand(self) -> str:
        """The name of the file."""
        return self.written.bestand

    def fout(self, path: Path, melding: str) -> Fout:
        """A mistake at a path of keys and indices, or at the deepest part of it that exists."""
        node = self.root
        for step in path:
            child = self._child(node, step)
            if child is None:
                break
            node = child
        return _fout_at(self.written, node, melding)

    def fout_at_key(self, path: Path, melding: str) -> Fout:
        """A mistake at the key at the end of a path, instead of at its value."""
        node: yaml.Node | None = self.root
        for step in path[:-1]:
            node = self._child(node, step)
        if isinstance(node, yaml.MappingNode) and path[-1] in self._keys_of(node):
            return _fout_at(self.written, self._keys_of(node)[str(path[-1])][0], melding)
        return self.fout(path, melding)

    def _child(self, node: yaml.Node | None, step: str | int) -> yaml.Node | None:
        if isinstance(node, yaml.MappingNode):
            return self._keys_of(node).get(str(step), (None, None))[1]
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            child: yaml.Node = node.value[step]
            return child
        return None

    def _keys_of(self, node: yaml.MappingNode) -> _Keys:
        """The parts of a mapping by their key; of a double key the last, as in the data."""
        if node not in self._keys:
            self._keys[node] = {
                key.value: (key, value)
                for key, value in node.value
                if isinstance(key, yaml.ScalarNode)
            }
        return self._keys[node]


def read(file: File) -> Document:
    """Reads a file.

    Raises RouteboekFouten if it is missing, too large, not UTF-8 or not valid YAML.
    """
    bestand = str(file)
    written = readable(bestand, _text(file, bestand))
    if written.too_many:
        raise RouteboekFouten(written.fouten)
    words = kept(written.text)
    fouten = [*written.fouten, *(written.fout_at(slip.at, slip.melding) for slip in words.slips)]
    if not words.readable:
        raise RouteboekFouten(fouten)
    try:
        root = _nodes(words.text)
        if root is None:
            raise RouteboekFouten(
                fouten or [Fout(bestand, 1, 1, "Dit bestand is leeg. Begin met ‘routeboek:’.")]
            )
        data = _plain(root, written, fouten)
    except yaml.YAMLError as error:
        stop = yaml_fout(written, words.text, error)
        raise RouteboekFouten(fouten if is_explained(stop, fouten) else [*fouten, stop]) from None
    return Document(written, data, root, fouten)


@lru_cache(maxsize=4)  # a command reads a file several times; nodes are never changed
def _nodes(text: str) -> yaml.Node | None:
    return yaml.compose(text, Loader=_Loader)


# One half of a pair that only together is a character (a surrogate).
_HALF = re.compile(b"\xed[\xa0-\xbf][\x80-\xbf]")
_HALF_CHARACTER = "Hier staat een half teken (U+{:04X}). Haal het weg en typ het teken opnieuw."


def _text(file: File, bestand: str) -> str:
    try:
        with file.open("rb") as opened:
            raw = opened.read(BYTES + 1)
    except FileNotFoundError:
        melding = "Dit bestand bestaat niet. Kijk naar de naam en naar de map waarin u werkt."
        raise RouteboekFouten([Fout(bestand, 1, 1, melding)]) from None
    except OSError:
        melding = "Dit bestand kan niet gelezen worden. Is het een map, of mist u rechten?"
        raise RouteboekFouten([Fout(bestand, 1, 1, melding)]) from None
    if len(raw) > BYTES:
        raise RouteboekFouten([_fout_after(raw[:BYTES], bestand, TOO_LARGE)])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        half = _HALF.match(raw, error.start)
        melding = (
            _HALF_CHARACTER.format(ord(half[0].decode("utf-8", "surrogatepass")))
            if half
            else _NO_UTF8
        )
        raise RouteboekFouten([_fout_after(raw[: error.start], bestand, melding)]) from None
    if text.count("\0") > len(text) // 4:  # UTF-16 without a mark, or no text at all
        raise RouteboekFouten([_fout_after(raw[: raw.index(0)], bestand, _NO_UTF8)])
    if max(text.count("\n"), text.count("\r")) > LINES:
        raise RouteboekFouten([Fout(bestand, LINES + 1, 1, TOO_LONG)])
    return text


_NO_UTF8 = "Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8."


def _fout_after(before: bytes, bestand: str, melding: str) -> Fout:
    text = before.decode("utf-8-sig", errors="replace")
    return Fout(bestand, text.count("\n") + 1, len(text) - text.rfind("\n"), melding)


# Python reads no longer numbers. What is cut off here is too large for anything anyway.
_DIGITS = 1000


def _plain(node: yaml.Node, written: Readable, fouten: list[Fout]) -> Any:
    """The value of a node; adds a mistake for a double key, or a key that is not a word."""
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, written, fouten)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, written, fouten) for item in node.value]
    match node.tag.rpartition(":")[2]:
        case "int":
            return int(node.value[:_DIGITS])
        case "bool":
            return node.value.lower() == "true"
        case "null":
            return None
        case "float":
            melding = (
                f"{echo(node.value)} is voor YAML geen tekst. Zet het tussen aanhalingstekens."
            )
            fouten.append(_fout_at(written, node, melding))
    return node.value


def _mapping(node: yaml.MappingNode, written: Readable, fouten: list[Fout]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            melding = (
                "Een sleutel moet een woord zijn, geen lijst of groep. "
                "Zet een zin met haakjes tussen aanhalingstekens."
            )
            fouten.append(_fout_at(written, key, melding))
            continue
        if key.value in result:
            melding = f"De sleutel {echo(key.value)} staat hier twee keer. Haal er één weg."
            fouten.append(_fout_at(written, key, melding))
        result[key.value] = _plain(value, written, fouten)
    return result


def _fout_at(written: Readable, node: yaml.Node, melding: str) -> Fout:
    return written.fout(node.start_mark.line, node.start_mark.column, melding)
