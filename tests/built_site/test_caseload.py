"""Tests the list of pupils in a real browser: rows are added, shown and exported."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Browser, Dialog, FilePayload, Locator, Page, expect
from pypdf import PdfReader

from routeboek_py.cli import main
from routeboek_py.publish.generate import EXAMPLE
from tests.bench.caseload import made_up_rows
from tests.conftest import MODEL
from tests.effort import some

from .axe import violations
from .conftest import TODAY, new_context

ROWS = """kenmerk;eerste datum;gemeente;klas
A1;01-09-2026;Rijswijk;3a
B2;2026-10-02;den haag;3b
C3;10-11-2026;Leidschendam-Voorburg;4a
D4;25-08-2025;Den Haag;4b
"""
BROKEN = """E5;31-02-2026;Delft;x
"F6;01-09-2026;Rijswijk;y
G7;01-09-2026;Rijswijk;z
"""


@pytest.fixture(scope="module")
def shared(browser: Browser, address: str) -> Iterator[Page]:
    context = new_context(
        browser,
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
        service_workers="block",
        bypass_csp=False,
    )
    context.clock.set_fixed_time(TODAY)
    page = context.new_page()
    page.on("dialog", Dialog.accept)
    page.goto(f"{address}termijnen/lijst/")
    yield page
    context.close()


@pytest.fixture
def page(shared: Page) -> Page:
    """The page with an empty list."""
    wipe = shared.get_by_role("button", name="Wis alles")
    if wipe.is_visible():
        wipe.click()
    expect(told(shared)).to_contain_text("nog niemand in de lijst")
    for name in ("Wanneer", "Gemeente", "Stap"):
        shared.locator(".caseload__filters").get_by_label(name, exact=True).evaluate(
            "select => { select.value = ''; }"
        )
    return shared


def told(page: Page) -> Locator:
    return page.locator(".caseload").get_by_role("status")


def paste(page: Page, text: str) -> None:
    page.get_by_label("Rijen uit Excel").fill(text)
    page.get_by_role("button", name="Zet rijen in de lijst").click()


def open_file(page: Page, name: str, data: bytes) -> None:
    file: FilePayload = {"name": name, "mimeType": "application/octet-stream", "buffer": data}
    page.get_by_label("Een CSV-bestand of een Excel-bestand").set_input_files(file)


def pupils(page: Page) -> list[str]:
    heads = page.locator(".caseload__row th").all_inner_texts()
    return [head.splitlines()[0] for head in heads]


def saved(page: Page, button: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return Path(download.value.path()).read_bytes()


def choose(page: Page, name: str, what: str) -> None:
    filters = page.locator(".caseload__filters")
    filters.get_by_label(name, exact=True).select_option(label=what)


@pytest.fixture
def command(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> Callable[..., dict[str, bytes]]:
    """The files that the command makes of a list."""

    def command(text: str, *more: str, site: str = "") -> dict[str, bytes]:
        given, table, agenda = (tmp_path / name for name in ("in.csv", "uit.csv", "uit.ics"))
        given.write_text(text, encoding="utf-8")
        main(["caseload", str(given), "--vandaag", TODAY[:10], "--bestand", str(MODEL),
              "--csv", str(table), "--ics", str(agenda), "--site", site, *more])  # fmt: skip
        capsysbinary.readouterr()
        return {"csv": table.read_bytes(), "ics": agenda.read_bytes()}

    return command


def test_pasted_rows_become_a_table_with_what_is_due_first_on_top(page: Page) -> None:
    paste(page, ROWS)
    expect(told(page)).to_have_text(
        "4 leerlingen in de lijst, gerekend op zondag 22 november 2026. "
        "Daarvan: 1 datum voorbij, 2 komende twee weken, 1 later. "
        "Bij 1 leerling is een eerdere datum voorbij."
    )
    assert pupils(page) == ["D4", "B2", "A1", "C3"]
    first = page.locator(".caseload__row").first
    expect(first).to_contain_text("datum voorbij")
    expect(first).to_contain_text("maandag 24 november 2025")
    expect(page.get_by_label("Rijen uit Excel")).to_have_value("")
    expect(page.locator(".caseload__late")).to_contain_text("Is de stap gezet?")
    expect(page.locator(".caseload__row").nth(2)).to_contain_text("ook voorbij: stap 1 en 3")
    link = page.locator(".caseload__row").nth(2).get_by_role("link")
    assert link.evaluate("e => e.href").endswith("/gemeenten/rijswijk/#stap-directeuren")


def test_a_row_that_cannot_be_read_says_why_and_takes_no_other_along(page: Page) -> None:
    paste(page, ROWS + BROKEN)
    expect(told(page)).to_contain_text("2 rijen kunnen wij niet lezen")
    broken = page.locator(".caseload__broken tbody tr")
    expect(broken).to_have_count(2)
    expect(broken.first).to_be_hidden()
    page.locator(".caseload__broken summary").click()
    expect(broken.first).to_contain_text("31 februari 2026 bestaat niet")
    expect(broken.first).to_contain_text("“Delft” staat niet in dit routeboek")
    assert broken.locator("th").all_inner_texts() == ["6", "7"]
    expect(broken.nth(1)).to_contain_text('"F6 | 01-09-2026 | Rijswijk | y')
    assert "G7" in pupils(page)
    rows = list(csv.reader(io.StringIO(saved(page, "Bewaar als CSV").decode()), delimiter=";"))
    assert len(rows) == 1 + 5 + 2
    assert rows[-1][0] == "7"


def test_rows_are_typed_one_by_one_with_the_keyboard_alone(page: Page) -> None:
    page.get_by_label("Nummer of initialen").focus()
    keys = page.keyboard
    keys.type("Z9")
    keys.press("Tab")
    keys.type("31-02-2026")
    keys.press("Enter")
    expect(page.get_by_label("Eerste datum van het")).to_be_focused()
    expect(page.get_by_text("31 februari 2026 bestaat niet")).to_be_visible()
    expect(page.get_by_text("Kies een gemeente.", exact=True)).to_be_visible()
    keys.press("Control+A")
    keys.type("1-9-2026")
    keys.press("Tab")
    keys.type("Rij")
    keys.press("Tab")
    keys.press("Enter")
    expect(told(page)).to_contain_text("Z9 staat in de lijst. 1 leerling in de lijst")
    expect(page.get_by_label("Nummer of initialen")).to_be_focused()
    expect(page.get_by_label("Nummer of initialen")).to_have_value("")
    expect(page.get_by_text("bestaat niet")).to_be_hidden()
    remove = page.get_by_role("button", name="Haal weg: Z9")
    remove.focus()
    keys.press("Space")
    expect(told(page)).to_contain_text("Z9 is uit de lijst. Er staat nog niemand")


def test_a_workbook_and_a_text_of_windows_are_opened_and_stand_together(page: Page) -> None:
    book = Workbook()
    assert book.active
    for row in (line.split(";") for line in ROWS.splitlines()):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    open_file(page, "lijst.xlsx", out.getvalue())
    expect(told(page)).to_contain_text("4 leerlingen in de lijst")
    open_file(page, "lijst.csv", "Zoë,1-9-2026,rijswijk\n".encode("cp1252"))
    expect(told(page)).to_contain_text("5 leerlingen in de lijst")
    assert "Zoë" in pupils(page)
    expect(page.locator(".caseload__row", has_text="Zoë")).to_contain_text("lijst.csv, rij 1")
    open_file(page, "lijst.csv", b"X,1-9-2026,rijswijk\nY,1-9-2026,rijswijk\n")
    expect(told(page)).to_contain_text("lijst.csv stond al in de lijst en is vervangen. 6 leer")
    page.get_by_role("button", name="Haal weg: lijst.xlsx").click()
    expect(told(page)).to_contain_text("2 leerlingen in de lijst")


def test_a_file_can_be_dropped_and_what_is_no_list_is_refused(page: Page) -> None:
    page.evaluate(
        """text => {
            const files = new DataTransfer();
            files.items.add(new File([text], 'gesleept.csv'));
            const given = { dataTransfer: files, bubbles: true, cancelable: true };
            const place = document.querySelector('[data-part=open]');
            place.dispatchEvent(new DragEvent('drop', given));
        }""",
        ROWS,
    )
    expect(told(page)).to_contain_text("4 leerlingen in de lijst")
    open_file(page, "oud.xls", b"\xd0\xcf\x11\xe0")
    error = page.get_by_text("Dit is een oud Excel-bestand")
    expect(error).to_be_visible()
    expect(page.get_by_label("Een CSV-bestand of")).to_be_focused()
    open_file(page, "kapot.xlsx", b"PK\x03\x04kapot")
    expect(page.get_by_text("geen Excel-werkmap die wij kunnen lezen")).to_be_visible()
    assert len(pupils(page)) == 4
    paste(page, "")
    expect(page.get_by_text("Hier staat niets in.")).to_be_visible()


def test_filters_choose_what_is_seen_and_what_goes_along(
    page: Page, address: str, command: Callable[..., dict[str, bytes]]
) -> None:
    open_file(page, "lijst.csv", (ROWS + BROKEN).encode())
    expect(told(page)).to_contain_text("5 leerlingen")
    made = command(ROWS + BROKEN, "--herinner", "7", site=address)
    page.get_by_label("Herinnering in de agenda").select_option(label="7 dagen ervoor")
    assert saved(page, "Bewaar als CSV") == made["csv"]
    assert saved(page, "Bewaar als agendabestand") == made["ics"]

    choose(page, "Gemeente", "Rijswijk")
    expect(told(page)).to_contain_text("U ziet er 2: Rijswijk.")
    page.locator(".caseload__filters").get_by_label("Stap", exact=True).select_option("3")
    expect(page.locator(".caseload__row").first).to_contain_text("dinsdag 17 november 2026")
    choose(page, "Wanneer", "Datum voorbij")
    expect(told(page)).to_contain_text("U ziet er 2: Datum voorbij, Rijswijk, Stap 3")
    page.get_by_label("Herinnering in de agenda").select_option(label="Geen")
    asked = ("--gemeente", "rijswijk", "--stap", "3", "--wanneer", "voorbij")
    assert saved(page, "Bewaar als CSV") == command_csv(command, asked)
    page.get_by_role("button", name="Bewaar als agendabestand").click()
    expect(page.get_by_text("geen komende datums om in de agenda te zetten")).to_be_visible()
    choose(page, "Wanneer", "Deze week")
    expect(page.get_by_text("Niemand in de lijst past hierbij")).to_be_visible()


def command_csv(command: Callable[..., dict[str, bytes]], asked: tuple[str, ...]) -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("routeboek_py.exchange.ics.as_ics", lambda *_: b"")
        return command(ROWS + BROKEN, *asked)["csv"]


def test_rows_are_kept_only_when_asked_and_wiped_when_asked(page: Page) -> None:
    paste(page, ROWS + BROKEN)
    expect(told(page)).to_contain_text("5 leerlingen")
    expect(page.get_by_text("De lijst staat alleen in dit tabblad")).to_be_visible()
    assert page.evaluate("indexedDB.databases()") == []
    page.get_by_role("button", name="Bewaar in deze browser").click()
    kept = page.get_by_text("De lijst is op zondag 22 november 2026 bewaard in deze browser.")
    expect(kept).to_be_visible()
    page.reload()
    expect(told(page)).to_contain_text("5 leerlingen")
    expect(told(page)).to_contain_text("2 rijen kunnen wij niet lezen")
    assert pupils(page)[0] == "D4"
    page.get_by_role("button", name="Haal weg: D4").click()
    expect(page.get_by_text("Daarna veranderde de lijst.")).to_be_visible()

    page.get_by_role("button", name="Wis alles").click()
    expect(told(page)).to_contain_text("De lijst is leeg.")
    assert page.evaluate("indexedDB.databases()") == []
    page.reload()
    expect(told(page)).to_contain_text("nog niemand")
    assert page.evaluate("[location.hash, location.search]") == ["", ""]
    assert not page.evaluate(
        "Object.values({...localStorage, ...sessionStorage}).join().includes('D4')"
    )


def test_ten_thousand_rows_show_a_first_screen_and_print_as_far_as_they_say(
    page: Page, routeboek: object
) -> None:
    from routeboek_py.calculator.rules import regels_from  # noqa: PLC0415
    from routeboek_py.pages.rules import rules  # noqa: PLC0415

    rows = made_up_rows(10_000, regels_from(rules(routeboek)))  # type: ignore[arg-type]
    open_file(page, "groot.csv", "\n".join(map(";".join, rows)).encode())
    expect(told(page)).to_contain_text("9.900 leerlingen in de lijst")
    assert len(pupils(page)) == 100
    expect(page.get_by_text("U ziet de eerste 100 van 9.900.")).to_be_visible()
    page.get_by_role("button", name="Toon er nog 500", exact=True).click()
    expect(page.get_by_text("U ziet de eerste 600 van 9.900.")).to_be_visible()
    expect(page.locator(".caseload__row").nth(100).locator("th")).to_be_focused()
    choose(page, "Wanneer", "Deze week")
    expect(told(page)).to_contain_text(re.compile(r"U ziet er \d+: Deze week"))
    assert len(pupils(page)) < 100


def test_on_paper_is_the_list_and_nothing_to_click(page: Page) -> None:
    paste(page, ROWS + BROKEN)
    expect(told(page)).to_contain_text("5 leerlingen")
    text = "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    for seen in ("gerekend op zondag 22 november 2026", "D4", "rij 5", "31 februari 2026"):
        assert seen in " ".join(text.split())
    for hidden in ("Zet in de lijst", "Haal weg", "Bewaar als CSV", "Wat wilt u zien", "/#stap-"):
        assert hidden not in text
    page.evaluate(
        "window.print = () => {"
        " window.rowsOnPaper = document.querySelectorAll('.caseload__row').length; }"
    )
    page.get_by_role("button", name="Druk af").click()
    page.wait_for_function("window.rowsOnPaper !== undefined")
    assert page.evaluate("window.rowsOnPaper") == 5


@pytest.mark.parametrize("scheme", some(["light", "dark"], ["dark"]))
def test_axe_finds_nothing_and_nothing_sticks_out(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.evaluate("document.querySelector('.caseload__explanation').open = true")
    page.locator("[data-part=gemeente]").select_option("")
    found = violations(page, f"empty, {scheme}")
    page.get_by_role("button", name="Zet in de lijst").click()
    expect(page.get_by_text("Kies een gemeente.", exact=True)).to_be_visible()
    found += violations(page, f"mistakes, {scheme}")
    paste(page, ROWS + BROKEN)
    expect(told(page)).to_contain_text("5 leerlingen")
    for width in (1280, 375):
        page.set_viewport_size({"width": width, "height": 800})
        found += violations(page, f"list, {scheme}, {width}")
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    small = page.evaluate(
        "[...document.querySelectorAll('.caseload :is(button, input, select, summary)')]"
        ".map(e => [e.textContent, e.getBoundingClientRect().height])"
        ".filter(([, height]) => height > 0 && height < 24)"
    )
    assert small == []
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(color_scheme="light")
    assert found == []


@pytest.mark.prove  # test_every_request.py tries the same with one file of the list
def test_without_python_it_says_so_and_tries_again_with_the_same_rows(
    browser: Browser, address: str
) -> None:
    context = new_context(browser, service_workers="block", locale="nl-NL")
    page = context.new_page()
    page.route("**/exchange.bin", lambda route: route.abort())
    page.goto(f"{address}termijnen/lijst/")
    paste(page, ROWS)
    failure = page.get_by_role("alert").filter(has_text="Dit kunt u doen")
    expect(failure).to_be_visible()
    assert violations(page, "failure") == []
    page.unroute("**/exchange.bin")
    page.get_by_role("button", name="Probeer opnieuw").click()
    expect(told(page)).to_contain_text("4 leerlingen in de lijst")
    expect(failure).to_be_hidden()
    context.close()


def test_the_example_is_a_good_file(page: Page, site: Path) -> None:
    page.locator(".caseload__explanation").evaluate("details => { details.open = true; }")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download dit voorbeeld").click()
    data = Path(download.value.path()).read_bytes()
    assert data == (site / EXAMPLE).read_bytes()
    open_file(page, "voorbeeld.csv", data)
    expect(told(page)).to_contain_text("4 leerlingen in de lijst")
    expect(page.locator(".caseload__broken")).to_have_count(0)


def test_without_javascript_the_page_says_what_there_is(browser: Browser, address: str) -> None:
    context = new_context(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}termijnen/lijst/")
    expect(page.locator(".caseload")).to_be_hidden()
    expect(page.get_by_text("heeft u een browser met JavaScript nodig")).to_be_visible()
    expect(page.get_by_role("link", name="tabel met weken")).to_be_visible()
    context.close()


BORN = "leerling;geboren;gemeente\nA;4-5-2012;rijswijk\nB;5-5-2013;rijswijk\n"


def test_where_no_column_is_the_first_date_the_page_asks(page: Page) -> None:
    paste(page, BORN)
    question = page.get_by_role("group", name="Welke kolom van geplakt is de eerste datum van het")
    expect(question).to_contain_text("Geen kolom heet ‘eerste datum’.")
    first = question.get_by_role("radio", name="‘geboren’ (kolom 2)")
    expect(first).to_be_focused()
    expect(told(page)).to_contain_text("nog niemand")
    assert violations(page, "question") == []
    page.keyboard.press("Enter")  # nothing is chosen
    expect(page.get_by_text("Kies een kolom, of kies ‘Geen van deze’.")).to_be_visible()
    expect(first).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(told(page)).to_contain_text("2 leerlingen in de lijst")
    expect(page.locator(".caseload__parts")).to_contain_text("Geteld vanaf ‘geboren’ (kolom 2).")
    expect(question).to_be_hidden()
    expect(page.get_by_label("Rijen uit Excel")).to_have_value("")


def test_a_reader_who_says_that_no_column_is_the_one_gets_no_rows(page: Page) -> None:
    open_file(page, "geboren.csv", BORN.encode())
    question = page.get_by_role("group", name="Welke kolom van geboren.csv")
    question.get_by_role("radio", name="Geen van deze").check()
    page.get_by_role("button", name="Ga verder").click()
    expect(question).to_be_hidden()
    expect(told(page)).to_contain_text("nog niemand")


def test_every_sheet_is_read_and_a_hidden_one_is_named(page: Page) -> None:
    book = Workbook()
    assert book.active
    for row in (line.split(";") for line in ROWS.splitlines()):
        book.active.append(row)
    for name in ("3B", "oud"):
        sheet = book.create_sheet(name)
        sheet.append(["kenmerk", "eerste datum", "gemeente"])
        sheet.append([f"van {name}", "01-09-2026", "'s-Gravenhage"])
    book["oud"].sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    open_file(page, "klassen.xlsx", out.getvalue())
    expect(told(page)).to_contain_text("5 leerlingen in de lijst")
    expect(page.locator(".caseload__row", has_text="van 3B")).to_contain_text(
        "klassen.xlsx, blad 3B"
    )
    parts = page.locator(".caseload__parts")
    expect(parts).to_contain_text("Het blad ‘oud’ is verborgen. Wij lezen het niet: 2 rijen.")
