"""The whole way: model, pages, MkDocs, calculator; and then, at once, the site that stood there."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from ..browser.bundle import bundle_version, ensure_bundle
from ..calculator.dutch_dates import in_words
from ..model.document import read
from ..model.history.versies import versies
from ..model.load import checked
from ..model.routeboek import Routeboek
from ..pages.navigation import navigation
from ..paper.make import Pdf, no_pdfs
from ..paper.pages import link_pdfs, write_whole
from .any_host import fit_for_any_host
from .generate import generated_files, write
from .indents import take_out_indents
from .offline import write_manifest, write_service_worker
from .search_index import complete_search_index
from .stamps import stamped_addresses, write_scripts
from .styles import NO_STAMP_YET, PAPER, STYLESHEET, put_in_one

CALCULATOR = "assets/rekenhulp"


class PublishError(Exception):
    """The site could not be made; the message is Dutch and says why."""


def build(folder: Path, make_pdfs: Callable[[Path, Routeboek], list[Pdf]] = no_pdfs) -> Path:
    """Make the site of a folder (with `mkdocs.yml` and `docs/routeboek.yml`) in its `site/`.

    It is made beside the old one and put in its place when all of it is there. Raises
    RouteboekFouten for a model that is not right, BundleError when the calculator cannot be made
    and PublishError when MkDocs will not have the pages; the old site then still stands.
    """
    model = Path(os.path.relpath(folder / "docs" / "routeboek.yml"))
    document = read(model)
    routeboek = checked(document)
    bundle = ensure_bundle()
    write(folder / "docs", generated_files(routeboek, versies(document)))
    calculator = f"{CALCULATOR}/{bundle_version(bundle)}/"
    fresh = folder / ".build" / "site"
    styles = run_mkdocs(folder, routeboek, fresh, calculator)
    fit_for_any_host(fresh)
    shutil.copytree(bundle, fresh / calculator)
    write_scripts(fresh)
    pdfs = make_pdfs(fresh, routeboek)
    write_whole(fresh, routeboek)
    link_pdfs(fresh, routeboek, pdfs)
    take_out_indents(fresh)
    put_in_one(fresh, styles, _edition(routeboek))
    complete_search_index(fresh, routeboek)
    write_manifest(fresh, routeboek)
    write_service_worker(fresh)
    return _put_in_place(fresh, folder / "site")


def run_mkdocs(folder: Path, routeboek: Routeboek, target: Path, calculator: str) -> list[str]:
    """Run MkDocs over the pages, as strictly as it can be. Raises PublishError.

    The pages ask for the one stylesheet that is still to be made, of Material's and those whose
    addresses this gives.
    """
    # Material's own advertisement; not a warning about this site.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.build import build as mkdocs_build  # noqa: PLC0415 (slow to import)
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    logging.basicConfig(level=logging.WARNING, format="MkDocs: %(message)s")
    shutil.rmtree(target, ignore_errors=True)
    blad = routeboek.routeboek
    stamped = stamped_addresses()
    try:
        config = load_config(
            str(folder / "mkdocs.yml"),
            site_dir=str(target),
            strict=True,
            nav=navigation(routeboek),
            site_name=blad.titel,
            copyright=f"{blad.titel}. {blad.ondertitel}.",
        )
        config.extra |= {
            "versie": blad.versie,
            "bijgewerkt": _dutch(blad.bijgewerkt),
            "gemeenten": [{"id": g.id, "naam": g.naam} for g in routeboek.gemeenten],
            "rekenhulp": calculator,
            "gestempeld": stamped,
            "stijlblad": f"{STYLESHEET}{NO_STAMP_YET}",
            "papierblad": f"{PAPER}{NO_STAMP_YET}",
        }
        styles, config.extra_css = list(config.extra_css), []
        for script in config.extra_javascript:
            if not isinstance(script, str):
                script.path = stamped.get(script.path, script.path)
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
    except (MkDocsException, SystemExit) as error:
        raise PublishError(f"MkDocs kon de site niet maken: {error}") from None
    return styles


def _edition(routeboek: Routeboek) -> str:
    blad = routeboek.routeboek
    return f"{blad.titel}, versie {blad.versie} van {_dutch(blad.bijgewerkt)}"


def _dutch(iso: str) -> str:
    return in_words(date.fromisoformat(iso))


def _put_in_place(fresh: Path, site: Path) -> Path:
    old = fresh.with_name("site-before")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    try:
        fresh.rename(site)
    except OSError:
        old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)
    return site
