"""Run in bare CPython just before its memory is frozen: import, use once, and forget the rest."""

import contextlib
import gc
import importlib
import json
import sys
from types import CodeType, FunctionType, ModuleType

# Room before an object that belongs to it: what the garbage collector keeps, an instance's values.
BEFORE = 16


def warm_up(module: str, name: str, requests: str) -> bytes:
    """Answer a JSON list of request texts, let go of all that no answer needs; gives `whole`.

    The program is asked by a function: `name` of `module`.
    """
    entry = getattr(importlib.import_module(module), name)
    for request in json.loads(requests):
        with contextlib.suppress(Exception):
            entry(request)
    # Where modules came from means nothing in an image; what is remembered of it is dead weight.
    sys.path.clear()
    sys.path_importer_cache.clear()
    sys.modules["zipimport"]._zip_directory_cache.clear()
    gc.collect()
    # Whether it runs depends on all that came before; a request leaves nothing for it to find.
    gc.disable()
    return whole(module.partition(".")[0])


def whole(package: str) -> bytes:
    """Where the objects lie that must stay whole, whichever of them the training reads.

    Those are the program's own package with all its words and numbers, and the small values that
    Python keeps one copy of: which of these an answer needs depends on its request. Gives pairs of
    32-bit numbers: an address and the address after it.
    """
    found: dict[int, object] = {}
    waiting: list[object] = [m for name, m in sys.modules.items() if is_in(package, name)]
    waiting += [*range(-5, 1025), *map(chr, range(256)), *(bytes([n]) for n in range(256))]
    while waiting:
        one = waiting.pop()
        if id(one) not in found and not is_of_another(one, package):
            found[id(one)] = one
            waiting += parts(one)
    ends = [(at - BEFORE, at + sys.getsizeof(one)) for at, one in found.items()]
    return b"".join(number.to_bytes(4, "little") for pair in ends for number in pair)


def is_in(package: str, module: str | None) -> bool:
    """Whether a module of this name is that package or lies in it."""
    return module is not None and f"{module}.".startswith(f"{package}.")


def is_of_another(one: object, package: str) -> bool:
    """Whether this is a module, class or function of somebody else."""
    if isinstance(one, ModuleType):
        return not is_in(package, one.__name__)
    return isinstance(one, type | FunctionType) and not is_in(package, one.__module__)


def parts(one: object) -> list[object]:
    """What an object holds."""
    if isinstance(one, CodeType):
        return [one.co_consts, one.co_names, one.co_exceptiontable]
    return gc.get_referents(one)
