"""Makes other Routeboeken for tests: few or many parts, and names of any length."""

from __future__ import annotations

from hypothesis import strategies as st

from routeboek_py.model.route import Gemeente, GemeenteStap, Stap
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.model.tekst import Tekst, TermijnUitspraak
from routeboek_py.model.termijn import Termijn, Weken

BRON = "003/gemeenten"
_ANY = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Mn", "Me", "Zl", "Zp"))
_DUTCH = "aabdeeefghiijklmnnooprsttuvwzéëJESW   -/&<>.,“"
ZINNEN = st.one_of(
    st.sampled_from(["Ee", "Inzet regisseur", "Bovenschools", "Leidschendam-Voorburg" * 4]),
    st.text(_DUTCH, min_size=1, max_size=160),
    st.text(_ANY, min_size=1, max_size=20),
).filter(lambda text: any(c.isprintable() and not c.isspace() for c in text))
TEKSTEN = st.lists(st.builds(Tekst, tekst=ZINNEN, bron=st.just(BRON)), max_size=2)
SOME = st.lists(st.builds(Tekst, tekst=ZINNEN, bron=st.just(BRON)), min_size=1, max_size=2)
WEKEN = st.tuples(st.integers(0, 520), st.integers(0, 520), st.booleans()).map(
    lambda n: Weken(tot=max(n[:2]), van=min(n[:2]) if n[2] else None)
)


@st.composite
def uitspraken(draw: st.DrawFn) -> TermijnUitspraak:
    """A sentence with the words in it that say how firm it is, and of what event."""
    tekst, gebeurtenis = draw(ZINNEN), draw(st.none() | ZINNEN)
    firm = draw(st.booleans())
    words = [tekst, *(["uiterlijk"] if firm else []), *([gebeurtenis] if gebeurtenis else [])]
    return TermijnUitspraak(
        tekst=" ".join(words),
        bron=draw(st.sampled_from(["000/ketentafels", BRON])),
        kracht="uiterlijk" if firm else "geen",
        gebeurtenis=gebeurtenis,
    )


UITSPRAKEN = uitspraken()
VOLGENS = st.lists(UITSPRAKEN, min_size=1, max_size=3)
DUREN = st.sampled_from(["1 week", "5 werkdagen", "3 schooldagen", "2 maanden", "10 kalenderdagen"])
# A Termijn in every way that the model knows, or none.
TERMIJNEN = st.one_of(
    st.builds(Termijn, weken=WEKEN, volgens=VOLGENS),
    st.builds(Termijn, binnen=DUREN, verlengbaar=st.none() | DUREN, volgens=VOLGENS),
    st.builds(Termijn, vanaf=DUREN, volgens=VOLGENS),
    st.builds(Termijn, van=st.just("2 schoolweken"), tot=DUREN, volgens=VOLGENS),
    st.builds(Termijn, volgens=VOLGENS),
    st.none(),
)
GEMEENTE_STAPPEN = st.one_of(
    st.builds(GemeenteStap, overslaan=SOME, titel=st.none() | ZINNEN),
    st.builds(
        GemeenteStap,
        deelname=SOME,
        aanmelding=TEKSTEN,
        titel=st.none() | ZINNEN,
        functie=st.none() | ZINNEN,
    ),
)


@st.composite
def routeboeken(draw: st.DrawFn, like: Routeboek) -> Routeboek:
    """A Routeboek with other Stappen, gemeenten and Tafels than the given one."""
    stappen = [
        Stap(
            id=f"stap-{nummer}",
            nummer=nummer,
            titel=draw(ZINNEN),
            namen=draw(SOME),
            termijn=draw(TERMIJNEN),
            geen_oplossing=draw(TEKSTEN),
        )
        for nummer in range(1, draw(st.integers(1, 7)) + 1)
    ]
    gemeenten = [
        Gemeente(
            id=f"gemeente-{n}",
            naam=draw(ZINNEN),
            stappen={stap.id: draw(GEMEENTE_STAPPEN) for stap in stappen},
        )
        for n in range(draw(st.integers(1, 7)))
    ]
    tafels = [
        like.tafels[0].model_copy(
            update={"id": f"tafel-{n}", "titel": draw(ZINNEN), "stand": draw(st.none() | ZINNEN)}
        )
        for n in range(draw(st.integers(0, 12)))
    ]
    route = like.routes[0].model_copy(
        update={
            "stappen": stappen,
            "uitzonderingen": draw(st.sampled_from([[], like.routes[0].uitzonderingen])),
            "telt_vanaf": draw(ZINNEN),
        }
    )
    return like.model_copy(update={"routes": [route], "gemeenten": gemeenten, "tafels": tafels})


LONG = (
    "Bovenschools ondersteuningsarrangementenoverleg met leerplichtambtenarenvertegenwoordiging "
    "en samenwerkingsverbandcoördinatie"
)


def large_routeboek(like: Routeboek) -> Routeboek:
    """A Routeboek with two gemeenten, seven Stappen, twelve Tafels and long names.

    It is the same at every call.
    """
    stappen = [
        Stap(
            id=f"stap-{nummer}",
            nummer=nummer,
            titel=LONG if nummer % 3 == 1 else "Managementafstemming",
            namen=[_quoted(LONG)],
            termijn=Termijn(
                weken=Weken(van=8 * nummer, tot=13 * nummer),
                volgens=[
                    TermijnUitspraak(tekst=f"Uiterlijk {LONG}", bron=BRON, kracht="uiterlijk")
                ],
            ),
            geen_oplossing=[_quoted(LONG)] if nummer % 2 else [],
        )
        for nummer in range(1, 8)
    ]
    taken = GemeenteStap(deelname=[_quoted("Ja")], aanmelding=[_quoted(LONG)], functie=LONG)
    skipped = GemeenteStap(overslaan=[_quoted(LONG)], titel=LONG)
    gemeenten = [
        Gemeente(
            id=naam.lower(),
            naam=f"{naam}-aan-den-IJssel en Waterlandsche Polders",
            stappen={s.id: skipped if s.nummer in passed else taken for s in stappen},
        )
        for naam, passed in (("Capelle", (1, 3, 4)), ("Ee", (2, 7)))
    ]
    tafels = [
        like.tafels[0].model_copy(update={"id": f"tafel-{n}", "titel": LONG[n:]}) for n in range(12)
    ]
    route = like.routes[0].model_copy(update={"stappen": stappen})
    return like.model_copy(update={"routes": [route], "gemeenten": gemeenten, "tafels": tafels})


def _quoted(words: str) -> Tekst:
    return Tekst(tekst=words, bron=BRON)
