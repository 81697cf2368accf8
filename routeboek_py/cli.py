"""The `routeboek` command: in Dutch, with results on stdout and errors on stderr.

Exit status 0: done. 1: the Routeboek or the site has mistakes. 2: the call has mistakes. 75:
another program is making the site, try again later.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from .calculator.as_data import answer_data
from .commands import agenda, caseload, controleer, klokken, vergelijk
from .commands.asked import NietGoed, answered, regels_of, taken_option
from .commands.dutch_arguments import DutchParser
from .commands.dutch_errors import file_trouble
from .model.document import read
from .model.fouten import RouteboekFouten
from .model.history.versies import versie_of, versies
from .model.history.verslag import as_data, as_text, verslag
from .model.load import checked, load
from .model.own_words.compared import NOTHING, read_compared
from .model.routeboek import Routeboek
from .model.schema import schema_text
from .on_disk.lock import Busy
from .pages.anchors import taken_ids
from .publish.publish_error import PublishError
from .publish.workplace import TRY_LATER, only_build, recover_site

if TYPE_CHECKING:
    from .paper.make import Pdf

MODEL = Path("docs/routeboek.yml")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    _show_what_the_terminal_can()
    try:
        options = _parser().parse_args(arguments)
        recover_site(Path())
        status: int = options.run(options)
        if sys.stdout is not None:  # a shell can close stdout with `>&-`
            sys.stdout.flush()
    except RouteboekFouten as fouten:
        print(fouten, file=sys.stderr)
        return 1
    except NietGoed as fout:
        print(fout, file=sys.stderr)
        return 2
    except Busy as busy:
        print(busy, file=sys.stderr)
        return TRY_LATER
    except PublishError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        return _nobody_reads_on()
    except OSError as error:
        print(file_trouble(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def _show_what_the_terminal_can() -> None:
    """Replaces characters that the terminal lacks by a question mark, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _nobody_reads_on() -> int:
    """Ends like other programs when the reader closes the pipe (`| head`): status 128 + SIGPIPE.

    The rest of the output is discarded.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 128 + 13


def _parser() -> argparse.ArgumentParser:
    parser = DutchParser(prog="routeboek", description="Van één YAML-bestand naar een site.")
    commands = parser.add_subparsers(required=True, title="Opdrachten", metavar="OPDRACHT")

    def command(name: str, run: Callable[[argparse.Namespace], int], about: str) -> DutchParser:
        added = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
        added.set_defaults(run=run)
        return added

    controleer.options(command("controleer", controleer.run, "kijk of het routeboek klopt"))
    vergelijk.options(command("vergelijk", vergelijk.run, "leg onze eigen zinnen naast de bron"))

    changes = command("verschil", _verschil, "vertel wat er tussen twee versies veranderd is")
    changes.add_argument("oud", type=Path, metavar="OUD", help="het bestand van eerst")
    changes.add_argument("nieuw", nargs="?", type=Path, default=MODEL, metavar="NIEUW",
                         help=f"het bestand van nu, anders {MODEL}")  # fmt: skip
    changes.add_argument("--json", action="store_true", help="geef het als JSON")

    dates = command("termijnen", _termijnen, "reken de datums van de stappen uit")
    dates.add_argument("datum", metavar="DATUM", help="eerste datum van het zorgwekkend verzuim")
    dates.add_argument("--gemeente", default="", metavar="ID", help="de gemeente, met haar id")
    dates.add_argument("--vandaag", default=None, metavar="DATUM", help="reken alsof het dan is")
    taken_option(dates)
    dates.add_argument("--json", action="store_true", help="geef het hele antwoord als JSON")
    dates.add_argument("--tekst", action="store_true", help="geef een tekst voor in een dossier")
    dates.add_argument("--bestand", type=Path, default=MODEL, metavar="BESTAND",
                       help=f"het routeboek, anders {MODEL}")  # fmt: skip

    agenda.options(command("agenda", agenda.run, "zet de komende datums in een agendabestand"))
    caseload.options(command("caseload", caseload.run, "zie wat van een lijst het eerst komt"))
    klokken.options(command("klokken", klokken.run, "reken met de andere klokken in de bronnen"))

    command("schema", _schema, "geef het JSON-schema, voor een tekstprogramma dat meehelpt")

    pages = command("paginas", _paginas, "maak alleen de pagina’s, in .build/docs/")
    pages.add_argument("wijze", choices=("schrijf", "lijst"), help="schrijf ze, of noem ze")

    building = command("bouw", _bouw, "maak de hele site in site/")
    building.add_argument(
        "--zonder-pdfs", action="store_true", help="maak geen PDF’s: dat is sneller"
    )

    serving = command("serveer", _serveer, "maak de site en bekijk haar in de browser")
    serving.add_argument("--poort", type=int, default=8000, metavar="N", help="anders 8000")
    return parser


def _verschil(options: argparse.Namespace) -> int:
    oud, nieuw = (versie_of(read(file)) for file in (options.oud, options.nieuw))
    given = verslag(oud, nieuw)
    print(
        json.dumps(as_data(given), ensure_ascii=False, indent=2) if options.json else as_text(given)
    )
    return 0


def _schema(_: argparse.Namespace) -> int:
    print(schema_text(), end="")
    return 0


def _termijnen(options: argparse.Namespace) -> int:
    regels = regels_of(load(options.bestand))
    today = date.today().isoformat() if options.vandaag is None else options.vandaag
    given = answered(regels, options.datum, options.gemeente, today, options.gezet)
    if options.json:
        print(json.dumps(answer_data(given), ensure_ascii=False, indent=2))
    elif options.tekst:
        from .calculator.dossier import as_text as as_case_text  # noqa: PLC0415

        print(as_case_text(given), end="")
    else:
        from .calculator.table import as_table  # noqa: PLC0415

        print(as_table(given))
    return 0


def _paginas(options: argparse.Namespace) -> int:
    from .publish.generate import (  # noqa: PLC0415
        WrittenTwice,
        docs_folder,
        generated_files,
        write_docs,
    )

    document = read(MODEL)
    compared = read_compared(MODEL) or NOTHING
    files = generated_files(checked(document, [taken_ids]), versies(document), compared)
    if options.wijze == "lijst":
        print("\n".join(sorted(files)))
        return 0
    folder = Path()
    try:
        with only_build(folder):
            changed = write_docs(folder / "docs", files, docs_folder(folder))
    except WrittenTwice as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(changed)} bestanden veranderd in {docs_folder(folder)}/.")
    return 0


def _bouw(options: argparse.Namespace) -> int:
    from .packing.bundle import BundleError  # noqa: PLC0415 (a build is slow anyhow)
    from .paper.make import make_pdfs, no_pdfs  # noqa: PLC0415
    from .paper.pdf import GeenPdf  # noqa: PLC0415
    from .publish.site import build  # noqa: PLC0415

    def where_possible(site: Path, routeboek: Routeboek) -> list[Pdf]:
        try:
            return make_pdfs(site, routeboek)
        except GeenPdf as missing:
            print(f"De site krijgt geen PDF’s: {missing}.", file=sys.stderr)
            return []

    try:
        site = build(Path.cwd(), no_pdfs if options.zonder_pdfs else where_possible)
    except BundleError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"De site staat in {site.relative_to(Path.cwd())}/.", flush=True)
    return 0


def _serveer(options: argparse.Namespace) -> int:
    from .publish.serve import NoPort, serve  # noqa: PLC0415 (needs the packages of a whole build)

    try:
        serve(Path.cwd(), options.poort)
    except NoPort as no_port:
        print(no_port, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
