"""Run in bare CPython just before its memory is frozen: import, use once, and forget the rest."""

import contextlib
import gc
import json
import sys
from types import CodeType, FunctionType, ModuleType

from routeboek_calculator import entry  # type: ignore[import-not-found]  # exists in Pyodide

PACKAGE = entry.__name__.partition(".")[0]
# Room before an object that belongs to it: what the garbage collector keeps, an instance's values.
BEFORE = 16


def warm_up(requests: str) -> None:
    """Answer a JSON list of request texts, then let go of all that no answer needs."""
    for request in json.loads(requests):
        with contextlib.suppress(Exception):
            entry.answer_json(request)
    # Where modules came from means nothing in a browser; what is remembered of it is dead weight.
    sys.path.clear()
    sys.path_importer_cache.clear()
    sys.modules["zipimport"]._zip_directory_cache.clear()
    gc.collect()
    # Whether it runs depends on all that came before; a request leaves nothing for it to find.
    gc.disable()


def whole() -> bytes:
    """Where the objects lie that must stay whole, whichever of them the corpus happens to read.

    Those are the calculator itself with all its words and numbers, and the small values that
    Python keeps one copy of: which of these an answer needs depends on its dates. Gives pairs of
    32-bit numbers: an address and the address after it.
    """
    found: dict[int, object] = {}
    waiting: list[object] = [m for name, m in sys.modules.items() if name.startswith(PACKAGE)]
    waiting += [*range(-5, 1025), *map(chr, range(256)), *(bytes([n]) for n in range(256))]
    while waiting:
        one = waiting.pop()
        if id(one) not in found and not is_of_another(one):
            found[id(one)] = one
            waiting += parts(one)
    ends = [(at - BEFORE, at + sys.getsizeof(one)) for at, one in found.items()]
    return b"".join(number.to_bytes(4, "little") for pair in ends for number in pair)


def is_of_another(one: object) -> bool:
    """Whether this is a module, class or function of somebody else."""
    if isinstance(one, ModuleType):
        return not one.__name__.startswith(PACKAGE)
    return isinstance(one, type | FunctionType) and not one.__module__.startswith(PACKAGE)


def parts(one: object) -> list[object]:
    """What an object holds."""
    if isinstance(one, CodeType):
        return [one.co_consts, one.co_names, one.co_exceptiontable]
    return gc.get_referents(one)
