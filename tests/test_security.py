"""Tests that SECURITY.md promises nothing that no test holds."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.conftest import PROJECT

TEXT = (PROJECT / "SECURITY.md").read_text(encoding="utf-8")
PROMISES = re.search(r"## What is promised\n(.*?)\n## ", TEXT, re.DOTALL)
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')


def promises() -> list[str]:
    assert PROMISES
    return [" ".join(one.split()) for one in re.split(r"^- ", PROMISES[1], flags=re.MULTILINE)[1:]]


@pytest.mark.parametrize("promise", promises())
def test_every_promise_names_a_test_that_is_there(promise: str) -> None:
    named = NAMED.findall(promise)
    assert named
    for file, name in named:
        tree = ast.parse((PROJECT / file).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_no_address_to_report_to_is_made_up() -> None:
    assert not re.search(r"\S@\S|https?://", TEXT)


def test_every_page_carries_the_policy(site: Path) -> None:
    """With nothing from elsewhere, nothing inline, and no form that is sent."""
    for file in site.rglob("*.html"):
        head, _, _ = file.read_text(encoding="utf-8").partition("<script")
        (policy,) = POLICY.findall(head)
        parts = dict(part.strip().split(" ", 1) for part in policy.split(";"))
        assert parts["default-src"] == parts["base-uri"] == parts["form-action"] == "'none'"
        assert "http" not in policy
        assert "'unsafe-inline'" not in policy
        assert "'unsafe-eval'" not in policy
