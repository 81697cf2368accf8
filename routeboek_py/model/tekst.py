"""The type for a text from a source, and the small types that the rest of the model uses.

The Dutch description of a field is for editors: `schema` passes it to their program.
`json_schema_extra` has the rules of a validator, as far as JSON Schema can express them.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
)

from .sentence import stands_in


def _not_blank(value: str) -> str:
    if not any(letter.isprintable() and not letter.isspace() for letter in value):
        raise ValueError("deze tekst is leeg; schrijf er iets, of haal de regel weg")
    return value


def _not_index(value: str) -> str:
    if value == "index":
        raise ValueError("de id ‘index’ is al van de site zelf; kies een andere")
    return value


def _said_as(words: str, **more: Any) -> dict[str, Any]:
    """The extra schema of a type: the error message for an editor, and `more` rules."""
    return {"patternErrorMessage": words, **more}


Zin = Annotated[
    str,
    Field(json_schema_extra=_said_as("Deze tekst is leeg.", pattern=r"\S")),
    AfterValidator(_not_blank),
]
Id = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        json_schema_extra=_said_as(
            "Gebruik in een id kleine letters, cijfers en streepjes.", **{"not": {"const": "index"}}
        ),
    ),
    AfterValidator(_not_index),
]
_TWO_NAMES = _said_as("Schrijf twee namen met een schuine streep.")
# A source and one of its sections, as in `003/mwta`.
SectieVerwijzing = Annotated[
    str, Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$", json_schema_extra=_TWO_NAMES)
]
# A kind and an id, as in `tafels/mwta`.
Verwijzing = Annotated[str, Field(pattern=r"^[a-z]+/[a-z0-9-]+$", json_schema_extra=_TWO_NAMES)]


def key_in_words(key: str) -> str:
    """A key of the YAML in ordinary words: `stappen_vooraf` becomes "stappen vooraf"."""
    return key.replace("_", " ")


def _title(key: str, _: Any) -> str:
    return key_in_words(key).capitalize()


# Unknown keys are errors, no types are converted, and a docstring below a field describes it.
STRICT = ConfigDict(
    extra="forbid", strict=True, use_attribute_docstrings=True, field_title_generator=_title
)


class Deel(BaseModel):
    """Base of every part of the model."""

    model_config = STRICT


class Tekst(Deel):
    """The exact words of a source, with the site's own additions in separate fields.

    `bron` may be left out in YAML: then the nearest part around it gives the source (see `walk`).
    `punten` are the source's own list items below the text. `gemeenten` limits where a text is
    shown that names a function of one gemeente only; empty means everywhere.
    """

    tekst: Zin
    """De woorden van de bron, letterlijk, met fouten en al."""
    bron: SectieVerwijzing = ""
    """Waar dit staat, als document/onderdeel. Laat weg als de bron van het deel eromheen klopt."""
    punten: list[Zin] = []
    """De opsomming die in de bron onder deze zin staat."""
    gemeenten: list[Id] = []
    """Alleen voor deze gemeenten. Laat weg als het voor alle gemeenten geldt."""
    opmerking: Zin | None = None
    """Wat wij erbij zeggen, in onze eigen woorden."""

    @property
    def remark(self) -> str:
        """What the site says beside it, in our own words; "" if nothing."""
        return self.opmerking or ""

    @property
    def said(self) -> list[str]:
        """Every sentence of the source in it."""
        return [self.tekst, *self.punten]


class TermijnUitspraak(Tekst):
    """What one source says about a Termijn; `kracht` is "uiterlijk" only if it uses that word."""

    kracht: Literal["uiterlijk", "geen"]
    """Hoe streng de bron is: ‘uiterlijk’ als dat woord er staat, en anders ‘geen’."""
    gebeurtenis: Zin | None = None
    """Waarover de termijn gaat, met het woord van de bron. Bijvoorbeeld: aanmelding."""
    afwijking: Zin | None = None
    """Waarom deze zin iets anders zegt dan de termijn. Laat weg als dat niet zo is."""

    @property
    def remark(self) -> str:
        """What the site says beside it, with why it says something else than the Termijn."""
        return " ".join(filter(None, (self.opmerking, self.afwijking)))

    @field_validator("kracht")
    @classmethod
    def _as_strict_as_the_source(cls, kracht: str, info: ValidationInfo) -> str:
        if _all_read(info) and _said(info, "uiterlijk") != (kracht == "uiterlijk"):
            raise ValueError(
                "in de zin van de bron staat niet ‘uiterlijk’; schrijf dan ‘kracht: geen’"
                if kracht == "uiterlijk"
                else "in de zin van de bron staat ‘uiterlijk’; schrijf dan ‘kracht: uiterlijk’"
            )
        return kracht

    @field_validator("gebeurtenis")
    @classmethod
    def _in_words_of_the_source(cls, gebeurtenis: str | None, info: ValidationInfo) -> str | None:
        if gebeurtenis is not None and _all_read(info) and not _said(info, gebeurtenis):
            raise ValueError(
                "dit woord staat niet in de zin van de bron; schrijf het woord van de bron"
            )
        return gebeurtenis


def _all_read(info: ValidationInfo) -> bool:
    """Whether the sentences of a Tekst are right, so that they can be looked at."""
    return "tekst" in info.data and "punten" in info.data


def _said(info: ValidationInfo, words: str) -> bool:
    return any(stands_in(words, said) for said in (info.data["tekst"], *info.data["punten"]))


def _from_string(value: Any) -> Any:
    if isinstance(value, str):
        return {"tekst": value}
    if isinstance(value, dict | Tekst):
        return value
    raise ValueError(
        "hier hoort één tekst te staan; zet een getal, true of false tussen aanhalingstekens, en "
        "laat de regel weg als de bron niets zegt"
    )


def _from_single(value: Any) -> Any:
    if isinstance(value, str | dict):
        return [value]
    if isinstance(value, list):
        return value
    raise ValueError(
        "hier hoort een tekst of een lijst van teksten te staan; zegt de bron niets, laat de "
        "regel dan weg"
    )


# In YAML a plain string may replace a text, and a single text a list of one.
LosseTekst = Annotated[Tekst, BeforeValidator(_from_string, json_schema_input_type=Zin | Tekst)]
Teksten = Annotated[
    list[LosseTekst],
    BeforeValidator(_from_single, json_schema_input_type=Zin | Tekst | list[LosseTekst]),
]

_Item = TypeVar("_Item")
# For lists and Teksten that may not be empty.
AtLeastOne = Annotated[_Item, Field(min_length=1)]
