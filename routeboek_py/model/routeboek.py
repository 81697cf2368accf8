"""The type of a whole Routeboek, in the terms of the source documents.

Every part is what an editor writes in YAML. Fields of type Tekst or Teksten hold the words of a
source; plain `Zin` fields are the site's own. What no source says is absent.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from .eigen_zin import Eigen
from .keuzehulp import Keuzehulp
from .klok import Klok
from .naslag import Begrip, Bron, Verschil, Verschrijving, Vraag, Weggelaten, Wie
from .ouders import Oudervraag
from .route import Gemeente, Onderdeel, Route
from .tafel import Rijkoppen, Tafel
from .tekst import AtLeastOne, Deel, SectieVerwijzing, Teksten, Zin


def _iso_date(value: str) -> str:
    try:
        if date.fromisoformat(value).isoformat() == value:
            return value
    except ValueError:
        pass
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise ValueError(f"de dag ‘{value}’ bestaat niet; kijk naar de maand en de dag")
    raise ValueError("schrijf een datum als jjjj-mm-dd, tussen aanhalingstekens")


def _one_route(routes: list[Route]) -> list[Route]:
    """Refuses more than one route: the pages can show only one."""
    if len(routes) != 1:
        raise ValueError("een routeboek heeft nu precies één route; haal de andere weg")
    return routes


IsoDatum = Annotated[
    str,
    Field(json_schema_extra={"format": "date"}),
    AfterValidator(_iso_date),
]
OneRoute = Annotated[
    list[Route],
    Field(json_schema_extra={"minItems": 1, "maxItems": 1}),
    AfterValidator(_one_route),
]


class Titelblad(Deel):
    """The site about itself: its name, its version and the region of its school breaks."""

    titel: Zin
    """De naam van de site."""
    ondertitel: Zin
    """Voor wie en waar het routeboek geldt."""
    versie: Zin
    """Het nummer van deze versie, tussen aanhalingstekens. Maak het hoger als u iets verandert."""
    bijgewerkt: IsoDatum
    """De dag van de laatste verandering, als jjjj-mm-dd en tussen aanhalingstekens."""
    schoolvakanties: Literal["Noord", "Midden", "Zuid"]
    """De regio van de schoolvakanties in de rekenhulp."""


class Paginawoorden(Deel):
    """The search words of a page that is not a part of the model, by its folder."""

    pagina: Literal["opschaling", "termijnen", "gemeenten", "keuzehulp", "tafels", "contact",
                    "begrippen", "wie", "ouders", "verschillen", "vragen", "bronnen"]  # fmt: skip
    """De pagina, zoals die in het adres op de site heet."""
    woorden: AtLeastOne[list[Zin]]
    """Woorden waarop mensen zoeken als zij deze pagina nodig hebben."""


# The fixed pages that say something about the procedure.
Pagina = Literal["home", "opschaling", "tafels", "over"]


class Inleiding(Deel):
    """What a fixed page says about the procedure below its heading, in our own words."""

    pagina: Pagina
    """De pagina, zoals die in het adres op de site heet."""
    zinnen: AtLeastOne[list[Eigen]]
    """De zinnen, op volgorde."""


class ElkeTafel(Deel):
    """What the sources say of all Tafels at once; shown beside a Tafel's own row."""

    bron: SectieVerwijzing = ""
    """Waar alles hieronder staat, als document/onderdeel. Een tekst kan een eigen bron hebben."""
    stappen_vooraf: Teksten = []
    """Wat er bij elke tafel eerst moet gebeuren, volgens de bron."""


class Routeboek(Deel):
    """The whole Routeboek: all data for the site and the calculator."""

    routeboek: Titelblad
    """De naam van de site, de versie en de regio van de schoolvakanties."""
    bronnen: AtLeastOne[list[Bron]]
    """De documenten waar alles op rust."""
    rijkoppen: Rijkoppen
    """De koppen op elke tafelpagina."""
    opschaling: list[Onderdeel]
    """Wanneer er wordt opgeschaald, en wat er dan al gebeurd is."""
    routes: OneRoute
    """De route met haar stappen en termijnen. Er is er nu precies één."""
    gemeenten: AtLeastOne[list[Gemeente]]
    """De gemeenten, en hoe elke gemeente de stappen doet."""
    tafels: list[Tafel]
    """De tafels waar hulp of advies te krijgen is."""
    elke_tafel: ElkeTafel = ElkeTafel()
    """Wat de bronnen over alle tafels samen zeggen."""
    keuzehulp: Keuzehulp
    """De vragen die helpen kiezen tussen de tafels."""
    klokken: list[Klok] = []
    """Andere klokken uit de bronnen, die niet bij de route horen."""
    wie: list[Wie]
    """Organisaties en functies die in de bronnen staan."""
    begrippen: list[Begrip]
    """Woorden en afkortingen, met wat zij betekenen."""
    verschillen: list[Verschil]
    """Waar de bronnen niet hetzelfde zeggen."""
    verschrijvingen: list[Verschrijving]
    """Fouten in de bronnen. De site laat ze staan en zegt dat erbij."""
    ouders: list[Oudervraag] = []
    """Wat ouders en leerlingen kunnen vragen, met het antwoord. Zonder vragen is er geen pagina."""
    vragen: list[Vraag]
    """Wat alleen de eigenaar van het routeboek kan beantwoorden."""
    weggelaten: list[Weggelaten]
    """Stukjes van de bronnen die niet op de site staan, met de reden."""
    inleidingen: list[Inleiding] = []
    """Wat bovenaan een vaste pagina over de route staat, in onze eigen woorden."""
    zoekwoorden: list[Paginawoorden] = []
    """Waarop mensen zoeken als zij een pagina nodig hebben die hierboven geen onderdeel heeft."""
