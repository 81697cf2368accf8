"""Calendars for tests."""

from __future__ import annotations

from datetime import date

from routeboek_py.calculator.kalender import Bekend, Kalender

_EVER = Bekend(date(2000, 1, 1), date(2110, 12, 31))
# Known for ever, with nothing in it: for what counts in weeks.
EMPTY = Kalender("Midden", "", {}, _EVER, (), _EVER)
