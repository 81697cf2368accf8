"""Removes the rules from a stylesheet that a site cannot use.

A selector stays if each class, id, element and attribute value in it is a word in the site's pages
or scripts. What is in parentheses, as in `:not(…)`, does not count. After that, custom properties
and keyframes that are no longer used are removed too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

import tinycss2

# At-rules that contain rules; the contents of other at-rules are not changed.
_WITH_RULES = {"media", "supports", "layer", "container"}
_WORD = re.compile(r"[\w-]+")
_ASKED_FOR = re.compile(r"var\(\s*(--[\w-]+)")
_ANIMATION = re.compile(r"animation(?:-name)?:[^;}]*")


@dataclass
class _Declaration:
    """A declaration; a name that starts with `--` is a custom property."""

    name: str
    text: str


@dataclass
class _Selector:
    text: str
    words: frozenset[str]


@dataclass
class _Rule:
    """A style rule has selectors, an at-rule a head; `text` is a block that is not changed."""

    selectors: list[_Selector]
    parts: list[_Declaration | _Rule]
    head: str = ""
    text: str | None = None
    keyframes: str = ""


def words_of(text: str) -> set[str]:
    """Everything in a page or script that may be a class, an id, an element or a value."""
    return set(_WORD.findall(text))


def asked_for(css: str) -> set[str]:
    """The custom properties that a stylesheet uses."""
    return set(_ASKED_FOR.findall(css))


@dataclass(frozen=True)
class Trimmed:
    """A stylesheet, and the selectors that were left out of it: if one matches, that is a fault."""

    css: str
    left_out: frozenset[str]


def trimmed(css: str, words: AbstractSet[str]) -> Trimmed:
    """The stylesheet for a site whose pages and scripts have these words. Comments go too."""
    rules = list(_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))
    left_out = frozenset(_not_used(rules, words))
    text = css
    while True:  # a removed rule may have been the last use of a property
        animations = words_of(" ".join(_ANIMATION.findall(text)))
        asked = words | animations | asked_for(text)
        rules = list(_kept(rules, words, asked))
        shorter = "".join(map(_written, rules))
        if shorter == text:
            return Trimmed(f'@charset "UTF-8";{text}\n', left_out)
        text = shorter


def _rules(nodes: Iterable[Any]) -> Iterator[_Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield _Rule(list(_selectors(node.prelude)), list(_parts(node.content)))
        elif node.type == "at-rule" and node.at_keyword != "charset":
            yield _at_rule(node)


def _at_rule(node: Any) -> _Rule:
    prelude = tinycss2.serialize(node.prelude).strip()
    head = f"@{node.at_keyword} {prelude}".strip()
    if node.content is None:
        return _Rule([], [], head, text="")
    if node.at_keyword.lower() in _WITH_RULES:
        inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
        return _Rule([], list(_rules(inner)), head)
    name = prelude if node.at_keyword.lower().endswith("keyframes") else ""
    return _Rule([], [], head, text=tinycss2.serialize(node.content).strip(), keyframes=name)


def _parts(content: list[Any]) -> Iterator[_Declaration | _Rule]:
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration":
            important = "!important" if node.important else ""
            value = tinycss2.serialize(node.value).strip()
            yield _Declaration(node.name, f"{node.name}:{value}{important}")
        elif node.type != "error":
            yield from _rules([node])


def _selectors(prelude: list[Any]) -> Iterator[_Selector]:
    one: list[Any] = []
    for token in [*prelude, None]:
        if token is not None and token != ",":
            one.append(token)
            continue
        yield _Selector(tinycss2.serialize(one).strip(), frozenset(_named(one)))
        one = []


def _named(selector: list[Any]) -> Iterator[str]:
    """The words of a selector that must be in the site for it to match anything."""
    before: Any = None
    for token in selector:
        if token.type == "hash" or (token.type == "ident" and before != ":"):
            yield token.value
        elif token.type == "[] block" and "=" in token.content:
            values = [part.value for part in token.content if part.type in ("ident", "string")][1:]
            yield from (word for value in values for word in _WORD.findall(value))
        before = token


def _kept(
    rules: Iterable[_Rule], words: AbstractSet[str], asked: AbstractSet[str]
) -> Iterator[_Rule]:
    for rule in rules:
        if rule.text is not None:
            if not rule.keyframes or rule.keyframes in asked:
                yield rule
            continue
        selectors = [s for s in rule.selectors if all(_stands(word, words) for word in s.words)]
        if rule.selectors and not selectors:
            continue
        parts: list[_Declaration | _Rule] = []
        for part in rule.parts:
            if isinstance(part, _Rule):
                parts += _kept([part], words, asked)
            elif not part.name.startswith("--") or part.name in asked:
                parts.append(part)
        if parts:
            yield _Rule(selectors, parts, rule.head)


def _not_used(
    rules: Iterable[_Rule | _Declaration], words: AbstractSet[str], within: str = ""
) -> Iterator[str]:
    """The selectors that name what stands nowhere, each whole: also those inside another rule."""
    for rule in rules:
        if not isinstance(rule, _Rule) or rule.text is not None:
            continue
        for selector in rule.selectors:
            if not all(_stands(word, words) for word in selector.words):
                yield _whole(selector.text, within)
        around = ", ".join(_whole(s.text, within) for s in rule.selectors) or within
        yield from _not_used(rule.parts, words, around)


def _whole(selector: str, within: str) -> str:
    """A selector as it stands by itself; `within` is the one of the rule around it."""
    if not within:
        return selector
    around = f":is({within})"
    return selector.replace("&", around) if "&" in selector else f"{around} {selector}"


def _stands(word: str, words: AbstractSet[str]) -> bool:
    """Whether a word is in the site; a script may add the end of `stap--nu` itself."""
    return word in words or any(word[: at.end()] in words for at in re.finditer("--", word))


def _written(rule: _Rule) -> str:
    head = rule.head or ",".join(selector.text for selector in rule.selectors)
    if rule.text is not None:
        return f"{head}{{{rule.text}}}" if rule.text else f"{head};"
    parts = (f"{p.text};" if isinstance(p, _Declaration) else _written(p) for p in rule.parts)
    return f"{head}{{{''.join(parts).removesuffix(';')}}}"
