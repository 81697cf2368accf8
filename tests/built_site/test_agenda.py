"""Tests that a real browser makes exactly the same agenda file as the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from routeboek_py.calculator.afspraken import afspraken
from routeboek_py.calculator.answer import answer
from routeboek_py.calculator.antwoord import Antwoord
from routeboek_py.calculator.rules import Regels, regels_from
from routeboek_py.exchange.ics import as_ics

from .conftest import new_context

# test_answer_actions.py and test_caseload.py lay the files of both pages beside the command line's;
# here the same is asked for without a page, with more pupils and with questions that no page asks.
pytestmark = pytest.mark.prove

TODAY = "2026-11-22"
# Requests an agenda file; returns its bytes as a list, or the error with its message.
ASK = """async ([bundle, request]) => {
    const { Exchange } = await import(`${bundle}exchange/exchange.js`);
    const seen = { progress: [], steps: [] };
    window.exchange ??= new Exchange({
      progress: (loaded, total) => seen.progress.push([loaded, total]),
      still: (why) => { throw why },
    });
    const regels = await (await fetch('../rekenhulp/regels.json')).json();
    const vandaag = '2026-11-22';
    try {
        const onStep = (done, total) => seen.steps.push([done, total]);
        const file = await window.exchange.agenda({ regels, vandaag, ...request }, onStep);
        return { ...seen, file: [...file] };
    } catch (error) {
        return { ...seen, error: error.constructor.name, words: error.message };
    }
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = new_context(browser, service_workers="block")
    page = context.new_page()
    page.goto(f"{address}termijnen/")
    yield page
    context.close()


def asked(page: Page, built: Path, **request: Any) -> dict[str, Any]:
    bundle = next((built / "assets/rekenhulp").glob("*/")).name
    given: dict[str, Any] = page.evaluate(ASK, [f"../assets/rekenhulp/{bundle}/", request])
    return given


def vragen(count: int) -> list[dict[str, str]]:
    days = [f"2026-{10 + n % 2}-{1 + n % 28:02}" for n in range(count)]
    return [{"datum": day, "gemeente": "den-haag", "kenmerk": f"Zoë {n}"} for n, day in
            enumerate(days)]  # fmt: skip


def answer_here(regels: Regels, vraag: dict[str, str]) -> Antwoord:
    given = answer(regels, vraag["datum"], vraag["gemeente"], TODAY)
    assert isinstance(given, Antwoord)
    return given


def test_an_agenda_file_from_the_browser_is_that_of_the_command_line(
    page: Page, site: Path, rules_data: dict[str, Any]
) -> None:
    asks = vragen(40)
    site_address = "https://voorbeeld.nl/routeboek/"
    seen = asked(page, site, vragen=asks, herinner=7, site=site_address)
    regels = regels_from(json.loads(json.dumps(rules_data)))
    entries = [
        entry
        for vraag in asks
        for entry in afspraken(answer_here(regels, vraag), site_address, vraag["kenmerk"])
    ]
    assert bytes(seen["file"]) == as_ics(entries, date.fromisoformat(TODAY), 7)
    loaded, total = seen["progress"][-1]
    assert loaded == total > 5_000_000
    assert seen["steps"][0][1] == len(entries)


def test_one_step_alone_and_what_is_refused(page: Page, site: Path) -> None:
    one = asked(page, site, vragen=vragen(1), stap=4)
    assert bytes(one["file"]).count(b"BEGIN:VEVENT") == 1
    past = [{"datum": "2020-01-01", "gemeente": "rijswijk"}]
    refused = asked(page, site, vragen=past)
    assert refused["error"] == "Refused"
    assert refused["words"] == "Er zijn geen komende datums om in de agenda te zetten."
    wrong = asked(page, site, vragen=[{"datum": "morgen", "gemeente": "x"}])
    assert "Typ de datum als dag-maand-jaar" in wrong["words"]
