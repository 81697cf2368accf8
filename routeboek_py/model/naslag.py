"""What we say about the sources: begrippen, verschillen, slips, questions and omissions."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from .tekst import AtLeastOne, Deel, Id, LosseTekst, SectieVerwijzing, Teksten, Verwijzing, Zin


class Sectie(Deel):
    """A section of a source: from the words `begint_met` to the start of the next section."""

    id: Id
    """De naam van dit onderdeel. Zo verwijst u ernaar: document/onderdeel."""
    titel: Zin
    """De kop van dit onderdeel op de site."""
    begint_met: Zin
    """De eerste woorden van dit onderdeel in het document, letterlijk."""


class Bron(Deel):
    """A source document. `kort` is the name shown with every quote."""

    id: Id
    """Hoe het document in dit bestand heet. Zet een nummer tussen aanhalingstekens."""
    titel: Zin
    """De hele naam van het document."""
    kort: Zin
    """De korte naam die bij elke aangehaalde zin staat."""
    uitleg: Zin
    """Wat voor document dit is, in onze eigen woorden."""
    secties: AtLeastOne[list[Sectie]]
    """De onderdelen van het document, op volgorde."""


class Begrip(Deel):
    """A term or abbreviation, its meaning, and where we found that (or that we did not).

    With `gevonden: bron`, `bron` and `tekst` quote the place. With `afgeleid`, it follows from that
    place. With `openbaar`, it was found elsewhere (`waar`).
    """

    id: Id
    """De naam van het begrip in het bestand, en in het adres op de site."""
    term: Zin
    """Het woord of de afkorting, zoals het in de bronnen staat."""
    voluit: Zin | None = None
    """Wat het betekent. Laat weg als wij dat nergens vonden."""
    gevonden: Literal["bron", "openbaar", "afgeleid", "nergens"]
    """Waar wij dat vonden: in een bron, openbaar, afgeleid uit een bron, of nergens."""
    waar: Zin | None = None
    """De plek waar wij het vonden."""
    bron: SectieVerwijzing = ""
    """Waar het in de bron staat, als document/onderdeel."""
    tekst: LosseTekst | None = None
    """De woorden van de bron waar het uit blijkt, letterlijk."""
    uitleg: Zin | None = None
    """Wat wij erbij zeggen, in onze eigen woorden."""
    zoekwoorden: list[Zin] = []
    """Woorden waarop mensen zoeken. Zij staan niet op de pagina."""

    @model_validator(mode="after")
    def _says_where(self) -> Begrip:
        if self.gevonden != "nergens" and self.waar is None:
            raise ValueError(f"zet bij ‘gevonden: {self.gevonden}’ ook ‘waar’")
        if self.gevonden in ("bron", "afgeleid") and self.tekst is None:
            raise ValueError(f"zet bij ‘gevonden: {self.gevonden}’ ook ‘bron’ en ‘tekst’")
        if self.gevonden == "nergens" and (self.voluit or self.waar):
            raise ValueError("haal bij ‘gevonden: nergens’ weg wat u vond: ‘voluit’ en ‘waar’")
        return self


class Wie(Deel):
    """An organisation or function named in the sources; `vormen` are other spellings of it.

    `lijkt_op` are others (by id); no source says whether they are the same.
    """

    id: Id
    """De naam in het bestand, en in het adres op de site."""
    naam: Zin
    """De naam, zoals die in de bron staat."""
    soort: Literal["organisatie", "functie"]
    """Of het een organisatie is of een functie."""
    vormen: list[Zin] = []
    """Andere schrijfwijzen in de bron."""
    lijkt_op: list[Id] = []
    """De id van wie misschien dezelfde is. De bron zegt dat niet."""
    zoekwoorden: list[Zin] = []
    """Woorden waarop mensen zoeken. Zij staan niet op de pagina."""


class Verschil(Deel):
    """A difference between sources: every wording, the silent sections, and what the site does."""

    id: Id
    """De naam van het verschil in het bestand, en in het adres op de site."""
    titel: Zin
    """Waar de bronnen over verschillen, in een paar woorden."""
    raakt: AtLeastOne[list[Verwijzing]]
    """De delen waar dit over gaat. Daar zet de site er een link naar. Schrijf: soort/id."""
    lezingen: AtLeastOne[Teksten]
    """Wat elke bron zegt, letterlijk."""
    zegt_niets: list[SectieVerwijzing] = []
    """Onderdelen van een bron die hier niets over zeggen."""
    wat_wij_doen: Zin
    """Hoe de site ermee omgaat, in onze eigen woorden."""


class Verschrijving(Deel):
    """A slip in a source, shown exactly as the source has it."""

    bron: SectieVerwijzing
    """Waar de fout staat, als document/onderdeel."""
    staat_er: LosseTekst
    """De fout, letterlijk zoals de bron hem schrijft."""
    opmerking: Zin
    """Wat er vreemd aan is, in onze eigen woorden."""


class Vraag(Deel):
    """A question that only the owner of the Routeboek can answer."""

    id: Id
    """De naam van de vraag in het bestand, en in het adres op de site."""
    vraag: Zin
    """De vraag aan de eigenaar van het routeboek."""
    waarom: Zin
    """Waarom wij dit vragen."""
    raakt: AtLeastOne[list[Verwijzing]]
    """De delen waar dit over gaat. Daar zet de site er een link naar. Schrijf: soort/id."""
    zoekwoorden: list[Zin] = []
    """Woorden waarop mensen zoeken. Zij staan niet op de pagina."""


class Weggelaten(Deel):
    """Fragments of sources that are not shown as text, with the reason.

    A fragment that occurs more than once in each of the sections is listed as many times.
    """

    secties: AtLeastOne[list[SectieVerwijzing]]
    """Waar deze stukjes staan, als document/onderdeel."""
    reden: Zin
    """Waarom de site ze niet laat zien."""
    fragmenten: AtLeastOne[list[Zin]]
    """De stukjes, letterlijk. Staat een stukje er twee keer? Schrijf het dan ook twee keer."""
