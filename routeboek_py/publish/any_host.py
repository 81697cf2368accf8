"""Makes a site that every host can serve, including one that knows only old file types.

Such a host answers "not found" for a file with an unknown extension. So a file with such a name
gets another name, or is left out if readers do not need it.
"""

from __future__ import annotations

import re
from pathlib import Path

from ..theme import SOURCE_MAPS

SITEMAP = "sitemap.xml.gz"
# A model of a Routeboek. As text it opens in the browser instead of being downloaded.
MODEL = ".yml"
AS_TEXT = ".txt"
_NAMES_MAP = re.compile(r"\n*//# sourceMappingURL=\S+\s*$")


def served_name(path: str) -> str:
    """The path under which an editor's file is served; links in pages use it too."""
    return f"{path}{AS_TEXT}" if path.endswith(MODEL) else path


def leave_out_unserved(site: Path) -> None:
    """Removes files of MkDocs and Material that not every host serves."""
    for source_map in site.glob(SOURCE_MAPS):
        source_map.unlink()
        script = source_map.with_suffix("")
        text = _NAMES_MAP.sub("\n", script.read_text(encoding="utf-8"))
        script.write_text(text, encoding="utf-8", newline="\n")
    (site / SITEMAP).unlink(missing_ok=True)
