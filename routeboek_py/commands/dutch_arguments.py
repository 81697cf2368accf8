"""argparse with Dutch messages: its own are English, and it has no translation."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

# Messages of argparse, with their Dutch translation.
_WRONG = (
    (r"argument (--[\w-]+)(?:/.*?)?: (?:invalid|not allowed)", r"Bij \1 staat iets wat niet kan."),
    (r"argument (--[\w-]+)(?:/.*?)?: expected", r"Achter \1 hoort nog iets te staan."),
    (r"argument OPDRACHT: invalid choice: '(.*?)'", r"De opdracht ‘\1’ bestaat niet."),
    (r"the following arguments are required: (.*)", r"Er ontbreekt nog: \1."),
    (r"unrecognized arguments: (.*)", r"Dit kennen wij niet: \1."),
    (r"ambiguous option: (--[\w-]+)", r"De optie \1 kan er meer dan één zijn."),
)


class DutchParser(argparse.ArgumentParser):
    """Shows usage and errors in Dutch."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=_DutchFormatter, **options)
        self._positionals.title = "Wat u opgeeft"
        self._optionals.title = "Wat u erbij kunt zetten"
        self.add_argument("-h", "--help", "--hulp", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Exits with a reference to the help, and the error in Dutch if it is in `_WRONG`."""
        told = next((f"{found.expand(said)} " for pattern, said in _WRONG
                     if (found := re.match(pattern, message))), "")  # fmt: skip
        self.exit(2, f"Deze opdracht klopt niet. {told}Zie: {self.prog} --help\n")


class _DutchFormatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Gebruik: " if prefix is None else prefix)
