"""The same Markdown with other builders: what differs from our site.

Builds the pages of `.build/docs` with each builder that is found in the given virtual environments,
strictly and with our templates: first with `mkdocs.yml` as it is, and when that fails with the
changes of ways.py. Saves builders.json and builders.md beside this folder.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from routeboek_py.model.load import load
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.pages.navigation import navigation
from routeboek_py.publish.generate import docs_folder
from routeboek_py.publish.making import dutch_date
from routeboek_py.publish.site import build
from tests.conftest import MODEL, PROJECT, copy_site_folder

from .compare import compared
from .report import report
from .ways import Way, ways

BENCH = Path(__file__).parent.parent
_COLOURS = re.compile(r"\x1b\[[\d;]*m")


def mkdocs_yml(routeboek: Routeboek) -> str:
    """Our `mkdocs.yml` with what publish/pages.py adds of the model, in text for any builder."""
    blad = routeboek.routeboek
    extra = {
        "versie": blad.versie,
        "bijgewerkt": dutch_date(blad.bijgewerkt),
        "gemeenten": [{"id": g.id, "naam": g.naam} for g in routeboek.gemeenten],
    }
    lines = "".join(f"\n  {name}: {_json(value)}" for name, value in extra.items())
    text = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("\nextra:", f"\nextra:{lines}", 1)
    return f"{text}\nnav: {_json(navigation(routeboek))}\n"


def tried(way: Way, project: Path, folder: Path, config: str) -> dict[str, Any]:
    """Build once as it is and, when that fails, once with the changes; then compare."""
    folder.mkdir()
    shutil.copytree(docs_folder(project), docs_folder(folder))
    shutil.copytree(PROJECT / "routeboek_py" / "theme", folder / "routeboek_py" / "theme")
    found: dict[str, Any] = {"way": way.name, "versions": way.versions}
    found["as it is"] = _run(way, folder, config)
    found["built"] = found["as it is"]
    if way.changes and found["built"]["said"]:
        found["changes"] = [change.told for change in way.changes]
        found["built"] = _run(way, folder, way.config(config))
    if not found["built"]["said"]:
        found |= compared(project / "site", folder / "site")
    return found


def _run(way: Way, folder: Path, config: str) -> dict[str, Any]:
    """What went wrong, which is nothing if it went well."""
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    done = subprocess.run(
        way.command, cwd=folder, env=quiet, capture_output=True, text=True, check=False
    )
    lines = _COLOURS.sub("", done.stdout + done.stderr).replace(f"{folder}/", "").splitlines()
    wrong = [line.strip() for line in lines if re.search(r"error|warning -|aborted", line, re.I)]
    said = wrong or [line.strip() for line in lines[-3:]]
    return {"said": said[:6] if done.returncode else []}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/bench builders")
    told = "a virtual environment with other builders; may be given more than once"
    parser.add_argument("--venv", type=Path, action="append", default=[], dest="venvs", help=told)
    given = parser.parse_args()
    routeboek = load(MODEL)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        project = folder / "project"
        project.mkdir()
        build(copy_site_folder(project))
        config = mkdocs_yml(routeboek)
        found = [
            tried(way, project, folder / f"way-{number}", config)
            for number, way in enumerate(ways([Path(sys.prefix), *given.venvs]))
        ]
        ours = compared(project / "site", project / "site")
        del ours["assumptions broken"]  # they are about what comes before our own steps
    about = {
        "date": date.today().isoformat(),
        "python": platform.python_version(),
        "machine": f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}",
        "command": "scripts/bench builders --venv …",
    }
    saved = {"about": about, "ours": {"way": "our site", **ours}, "ways": found}
    text = report(saved)
    (BENCH / "builders.json").write_text(
        json.dumps(saved, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    (BENCH / "builders.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
