"""The Tafels, with the rows that the documents use to describe them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .eigen_zin import Eigen
from .tekst import AtLeastOne, Deel, Id, LosseTekst, SectieVerwijzing, Teksten, Verwijzing, Zin


class Rijkoppen(Deel):
    """The heading of each row of a Tafel, as in the documents."""

    doel: Zin
    """De kop boven het doel."""
    wanneer: Zin
    """De kop boven wanneer de tafel past."""
    frequentie: Zin
    """De kop boven hoe vaak de tafel bijeenkomt."""
    aanmelding: Zin
    """De kop boven wie aanmeldt."""
    deelnemers: Zin
    """De kop boven wie er aan tafel zitten."""
    stappen_vooraf: Zin
    """De kop boven wat er eerst moet gebeuren."""
    beschrijving: Zin
    """De kop boven de beschrijving."""


class Contact(Deel):
    """An address, form or number as in the source; never a link if `link` is false."""

    soort: Literal["email", "formulier", "website", "telefoon"]
    """Wat het is: een e-mailadres, een formulier, een website of een telefoonnummer."""
    tekst: LosseTekst
    """Het adres, de naam van het formulier of het nummer, precies zoals de bron het schrijft."""
    waarvoor: LosseTekst | None = None
    """De woorden die in de bron voor het adres staan."""
    gemeenten: list[Id] = []
    """Alleen voor deze gemeenten. Laat weg als het voor alle gemeenten geldt."""
    link: bool = True
    """Zet hier false als het adres niet kan kloppen. Dan maakt de site er geen link van."""
    opmerking: Zin | None = None
    """Wat wij erbij zeggen, in onze eigen woorden."""


class Kaart(Deel):
    """A summary of a Tafel in our own words.

    Without `bij` a line stands for a row: `past_als` for `wanneer`, the others for their own.
    """

    past_als: AtLeastOne[list[Eigen]]
    """Wanneer de tafel kan passen. Elke regel is één situatie."""
    aanmelden: Eigen | None = None
    """Wie aanmeldt en hoe. Dit kan alleen als er bij ‘aanmelding’ een bron is."""
    aan_tafel: Eigen | None = None
    """Wie er aan tafel zitten. Dit kan alleen als er bij ‘deelnemers’ een bron is."""
    bijeen: Eigen | None = None
    """Wanneer de tafel bijeenkomt. Dit kan alleen als er bij ‘frequentie’ een bron is."""


class Rijen(Deel):
    """The rows with which the documents describe a Tafel, in their order."""

    doel: Teksten = []
    """Waar het voor is, volgens de bron."""
    wanneer: Teksten = []
    """Wanneer het past, volgens de bron."""
    frequentie: Teksten = []
    """Hoe vaak het is, volgens de bron."""
    aanmelding: Teksten = []
    """Wie aanmeldt en hoe, volgens de bron."""
    deelnemers: Teksten = []
    """Wie er aan tafel zitten, volgens de bron."""
    stappen_vooraf: Teksten = []
    """Wat er eerst moet gebeuren, volgens de bron. Meer dan één? Dan nummert de site ze."""
    beschrijving: Teksten = []
    """Wat de bron er verder over zegt."""


class Dienst(Rijen):
    """A Dienst within a Tafel, with the same rows."""

    id: Id
    """De naam van de dienst in het bestand, en in het adres op de site."""
    titel: Zin
    """De naam van de dienst op de site."""
    ook_bekend_als: list[Zin] = []
    """Andere namen van deze dienst. Wie daarop zoekt, vindt de tafel."""
    zoekwoorden: list[Zin] = []
    """Woorden waarop mensen zoeken. Zij staan niet op de pagina."""


class LijktOp(Deel):
    """Another Tafel with a name that is easily confused with this one."""

    ref: Annotated[Verwijzing, Field(pattern="^tafels/")]
    """De tafel waarmee mensen deze tafel verwarren. Schrijf: tafels/id."""
    uitleg: Eigen
    """Wat het verschil is, in onze eigen woorden."""


class Tafel(Rijen):
    """A Tafel. Without `gemeenten` every gemeente can use it.

    `daarna` repeats what a source says, in one of the rows, about what follows after the Tafel.
    """

    id: Id
    """De naam van de tafel in het bestand, en in het adres op de site."""
    titel: Zin
    """De naam van de tafel op de site."""
    bron: SectieVerwijzing = ""
    """Waar alles hieronder staat, als document/onderdeel. Een tekst kan een eigen bron hebben."""
    in_het_kort: Eigen
    """Waar de tafel voor is, in één zin en in onze eigen woorden."""
    kaart: Kaart
    """De tafel in één oogopslag, in onze eigen woorden."""
    namen: AtLeastOne[Teksten]
    """Hoe de bronnen deze tafel noemen."""
    ook_bekend_als: list[Zin] = []
    """Andere namen van deze tafel. Wie daarop zoekt, vindt de tafel."""
    zoekwoorden: list[Zin] = []
    """Woorden waarop mensen zoeken. Zij staan niet op de pagina."""
    gemeenten: list[Id] = []
    """Alleen voor deze gemeenten. Laat weg als de tafel er voor alle gemeenten is."""
    lijkt_op: list[LijktOp] = []
    """Tafels met een naam die hierop lijkt."""
    stand: Eigen | None = None
    """Wat er nog niet zeker is over deze tafel. Het staat overal waar de tafel wordt genoemd."""
    daarna: Teksten = []
    """Wat er na de tafel gebeurt. Herhaal een zin die al in een rij van deze tafel staat."""
    diensten: list[Dienst] = []
    """Onderdelen van deze tafel met een eigen naam."""
    contacten: list[Contact] = []
    """Adressen, formulieren en nummers uit de bron."""
