"""The limits of a file, so that no file can cost much time or memory.

A routeboek of a few hundred gemeenten stays far below them. YAML's own reader has no limits: a few
ten thousand brackets end the whole process.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import yaml

from .tokens import Slip

BYTES = 1_000_000
LINES = 20_000
LAYERS = 50
# A text with its key is 4 tokens.
TOKENS = 100_000

_MAKE_SMALLER = "Maak het kleiner, of verdeel het over meer routeboeken."
TOO_LARGE = f"Dit bestand is te groot: hoogstens 1 MB kan. {_MAKE_SMALLER}"
TOO_LONG = f"Dit bestand heeft te veel regels: hoogstens 20.000 kan. {_MAKE_SMALLER}"
_TOO_MANY = f"Dit bestand heeft te veel losse stukken: tot hier kan. {_MAKE_SMALLER}"
_TOO_DEEP = (
    "Hier zitten te veel lagen in elkaar: hoogstens 50 kan. "
    "Haal haakjes of streepjes weg, of spring minder ver in."
)

_IN = (
    yaml.BlockMappingStartToken, yaml.BlockSequenceStartToken,
    yaml.FlowMappingStartToken, yaml.FlowSequenceStartToken,
)  # fmt: skip
_OUT = (yaml.BlockEndToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)


class TooMuch(Exception):
    """A limit is passed; `slip` says where, and is the last of its file."""

    def __init__(self, at: int, melding: str) -> None:
        self.slip = Slip(at, melding, ends=True)
        super().__init__(melding)


def limited(tokens: Iterable[yaml.Token]) -> Iterator[yaml.Token]:
    """The tokens, one by one. Raises TooMuch at the token that passes a limit."""
    layers = 0
    for number, token in enumerate(tokens):
        layers += isinstance(token, _IN) - isinstance(token, _OUT)
        if layers > LAYERS:
            raise TooMuch(token.start_mark.index, _TOO_DEEP)
        if number >= TOKENS:
            raise TooMuch(token.start_mark.index, _TOO_MANY)
        yield token
