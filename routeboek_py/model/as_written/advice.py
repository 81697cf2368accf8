"""Turns an error of the YAML reader into a mistake with Dutch advice for the editor."""

from __future__ import annotations

import re

import yaml

from ..fouten import Fout
from .characters import Readable

# Messages of libyaml, each with the advice for an editor. The first that fits is used.
_ADVICE = (
    ("mapping values", "Hier staat een dubbele punt die YAML niet begrijpt. Zet de zin tussen "
     "aanhalingstekens."),
    ("block sequence entries", "Hier kan geen lijst beginnen. Begin de lijst op een nieuwe regel, "
     "of zet de zin tussen aanhalingstekens."),
    ("mapping keys", "Een zin die met ‘?’ begint, moet tussen aanhalingstekens."),
    ("found a tab", "Hier staat een tab. Spring in met spaties."),
    ("cannot start any token", "Hier staat een tab. Spring in met spaties."),
    ("unexpected end of stream", "Een aanhalingsteken is niet gesloten."),
    ("found unexpected document indicator", "Een aanhalingsteken is niet gesloten."),
    ("while scanning a quoted scalar", "Een aanhalingsteken is niet gesloten."),
    ("while parsing a flow", "Hier ontbreekt een komma of een haakje."),
    ("expected '-' indicator", "Hier hoort een streepje met een spatie erachter."),
    ("while parsing a block", "Deze regel springt anders in dan de regels erboven, of een zin met "
     "een aanhalingsteken loopt niet goed af."),
    ("could not find expected ':'", "Hier ontbreekt een dubbele punt achter een sleutel."),
    ("expected a single document", "Hier begint een tweede document (---). Er mag er één zijn."),
    ("expected <document start>", "Hierboven eindigt het document (...). Haal die regel weg."),
)  # fmt: skip
_OTHERWISE = (
    "Deze regel is geen goede YAML. Kijk naar inspringen, dubbele punten en aanhalingstekens."
)
# Curly quotation marks, as a word processor makes them, at the start of a value.
_CURLY = re.compile(r"(?:^|: |- |[\[{,])[ ]*[“”„‘’‚‟‛«»＂]")
_STRAIGHT = ' Gebruik rechte aanhalingstekens ("): gekrulde zijn voor YAML gewone letters.'


def yaml_fout(readable: Readable, text: str, error: yaml.YAMLError) -> Fout:
    """The mistake that stopped the YAML reader, with its place in the file."""
    words = str(error)
    advice = next((dutch for english, dutch in _ADVICE if english in words), _OTHERWISE)
    mark = getattr(error, "problem_mark", None)
    begin = getattr(error, "context_mark", None)
    if mark is None:
        return readable.fout(0, 0, advice)
    if _CURLY.search(text[: mark.index].rpartition("\n")[2]):
        advice += _STRAIGHT
    if begin is not None and begin.line < mark.line:
        advice += f" Het stuk begint op regel {begin.line + 1}."
    return readable.fout(mark.line, mark.column, advice)


def is_explained(fout: Fout, told: list[Fout]) -> bool:
    """Whether this YAML error follows from a mistake on the same line or the line above it."""
    return any(other.regel in (fout.regel, fout.regel - 1) for other in told)
