"""Public holidays and school breaks for the calculator, from the library `holidays`.

The days of the Algemene termijnenwet, art. 3, are the library's PUBLIC and OPTIONAL days of the
Netherlands together. (These include Easter Sunday and Whit Sunday, which are Sundays anyway.)
School breaks are its SCHOOL days, which cite the national Regelingen (stcrt-2021-25317 for
2024-2025, stcrt-2024-19237 for 2025-2030). After the last Regeling the library estimates the dates,
so we use none after that.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import holidays
from holidays.constants import OPTIONAL, PUBLIC, SCHOOL

from ..calculator.dutch_dates import in_words

FEESTDAGEN_YEARS = range(2000, 2101)
VAKANTIES_FROM = date(2024, 8, 26)
VAKANTIES_UNTIL = date(2030, 8, 25)
# Set by the minister for every school; the others are advice (rijksoverheid.nl, schoolvakanties).
VAST = ("Kerstvakantie", "Meivakantie", "Zomervakantie")


def kalender(regio: str) -> dict[str, Any]:
    """The calendar of one region (Noord, Midden, Zuid) as `calculator.kalender` reads it."""
    return {
        "regio": regio,
        "bron": (
            "De feestdagen en vakanties komen uit de lijst ‘holidays’, die anderen bijhouden. "
            f"De schoolvakanties van regio {regio} zijn bekend van {in_words(VAKANTIES_FROM)} tot "
            f"en met {in_words(VAKANTIES_UNTIL)}."
        ),
        "feestdagen": _feestdagen(),
        "feestdagen_bekend": {
            "van": f"{FEESTDAGEN_YEARS[0]}-01-01",
            "tot": f"{FEESTDAGEN_YEARS[-1]}-12-31",
        },
        "vakanties": _vakanties(regio),
        "vakanties_bekend": {"van": VAKANTIES_FROM.isoformat(), "tot": vakanties_known_until()},
    }


def vakanties_known_until() -> str:
    """The last day, as an ISO date, for which the school breaks are known."""
    return VAKANTIES_UNTIL.isoformat()


def _feestdagen() -> dict[str, str]:
    days = holidays.country_holidays(
        "NL", years=FEESTDAGEN_YEARS, categories=(PUBLIC, OPTIONAL), language="nl"
    )
    return {day.isoformat(): name for day, name in sorted(days.items())}


def _vakanties(regio: str) -> list[dict[str, str]]:
    days = holidays.country_holidays(
        "NL",
        subdiv=regio,
        years=range(VAKANTIES_FROM.year, VAKANTIES_UNTIL.year + 1),
        categories=(SCHOOL,),
        language="nl",
    )
    runs: list[tuple[str, date, date]] = []
    for day, name in sorted(days.items()):
        if not VAKANTIES_FROM <= day <= VAKANTIES_UNTIL:
            continue
        if runs and runs[-1][0] == name and runs[-1][2] == day - timedelta(days=1):
            runs[-1] = (name, runs[-1][1], day)
        else:
            runs.append((name, day, day))
    return [
        {
            "naam": name,
            "van": first.isoformat(),
            "tot": last.isoformat(),
            "status": "vast" if name in VAST else "advies",
        }
        for name, first, last in runs
    ]
