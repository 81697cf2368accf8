"""Compile modules and put them in one stored zip. Runs inside Pyodide, while packing.

Pyodide's own Python does the compiling, so that the bytecode always fits the interpreter that
will read it, whatever Python the host has. A `.pyc` here is never checked against a source
(unchecked hash), carries no docstrings and no type hints of our own functions, which nothing reads
but a type checker, and names its file relative to the zip.
"""

import ast
import importlib.util
import marshal
import zipfile

# A zip cannot hold an earlier date; a fixed one keeps the bytes the same each time.
DATE = (1980, 1, 1, 0, 0, 0)


def pack(sources: dict[str, str], out: str) -> int:
    """Write `out`, a stored zip; `sources` says in which zip or wheel each module is found.

    Gives the number of modules.
    """
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
        for name in sorted(sources):
            with zipfile.ZipFile(sources[name]) as found:
                compiled = compile_source(name, found.read(name))
            entry = zipfile.ZipInfo(f"{name}c", DATE)
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, compiled)
    return len(sources)


def compile_source(name: str, source: bytes) -> bytes:
    """The bytes of the `.pyc` of one module, whose code calls its own file `name`."""
    tree = ast.parse(source)
    if name.startswith(OUR_OWN):
        take_hints_from_functions(tree)
    code = compile(tree, name, "exec", dont_inherit=True, optimize=2)
    # As PEP 552 has it: the lowest bit says that there is a hash, the next one that it is checked.
    head = importlib.util.MAGIC_NUMBER + (0b01).to_bytes(4, "little")
    return head + importlib.util.source_hash(source) + marshal.dumps(code)


# Modules of other packages may read the hints of their own functions.
OUR_OWN = "routeboek_"


def take_hints_from_functions(tree: ast.AST) -> None:
    """Changes the tree. The hints in a class stay: they are the fields of a dataclass."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.returns = None
        elif isinstance(node, ast.arg):
            node.annotation = None
