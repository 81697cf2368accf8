"""A small program to make an image of: a length in another unit. JSON text in, JSON text out."""

import json

METRES = {"mm": 0.001, "m": 1.0, "km": 1000.0, "inch": 0.0254, "mile": 1609.344}


def convert(request: str) -> str:
    """`{"amount": 2, "of": "km", "to": "m"}` gives `{"amount": 2000.0, "of": "m"}`.

    An unknown unit gives `null`; what is no request raises.
    """
    asked = json.loads(request)
    if asked["of"] not in METRES or asked["to"] not in METRES:
        return json.dumps(None)
    if asked.get("as") == "text":
        return f"{asked['amount']:,.2f} {asked['of'].upper()} …"
    if asked.get("as") == "order":
        return "<=>"[1 + (asked["amount"] > 1) - (asked["amount"] < 1)]
    amount = asked["amount"] * METRES[asked["of"]] / METRES[asked["to"]]
    return json.dumps({"amount": round(amount, 6), "of": asked["to"]})
