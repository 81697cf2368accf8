"""Run in bare CPython just before its memory is frozen: import, use once, and forget the rest."""

import contextlib
import gc
import json
import sys

from routeboek_calculator import answer  # type: ignore[import-not-found]  # exists in Pyodide


def warm_up(requests: str) -> None:
    """Answer a JSON list of request texts, then let go of all that no answer needs."""
    for request in json.loads(requests):
        with contextlib.suppress(Exception):
            answer.answer_json(request)
    # Where modules came from means nothing in a browser; what is remembered of it is dead weight.
    sys.path.clear()
    sys.path_importer_cache.clear()
    sys.modules["zipimport"]._zip_directory_cache.clear()
    gc.collect()
    gc.collect()
