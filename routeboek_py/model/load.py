"""Reads a YAML file into a checked Routeboek, or reports all mistakes in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path as File
from typing import Any

from pydantic import ValidationError

from .document import Document, read
from .fouten import Fout, RouteboekFouten, did_you_mean, echo
from .keys import keys_at
from .own_words.demanded import own_words_fouten
from .references import reference_fouten
from .routeboek import Routeboek
from .termijn_fouten import termijn_fouten
from .walk import Path, inherit_bron, teksten

Check = Callable[[Document], list[Fout]]


def load(file: File) -> Routeboek:
    """Reads and checks a Routeboek: see `checked`. Raises RouteboekFouten."""
    return checked(read(file))


def checked(document: Document, others: Sequence[Check] = ()) -> Routeboek:
    """The Routeboek in a file. `others` are the checks of rooms that know what this one does not.

    Raises RouteboekFouten with all mistakes at once, with two exceptions. If the file is not YAML,
    that is the only mistake. A text without a source is only found when the types are right.
    """
    fouten = [*document.fouten, *reference_fouten(document)]
    fouten += [fout for check in others for fout in check(document)]
    try:
        routeboek = Routeboek.model_validate(document.data)
    except ValidationError as error:
        found = error.errors(include_url=False)[:_ENOUGH]
        fouten += [_type_fout(document, mistake) for mistake in found]
        raise RouteboekFouten(fouten) from None
    inherit_bron(routeboek)
    fouten += [
        document.fout(path, "Deze tekst heeft geen bron. Zet er ‘bron: document/sectie’ bij.")
        for path, tekst in teksten(routeboek)
        if not tekst.bron
    ]
    if not document.fouten:  # a number that YAML took for something else is no other term
        fouten += termijn_fouten(document, routeboek)
    if not fouten:  # with an unknown name there is no knowing what a sentence stands for
        fouten += own_words_fouten(document, routeboek)
    if fouten:
        raise RouteboekFouten(fouten)
    return routeboek


# Who has more mistakes than this has enough to begin with.
_ENOUGH = 200

_KINDS = {
    "int_type": "Hier hoort een geheel getal te staan, zonder aanhalingstekens.",
    "bool_type": "Hier hoort true of false te staan, zonder aanhalingstekens.",
    "list_type": "Hier hoort een lijst te staan: regels die met een streepje beginnen.",
    "dict_type": "Hier hoort een groep te staan: regels met een sleutel en een dubbele punt.",
    "model_type": "Hier hoort een groep te staan: regels met een sleutel en een dubbele punt.",
    "too_short": "Deze lijst mag niet leeg zijn. Zet er iets in.",
    "dataclass_type": "Hier hoort een groep te staan: regels met een sleutel en een dubbele punt.",
    "greater_than_equal": "Een aantal weken ligt hier tussen 1 en 520.",
    "less_than_equal": "Een aantal weken ligt hier tussen 1 en 520.",
}


# What a text is not, by a part of the pattern that it does not have.
_PATTERNS = {
    "GM": "is geen code van een gemeente. Schrijf GM en vier cijfers.",
    "{0,3}": "is geen plek. Schrijf een rij, of namen met schuine strepen.",
    "/": "is geen verwijzing. Schrijf twee namen met een schuine streep.",
    "": "kan geen id zijn. Gebruik kleine letters, cijfers en streepjes.",
}


def _type_fout(document: Document, error: Any) -> Fout:
    path, kind = error["loc"], error["type"]
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        key = str(path[-1])
        hint = _instead(key, path) or did_you_mean(key, keys_at(path[:-1])) or " Haal die weg."
        return document.fout_at_key(path, f"De sleutel {echo(key)} kennen wij hier niet.{hint}")
    if kind == "missing":
        return document.fout(path[:-1], f"Hier ontbreekt de sleutel ‘{path[-1]}’. Zet die erbij.")
    return document.fout(path, _melding(error))


def _instead(key: str, path: Path) -> str:
    """What can be written for a key of a Termijn that says something that no other key says."""
    if "termijn" not in path:
        return ""
    if key.endswith(("dagen", "weken", "maanden")) and key != "weken":
        return f" Schrijf bijvoorbeeld ‘binnen: 5 {key}’."
    if key in ("uiterlijk", "maximaal"):
        return " Schrijf ‘binnen’, en zet ‘kracht: uiterlijk’ bij de zin als dat woord daar staat."
    if key in ("na", "voor", "vóór"):
        return (
            " De rekenhulp telt vooruit, vanaf de eerste dag van de route. "
            "Telt de bron anders? Haal dan alles weg behalve ‘volgens’."
        )
    return ""


def _melding(error: Any) -> str:
    context, written = error.get("ctx", {}), error["input"]
    match error["type"]:
        case "value_error":
            sentence = str(context["error"])
            return f"{sentence[0].upper()}{sentence[1:]}."
        case "literal_error":
            expected = context["expected"].replace(" or ", " of ").replace("'", "")
            if not isinstance(written, str):
                return f"Dit kan hier niet. Kies uit: {expected}."
            hint = did_you_mean(written, expected.replace(" of ", ", ").split(", "))
            return f"{echo(written)} kan hier niet. Kies uit: {expected}.{hint}"
        case "string_type":
            return _no_text(written)
        case "string_pattern_mismatch":
            said = next(said for sign, said in _PATTERNS.items() if sign in context["pattern"])
            return f"{echo(written)} {said}"
    return _KINDS.get(error["type"], "Deze waarde kan hier niet. Kijk hoe het elders staat.")


def _no_text(written: Any) -> str:
    if written is None:
        return "Hier hoort tekst te staan. Schrijf die hier, of haal de regel weg."
    if isinstance(written, dict | list):
        return (
            "Hier hoort één tekst te staan, geen lijst of groep. "
            "Zet een zin met haakjes of een dubbele punt tussen aanhalingstekens."
        )
    return "Hier hoort tekst te staan. Zet een getal, true of false tussen aanhalingstekens."
