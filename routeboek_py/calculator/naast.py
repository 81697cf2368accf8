"""Two answers side by side: another gemeente, or another first date."""

from __future__ import annotations

from datetime import date
from typing import Any

Data = dict[str, Any]


def naast(een: Data, ander: Data) -> list[Data]:
    """A row for every step of either answer (of `answer.answer`, no fout), in the route's order.

    Gives {"id", "nummer", "verschil", "anders"}; `verschil` says in Dutch how the second differs
    from the first: in its last day, or because one of the two has no such step. `anders` is
    whether it does.
    """
    first, second = ({stap["id"]: stap for stap in each["stappen"]} for each in (een, ander))
    both = sorted({**second, **first}.values(), key=lambda stap: stap["nummer"])
    rows = []
    for stap in both:
        pair = first.get(stap["id"]), second.get(stap["id"])
        here, there = map(_last_day, pair)
        verschil = _difference(here, there, een, ander)
        same = {"id": stap["id"], "nummer": stap["nummer"]}
        rows.append({**same, "verschil": verschil, "anders": here != there})
    return rows


def _difference(here: date | None, there: date | None, een: Data, ander: Data) -> str:
    if here and there:
        return _apart((there - here).days)
    if here:
        return f"Deze stap is er niet in {ander['gemeente']['naam']}."
    if there:
        return f"Deze stap is er niet in {een['gemeente']['naam']}."
    return "Deze stap is er in geen van beide." if een["gemeente"] != ander["gemeente"] else ""


def _last_day(stap: Data | None) -> date | None:
    if stap is None or stap["overgeslagen"]:
        return None
    return date.fromisoformat(stap["tot"]["iso"])


def _apart(days: int) -> str:
    """How much later the second last day is, in weeks where they are whole."""
    if days == 0:
        return "Dezelfde laatste datum."
    weeks, rest = divmod(abs(days), 7)
    count, one, more = (abs(days), "dag", "dagen") if rest else (weeks, "week", "weken")
    return f"{count} {one if count == 1 else more} {'later' if days > 0 else 'eerder'}."
