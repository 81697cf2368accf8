"""Shows texts of a source on a page: marked as a quote, with the source, and unchanged."""

from __future__ import annotations

import re

from ..model.route import Gemeente
from ..model.routeboek import Routeboek
from ..model.tafel import Contact
from ..model.tekst import Tekst
from ..model.walk import parts
from .addresses import relative, section_addresses
from .markdown import Link, Piece, attribute, folded, line, linked, words
from .names import PAGE as NAMES_PAGE
from .names import NameLinks


def for_gemeente(quoted: list[Tekst], gemeente: Gemeente) -> list[Tekst]:
    """The texts for a gemeente's page: leaves out texts that are only for other gemeenten."""
    return [t for t in quoted if not t.gemeenten or gemeente.id in t.gemeenten]


class Quoting:
    """Quotes texts on one page, with links to the sources that are correct from that page."""

    def __init__(self, routeboek: Routeboek, page: str, mail: re.Pattern[str]) -> None:
        self._page = page
        self._sections = section_addresses(routeboek)
        self._names = {f"{b.id}/{s.id}": b.kort for b in routeboek.bronnen for s in b.secties}
        self._section_names = {
            f"{b.id}/{s.id}": s.titel for b in routeboek.bronnen for s in b.secties
        }
        self._slips = list(enumerate(routeboek.verschrijvingen, start=1))
        self._names_linked = NameLinks(routeboek, page, relative(NAMES_PAGE, page)).linked
        self._mail = mail

    def block(self, tekst: Tekst) -> str:
        """A text with its list items and its source, followed by our remarks."""
        body = [self._with_names(tekst.tekst)]
        if tekst.punten:
            body.append("\n".join(f"- {self._with_names(punt)}" for punt in tekst.punten))
        return self._framed(body, [tekst])

    def steps(self, teksten: list[Tekst]) -> str:
        """Texts that are steps to take in order, as a numbered list if there is more than one."""
        if len(teksten) < 2:
            return "\n".join(self.block(tekst) for tekst in teksten)
        numbered = "\n".join(f"{i}. {self.inline(t.tekst)}" for i, t in enumerate(teksten, 1))
        return self._framed([numbered], teksten)

    def checklist(self, teksten: list[Tekst]) -> str:
        """Texts that are steps to take in order, each with a box to tick on screen or on paper.

        The ticks are not saved.
        """
        label = '<li markdown="span"><label><input type="checkbox"> <span>{}</span></label></li>'
        boxes = "\n".join(label.format(self.inline(t.tekst)) for t in teksten)
        body = f'<ol class="afvinklijst" markdown="1">\n{boxes}\n</ol>'
        return self._framed([body], teksten)

    def brief(self, tekst: Tekst) -> str:
        """A text and its source on one line, for a table or a list."""
        return self._brief(tekst, self.brief_source(tekst.bron))

    def without_sources(self, teksten: list[Tekst]) -> list[str]:
        """Texts on a line each, above a source that holds for all of them (`one_document`).

        What two sections of it say in the same words stands there once.
        """
        return list(dict.fromkeys(self._brief(tekst, "") for tekst in teksten))

    def with_each_source_once(self, teksten: list[Tekst]) -> list[str]:
        """Texts on a line each; of texts in a row from one section the last has the source."""
        following = [*(tekst.bron for tekst in teksten[1:]), ""]
        return [
            self._brief(tekst, "" if tekst.bron == after else self.brief_source(tekst.bron))
            for tekst, after in zip(teksten, following, strict=False)
        ]

    def one_document(self, sections: list[str]) -> str:
        """The name of a document with links to these sections of it."""
        links = [
            f"[{words(self._section_names[section])}]({self._target(section)}){{ .bron }}"
            for section in sections
        ]
        return f"{words(self._names[sections[0]])}: {', '.join(links)}"

    def _brief(self, tekst: Tekst, source: str) -> str:
        punten = "".join(f" {self.inline(punt)}" for punt in tekst.punten)
        quoted = f'<q class="citaat-kort">{self._with_names(tekst.tekst)}{punten}</q>'
        remark = f'<span class="opmerking">{words(tekst.remark)}</span>' if tekst.remark else ""
        return " ".join(piece for piece in (quoted, source, self.flags(tekst), remark) if piece)

    def flags(self, tekst: Tekst) -> str:
        """For each slip in a text, a link to its explanation."""
        return " ".join(
            f"[(zo in de bron)]({self._slip_target(number)})"
            f'{{ .slip aria-label="Zo in de bron: {attribute(slip)}" }}'
            for number, slip in self._slips_in(tekst)
        )

    def inline(self, text: str) -> str:
        """The words without a source. An e-mail address is a link if the model allows it."""
        return line(self._with_mail(text))

    def source(self, sectie: str) -> str:
        """A link to a section on the page of its source."""
        return f"[{words(self._sections[sectie].title)}]({self._target(sectie)}){{ .bron }}"

    def brief_source(self, sectie: str) -> str:
        """The same link, but it shows only the name of the document."""
        full = attribute(self._sections[sectie].title)
        name, target = words(self._names[sectie]), self._target(sectie)
        return f'[{name}]({target}){{ .bron aria-label="{full}" }}'

    def _target(self, sectie: str) -> str:
        return relative(self._sections[sectie].target, self._page)

    def _with_mail(self, text: str) -> list[Piece]:
        pieces = [folded(text)]
        return linked(pieces, self._mail, lambda mail: Link(mail, f"mailto:{mail}"), most=len(text))

    def _with_names(self, text: str) -> str:
        return line(self._names_linked(self._with_mail(text)))

    def _framed(self, body: list[str], teksten: list[Tekst]) -> str:
        lines = ['<blockquote class="citaat" markdown="1">', ""]
        for paragraph in body:
            lines += [paragraph, ""]
        sources = " en ".join(map(self.source, dict.fromkeys(t.bron for t in teksten)))
        told = f"Bron: {sources}{self._slip_links(teksten)}"
        lines += [f"{told}\n{{: .bronregel }}", "", "</blockquote>", ""]
        for note in self._notes(teksten):
            lines += [f"{note}\n{{: .opmerking }}", ""]
        return "\n".join(lines)

    def _notes(self, teksten: list[Tekst]) -> list[str]:
        return [
            f"**{f'Bij {number}:' if len(teksten) > 1 else 'Let op:'}** {words(tekst.remark)}"
            for number, tekst in enumerate(teksten, start=1)
            if tekst.remark
        ]

    def _slip_links(self, teksten: list[Tekst]) -> str:
        """A link for each slip in these texts, to its explanation."""
        slips = dict.fromkeys(slip for tekst in teksten for slip in self._slips_in(tekst))
        links = [f"[“{words(slip)}”]({self._slip_target(number)})" for number, slip in slips]
        return f". Zo in de bron: {', '.join(links)}" if links else ""

    def _slip_target(self, number: int) -> str:
        return relative(f"verschillen.md#verschrijving-{number}", self._page)

    def _slips_in(self, tekst: Tekst) -> list[tuple[int, str]]:
        said = [tekst.tekst, *tekst.punten]
        return [
            (number, slip.staat_er.tekst)
            for number, slip in self._slips
            if slip.bron == tekst.bron and any(slip.staat_er.tekst in line for line in said)
        ]


# What is safe as the target of a link as well: an address with anything else is shown as text.
_ADDRESS = re.compile(r"[A-Za-z0-9.+_-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def mail_pattern(routeboek: Routeboek) -> re.Pattern[str]:
    """A pattern for the e-mail addresses that the model allows as a link."""
    found = {
        part.tekst.tekst
        for _, part in parts(routeboek)
        if isinstance(part, Contact) and part.soort == "email" and part.link
    }
    mails = sorted(filter(_ADDRESS.fullmatch, found), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, mails)) if mails else r"(?!)")
