"""A slip, and the context of a token in which slips are looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml


@dataclass(frozen=True)
class Slip:
    """A place where YAML would lose or change what was typed, and the message about it.

    `span` is the part to skip, in which `instead` replaces each character. A slip with `ends` is
    the last one: after it text cannot be told apart from syntax.
    """

    at: int
    melding: str
    span: tuple[int, int] = (0, 0)
    instead: str = " "
    ends: bool = False


_BLOCKS = (yaml.BlockMappingStartToken, yaml.BlockSequenceStartToken)
_OPENING = (yaml.FlowMappingStartToken, yaml.FlowSequenceStartToken)
_CLOSING = (yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)
_BEGIN_A_VALUE = (
    *_BLOCKS, *_OPENING, yaml.ScalarToken, yaml.AliasToken, yaml.AnchorToken, yaml.TagToken,
)  # fmt: skip


@dataclass
class Around:
    """A token with the tokens next to it, and the blocks and brackets that it is in."""

    text: str
    before: Any = None
    token: Any = None
    after: Any = None
    indents: list[int] = field(default_factory=lambda: [-1])
    brackets: list[type[yaml.Token]] = field(default_factory=list)

    def enter(self) -> None:
        """Updates the blocks and brackets for the token."""
        kind = type(self.token)
        if kind in _BLOCKS:
            self.indents.append(self.token.start_mark.column)
        elif kind is yaml.BlockEndToken:
            self.indents.pop()
        elif kind in _OPENING:
            self.brackets.append(kind)
        elif kind in _CLOSING and self.brackets:
            self.brackets.pop()

    @property
    def within_braces(self) -> bool:
        """Whether the innermost bracket is a brace, in which keys are expected."""
        return bool(self.brackets) and self.brackets[-1] is yaml.FlowMappingStartToken

    @property
    def has_no_value(self) -> bool:
        """Whether the key or dash before the token has no value."""
        match self.before, self.token:
            case (_, None) | (yaml.ValueToken(), yaml.BlockEntryToken()):
                return False
            case ((yaml.ValueToken() | yaml.BlockEntryToken()), token):
                return not isinstance(token, _BEGIN_A_VALUE)
        return False

    def is_below_a_bracket(self) -> bool:
        """Whether the token's line is indented no deeper than a line above with a bracket."""
        if not self.brackets or isinstance(self.token, (*_CLOSING, yaml.StreamEndToken)):
            return False
        new_line = self.before.end_mark.line != self.token.start_mark.line
        return new_line and bool(self.token.start_mark.column <= self.indents[-1])

    def has_a_value_behind(self) -> bool:
        """Whether a sign before a value has one."""
        return isinstance(self.after, _BEGIN_A_VALUE)

    def starts_its_line(self, index: int) -> bool:
        """Whether there is only white space before a character on its line."""
        return not self.text[line_start(self.text, index) : index].strip(" \t")


def left_open(tokens: list[yaml.Token]) -> bool:
    """Whether a bracket is not closed."""
    opened = sum(isinstance(token, _OPENING) for token in tokens)
    return opened != sum(isinstance(token, _CLOSING) for token in tokens)


def is_closed(token: Any) -> bool:
    """Whether a token ends with a quotation mark or a bracket, so that no text may follow."""
    quoted = isinstance(token, yaml.ScalarToken) and token.style in ("'", '"')
    return quoted or isinstance(token, _CLOSING)


def from_to(token: yaml.Token) -> tuple[int, int]:
    """Where the characters of a token begin and end."""
    return token.start_mark.index, token.end_mark.index


def line_end(text: str, index: int) -> int:
    """Where the line of a character ends."""
    found = re.compile(r"[\r\n]|\Z").search(text, index)
    return found.start() if found else len(text)


def line_start(text: str, index: int) -> int:
    """Where the line of a character begins."""
    start = text.rfind("\n", 0, index) + 1
    return max(start, text.rfind("\r", start, index) + 1)
