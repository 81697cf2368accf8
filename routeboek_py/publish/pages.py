"""Makes the pages with MkDocs from the Markdown that `lay_out_docs` put together."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..pages.markdown import as_html
from ..pages.navigation import navigation
from ..theme import NO_ADVERTISEMENT
from .making import Making, dutch_date
from .mkdocs_words import heard, in_dutch, in_settings
from .publish_error import PublishError
from .stamps import stamped_addresses
from .styles import NO_STAMP_YET, PAPER, STYLESHEET

FAILED = "MkDocs kon de site niet maken:"


def run_mkdocs(making: Making) -> None:
    """Turns Markdown into pages, with MkDocs in strict mode. Raises PublishError.

    The pages refer to stylesheets that `finish_pages` makes later, from those of Material and those
    whose addresses are in `making.styles`.
    """
    # Turns off an advertisement of Material; it is not a warning about this site.
    os.environ.setdefault(NO_ADVERTISEMENT, "1")
    from mkdocs.commands.build import build as mkdocs_build  # noqa: PLC0415 (slow to import)
    from mkdocs.config import load_config  # noqa: PLC0415

    blad = making.routeboek.routeboek
    stamped = stamped_addresses()
    with _mistakes_in_dutch(making.folder / "docs"):
        config = load_config(
            str(making.folder / "mkdocs.yml"),
            docs_dir=str(making.docs),
            site_dir=str(making.site),
            strict=True,
            nav=navigation(making.routeboek),
            site_name=as_html(blad.titel),
            copyright=as_html(f"{blad.titel}. {blad.ondertitel}."),
        )
        config.extra |= {
            "versie": as_html(blad.versie),
            "bijgewerkt": dutch_date(blad.bijgewerkt),
            "gemeenten": [
                {"id": g.id, "naam": as_html(g.naam)} for g in making.routeboek.gemeenten
            ],
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


@contextmanager
def _mistakes_in_dutch(docs: Path) -> Iterator[None]:
    """Raises a PublishError for whatever MkDocs raises or warns of in strict mode."""
    from mkdocs.exceptions import ConfigurationError, MkDocsException  # noqa: PLC0415

    with heard() as messages:
        try:
            yield
        except OSError:
            raise
        except ConfigurationError as error:
            raise PublishError(f"{FAILED}\n{in_settings(error)}") from error
        except (MkDocsException, SystemExit) as error:
            told = in_dutch(messages, docs) or str(error)
            raise PublishError(f"{FAILED}\n{told}") from error
        except Exception as error:
            # Whatever a page makes MkDocs or an extension raise; MkDocs then names the page.
            told = in_dutch(messages, docs) or f"{type(error).__name__}: {error}"
            raise PublishError(f"{FAILED}\n{told}") from error
