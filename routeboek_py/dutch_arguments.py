"""argparse in Dutch: its own words are English, and it has no translation."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any, NoReturn


class DutchParser(argparse.ArgumentParser):
    """Says how to use a command, and that a call is not right, in Dutch."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=_DutchFormatter, **options)
        self._positionals.title = "Wat u opgeeft"
        self._optionals.title = "Wat u erbij kunt zetten"
        self.add_argument("-h", "--help", "--hulp", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:  # noqa: ARG002
        """Where to look, since argparse says in English what is wrong."""
        self.exit(2, f"Deze opdracht klopt niet. Zie: {self.prog} --help\n")


class _DutchFormatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Gebruik: " if prefix is None else prefix)
