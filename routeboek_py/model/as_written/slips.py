"""Finds every text that YAML would lose or change, and makes a text without those slips.

The tokens show whether a text is kept: YAML syntax is a token, a comment is between two tokens, and
the rest is text. Each slip is removed, so that later mistakes are found too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

import yaml

from .limits import TooMuch, limited
from .remarks import remarks
from .scalars import scalar
from .signs import anchor, directive, key, sign_that_stops, tag
from .tokens import Around, Slip, from_to, left_open

_CHECKS: dict[type[yaml.Token], Callable[[Around], Iterator[Slip]]] = {
    yaml.ScalarToken: scalar,
    yaml.TagToken: tag,
    yaml.AnchorToken: anchor,
    yaml.AliasToken: anchor,
    yaml.DirectiveToken: directive,
    yaml.KeyToken: key,
}
# A slip can hide others on its line. Beyond this many rounds, or this many characters read in all
# of them together, the editor has to check again.
_ROUNDS = 40
_READ = 3_000_000
# The rest of a text with this many slips is not worth reading: they have to be mended first.
_MANY = 1000


@dataclass(frozen=True)
class Kept:
    """The slips of a text, and the text without them. It keeps its length, so places stay correct.

    `readable` is false if text after the last slip cannot be told apart from syntax.
    """

    text: str
    slips: tuple[Slip, ...]
    readable: bool = True


@lru_cache(maxsize=4)  # a command reads the same file several times
def kept(text: str) -> Kept:
    """Looks for slips until there are no more."""
    found: dict[int, Slip] = {}
    for _ in range(min(_ROUNDS, 1 + _READ // max(1, len(text)))):
        new = list(islice((slip for slip in _slips(text) if slip.at not in found), _MANY))
        if len(new) == _MANY:
            return Kept(text, (*found.values(), *new), readable=False)
        ended = bool(new) and new[-1].ends
        if ended and len(new) > 1:
            # An earlier slip may be the cause: without it, the text may be readable to its end.
            new, ended = new[:-1], False
        found |= {slip.at: slip for slip in new}
        text = _without(text, new)
        if not new or ended:
            return Kept(text, tuple(found.values()), readable=not ended)
    return Kept(text, tuple(found.values()), readable=False)


def _without(text: str, slips: list[Slip]) -> str:
    characters = list(text)
    for slip in slips:
        start, end = slip.span
        characters[start:end] = slip.instead * (end - start)
    return "".join(characters)


def _slips(text: str) -> Iterator[Slip]:
    """The slips of a text in order, up to where text and syntax cannot be told apart."""
    try:
        tokens, stopped = _tokens(text)
    except TooMuch as limit:
        yield limit.slip
        return
    is_open = stopped is not None or left_open(tokens)
    around = Around(text)
    for before, token, after in zip(tokens, tokens[1:], [*tokens[2:], None], strict=False):
        around.before, around.token, around.after = before, token, after
        start, end = before.end_mark.index, token.start_mark.index
        if text.find("#", start, end) >= 0:
            yield from remarks(around, start, end)
        if is_open and around.is_below_a_bracket():
            return  # YAML reads what follows as part of the brackets
        check = _CHECKS.get(type(token))
        for slip in check(around) if check else ():
            yield slip
            if slip.ends:
                return
        around.enter()
    if stopped is not None:
        around.before, around.token, around.after = tokens[-1], None, None
        yield from _at_the_stop(around, stopped)


def _at_the_stop(around: Around, stopped: yaml.MarkedYAMLError) -> Iterator[Slip]:
    """The slip that stopped the YAML reader, or the comment just before it."""
    mark = stopped.context_mark or stopped.problem_mark
    if mark is not None:
        yield from remarks(around, from_to(around.before)[1], mark.index)
    yield from sign_that_stops(around.text, stopped)


def _tokens(text: str) -> tuple[list[yaml.Token], yaml.MarkedYAMLError | None]:
    """The tokens of a text up to an error, and that error. Raises TooMuch beyond a limit."""
    tokens: list[yaml.Token] = []
    try:
        tokens.extend(limited(yaml.scan(text, Loader=yaml.CSafeLoader)))
    except yaml.MarkedYAMLError as error:
        return tokens, error
    except yaml.YAMLError:
        return tokens, None  # a character that YAML does not allow: `document` reports it
    return tokens, None
