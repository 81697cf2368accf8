"""The ways to answer in a browser that are compared: a small page each, with the same question."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from routeboek_py.packing.bundle import ensure_bundle
from routeboek_py.packing.calculator_wheel import build_wheel

from .others import add_pyscript, add_snapshot, add_stock_pyodide

WAYS = {
    "image": "ours: the frozen image",
    "fallback": "ours: stock Pyodide, traced and compiled",
    "stock": "Pyodide as documented: main thread, micropip",
    "pyscript": "PyScript as documented",
    "snapshot": "Pyodide's memory snapshot (private), in a worker",
    "javascript": "the bound: a worker with the rule by hand in JavaScript",
}
# The file (in pages/) with which each page starts to answer, and its worker if it has one.
_WORKERS = {
    "image": "../bundle/python",
    "fallback": "../bundle-without-image/python",
    "snapshot": ".",
    "javascript": ".",
}
_IMAGE = "python.bin"
PAGES = Path(__file__).parent / "pages"

_HTML = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>…</title>
<link rel="icon" href="data:,">
{head}<p id="uitkomst"></p><script type="module" src="page.js"></script>{body}</html>
"""
_FIRST_SCRIPT = '<script type="module" src="page.js">'
_STAMPS = '<script type="module" src="../stamps.js"></script>\n'
_REST = '<!doctype html><title>…</title><link rel="icon" href="data:,">'
_PYSCRIPT_HEAD = '<link rel="stylesheet" href="../pyscript-core/core.css">\n'
_PYSCRIPT_BODY = """
<script type="module" src="../pyscript-core/core.js"></script>
<script type="py" src="main.py" config="pyscript.json"></script>"""


def lay_out(folder: Path, rules: dict[str, Any]) -> None:
    """Writes a page per way to a folder, with everything that it needs from this host."""
    _write_request(folder / "request.js", rules)
    wheel, _ = build_wheel(folder)
    add_stock_pyodide(folder / "pyodide")
    add_pyscript(folder / "pyscript-core")
    for way in WAYS:
        (folder / way).mkdir()
    _add_bundles(folder)
    add_snapshot(PAGES, folder / "pyodide", wheel, folder / "snapshot")
    for way in ("javascript", "snapshot"):
        shutil.copy(PAGES / f"{way}_worker.js", folder / way / "worker.js")
    shutil.copy(PAGES / "stamps.js", folder)
    for worker in folder.rglob("worker.js"):
        _add_stamped(worker, folder)
    for way in WAYS:
        _write_page(folder / way, way, wheel.name)
    (folder / "rest").mkdir()
    (folder / "rest" / "index.html").write_text(_REST, encoding="utf-8")
    _add_busy_page(folder / "busy")


def _write_request(file: Path, rules: dict[str, Any]) -> None:
    asked = {
        "regels": rules,
        "datum": "2026-09-01",
        "gemeente": "rijswijk",
        "vandaag": "2026-09-01",
    }
    text = json.dumps(json.dumps(asked, ensure_ascii=False))
    file.write_text(f"export const request = {text};\n", encoding="utf-8")


def _add_bundles(folder: Path) -> None:
    bundle = ensure_bundle()
    shutil.copytree(bundle, folder / "bundle")
    shutil.copytree(bundle, folder / "bundle-without-image")
    images = list((folder / "bundle-without-image").rglob(_IMAGE))
    if not images:
        raise FileNotFoundError(_IMAGE)
    for image in images:
        image.unlink()


def _add_stamped(worker: Path, folder: Path) -> None:
    """Writes a copy of the worker with one extra line at the start (see pages/stamps.js)."""
    up = "../" * len(worker.parent.relative_to(folder).parts)
    script = f'import "{up}stamps.js";\n' + worker.read_text(encoding="utf-8")
    worker.with_name("stamped.js").write_text(script, encoding="utf-8")


def _write_page(folder: Path, way: str, wheel: str) -> None:
    show = (PAGES / "show.js").read_text(encoding="utf-8")
    head = body = ""
    if way in _WORKERS:
        start = (PAGES / "ask_worker.js").read_text(encoding="utf-8")
        start = start.replace("FOLDER", _WORKERS[way])
    elif way == "pyscript":
        start, head, body = "\nglobalThis.ready = ready;\n", _PYSCRIPT_HEAD, _PYSCRIPT_BODY
        shutil.copy(PAGES / "pyscript.py", folder / "main.py")
        config = {"interpreter": "../pyodide/pyodide.mjs", "packages": [f"../{wheel}"]}
        (folder / "pyscript.json").write_text(json.dumps(config), encoding="utf-8")
    else:
        start = (PAGES / "stock.js").read_text(encoding="utf-8").replace("WHEEL", wheel)
    (folder / "page.js").write_text(show + start, encoding="utf-8")
    html = _HTML.format(head=head, body=body)
    (folder / "index.html").write_text(html, encoding="utf-8")
    stamped = html.replace(_FIRST_SCRIPT, _STAMPS + _FIRST_SCRIPT)
    (folder / "stamped.html").write_text(stamped, encoding="utf-8")


def _add_busy_page(folder: Path) -> None:
    folder.mkdir()
    shutil.copy(PAGES / "busy.js", folder / "page.js")
    (folder / "index.html").write_text(_HTML.format(head="", body=""), encoding="utf-8")
