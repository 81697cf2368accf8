"""Finds the folder in which a site is published, and says before a build why that cannot be."""

from __future__ import annotations

import os
import re
from pathlib import Path

from .publish_error import PublishError

SITE = "site"
# What a site that we made always has.
_OURS = ("index.html", "sw.js")
_MOUNTS = Path("/proc/self/mountinfo")
_ESCAPED = re.compile(r"\\([0-7]{3})")


def followed(folder: Path) -> Path:
    """The folder `site` of a folder, or what it points to as a symbolic link."""
    return Path(os.path.realpath(folder / SITE))


def target_of(folder: Path) -> Path:
    """The folder in which the site is published; it need not exist yet.

    Raises PublishError if nothing can be published there.
    """
    site, found = folder / SITE, followed(folder)
    if site.is_symlink():
        _check_link(found, folder.resolve())
    if found.exists() and not found.is_dir():
        raise PublishError(
            f"‘{found}’ is een bestand. Daar moet de map van de site komen: geef het bestand een "
            "andere naam, of haal het weg."
        )
    if _is_mounted(found):
        raise PublishError(
            f"De map ‘{found}’ is een aangekoppelde schijf. Die kan niet in één keer vervangen "
            "worden. Maak van ‘site’ een gewone map, of een verwijzing naar een map op die schijf."
        )
    if (found / ".git").exists():
        raise PublishError(
            f"In de map ‘{found}’ staat ‘.git’. Een nieuwe site zou dat wissen. Kopieer de site "
            "liever naar uw git-map, en laat ‘site’ een gewone map zijn."
        )
    for place in (found.parent, found):
        if place.exists() and not os.access(place, os.W_OK | os.X_OK):
            raise PublishError(
                f"In de map ‘{place}’ mag u niets veranderen. Vraag schrijfrecht voor die map, of "
                "maak de site in een andere map."
            )
    return found


def _check_link(found: Path, folder: Path) -> None:
    """Raises PublishError for a link to where no site may be put."""
    way_out = "Haal de verwijzing ‘site’ weg, of laat haar naar een lege map wijzen."
    if found.is_symlink():
        raise PublishError(f"De verwijzing ‘site’ wijst in een kring naar zichzelf. {way_out}")
    if not found.parent.is_dir():
        raise PublishError(
            f"De verwijzing ‘site’ wijst naar ‘{found}’, en die map is er niet. {way_out}"
        )
    around = folder.is_relative_to(found)
    within = any(found.is_relative_to(folder / own) for own in ("docs", ".build"))
    strange = found.is_dir() and any(found.iterdir()) and not _is_ours(found)
    if around or within or strange:
        raise PublishError(
            f"De verwijzing ‘site’ wijst naar ‘{found}’. Daar staan andere bestanden dan die van "
            f"een site, en die zouden verdwijnen. {way_out}"
        )


def _is_ours(found: Path) -> bool:
    return all((found / name).is_file() for name in _OURS)


def _is_mounted(found: Path) -> bool:
    """Whether this folder is a mount point, also one of the same file system."""
    if found.is_mount():
        return True
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    places = (line.split(" ")[4] for line in mounts.splitlines())
    return str(found) in {_ESCAPED.sub(lambda code: chr(int(code[1], 8)), p) for p in places}
