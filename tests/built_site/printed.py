"""Reads back the PDF that Chromium prints of a page."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.generic import NullObject


@dataclass(frozen=True)
class Printed:
    """A printed page."""

    sheets: list[str]
    size: tuple[int, int]  # of the first sheet, in points
    ending_with_heading: list[int]  # sheets, from 1


def read(pdf: bytes) -> Printed:
    """Reads a tagged PDF."""
    reader = PdfReader(io.BytesIO(pdf))
    size = round(reader.pages[0].mediabox.width), round(reader.pages[0].mediabox.height)
    return Printed([sheet.extract_text() for sheet in reader.pages], size, _badly_ending(reader))


def _badly_ending(reader: PdfReader) -> list[int]:
    """The sheets that end with a heading, found by tags: a link may have the words of a heading."""
    last_is_heading: dict[int, bool] = {}  # by sheet, in reading order

    def walk(part: Any, sheet: int, heading: bool) -> None:
        node = part.get_object()
        if isinstance(node, list):
            for kid in node:
                walk(kid, sheet, heading)
        elif isinstance(node, int):
            last_is_heading[sheet] = heading
        elif isinstance(node, dict):
            sheet = node.raw_get("/Pg").idnum if "/Pg" in node else sheet  # type: ignore[attr-defined]
            heading = heading or bool(re.fullmatch(r"/H\d", str(node.get("/S"))))
            walk(node.get("/MCID", node.get("/K", NullObject())), sheet, heading)

    walk(reader.root_object["/StructTreeRoot"], 0, heading=False)
    sheets = [page.indirect_reference.idnum for page in reader.pages if page.indirect_reference]
    return [number for number, sheet in enumerate(sheets, 1) if last_is_heading[sheet]]
