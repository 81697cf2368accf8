"""Shows whole numbers as a spreadsheet does: with the zeros and signs of their number format."""

from __future__ import annotations

import re

# A colour, condition or language at the start of a format; it changes no digits.
_ASIDE = re.compile(r"\[[^\]]*\]")
_PART = re.compile(r'"([^"]*)"|\\(.)|([0#?])|([-/():+ ])|_.|\*.')


def as_shown(number: int, number_format: str) -> str:
    """The number in a format with only digits, signs and quoted text, such as `000000`.

    With any other format: the number without a format.
    """
    parts = _parts(number_format)
    places = sum(part is None for part, _ in parts)
    if number < 0 or not any(zero for _, zero in parts):
        return str(number)
    digits = str(number).rjust(places)
    extra, digits = digits[: len(digits) - places], digits[len(digits) - places :]
    shown, at = [], 0
    for literal, zero in parts:
        if literal is not None:
            shown.append(literal)
            continue
        digit = digits[at].replace(" ", "0" if zero else "")
        shown.append(extra + digit if at == 0 else digit)
        at += 1
    return "".join(shown)


def _parts(number_format: str) -> list[tuple[str | None, bool]]:
    """The literals of a format, and None for a digit, each with whether it shows a zero.

    Empty if the format contains anything else.
    """
    text = _ASIDE.sub("", number_format.partition(";")[0])
    parts: list[tuple[str | None, bool]] = []
    at = 0
    while at < len(text):
        found = _PART.match(text, at)
        if found is None:
            return []
        quoted, escaped, digit, mark = found.groups()
        if digit:
            parts.append((None, digit == "0"))
        elif literal := quoted or escaped or mark:
            parts.append((literal, False))
        at = found.end()
    return parts
