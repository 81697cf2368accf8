"""What the sources say for parents and pupils, as questions that they may ask."""

from __future__ import annotations

from pydantic import model_validator

from .eigen_zin import Eigen
from .tekst import Deel, Id, Zin


class Oudervraag(Deel):
    """A question of a parent or a pupil, answered in our own words, and what no source says.

    At least one of `antwoord` and `onbekend` has sentences.
    """

    id: Id
    """De naam van de vraag in het bestand, en in het adres op de site."""
    vraag: Zin
    """De vraag, zoals een ouder of leerling die zou stellen."""
    antwoord: list[Eigen] = []
    """Wat de bronnen hierover zeggen, in onze eigen woorden. De site zet de bron eronder."""
    onbekend: list[Eigen] = []
    """Wat de bronnen hierover niet zeggen, in onze eigen woorden."""
    zoekwoorden: list[Zin] = []
    """Woorden waarop mensen zoeken. Zij staan niet op de pagina."""

    @model_validator(mode="after")
    def _says_something(self) -> Oudervraag:
        if not self.antwoord and not self.onbekend:
            raise ValueError("zet bij deze vraag ‘antwoord’ of ‘onbekend’")
        return self
