"""Makes the pages with MkDocs from the Markdown that `lay_out_docs` put together."""

from __future__ import annotations

import logging
import os

from ..pages.navigation import navigation
from ..theme import NO_ADVERTISEMENT
from .making import Making, dutch_date
from .publish_error import PublishError
from .stamps import stamped_addresses
from .styles import NO_STAMP_YET, PAPER, STYLESHEET


def run_mkdocs(making: Making) -> None:
    """Turns Markdown into pages, with MkDocs in strict mode. Raises PublishError.

    The pages refer to stylesheets that `finish_pages` makes later, from those of Material and those
    whose addresses are in `making.styles`.
    """
    # Turns off an advertisement of Material; it is not a warning about this site.
    os.environ.setdefault(NO_ADVERTISEMENT, "1")
    from mkdocs.commands.build import build as mkdocs_build  # noqa: PLC0415 (slow to import)
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    logging.basicConfig(level=logging.WARNING, format="MkDocs: %(message)s")
    blad = making.routeboek.routeboek
    stamped = stamped_addresses()
    try:
        config = load_config(
            str(making.folder / "mkdocs.yml"),
            docs_dir=str(making.docs),
            site_dir=str(making.site),
            strict=True,
            nav=navigation(making.routeboek),
            site_name=blad.titel,
            copyright=f"{blad.titel}. {blad.ondertitel}.",
        )
        config.extra |= {
            "versie": blad.versie,
            "bijgewerkt": dutch_date(blad.bijgewerkt),
            "gemeenten": [{"id": g.id, "naam": g.naam} for g in making.routeboek.gemeenten],
            "rekenhulp": making.calculator,
            "offline": making.offline,
            "gestempeld": stamped,
            "stijlblad": f"{STYLESHEET}{NO_STAMP_YET}",
            "papierblad": f"{PAPER}{NO_STAMP_YET}",
        }
        making.styles[:], config.extra_css = list(config.extra_css), []
        for script in config.extra_javascript:
            if not isinstance(script, str):
                script.path = stamped.get(script.path, script.path)
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
    except (MkDocsException, SystemExit) as error:
        raise PublishError(f"MkDocs kon de site niet maken: {error}") from None
