"""Turns an error of the YAML reader into a mistake with Dutch advice for the editor."""

from __future__ import annotations

import re

import yaml

from ..fouten import Fout
from .characters import Readable

_GOES_ON = "mapping values in a line that goes on"  # our own: libyaml makes no difference
_NOT_CLOSED = "Een aanhalingsteken is niet gesloten. Zet er een aan het eind van de tekst."
# Messages of libyaml, each with the advice for an editor. The first that fits is used.
_ADVICE = (
    (_GOES_ON, "Deze regel hoort nu bij de regel erboven. Zet daar een dubbele punt achter de "
     "sleutel, of zet deze regel recht onder de andere sleutels."),
    ("mapping values", "Hier staat een dubbele punt die YAML niet begrijpt. Zet de zin tussen "
     "aanhalingstekens."),
    ("block sequence entries", "Hier kan geen lijst beginnen. Begin de lijst op een nieuwe regel, "
     "of zet de zin tussen aanhalingstekens."),
    ("mapping keys", "Een zin die met ‘?’ begint, moet tussen aanhalingstekens."),
    ("found a tab", "Hier staat een tab. Spring in met spaties."),
    ("cannot start any token", "Hier staat een tab. Spring in met spaties."),
    ("unexpected end of stream", _NOT_CLOSED),
    ("found unexpected document indicator", _NOT_CLOSED),
    ("while scanning a quoted scalar", _NOT_CLOSED),
    ("while parsing a flow", "Hier ontbreekt een komma of een haakje. Zet die erbij."),
    ("expected '-' indicator", "Hier hoort een streepje met een spatie erachter."),
    ("while parsing a block", "Deze regel springt anders in dan de regels erboven, of een zin met "
     "een aanhalingsteken loopt niet goed af. Zet de regel recht onder de andere, of zet de zin "
     "tussen andere aanhalingstekens."),
    ("could not find expected ':'", "Hier ontbreekt een dubbele punt achter een sleutel. Zet die "
     "erbij."),
    ("expected a single document", "Hier begint een tweede document (---). Haal die regel weg."),
    ("expected <document start>", "Hierboven eindigt het document (...). Haal die regel weg."),
)  # fmt: skip
_OTHERWISE = (
    "Deze regel is geen goede YAML. Kijk naar inspringen, dubbele punten en aanhalingstekens."
)
# Curly quotation marks, as a word processor makes them, at the start of a value.
_CURLY = re.compile(r"(?:^|: |- |[\[{,])[ ]*[“”„‘’‚‟‛«»＂]")
_STRAIGHT = ' Gebruik rechte aanhalingstekens ("): gekrulde zijn voor YAML gewone letters.'


# A key without anything before it: then the colon belongs to it, and the line above is not ended.
_A_KEY = re.compile(r"^[ ]*[a-z_]+$")


def yaml_fout(readable: Readable, text: str, error: yaml.YAMLError) -> Fout:
    """The mistake that stopped the YAML reader, with its place in the file."""
    words = str(error)
    if "mapping values" in words and _A_KEY.search(_line_before(text, error)):
        words = _GOES_ON
    advice = next((dutch for english, dutch in _ADVICE if english in words), _OTHERWISE)
    mark = getattr(error, "problem_mark", None)
    begin = getattr(error, "context_mark", None)
    if mark is None:
        return readable.fout(0, 0, advice)
    if _CURLY.search(_line_before(text, error)):
        advice += _STRAIGHT
    if begin is not None and begin.line < mark.line:
        advice += f" Het stuk begint op regel {begin.line + 1}."
    return readable.fout(mark.line, mark.column, advice)


def _line_before(text: str, error: yaml.YAMLError) -> str:
    """The line up to the place where the YAML reader stopped."""
    mark = getattr(error, "problem_mark", None)
    return "" if mark is None else text[: mark.index].rpartition("\n")[2]


def is_explained(fout: Fout, told: list[Fout]) -> bool:
    """Whether this YAML error follows from a mistake on the same line or the line above it."""
    return any(other.regel in (fout.regel, fout.regel - 1) for other in told)
