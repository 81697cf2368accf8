"""Makes a finished site from a folder with a model, in steps, each with its reason."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from ..model.document import read
from ..model.history.versies import versies
from ..model.load import checked
from ..model.own_words.compared import NOTHING, read_compared
from ..model.routeboek import Routeboek
from ..offline.manifest import write_manifest, write_service_worker
from ..on_disk.replace import put_in_place
from ..packing.bundle import check_bundle, ensure_bundle
from ..pages.anchors import taken_ids
from ..paper.make import Pdf, no_pdfs
from .any_host import leave_out_unserved
from .finish import finish
from .generate import WrittenTwice, docs_folder, generated_files, write_docs
from .making import Making, edition
from .pages import run_mkdocs
from .publish_error import PublishError
from .search_index import complete_search_index
from .stamps import write_scripts
from .target import SITE, target_of
from .workplace import only_build, workplace

__all__ = ["STEPS", "PublishError", "build"]

# The selectors of Material and of ours that no page of the site uses, a line each.
LEFT_OUT = Path(".build", "left_out_selectors.txt")
MakePdfs = Callable[[Path, Routeboek], list[Pdf]]


def build(folder: Path, make_pdfs: MakePdfs = no_pdfs) -> Path:
    """Makes the site of a folder (with `mkdocs.yml` and `docs/routeboek.yml`) in its `site/`.

    The new site is made in a folder of this run and replaces the old one when it is complete. On
    an error the old site stays. Raises Busy if another program is making it, RouteboekFouten for a
    model with mistakes, BundleError if the calculator cannot be made, and PublishError if MkDocs
    refuses the pages or the site cannot be put in its place.
    """
    with only_build(folder):
        target = target_of(folder)
        document = read(Path(os.path.relpath(folder / "docs" / "routeboek.yml")))
        routeboek = checked(document, [taken_ids])
        with workplace(folder) as work:
            compared = read_compared(Path(document.bestand)) or NOTHING
            making = Making(
                folder, work, routeboek, versies(document), compared, ensure_bundle(), make_pdfs
            )
            for step in STEPS:
                step(making)
            (work / LEFT_OUT.name).replace(folder / LEFT_OUT)
            put_in_place(making.docs, docs_folder(folder))
            put_in_place(making.site, target)
    return folder / SITE


def lay_out_docs(making: Making) -> None:
    """Puts the generated pages next to the hand-written ones: MkDocs reads one folder."""
    files = generated_files(making.routeboek, making.versies, making.compared)
    try:
        write_docs(making.folder / "docs", files, making.docs)
    except WrittenTwice as error:
        raise PublishError(str(error)) from None


def keep_what_hosts_serve(making: Making) -> None:
    """Removes files of a type that some hosts do not know."""
    leave_out_unserved(making.site)


def add_calculator(making: Making) -> None:
    """Copies the bundle to an address with its checksum, so that browsers use no old file.

    Each file of the copy has the checksum that was taken when it was packed.
    """
    copy = shutil.copytree(making.bundle, making.site / making.calculator)
    check_bundle(copy)


def add_scripts(making: Making) -> None:
    """Writes our scripts without comments: those of the theme, and those for offline use."""
    write_scripts(making.site)
    for place, script in making.offline_scripts.items():
        target = making.site / making.offline / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(script, encoding="utf-8", newline="\n")


def add_pdfs(making: Making) -> None:
    """Makes the PDFs from the pages as MkDocs made them."""
    try:
        making.pdfs[:] = making.make_pdfs(making.site, making.routeboek)
    except BrokenProcessPool:
        raise PublishError(
            "Een hulpprogramma dat de PDF’s maakt, is onverwacht gestopt. Misschien was er te "
            "weinig geheugen. Probeer het opnieuw, of maak de site met --zonder-pdfs."
        ) from None


def finish_pages(making: Making) -> None:
    """Writes each page for the last time, with all that is known only when MkDocs is done.

    The selectors that the stylesheets leave out are written down, so that a test can see that no
    page needs them.
    """
    left_out = finish(
        making.site, making.routeboek, making.pdfs, making.styles, edition(making.routeboek)
    )
    listed = "\n".join(left_out)
    (making.work / LEFT_OUT.name).write_text(f"{listed}\n", encoding="utf-8", newline="\n")


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
    add_pdfs,
    finish_pages,
    add_search_words,
    add_offline,
)
