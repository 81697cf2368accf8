"""Tests that the proof leaves no test out, and that its figures are there."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest

from tests.conftest import PROJECT

from .figures import FIGURES, Figure
from .parts import MUTANTS, NAMES, PARTS, Part, arguments
from .report import NOT_YET, figure_row, report
from .results import kept, mutants, result_of


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_the_paths_of_a_part_are_there(part: Part) -> None:
    assert [path for path in part.paths if not (PROJECT / path).exists()] == []


def test_the_last_part_of_tests_is_all_that_the_others_are_not() -> None:
    *others, last = PARTS
    ignored = dict.fromkeys(f"--ignore={path}" for part in others for path in part.paths)
    assert arguments(last) == ["-n", "2", "--dist", "loadfile", "tests", *ignored]


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.attacked)
def test_each_figure_of_a_part_that_ran_was_noted_by_its_tests(figure: Figure) -> None:
    assert figure.part in NAMES
    results = kept()
    noted = mutants() if figure.part == MUTANTS else {}
    if figure.part in results:
        noted = results[figure.part].figures
    assert not noted or NOT_YET not in figure_row(figure, noted)


def test_without_results_the_report_says_so() -> None:
    told = report({}, {})
    assert told.count(NOT_YET) == len(FIGURES) + len(NAMES)
    assert f"| {MUTANTS} |" in told


def test_the_examples_that_hypothesis_tried_are_counted(tmp_path: Path) -> None:
    said = b64encode(
        b"t.py::test_x:\n - 2000 passing, 0 failing\n - 20 passing, 1 invalid"
    ).decode()
    noted = f'<property name="hypothesis-statistics-a/t.py::test_x" value="{said}"/>'
    case = '<testcase name="test_y"><properties><property name="dates" value="7"/></properties>'
    report = tmp_path / "report.xml"
    suite = f"<testsuite><properties>{noted}</properties>{case}</testcase></testsuite>"
    report.write_text(f"<testsuites>{suite}</testsuites>", encoding="utf-8")
    assert result_of(report, "abc", 60).figures == {"examples_of_test_x": 2020, "dates": 7}
