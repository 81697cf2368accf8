"""Makes a finished site from a folder with a model, in steps, each with its reason."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from ..model.document import read
from ..model.history.versies import versies
from ..model.load import checked
from ..model.routeboek import Routeboek
from ..offline.manifest import write_manifest, write_service_worker
from ..packing.bundle import ensure_bundle
from ..paper.make import Pdf, no_pdfs
from ..paper.pages import link_pdfs, write_whole
from .any_host import leave_out_unserved
from .generate import WrittenTwice, generated_files, write_docs
from .making import Making, PublishError, edition
from .pages import run_mkdocs
from .replace import put_in_place
from .search_index import complete_search_index
from .stamps import write_scripts
from .styles import put_in_one

__all__ = ["STEPS", "PublishError", "build"]

# The selectors of Material and of ours that no page of the site uses, a line each.
LEFT_OUT = Path(".build", "left_out_selectors.txt")
MakePdfs = Callable[[Path, Routeboek], list[Pdf]]


def build(folder: Path, make_pdfs: MakePdfs = no_pdfs) -> Path:
    """Makes the site of a folder (with `mkdocs.yml` and `docs/routeboek.yml`) in its `site/`.

    The new site is made next to the old one and replaces it when it is complete. On an error the
    old site stays. Raises RouteboekFouten for a model with mistakes, BundleError if the calculator
    cannot be made, and PublishError if MkDocs refuses the pages.
    """
    document = read(Path(os.path.relpath(folder / "docs" / "routeboek.yml")))
    routeboek = checked(document)
    making = Making(folder, routeboek, versies(document), ensure_bundle(), make_pdfs)
    for step in STEPS:
        step(making)
    return put_in_place(making.site, folder / "site")


def lay_out_docs(making: Making) -> None:
    """Puts the generated pages next to the hand-written ones: MkDocs reads one folder."""
    files = generated_files(making.routeboek, making.versies)
    try:
        write_docs(making.folder, files)
    except WrittenTwice as error:
        raise PublishError(str(error)) from None


def keep_what_hosts_serve(making: Making) -> None:
    """Removes files of a type that some hosts do not know."""
    leave_out_unserved(making.site)


def add_calculator(making: Making) -> None:
    """Copies the bundle to an address with its checksum, so that browsers use no old file."""
    shutil.copytree(making.bundle, making.site / making.calculator)


def add_scripts(making: Making) -> None:
    """Writes our scripts without comments: those of the theme, and those for offline use."""
    write_scripts(making.site)
    for place, script in making.offline_scripts.items():
        target = making.site / making.offline / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(script, encoding="utf-8", newline="\n")


def add_paper(making: Making) -> None:
    """Makes the PDFs and the page with the whole Routeboek. This needs finished pages."""
    pdfs = making.make_pdfs(making.site, making.routeboek)
    write_whole(making.site, making.routeboek)
    link_pdfs(making.site, making.routeboek, pdfs)


def join_styles(making: Making) -> None:
    """Make one stylesheet for the screen and one for paper, with what this site uses.

    What was left out is written down, so that a test can see that no page needs it.
    """
    left_out = put_in_one(making.site, making.styles, edition(making.routeboek))
    listed = "\n".join(left_out)
    (making.folder / LEFT_OUT).write_text(f"{listed}\n", encoding="utf-8", newline="\n")


def add_search_words(making: Making) -> None:
    """Adds search words from the model to each place in the search index."""
    complete_search_index(making.site, making.routeboek)


def add_offline(making: Making) -> None:
    """Lists every file for the service worker; so this comes last."""
    write_manifest(making.site, making.routeboek)
    write_service_worker(making.site)


STEPS: tuple[Callable[[Making], None], ...] = (
    lay_out_docs,
    run_mkdocs,
    keep_what_hosts_serve,
    add_calculator,
    add_scripts,
    add_paper,
    join_styles,
    add_search_words,
    add_offline,
)
