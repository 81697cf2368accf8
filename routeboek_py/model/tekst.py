"""A text that a source says, and the small types that the rest of the model is made of."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field


def _not_blank(value: str) -> str:
    if not any(letter.isprintable() and not letter.isspace() for letter in value):
        raise ValueError("deze tekst is leeg")
    return value


def _not_index(value: str) -> str:
    if value == "index":
        raise ValueError("de id ‘index’ is al van de site zelf; kies een andere")
    return value


Zin = Annotated[str, AfterValidator(_not_blank)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$"), AfterValidator(_not_index)]
# A source and one of its sections, as in `003/mwta`.
SectieVerwijzing = Annotated[str, Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
# A kind and an id, as in `tafels/mwta`.
Verwijzing = Annotated[str, Field(pattern=r"^[a-z]+/[a-z0-9-]+$")]


class Deel(BaseModel):
    """Base of every part of the model: unknown keys are errors, nothing is coerced."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Tekst(Deel):
    """Words of a source, to the letter, with what the site adds in its own words apart.

    `bron` may be left out in YAML: it then comes from the nearest part around it (see `walk`).
    `punten` are the source's own list items under the text. `gemeenten` limits where a text is
    shown that names a function of one gemeente only; empty means everywhere.
    """

    tekst: Zin
    bron: SectieVerwijzing = ""
    punten: list[Zin] = []
    gemeenten: list[Id] = []
    opmerking: Zin | None = None


class TermijnUitspraak(Tekst):
    """What one source says of a term; `kracht` is "uiterlijk" only where that word stands there."""

    kracht: Literal["uiterlijk", "geen"]
    gebeurtenis: Zin | None = None


def _from_string(value: Any) -> Any:
    return {"tekst": value} if isinstance(value, str) else value


def _from_single(value: Any) -> Any:
    if isinstance(value, str | dict):
        return [value]
    if isinstance(value, list):
        return value
    raise ValueError(
        "hier hoort een tekst of een lijst van teksten te staan; zegt de bron niets, laat de "
        "regel dan weg"
    )


# In YAML a plain string will do for a text, and a single text for a list of one.
LosseTekst = Annotated[Tekst, BeforeValidator(_from_string)]
Teksten = Annotated[list[LosseTekst], BeforeValidator(_from_single)]

_Item = TypeVar("_Item")
# For lists, and for Teksten, that mean nothing when there is nothing in them.
AtLeastOne = Annotated[_Item, Field(min_length=1)]
