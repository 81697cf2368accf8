"""Puts the input for MkDocs in one folder: hand-written and generated pages.

`docs/` holds only what people write. A file that exists there must not be generated too.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..inventory.cyclonedx import cyclonedx_text
from ..inventory.page import DATA, PAGE, page_text
from ..inventory.shipped import shipped
from ..model.history.versies import Versie
from ..model.own_words.compared import NAME as COMPARED
from ..model.own_words.compared import NOTHING, Compared
from ..model.routeboek import Routeboek
from ..model.schema import schema_text
from ..pages.example import example_text
from ..pages.render import render
from ..pages.rules import rules_text
from .any_host import served_name

RULES = "rekenhulp/regels.json"
SCHEMA = "schema/routeboek.json"
EXAMPLE = "termijnen/voorbeeld.csv"


class WrittenTwice(Exception):
    """A page is both generated and hand-written; the message is Dutch and names it."""


def docs_folder(folder: Path) -> Path:
    """The folder with the pages of the last build, as they were given to MkDocs."""
    return folder / ".build" / "docs"


def generated_files(
    routeboek: Routeboek, versies: Sequence[Versie] = (), compared: Compared = NOTHING
) -> dict[str, str]:
    """Every generated file: path for MkDocs to its text. For `versies` see `render`."""
    pages = render(routeboek, versies, compared)
    data = {RULES: rules_text(routeboek), EXAMPLE: example_text(routeboek), SCHEMA: schema_text()}
    return {**pages, **data, **_inventory(routeboek)}


def _inventory(routeboek: Routeboek) -> dict[str, str]:
    """What the site sends to a reader: as a page, and as a document for programs."""
    groups = shipped(routeboek)
    return {PAGE: page_text(routeboek, groups), DATA: cyclonedx_text(routeboek, groups)}


def write_docs(docs: Path, generated: dict[str, str], target: Path) -> list[str]:
    """Writes all input for MkDocs: the pages in `docs`, and the generated ones.

    Returns the paths in `target` that were written or removed. A file that is already correct is
    not written again. Raises WrittenTwice.
    """
    files = {path: text.encode() for path, text in generated.items()}
    for path, content in _written_by_hand(docs):
        if path in files:
            raise WrittenTwice(
                f"De pagina ‘{path}’ maken wij zelf uit het routeboek. Geef uw eigen pagina een "
                "andere naam."
            )
        files[path] = content
    wrong = sorted(path for path, content in files.items() if _read(target / path) != content)
    for path in wrong:
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(files[path])
    left = sorted(path for path in _files_in(target) if path not in files)
    for path in left:
        (target / path).unlink()
    return wrong + left


def _written_by_hand(docs: Path) -> list[tuple[str, bytes]]:
    """The files for readers, each with the name under which a host serves it."""
    paths = [path for path in _files_in(docs) if path != COMPARED]
    return [(served_name(path), (docs / path).read_bytes()) for path in paths]


def _files_in(folder: Path) -> list[str]:
    """All files in a folder except hidden ones, as paths relative to it."""
    paths = (file.relative_to(folder) for file in sorted(folder.rglob("*")) if file.is_file())
    return [path.as_posix() for path in paths if not path.name.startswith(".")]


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None
