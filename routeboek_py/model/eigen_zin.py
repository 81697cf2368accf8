"""The type for a sentence of our own about the procedure, with what it stands for (`bij`)."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag

from .tekst import Deel, SectieVerwijzing, Zin

# A row of the Tafel around it, a section (`003/mwta`), a part (`opschaling/vooraf`) or its row.
Plek = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9_-]+(/[a-z0-9_-]+){0,3}$",
        json_schema_extra={"patternErrorMessage": "Schrijf een rij, of namen met schuine strepen."},
    ),
]


class Citaat(Deel):
    """Words of a source that also stand elsewhere in the model."""

    bron: SectieVerwijzing
    """Waar de woorden staan, als document/onderdeel."""
    woorden: Zin
    """De woorden van de bron, letterlijk. Zij staan ook ergens anders in dit bestand."""


def _from_single(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


def _kind(value: Any) -> str:
    return "plek" if isinstance(value, str) else "citaat"


_Een = Annotated[
    Annotated[Plek, Tag("plek")] | Annotated[Citaat, Tag("citaat")], Discriminator(_kind)
]
Bij = Annotated[
    list[_Een],
    BeforeValidator(_from_single, json_schema_input_type=Plek | Citaat | list[Plek | Citaat]),
]


class EigenZin(Deel):
    """A sentence of our own. Without `bij` it stands for the row of its key, if there is one."""

    zin: Zin
    """Wat wij zeggen, in onze eigen woorden."""
    bij: Bij = []
    """Waar de bron dit zegt: een rij van de tafel, een onderdeel, een deel van een bron."""


def _from_string(value: Any) -> Any:
    return {"zin": value} if isinstance(value, str) else value


# In YAML a plain string may replace it.
Eigen = Annotated[EigenZin, BeforeValidator(_from_string, json_schema_input_type=Zin | EigenZin)]
