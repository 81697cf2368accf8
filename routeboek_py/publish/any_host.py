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
# What editors of the model wrote. As text it also opens where it would be downloaded.
MODELS = "**/*.yml"
AS_TEXT = ".txt"
_NAMES_MAP = re.compile(r"\n*//# sourceMappingURL=\S+\s*$")


def fit_for_any_host(site: Path) -> None:
    """Leave out and rename what not every host serves, in the site as MkDocs made it."""
    for source_map in site.glob(MAPS):
        source_map.unlink()
        script = source_map.with_suffix("")
        text = _NAMES_MAP.sub("\n", script.read_text(encoding="utf-8"))
        script.write_text(text, encoding="utf-8", newline="\n")
    (site / SITEMAP).unlink(missing_ok=True)
    models = list(site.glob(MODELS))
    for model in models:
        model.rename(model.with_name(model.name + AS_TEXT))
    names = "|".join(re.escape(name) for name in {model.name for model in models})
    link = re.compile(rf'(href="(?:[^":]*/)?(?:{names}))(?=["#?])')
    for page in site.rglob("*.html") if models else ():
        html = page.read_text(encoding="utf-8")
        page.write_text(link.sub(r"\1" + AS_TEXT, html), encoding="utf-8", newline="\n")
