"""Writes the site's page about speed, for developers: the figures as charts and tables in Dutch."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from string import Template

from routeboek_py.calculator.dutch_dates import in_words

from .chart import Bar, Row, chart
from .figures import Figures, Spread
from .inside import QUESTIONS
from .page_words import LINES_NL, SEE_TABLE, STAGES_NL, TARGETS_NL, VISITS_NL, WAYS_NL
from .targets import Target, targets

TEXT = Path(__file__).with_name("snelheid.md")
OURS = ("image", "fallback")


def page(figures: Figures) -> str:
    """The whole Markdown file."""
    said = figures.saved
    parts = {
        "targets": [_targets(figures)],
        "times": [part for line in figures.lines for part in _line(figures, line)],
        "stages": [part for line in figures.lines for part in _stages(figures, line)],
        "memory": _memory(figures),
    }
    rounds = "; ".join(f"{LINES_NL[line].lower()} {n}" for line, n in said["rounds"].items())
    return Template(TEXT.read_text(encoding="utf-8")).substitute(
        {name: "\n\n".join(these) for name, these in parts.items()},
        questions=QUESTIONS,
        **{name: value for name, value in said.items() if isinstance(value, str)}
        | {"date": in_words(date.fromisoformat(said["date"]))},
        rounds=rounds,
        slowed="".join(_slowed(took) for took in said["slowed"].values()),
    )


def _targets(figures: Figures) -> str:
    """A row per target, a column per line."""
    found = {(one.what, one.line): one for one in targets(figures)}
    rows = [
        (words, *(_held(found.get((what, line))) for line in figures.lines))
        for what, words in TARGETS_NL.items()
        if any((what, line) in found for line in figures.lines)
    ]
    return _table(("Doel", *(LINES_NL[line] for line in figures.lines)), rows)


def _held(target: Target | None) -> str:
    """Whether a target is met, with the figure."""
    if target is None:
        return "niet gemeten"
    return f"{'ja' if target.held else '**nee**'} ({_measured(target)})"


def _measured(target: Target) -> str:
    if target.what == "memory":
        return _megabytes(target.measured)
    if target.what == "bytes":
        return f"{target.measured:.0%}"
    if target.limit < 1:
        return f"1/{_number(1 / target.measured, 1)}"
    return f"{_number(target.measured, 1)} keer"


def _line(figures: Figures, line: str) -> list[str]:
    """The chart and the table of a line; the chart leaves out the last visit."""
    rows, cells = [], []
    for way in figures.ways:
        times = {visit: figures.times(line, way, visit) for visit in VISITS_NL}
        sent = figures.sent(line, way, "cold")
        cold, second = times["cold"], times["second"]
        if not (sent and cold and second):
            continue
        bars = [_time_bar(cold), _time_bar(second, faint=True)]
        rows.append(Row(WAYS_NL[way], bars, way in OURS))
        measured = [_spread(time) for time in times.values() if time]
        cells.append((WAYS_NL[way], *measured, _megabytes(sent.median)))
    name = LINES_NL[line]
    visits = [words for visit, words in VISITS_NL.items() if figures.times(line, "image", visit)]
    return [
        f"### {name} {{ #{line} }}",
        chart(f"tijd-{line}", f"{name}: tijd tot de eerste datum", SEE_TABLE, rows),
        _table(("Manier", *visits, "Verstuurd"), cells),
    ]


def _time_bar(time: Spread, faint: bool = False) -> Bar:
    return Bar(time.median, _seconds(time.median), spread=(time.low, time.high), faint=faint)


def _stages(figures: Figures, line: str) -> list[str]:
    """Each stage as a bar from the end of the previous one."""
    ends = figures.stages(line)
    if not ends:
        return []
    begins = dict(zip(ends, (0.0, *ends.values()), strict=False))
    rows, cells = [], []
    for stage, end in ends.items():
        begin = min(begins[stage], end)
        bar = Bar(end, f"{end:.0f} ms", start=begin)
        rows.append(Row(STAGES_NL[stage], [bar], ours=True))
        cells.append((STAGES_NL[stage], f"{end - begin:.0f} ms", f"{end:.0f} ms"))
    return [
        f"### {LINES_NL[line]} {{ #stappen-{line} }}",
        chart(f"stappen-{line}-grafiek", f"{LINES_NL[line]}: de stappen", SEE_TABLE, rows),
        _table(("Stap", "Duurt", "Klaar na"), cells),
    ]


def _memory(figures: Figures) -> list[str]:
    rows, cells = [], []
    for way in figures.ways:
        names = ("renderer_bytes", "wasm_bytes", "heap_bytes")
        found = [one for name in names if (one := figures.memory(way, name))]
        answer = figures.memory(way, "answer_ms")
        if not answer:
            continue
        tab = found[0]
        bar = Bar(tab.median, _megabytes(tab.median), spread=(tab.low, tab.high))
        rows.append(Row(WAYS_NL[way], [bar], way in OURS))
        megabytes = [_megabytes(one.median) for one in found]
        cells.append((WAYS_NL[way], *megabytes, f"{_number(answer.median, 1)} ms"))
    if not rows:
        return []
    head = ("Manier", "Tabblad", "WebAssembly", "JavaScript", "Volgend antwoord")
    return [
        chart("geheugen-grafiek", "Geheugen van het tabblad", SEE_TABLE, rows),
        _table(head, cells),
    ]


def _slowed(took: dict[str, float]) -> str:
    on_page, in_worker = (_number(took[place], 1) for place in ("page", "worker"))
    return (
        "\n- Bij de langzame processor staat de hele browser steeds even stil. Wij deden een "
        f"proef met rekenwerk. Die duurde {on_page} keer zo lang op de pagina en {in_worker} keer "
        "zo lang in een worker."
    )


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table whose rows become cards on a phone: each cell has the name of its column."""
    named = [
        [f'{cell} {{: data-kop="{name}" }}' for name, cell in zip(head, row, strict=True)]
        for row in rows
    ]
    lines = [head, ["---"] * len(head), *named]
    table = "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
    return f'<div class="stapel" markdown="1">\n\n{table}\n\n</div>'


def _spread(time: Spread) -> str:
    return f"{_seconds(time.median)} ({_seconds(time.low, '')}\u2011{_seconds(time.high, '')})"


def _seconds(milliseconds: float, unit: str = " s") -> str:
    seconds = milliseconds / 1000
    return _number(seconds, 2 if seconds < 10 else 1) + unit


def _megabytes(count: float) -> str:
    return f"{_number(count / 1e6, 1 if count > 1e5 else 2)} MB"


def _number(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".replace(".", ",")
