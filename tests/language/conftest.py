"""The words of the real site are checked, like those of the code."""

from __future__ import annotations

from tests.haaglanden.conftest import project_copy, routeboek

__all__ = ["project_copy", "routeboek"]
