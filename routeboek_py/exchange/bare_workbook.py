"""Makes a workbook of only what we read: its sheets, its texts and the formats of its numbers.

openpyxl refuses a workbook for one odd number in a colour, a font, a print setting or the day on
which it was saved. None of these matters to a list of pupils, so in the copy they are left out.
"""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BOOK, _STYLES = "xl/workbook.xml", "xl/styles.xml"
_SHEETS, _DIMENSION = "xl/worksheets/", re.compile(rb"<dimension\b[^<>]*/>")
_LEFT_OUT = ("docProps/core.xml", "docProps/custom.xml", "xl/theme/theme1.xml")
# What openpyxl expects of every workbook, from the outside in.
_ONE_OF_EACH = (("fonts", "font"), ("fills", "fill", "patternFill"), ("borders", "border"),
                ("cellStyleXfs", "xf"))  # fmt: skip
_STATES = ("hidden", "veryHidden")


def bare_workbook(data: bytes) -> bytes:
    """The copy. Raises an error of any kind if the parts cannot be read at all."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(made, "w") as copy:
        for name in dict.fromkeys(book.namelist()):
            if name not in _LEFT_OUT:
                copy.writestr(name, _part(name, book.read(name)))
    return made.getvalue()


def _part(name: str, data: bytes) -> bytes:
    if name not in (_BOOK, _STYLES):
        return _DIMENSION.sub(b"", data, count=1) if name.startswith(_SHEETS) else data
    root = ElementTree.fromstring(data)
    return ElementTree.tostring(_book(root) if name == _BOOK else _styles(root))


def _book(root: Element) -> Element:
    """The names of the sheets and whether they are hidden, and from which day numbers count."""
    bare = Element(_tag("workbook"))
    properties = root.find(_tag("workbookPr"))
    since_1904 = "" if properties is None else properties.get("date1904", "")
    SubElement(bare, _tag("workbookPr"), {"date1904": "1"} if since_1904 in ("1", "true") else {})
    SubElement(SubElement(bare, _tag("bookViews")), _tag("workbookView"))
    sheets = SubElement(bare, _tag("sheets"))
    for n, sheet in enumerate(root.iter(_tag("sheet")), start=1):
        state = sheet.get("state")
        SubElement(sheets, _tag("sheet"), {
            "name": sheet.get("name", f"Blad{n}"), "sheetId": str(n),
            _RELATION: sheet.get(_RELATION, ""),
            "state": state if state in _STATES else "visible",
        })  # fmt: skip
    return bare


def _styles(root: Element) -> Element:
    """The formats of numbers, and which style has which; the first is used for an odd one."""
    bare = Element(_tag("styleSheet"))
    formats = SubElement(bare, _tag("numFmts"))
    known = {*range(164)}
    for found in root.iter(_tag("numFmt")):
        number = _number(found.get("numFmtId"))
        if number is not None and number not in known:
            known.add(number)
            about = {"numFmtId": str(number), "formatCode": found.get("formatCode", "General")}
            SubElement(formats, _tag("numFmt"), about)
    for names in _ONE_OF_EACH:
        within = bare
        for name in names:
            within = SubElement(within, _tag(name))
    styles = SubElement(bare, _tag("cellXfs"))
    for style in root.iterfind(f"{_tag('cellXfs')}/{_tag('xf')}"):
        number = _number(style.get("numFmtId"))
        SubElement(styles, _tag("xf"), {"numFmtId": str(number if number in known else 0)})
    if len(styles) == 0:
        SubElement(styles, _tag("xf"), {"numFmtId": "0"})
    named = SubElement(bare, _tag("cellStyles"))
    SubElement(named, _tag("cellStyle"), {"name": "Normal", "xfId": "0", "builtinId": "0"})
    return bare


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 9 else None


def _tag(name: str) -> str:
    return f"{{{_MAIN}}}{name}"
