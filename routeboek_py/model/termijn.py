"""The Termijn of a Stap: when it is due, and the sentences of the sources that say so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, get_args

from pydantic import AfterValidator, ConfigDict, Field, StrictInt, model_validator

from ..calculator import rules
from ..calculator.duur import Duur, Eenheid, duur_from
from ..calculator.wording import length
from .tekst import STRICT, AtLeastOne, Deel, TermijnUitspraak

# The limits are those of Duur, which reports a wrong number in Dutch. The schema needs them too.
_AantalWeken = Annotated[StrictInt, Field(json_schema_extra={"minimum": 0, "maximum": 520})]


def _duur(text: str) -> str:
    duur_from(text)
    return text


# The name of each unit, for one and for more.
_UNITS = "|".join(
    str(Duur(number, unit)).partition(" ")[2] for unit in get_args(Eenheid) for number in (1, 2)
)
# A Duur as text, such as "5 werkdagen".
DuurTekst = Annotated[
    str,
    Field(
        json_schema_extra={
            "patternErrorMessage": "Schrijf een getal en een eenheid, zoals 5 werkdagen.",
            "pattern": rf"^\s*[0-9]{{1,5}} +({_UNITS})\s*$",
        }
    ),
    AfterValidator(_duur),
]


@dataclass(frozen=True)
class Weken:
    """A window in whole weeks, with fields as strict as the rest of the model.

    The fields are strict and not the class, because a strict dataclass refuses every mapping.
    """

    __pydantic_config__ = STRICT | ConfigDict(strict=False)

    tot: _AantalWeken
    """De laatste week, geteld vanaf de eerste datum."""
    van: _AantalWeken | None = None
    """De eerste week. Laat weg als de bron alleen een laatste week noemt."""

    def __post_init__(self) -> None:
        _ = self.telling

    @property
    def telling(self) -> rules.Termijn:
        """The same in units. Raises ValueError for a number or an order that cannot be."""
        van = None if self.van is None else Duur(self.van, "weken")
        return rules.Termijn(Duur(self.tot, "weken"), van)


class Termijn(Deel):
    """When a Stap is due, after the route's first date, with each source that says so.

    It has at most one of `weken`, `binnen`, `vanaf`, or `van` and `tot`. With none of them, the
    sentences of the sources are all that is known, and the calculator gives no date.
    """

    weken: Weken | None = None
    """Wanneer de stap aan de beurt is, in weken na de eerste datum. De rekenhulp rekent hiermee."""
    binnen: DuurTekst | None = None
    """Wanneer de stap uiterlijk gezet is, zoals 5 werkdagen. De rekenhulp rekent hiermee."""
    vanaf: DuurTekst | None = None
    """Wanneer de stap op zijn vroegst begint, zoals 3 schooldagen. Een laatste dag is er niet."""
    van: DuurTekst | None = None
    """Het begin van een periode. Zet er ‘tot’ bij."""
    tot: DuurTekst | None = None
    """Het einde van een periode. Zet er ‘van’ bij."""
    verlengbaar: DuurTekst | None = None
    """Hoeveel later de laatste dag mag worden, volgens de bron."""
    volgens: AtLeastOne[list[TermijnUitspraak]]
    """De zin van elke bron die iets over deze termijn zegt."""

    @model_validator(mode="after")
    def _said_in_one_way(self) -> Termijn:
        if (self.van is None) != (self.tot is None):
            raise ValueError(
                "‘van’ en ‘tot’ horen bij elkaar; is er maar één dag, schrijf dan ‘vanaf’ of "
                "‘binnen’"
            )
        ways = [self.weken, self.binnen, self.vanaf, self.tot]
        if sum(way is not None for way in ways) > 1:
            raise ValueError("kies één manier: ‘weken’, ‘binnen’, ‘vanaf’, of ‘van’ en ‘tot’")
        _ = self.telling
        return self

    @property
    def telling(self) -> rules.Termijn:
        """What the calculator counts with, without the sentences."""
        van, tot, verlengbaar = (
            None if text is None else duur_from(text)
            for text in (self.vanaf or self.van, self.binnen or self.tot, self.verlengbaar)
        )
        counted = rules.Termijn(tot, van) if self.weken is None else self.weken.telling
        return replace(counted, verlengbaar=verlengbaar)


def window(telling: rules.Termijn) -> str:
    """A window as "4 tot 8 weken", only a last day as "8 weken", a first one as "vanaf 8 weken".

    "" if it is known in the words of the source only.
    """
    only_first = telling.tot is None and telling.van is not None
    return f"{'vanaf ' if only_first else ''}{length(telling)}"
