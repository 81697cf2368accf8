"""The only entry point for callers outside Python: the name of a function and its input."""

from __future__ import annotations

import json
from typing import Any

from ..steps import Step
from .agenda import agenda
from .caseload import PageCaseload
from .refused import Refused


class Entry:
    """What a page can call. It keeps the page's list between two calls."""

    def __init__(self) -> None:
        self._lijst: PageCaseload | None = None

    def ask(self, name: str, asked: str, data: bytes, step: Step) -> tuple[str, str | bytes]:
        """Returns ("text", JSON), ("file", bytes) or ("refused", the reason in Dutch).

        `asked` is JSON text. "begin", with its `regels`, starts a new, empty list.
        """
        about: dict[str, Any] = json.loads(asked)
        try:
            said = self._said(name, about, bytes(data), step)
        except Refused as refused:
            return "refused", str(refused)
        if isinstance(said, bytes):
            return "file", said
        return "text", said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)

    def _said(self, name: str, about: dict[str, Any], data: bytes, step: Step) -> object:
        if name == "agenda":
            return agenda(about, step)
        if name == "begin" or self._lijst is None:
            self._lijst = PageCaseload(about["regels"])
        caseload = self._lijst
        match name:
            case "add":
                return caseload.add(about, data, step)
            case "type" | "show" | "csv" | "ics" | "restore":
                return getattr(caseload, name)(about, step)
            case "remove" | "broken" | "tick":
                return getattr(caseload, name)(about)
            case "keep":
                return caseload.keep()
        return {}
