"""A site that any host can serve, also one that knows only the kinds of files of long ago.

Such a host answers "not found" for a file with an extension that it does not know. So what others
put in a site under such names gets another name, or is left out where no reader asks for it.
"""

from __future__ import annotations

import re
from pathlib import Path

# Only for who looks into Material's scripts; and sitemap.xml once more.
MAPS = "**/*.js.map"
SITEMAP = "sitemap.xml.gz"
# A model of a routeboek. As text it also opens in the browser where it would be downloaded.
MODEL = ".yml"
AS_TEXT = ".txt"
_NAMES_MAP = re.compile(r"\n*//# sourceMappingURL=\S+\s*$")


def served_name(path: str) -> str:
    """The path under which a file of an editor is served; links in pages name it so as well."""
    return f"{path}{AS_TEXT}" if path.endswith(MODEL) else path


def leave_out_unserved(site: Path) -> None:
    """Leave out what MkDocs and Material bring along and not every host serves."""
    for source_map in site.glob(MAPS):
        source_map.unlink()
        script = source_map.with_suffix("")
        text = _NAMES_MAP.sub("\n", script.read_text(encoding="utf-8"))
        script.write_text(text, encoding="utf-8", newline="\n")
    (site / SITEMAP).unlink(missing_ok=True)
