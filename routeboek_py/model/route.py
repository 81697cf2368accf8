"""The Route: its Stappen, their Termijnen, and how each gemeente takes them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from .tekst import AtLeastOne, Deel, Id, LosseTekst, SectieVerwijzing, Teksten, Zin
from .termijn import Termijn


class Onderdeel(Deel):
    """A part of the text around the route, with a heading of our own."""

    id: Id
    """De naam van dit stuk in het bestand, en in het adres op de site."""
    titel: Zin
    """De kop erboven, in onze eigen woorden."""
    teksten: AtLeastOne[Teksten]
    """Wat de bronnen hierover zeggen."""
    zoekwoorden: list[Zin] = []
    """Woorden waarop mensen zoeken. Zij staan niet op de pagina."""


class Stap(Deel):
    """A step of a route; `tafel` is the Tafel that it leads to, if there is one."""

    id: Id
    """De naam van deze stap in het bestand. Elke gemeente noemt de stap bij deze naam."""
    nummer: int
    """De plaats in de route: 1, 2, 3 en zo verder."""
    titel: Zin
    """De naam van de stap op de site, in onze eigen woorden."""
    tafel: Id | None = None
    """De id van de tafel waar deze stap naartoe gaat. Laat weg als er geen tafel is."""
    namen: AtLeastOne[Teksten]
    """Hoe de bronnen deze stap noemen."""
    doel: Teksten = []
    """Waar de stap voor is, volgens de bron."""
    termijn: Termijn | None = None
    """Wanneer de stap aan de beurt is, en welke bron dat zegt. Laat weg als geen bron dat zegt."""
    geen_oplossing: Teksten = []
    """Wat er gebeurt als deze stap geen oplossing geeft, volgens de bron."""
    zoekwoorden: list[Zin] = []
    """Woorden waarop mensen zoeken. Zij staan niet op de pagina."""


class Route(Deel):
    """The ordered steps of a phase, with weeks that count from one first date (`telt_vanaf`).

    `telt_vanaf_begrip` is the Begrip that explains that date.
    """

    id: Id
    """De naam van de route in het bestand, en in het adres op de site."""
    titel: Zin
    """De naam van de route op de site, in onze eigen woorden."""
    bron: SectieVerwijzing = ""
    """Waar alles hieronder staat, als document/onderdeel. Een tekst kan een eigen bron hebben."""
    naam: LosseTekst
    """Hoe de bron de route noemt."""
    telt_vanaf: Zin
    """Vanaf welke dag alle termijnen tellen. Het past achter: ‘na de …’."""
    telt_vanaf_begrip: Id | None = None
    """De id van het begrip dat uitlegt wat er over die dag bekend is."""
    aanleiding: AtLeastOne[Teksten]
    """Wanneer de route begint, volgens de bron."""
    stappen: AtLeastOne[list[Stap]]
    """De stappen, op volgorde."""
    uitzonderingen: list[Onderdeel] = []
    """Wanneer het anders gaat dan in de stappen."""
    vervolg: Teksten = []
    """Wat er naast de route nog kan, volgens de bron."""
    zoekwoorden: list[Zin] = []
    """Woorden waarop mensen zoeken. Zij staan niet op de pagina."""

    @model_validator(mode="after")
    def _numbered(self) -> Route:
        if [stap.nummer for stap in self.stappen] != list(range(1, len(self.stappen) + 1)):
            raise ValueError("nummer de stappen van deze route 1, 2, 3 en zo verder")
        return self


class GemeenteStap(Deel):
    """How one gemeente takes a step, or (with `overslaan`) what it does instead.

    `titel` and `functie` are the step's name and the function's title in this gemeente.
    """

    titel: Zin | None = None
    """Hoe de stap in deze gemeente heet. Laat weg als dat dezelfde naam is."""
    functie: Zin | None = None
    """Hoe de functie in deze gemeente heet."""
    deelname: Teksten = []
    """Wat de bron zegt over meedoen. Bijvoorbeeld: Ja."""
    overslaan: Teksten = []
    """Wat de bron zegt als deze gemeente de stap niet doet. Zet er dan niets anders bij."""
    aanmelding: Teksten = []
    """Wie in deze gemeente aanmeldt, en bij wie, volgens de bron."""
    deelnemers: Teksten = []
    """Wie er in deze gemeente meedoen, volgens de bron."""

    @model_validator(mode="after")
    def _taken_or_skipped(self) -> GemeenteStap:
        taken = bool(self.deelname or self.aanmelding)
        if taken == bool(self.overslaan) or (self.overslaan and self.deelnemers):
            raise ValueError(
                "zet bij deze stap óf ‘overslaan’, óf ‘deelname’ of ‘aanmelding’, en niet beide"
            )
        return self


# The number that Statistics Netherlands (CBS) gives to a gemeente.
Code = Annotated[
    str,
    Field(
        pattern=r"^GM[0-9]{4}$",
        json_schema_extra={"patternErrorMessage": "Schrijf de code als GM en vier cijfers."},
    ),
]


class Gemeente(Deel):
    """A gemeente and how it takes each step of the route, by the step's id."""

    id: Id
    """De naam van de gemeente in het bestand, en in het adres op de site."""
    naam: Zin
    """De naam van de gemeente."""
    ook_bekend_als: list[Zin] = []
    """Andere namen waaronder mensen en programma’s de gemeente kennen, ook van plaatsen erin."""
    code: Code | None = None
    """De code van de gemeente bij het CBS, met GM ervoor. Bijvoorbeeld: GM0518."""
    bron: SectieVerwijzing = ""
    """Waar alles hieronder staat, als document/onderdeel. Een tekst kan een eigen bron hebben."""
    zoekwoorden: list[Zin] = []
    """Woorden waarop mensen zoeken. Zij staan niet op de pagina."""
    stappen: dict[str, GemeenteStap]
    """Hoe deze gemeente elke stap doet. Noem ook een stap die zij overslaat."""

    @property
    def codes(self) -> list[str]:
        """The code with and without GM; empty if the gemeente has no code."""
        return [self.code, self.code.removeprefix("GM")] if self.code else []
