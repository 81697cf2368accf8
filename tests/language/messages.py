"""Finds messages in code: those of the calculator, the scripts and the command.

Readers see them too. A string that starts with a capital and has a space is a message. Keys,
selectors and patterns do not; texts for developers start with a small letter.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

FILLED_IN = " Iets "

_JS_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')
_JS_COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", re.DOTALL)
_JS_VALUE = re.compile(r"\$\{[^}]*\}")
_MESSAGE = re.compile(r"(?!.*%\()[A-ZÉ“‘][^{}<>\\]* [^{}<>\\]*")


def messages(file: Path) -> list[str]:
    """The messages of a Python or JavaScript file; a word replaces each value filled in."""
    source = file.read_text(encoding="utf-8")
    read = messages_of_python if file.suffix == ".py" else messages_of_javascript
    return list(read(source))


def messages_of_python(source: str) -> Iterator[str]:
    """The messages in Python, without docstrings."""
    return _that_are_messages(_python_strings(source))


def messages_of_javascript(source: str) -> Iterator[str]:
    """The messages in JavaScript, without comments."""
    return _that_are_messages(_javascript_strings(source))


def _that_are_messages(found: Iterator[str]) -> Iterator[str]:
    folded = (" ".join(text.split()) for text in found)
    return filter(_MESSAGE.fullmatch, folded)


def _python_strings(source: str) -> Iterator[str]:
    tree = ast.parse(source)
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    for node in ast.walk(tree):
        if id(node) in passed:
            continue
        if isinstance(node, ast.JoinedStr):
            passed |= {id(part) for part in node.values}
            yield "".join(_text(part) for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _text(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else FILLED_IN


def _javascript_strings(source: str) -> Iterator[str]:
    for plain, template in _JS_STRING.findall(_JS_COMMENT.sub("", source)):
        yield _JS_VALUE.sub(FILLED_IN, plain or template)
