"""The small faults that are made in a node of Python's syntax tree, each with its name."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from typing import Any

Fault = tuple[str, ast.AST]

EXTRA = "¤"  # What a changed text ends in; it stands in no text of the project.
COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
}  # fmt: skip
COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
# A function or method for another that takes the same.
CALLED = {
    "min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list",
    "startswith": "endswith", "endswith": "startswith", "removeprefix": "removesuffix",
    "removesuffix": "removeprefix", "fullmatch": "match", "match": "search", "search": "match",
}  # fmt: skip
# One of two that stand beside each other, for the other.
BESIDE = {"van": "tot", "tot": "van", "first": "last", "last": "first", "datum": "vandaag",
          "vandaag": "datum", "start": "today", "begin": "end", "here": "there", "there": "here",
          "een": "ander", "ander": "een", "monday": "sunday", "sunday": "monday"}  # fmt: skip
# Methods that tidy a text: without them it stays as it was.
TIDYING = {"casefold", "lower", "upper", "lstrip", "rstrip", "strip", "removeprefix",
           "removesuffix", "replace"}  # fmt: skip


def faults(node: ast.AST) -> Iterator[Fault]:
    """Every fault in this node itself, not in what it holds."""
    for kind, made in _FAULTS.items():
        if isinstance(node, kind):
            for changed in made(node):
                yield f"`{_short(node)}` → `{_short(changed)}`", changed
    yield from _left_out(node)


def _compare(node: ast.Compare) -> Iterator[ast.AST]:
    for at, op in enumerate(node.ops):
        for other in COMPARED[type(op)]:
            ops = [*node.ops[:at], other(), *node.ops[at + 1 :]]
            yield ast.Compare(node.left, ops, node.comparators)


def _arithmetic(node: ast.BinOp) -> Iterator[ast.AST]:
    if type(node.op) in COUNTED:
        yield ast.BinOp(node.left, COUNTED[type(node.op)](), node.right)


def _boolean(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    for values in _without_one(node.values):
        yield ast.BoolOp(node.op, values) if len(values) > 1 else values[0]


def _sign(node: ast.UnaryOp) -> Iterator[ast.AST]:
    yield node.operand


def _constant(node: ast.Constant) -> Iterator[ast.AST]:
    match node.value:
        case bool(value):
            yield ast.Constant(not value)
        case int(value):
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)
        case str(value):
            yield ast.Constant(value + EXTRA)
        case bytes(value):
            yield ast.Constant(value + EXTRA.encode())


def _choice(node: ast.IfExp) -> Iterator[ast.AST]:
    yield from (node.body, node.orelse)


def _call(node: ast.Call) -> Iterator[ast.AST]:
    match node.func:
        case ast.Name(name) if name in CALLED:
            yield ast.Call(ast.Name(CALLED[name]), node.args, [])
        case ast.Attribute(value, name):
            if name in CALLED:
                yield ast.Call(ast.Attribute(value, CALLED[name]), node.args, node.keywords)
            if name in TIDYING:
                yield value


def _name(node: ast.Name) -> Iterator[ast.AST]:
    if node.id in BESIDE and isinstance(node.ctx, ast.Load):
        yield ast.Name(BESIDE[node.id])


def _attribute(node: ast.Attribute) -> Iterator[ast.AST]:
    if node.attr in BESIDE and isinstance(node.ctx, ast.Load):
        yield ast.Attribute(node.value, BESIDE[node.attr])


def _slice(node: ast.Slice) -> Iterator[ast.AST]:
    if node.lower or node.upper:
        yield ast.Slice(node.upper, node.lower, node.step)


def _if(node: ast.If) -> Iterator[ast.AST]:
    for value in (True, False):
        yield ast.If(ast.Constant(value), node.body, node.orelse)


def _while(node: ast.While) -> Iterator[ast.AST]:
    yield ast.While(ast.Constant(False), node.body, node.orelse)


def _return(node: ast.Return) -> Iterator[ast.AST]:
    if node.value and not (isinstance(node.value, ast.Constant) and node.value.value is None):
        yield ast.Return(ast.Constant(None))


def _for(node: ast.For) -> Iterator[ast.AST]:
    yield ast.For(node.target, ast.Tuple([]), node.body, node.orelse)


def _statement(_: ast.stmt) -> Iterator[ast.AST]:
    yield ast.Pass()


_FAULTS: dict[type[ast.AST], Callable[[Any], Iterator[ast.AST]]] = {
    ast.Compare: _compare, ast.BinOp: _arithmetic, ast.BoolOp: _boolean, ast.UnaryOp: _sign,
    ast.Constant: _constant, ast.IfExp: _choice, ast.Call: _call, ast.Slice: _slice,
    ast.If: _if, ast.While: _while, ast.Return: _return, ast.For: _for, ast.Expr: _statement,
    ast.Raise: _statement, ast.AugAssign: _statement, ast.Continue: _statement,
    ast.Break: _statement, ast.Name: _name, ast.Attribute: _attribute,
}  # fmt: skip


def _left_out(node: ast.AST) -> Iterator[Fault]:
    """The node without one element, named argument or condition."""
    match node:
        case ast.List(elements) | ast.Tuple(elements) | ast.Set(elements):
            for gone, left in zip(elements, _without_one(elements), strict=True):
                yield f"without `{_short(gone)}` among {len(elements)}", _like(node, elts=left)
        case ast.Dict(keys, values):
            pairs = list(zip(keys, values, strict=True))
            for (key, value), left in zip(pairs, _without_one(pairs), strict=True):
                told = f"{_short(key)}: {_short(value)}" if key else f"**{_short(value)}"
                changed = ast.Dict([key for key, _ in left], [value for _, value in left])
                yield f"without `{told}`", changed
        case ast.Call(_, _, keywords):
            for argument, left in zip(keywords, _without_one(keywords), strict=True):
                yield f"`{_short(node)}` without {argument.arg}", _like(node, keywords=left)
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            for at, loop in enumerate(node.generators):
                for gone, left in zip(loop.ifs, _without_one(loop.ifs), strict=True):
                    loops = [*node.generators]
                    loops[at] = _like(loop, ifs=left)
                    yield f"without `if {_short(gone)}`", _like(node, generators=loops)


def _without_one(all_of_them: Sequence[Any]) -> list[list[Any]]:
    return [[*all_of_them[:at], *all_of_them[at + 1 :]] for at in range(len(all_of_them))]


def _like(node: Any, **changed: Any) -> Any:
    return type(node)(**{**dict(ast.iter_fields(node)), **changed})


def _short(node: ast.AST | None) -> str:
    """The first line of the code of a node, with its middle left out if it is long."""
    code = "" if node is None else ast.unparse(ast.fix_missing_locations(node)).splitlines()[0]
    return code if len(code) <= 72 else f"{code[:48]} … {code[-20:]}"
