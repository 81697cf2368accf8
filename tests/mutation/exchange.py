"""Puts a mutant in the place of what it changes, in a process that runs nothing else."""

from __future__ import annotations

import ast
import importlib
import sys
from functools import cache
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

from .mutants import PACKAGE, Mutant


def exchange(mutant: Mutant) -> None:
    """Puts the changed code in its function, or else the changed module in the place of the old."""
    if not _has_changed_function(mutant):
        _exchange_module(mutant)


def _has_changed_function(mutant: Mutant) -> bool:
    """Gives the function that is changed its new code, if it is one: the quickest way."""
    held: Any = sys.modules[f"{PACKAGE}.{mutant.module}"]
    code = compile(mutant.source, str(held.__file__), "exec")
    for name in mutant.function.split(".") if mutant.function else ():
        held = vars(held)[name]
        code = next(c for c in code.co_consts if isinstance(c, CodeType) and c.co_name == name)
        for within in ("fget", "func", "__func__"):  # of a property, a cached or a class method
            held = getattr(held, within, held)
        if isinstance(held, FunctionType):
            if (code.co_filename, code.co_qualname) in _called_by_imports():
                return False
            held.__code__ = code
            return True
    return False


@cache
def _called_by_imports() -> frozenset[tuple[str, str]]:
    """The file and the name of each function that is called while a module is imported."""
    called = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            called.add((frame.f_code.co_filename, frame.f_code.co_qualname))

    sys.setprofile(note)
    try:
        run_again()
    finally:
        sys.setprofile(None)
    return frozenset(called)


def _exchange_module(mutant: Mutant) -> None:
    """Imports the changed module and all that use it, and puts them in the modules of the tests."""
    changed = f"{PACKAGE}.{mutant.module}"
    every = loaded()
    old = {name: every[name] for name in _users(changed, every) if name in every}
    for name in old:
        del sys.modules[name]
    code = {name: _code(str(module.__file__)) for name, module in old.items()}
    code[changed] = compile(mutant.source, mutant.module, "exec")
    sys.meta_path.insert(0, _FromCode(code))
    new = {name: importlib.import_module(name) for name in old}
    for name, module in list(sys.modules.items()):
        if name.startswith("tests."):
            _rebind(module, old, new)


def run_again() -> None:
    """Runs the calculator's modules once more, for who counts what an import calls."""
    for name, module in loaded().items():
        place = {"__name__": name, "__package__": name.rpartition(".")[0]}
        exec(_code(str(module.__file__)), place)


def loaded() -> dict[str, ModuleType]:
    """The calculator's modules that are imported, by name in full, without its packages."""
    return {
        name: module
        for name, module in sys.modules.items()
        if name.startswith(f"{PACKAGE}.") and not hasattr(module, "__path__")
    }


def compile_all() -> None:
    """Does beforehand what is the same for every mutant."""
    for name, module in loaded().items():
        _code(str(module.__file__))
        _imports(name, str(module.__file__))
    _called_by_imports()


def _users(changed: str, every: dict[str, ModuleType]) -> set[str]:
    """The module, and all that import it, or import what imports it."""
    found: set[str] = set()
    more = {changed}
    while more:
        found |= more
        more = {
            name for name, module in every.items() if _imports(name, str(module.__file__)) & more
        } - found
    return found


@cache
def _imports(name: str, file: str) -> set[str]:
    tree = ast.parse(Path(file).read_text(encoding="utf-8"))
    package = name.split(".")
    return {
        ".".join([*package[: -node.level], node.module])
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level and node.module
    }


@cache
def _code(file: str) -> CodeType:
    return compile(Path(file).read_text(encoding="utf-8"), file, "exec")


def _rebind(module: ModuleType, old: dict[str, ModuleType], new: dict[str, ModuleType]) -> None:
    """Replaces all that a module imported by its name from an old module."""
    for name, value in list(vars(module).items()):
        if name.startswith("__"):
            continue
        for source, held in old.items():
            if name in vars(held) and vars(held)[name] is value:
                setattr(module, name, vars(new[source])[name])


class _FromCode(MetaPathFinder, Loader):
    """Imports modules from code that is compiled."""

    def __init__(self, code: dict[str, CodeType]) -> None:
        self._code = code

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        return ModuleSpec(fullname, self) if fullname in self._code else None

    def exec_module(self, module: ModuleType) -> None:
        exec(self._code[module.__name__], vars(module))
