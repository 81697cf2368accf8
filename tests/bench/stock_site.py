"""Builds the same pages with stock Material, to compare the site with."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import yaml

from routeboek_py.model.load import load
from routeboek_py.pages.navigation import navigation
from routeboek_py.publish.generate import docs_folder

OURS = ("custom_dir", "favicon")


def build_stock(project: Path, folder: Path, *, own_fonts: bool = False) -> Path:
    """Builds the pages of a site folder (built before) with stock Material; returns the new site.

    Uses the same `mkdocs.yml` without our templates, styles and scripts. With `own_fonts` Material
    loads fonts from Google, as it does by default; otherwise it uses system fonts, as we do.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.build import build  # noqa: PLC0415 (slow to import)
    from mkdocs.config import load_config  # noqa: PLC0415

    shutil.copytree(docs_folder(project), docs_folder(folder))
    shutil.copy(project / "mkdocs.yml", folder)
    config = load_config(
        str(folder / "mkdocs.yml"),
        site_dir=str(folder / "site"),
        theme=_theme(project / "mkdocs.yml", own_fonts),
        nav=navigation(load(project / "docs" / "routeboek.yml")),
        extra_css=[],
        extra_javascript=[],
    )
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return folder / "site"


def _theme(config: Path, own_fonts: bool) -> dict[str, Any]:
    text = config.read_text(encoding="utf-8").replace("!relative", "")
    theme: dict[str, Any] = yaml.safe_load(text)["theme"]
    left_out = (*OURS, "font") if own_fonts else OURS
    ours = {name: value for name, value in theme.items() if name not in left_out}
    return ours | {"language": "nl"}
