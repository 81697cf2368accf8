"""Makes the mutants of a module: its source, each time with one small fault in it."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from .faults import faults

PACKAGE = "routeboek_py.calculator"


@dataclass(frozen=True)
class Mutant:
    """One changed source. Its name stays the same when lines are added elsewhere in the module.

    `function` is the one that is changed, with those around it; empty if none is.
    """

    module: str
    name: str
    source: str
    function: str = ""


@dataclass(frozen=True)
class _Place:
    """Where a node stands: in a field of its parent, and in which functions and classes."""

    node: ast.expr | ast.stmt
    parent: ast.AST
    field: str
    at: int | None
    within: tuple[str, ...]
    function: str

    def put(self, node: ast.AST) -> None:
        if self.at is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.at] = node


def mutants(module: str, source: str) -> list[Mutant]:
    """Every mutant of a module, in the order of its lines."""
    tree = ast.parse(source)
    seen: Counter[str] = Counter()
    found = []
    for place in list(_places(tree, (), "")):
        for told, changed in faults(place.node):
            name = f"{'.'.join((module, *place.within))}: {told}"
            seen[name] += 1
            number = f" ({seen[name]})" if seen[name] > 1 else ""
            place.put(changed)
            changed_source = ast.unparse(ast.fix_missing_locations(tree))
            found.append(Mutant(module, name + number, changed_source, place.function))
            place.put(place.node)
    return found


# Types, which only a type checker reads, and decorators.
_NOT_RUN = ("annotation", "returns", "decorator_list", "format_spec", "targets", "target")
_TYPES = ("Literal", "Callable", "Sequence", "dict", "list", "tuple")


def _places(parent: ast.AST, within: tuple[str, ...], function: str) -> Iterator[_Place]:
    for field, value in ast.iter_fields(parent):
        if field in _NOT_RUN or not isinstance(value, ast.AST | list):
            continue
        if isinstance(parent, ast.FunctionDef) and field == "body":
            function = ".".join(within)
        nodes = enumerate(value) if isinstance(value, list) else [(None, value)]
        for at, node in nodes:
            if not isinstance(node, ast.AST) or _is_no_code(node):
                continue
            if isinstance(node, ast.expr | ast.stmt):
                yield _Place(node, parent, field, at, within, function)
            inside = within
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                inside = (*within, node.name)
            yield from _places(node, inside, function)


def _is_no_code(node: ast.AST) -> bool:
    """A docstring, an import, or a name for a type."""
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Import() | ast.ImportFrom():
            return True
        case ast.Assign(value=ast.Subscript(value=ast.Name(id=name))):
            return name in _TYPES
    return False
