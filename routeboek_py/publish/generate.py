"""The files that are made from the model, and putting them where MkDocs finds them.

They lie among the hand-written pages in `docs/`, are ignored by git and can be thrown away. A
list of them (LISTED) is kept there, so that a page whose part was renamed does not stay behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..model.history.versies import Versie
from ..model.routeboek import Routeboek
from ..model.schema import schema_text
from ..pages.example import example_text
from ..pages.render import render
from ..pages.rules import rules_text

LISTED = ".gegenereerd"
RULES = "rekenhulp/regels.json"
SCHEMA = "schema/routeboek.json"
EXAMPLE = "termijnen/voorbeeld.csv"


def generated_files(routeboek: Routeboek, versies: Sequence[Versie] = ()) -> dict[str, str]:
    """Every generated file: path under `docs/` to its text. `versies` as for `render`."""
    pages = render(routeboek, versies)
    data = {RULES: rules_text(routeboek), EXAMPLE: example_text(routeboek), SCHEMA: schema_text()}
    return {**pages, **data}


def write(docs: Path, files: dict[str, str]) -> list[str]:
    """Put the files in place, take away what an earlier run left; gives what has changed."""
    changed = out_of_date(docs, files)
    for path in changed:
        target = docs / path
        if path in files:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(files[path], encoding="utf-8", newline="\n")
        else:
            target.unlink(missing_ok=True)
    (docs / LISTED).write_text("\n".join(sorted(files)) + "\n", encoding="utf-8")
    return changed


def out_of_date(docs: Path, files: dict[str, str]) -> list[str]:
    """The paths that are absent, differ from what would be written, or should not be there."""
    wrong = [path for path, text in files.items() if _read(docs / path) != text]
    left = [path for path in generated_paths(docs) if path not in files]
    return sorted(wrong) + [path for path in left if (docs / path).exists()]


def generated_paths(docs: Path) -> list[str]:
    """What an earlier run wrote, as paths under `docs/`."""
    return (_read(docs / LISTED) or "").split()


def _read(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
