"""Which fields hold our own words, and beside which words of a source each of them stands.

Data only. A sentence with its own `bij` (see `EigenZin`) is not here.
"""

from __future__ import annotations

from ..klok import Klok
from ..naslag import Begrip, Verschil, Verschrijving
from ..route import GemeenteStap, Onderdeel, Route, Stap
from ..tafel import Contact, Dienst, Tafel
from ..tekst import Deel, Tekst, TermijnUitspraak

# A plain field of our own stands for the words of a source in these fields of the same part.
BESIDE: dict[type[Deel], dict[str, tuple[str, ...]]] = {
    Tekst: {"opmerking": ("tekst",)},
    TermijnUitspraak: {"afwijking": ("tekst",)},
    Contact: {"opmerking": ("waarvoor", "tekst")},
    Onderdeel: {"titel": ("teksten",)},
    Route: {"titel": ("naam",), "telt_vanaf": ("stappen",)},
    Stap: {"titel": ("namen",)},
    GemeenteStap: {
        "titel": ("deelname", "aanmelding", "deelnemers"),
        "functie": ("deelname", "aanmelding", "deelnemers"),
    },
    Tafel: {"titel": ("namen",)},
    Dienst: {"titel": ("beschrijving", "frequentie", "aanmelding")},
    Klok: {"titel": ("volgens",), "telt_vanaf": ("volgens",), "uitleg": ("volgens",)},
    Begrip: {"voluit": ("tekst",), "uitleg": ("tekst",)},
    Verschil: {"titel": ("lezingen",), "wat_wij_doen": ("lezingen",)},
    Verschrijving: {"opmerking": ("staat_er",)},
}

# A sentence (`EigenZin`) without `bij` in such a field stands for this row of its Tafel.
OWN_ROW = {
    "in_het_kort": "doel",
    "past_als": "wanneer",
    "aanmelden": "aanmelding",
    "aan_tafel": "deelnemers",
    "bijeen": "frequentie",
}
