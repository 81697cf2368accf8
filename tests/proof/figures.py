"""The figures of the proof: what was attacked, what came of it at first, what is measured now."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A row of the table; `measured` has the names of figures that the tests of `part` noted."""

    attacked: str
    at_first: str
    goal: str
    part: str
    measured: str


FIGURES = (
    Figure(
        "850 hostile texts in every field of the model",
        "titles, names and descriptions went raw into a page: one title commented out the rest of "
        "every page, a quotation mark ended an attribute; no script ran",
        "shown as text: no element, no attribute, no script",
        "hostile",
        "{texts} texts in {most_fields} kinds of field, {pages} pages in Chromium: {alive} alive, "
        "{differences} differences from the same pages with plain words",
    ),
    Figure(
        "two builds at once",
        "both ended well, with a mix of two sites: 48 paths differed",
        "one makes the site, the other says who does",
        "builds",
        "{differ_after_two} paths differ",
    ),
    Figure(
        "23 killed builds",
        "killed between two renames there was no site at all",
        "always a whole site: the old or the new one",
        "builds",
        "{killed_builds} builds and {killed_replacements} replacements of a folder killed: "
        "{not_whole} times not a whole site",
    ),
    Figure(
        "the workers of a build that is killed while it makes the PDFs",
        "two slept for ever, with 240 MB",
        "they end with their parent",
        "builds",
        "{orphans} left; the last ended after {most_seconds_of_orphans} s",
    ),
    Figure(
        "6,318 broken models",
        "a tag gave a traceback, 50,000 brackets a crash; 20,000 took 14 s; messages of 1.5 MB",
        "10,000 mutants: no traceback, no crash, none over 2 s or 300 MB, no message over 4 kB, "
        "every refusal with its place",
        "fuzz",
        "{mutants} mutants, {accepted} accepted: {wrong} wrong; at most {most_seconds} s of "
        "processor time and {most_megabytes} MB; the longest message {longest_message} bytes",
    ),
    Figure(
        "nonsense in a model that reads well",
        "accepted: a word that the sentence lacks, other weeks, two gemeenten of one name",
        "80 cases that are refused or remarked on, each with its way out",
        "models",
        "{refusals} cases",
    ),
    Figure(
        "36 requests of the calculator's start, failed, hung and cut",
        "16 left nothing at all when they hung",
        "the answer, or words within 20 s with a button to try again that works",
        "requests",
        "{tried} tries, each file in 8 ways: {wrong} without; {told} had words and then the "
        "answer; of what hung the words came at most {most_seconds_still} s after the page stood "
        "still ({not_told_by_nature} not tried: without the styles and the first script a "
        "browser shows nothing yet)",
    ),
    Figure(
        "the same for the list of pupils",
        "no hang had words after 150 s",
        "the list, or words within 20 s with a button to try again that works",
        "list",
        "{tried} tries: {wrong} without; {told} had words and then the list; at most "
        "{most_seconds_still} s ({not_told_by_nature} not tried)",
    ),
    Figure(
        "“Ververs de pagina” at a new version, 20 trials",
        "2 waited for more than 30 s",
        "200 trials, none that waits",
        "update",
        "{trials} trials: {waiting} waiting; the longest took {most_milliseconds} ms",
    ),
    Figure(
        "50 values in a list that is read, saved and read again",
        "18 had changed, by an apostrophe",
        "the same in every cell",
        "files",
        "{examples_of_test_every_cell_of_the_readers_own_goes_round_unchanged} random lists, "
        "{examples_of_test_no_cell_of_a_saved_file_is_computed} looked at for formulas: "
        "as many as failed stand in the table below",
    ),
    Figure(
        "lists of 9.6 MB in one line, of quotation marks, of 20,000 pupils",
        "not read within the time",
        "read and saved within 5 s and 200 MB",
        "files",
        "{shapes} shapes of a list: at most {most_seconds_of_a_shape} s of processor time and "
        "{most_megabytes_of_a_shape} MB",
    ),
    Figure(
        "121,626 dates",
        "0 wrong",
        "every first date of 2000-2100 in every gemeente, in CPython, image and fallback",
        "dates",
        "{dates} questions, {in_pythons} answers in three Pythons: {answered_otherwise} differ",
    ),
    Figure(
        "every unit of time, from every day of 2024-2030 in three regions of school breaks",
        "only weeks could be counted",
        "as a calculation of its own says, and no date where the school breaks are not known",
        "oracle",
        "{unit_dates} dates, of which {unit_dates_unknown} not known: as many as failed stand "
        "below",
    ),
    Figure(
        "the same dates, beside a calculation of its own",
        "0 wrong",
        "every step of every date",
        "oracle",
        "{steps} steps; {random} random questions to the image: as many as failed stand below",
    ),
    Figure(
        "72 mutated lines of the calculator",
        "25 survived its tests",
        "each is killed, or explained in a list",
        "mutants",
        "{mutants} mutants: {killed} killed, {explained} explained, {left} neither "
        "([by module](mutation/score.md))",
    ),
    Figure(
        "the bundle, packed again in another folder",
        "the same bytes",
        "the same bytes",
        "bundle",
        "{packed} files: {packed_otherwise} differ",
    ),
    Figure(
        "every page in light and dark colours, on a phone and a desktop",
        "no violation that axe finds",
        "no violation that axe finds",
        "pages",
        "{axe_visits} visits: {violations} violations",
    ),
)  # fmt: skip
