"""The ways to answer in a browser that are compared: a small page each, the same question."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from routeboek_py.browser.bundle import ensure_bundle
from routeboek_py.browser.calculator_wheel import build_wheel
from tests.conftest import PROJECT

WAYS = {
    "image": "ours: the frozen image",
    "fallback": "ours: stock Pyodide, traced and compiled",
    "stock": "Pyodide as documented: main thread, micropip",
    "javascript": "the bound: a worker with the rule by hand in JavaScript",
}

_PAGE = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>…</title>
<p id="uitkomst"></p><script type="module" src="page.js"></script></html>
"""

_SHOW = """import { request } from "../request.js";
const show = (said) => {
  const tot = JSON.parse(said).stappen[0].tot.tekst;
  document.getElementById("uitkomst").textContent = tot;
  window.klaar = performance.now();
};
"""

_WORKER = """const worker = new Worker(new URL("WORKER", import.meta.url), { type: "module" });
worker.onmessage = ({ data }) => {
  if (data.kind === "ready") worker.postMessage({ id: 1, request });
  if (data.kind === "answer") show(data.answer);
};
"""

_STOCK = """import { loadPyodide } from "../pyodide/pyodide.mjs";
const python = await loadPyodide();
await python.loadPackage("micropip");
const micropip = python.pyimport("micropip");
await micropip.install(new URL("../WHEEL", import.meta.url).href);
show(python.pyimport("routeboek_calculator.answer").answer_json(request));
"""

_BY_HAND = """const WEEKDAYS = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag",
  "vrijdag", "zaterdag"];
const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
  "september", "oktober", "november", "december"];
const words = (d) => `${WEEKDAYS[d.getUTCDay()]} ${d.getUTCDate()} ` +
  `${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
onmessage = ({ data }) => {
  const { regels, datum, gemeente } = JSON.parse(data.request);
  const { stappen } = regels.gemeenten.find((g) => g.id === gemeente);
  const after = (weeks) => new Date(Date.parse(datum) + weeks * 7 * 864e5);
  const said = stappen.map((s) => ({ tot: { tekst: words(after(s.termijn.weken.tot)) } }));
  postMessage({ kind: "answer", answer: JSON.stringify({ stappen: said }) });
};
postMessage({ kind: "ready" });
"""


def lay_out(folder: Path, rules: dict[str, Any]) -> None:
    """Put a page per way in a folder, with all that it needs from this host and no other."""
    asked = {
        "regels": rules,
        "datum": "2026-09-01",
        "gemeente": "rijswijk",
        "vandaag": "2026-09-01",
    }
    text = json.dumps(json.dumps(asked, ensure_ascii=False))
    (folder / "request.js").write_text(f"export const request = {text};\n", encoding="utf-8")
    bundle = ensure_bundle()
    shutil.copytree(bundle, folder / "bundle")
    shutil.copytree(bundle, folder / "bundle-without-image")
    (folder / "bundle-without-image" / "python.image").unlink()
    wheel = _stock_pyodide(folder)
    scripts = {
        "image": _WORKER.replace("WORKER", "../bundle/worker.js"),
        "fallback": _WORKER.replace("WORKER", "../bundle-without-image/worker.js"),
        "stock": _STOCK.replace("WHEEL", wheel),
        "javascript": _WORKER.replace("WORKER", "worker.js"),
    }
    for way, script in scripts.items():
        (folder / way).mkdir()
        (folder / way / "index.html").write_text(_PAGE, encoding="utf-8")
        (folder / way / "page.js").write_text(_SHOW + script, encoding="utf-8")
    (folder / "javascript" / "worker.js").write_text(_BY_HAND, encoding="utf-8")


def _stock_pyodide(folder: Path) -> str:
    """Pyodide as npm ships it, micropip as its lock file names it, and the calculator's wheel."""
    stock = folder / "pyodide"
    shutil.copytree(PROJECT / "node_modules" / "pyodide", stock)
    lock = json.loads((stock / "pyodide-lock.json").read_text(encoding="utf-8"))
    micropip = lock["packages"]["micropip"]
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:"]
    only = ["--python-version", "3.14", "-d", str(stock), f"micropip=={micropip['version']}"]
    subprocess.run([*pip, *only], check=True, capture_output=True)
    # The same version, packed by other hands than Pyodide's own copy: another checksum.
    micropip["sha256"] = hashlib.sha256((stock / micropip["file_name"]).read_bytes()).hexdigest()
    (stock / "pyodide-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    return build_wheel(folder)[0].name
