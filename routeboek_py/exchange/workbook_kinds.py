"""Finds out what a zip file is: a workbook that can be read, or something else."""

from __future__ import annotations

import io
import zipfile

from ..calculator.caseload.file_kinds import LOCKED, CaseloadFout
from ..calculator.caseload.text import MAX_BYTES

# A workbook may unpack to this many times MAX_BYTES: a small file can unpack to a huge one.
_TIMES = 10

BROKEN = "Dit bestand is geen Excel-werkmap die wij kunnen lezen. Bewaar het opnieuw als .xlsx."
_TOO_LARGE = "Deze werkmap is te groot. Bewaar het blad met de rijen als CSV."
_AS_XLSX = "Open het in uw spreadsheetprogramma en bewaar het als Excel-werkmap (.xlsx) of als CSV."
_STRICT = (
    "Dit is een Excel-werkmap in de vorm ‘Strict Open XML’, die wij niet kunnen lezen. "
    "Bewaar het als gewone ‘Excel-werkmap (.xlsx)’."
)
_PARTS = (
    ("xl/workbook.bin", f"Dit is een binaire Excel-werkmap (.xlsb). {_AS_XLSX}"),
    ("word/document.xml", "Dit is een Word-bestand. Kopieer de tabel en plak de rijen hier."),
    ("ppt/presentation.xml", "Dit is een PowerPoint-bestand. Zet de rijen in een werkmap (.xlsx)."),
    ("Index/Document.iwa", f"Dit is een bestand van Numbers of Pages. {_AS_XLSX}"),
    ("Index.zip", f"Dit is een bestand van Numbers of Pages. {_AS_XLSX}"),
)
_DOCUMENTS = {
    "spreadsheet": f"Dit is een OpenDocument-werkblad (.ods). {_AS_XLSX}",
    "text": "Dit is een OpenDocument-tekst (.odt). Kopieer de tabel en plak de rijen hier.",
}
_STRICT_NAME = b"purl.oclc.org/ooxml/"
_LOCKED_FLAG = 1


def refuse_other_zip(data: bytes) -> None:
    """Raises CaseloadFout, in Dutch, for a zip file that is not a workbook, or is too large."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        raise CaseloadFout(BROKEN) from None
    if any(part.flag_bits & _LOCKED_FLAG for part in parts):
        raise CaseloadFout(LOCKED)
    if max(len(data), sum(part.file_size for part in parts) // _TIMES) > MAX_BYTES:
        raise CaseloadFout(_TOO_LARGE)
    names = {part.filename for part in parts}
    for name, told in _PARTS:
        if name in names:
            raise CaseloadFout(told)
    if "mimetype" in names:
        kind = _read(archive, "mimetype").decode("ascii", "replace").strip().rpartition(".")[2]
        raise CaseloadFout(_DOCUMENTS.get(kind.removesuffix("-template"), BROKEN))
    if "[Content_Types].xml" not in names:
        raise CaseloadFout("Dit is een zip-bestand. Pak het uit en open wat erin zit.")
    if any(_STRICT_NAME in _read(archive, n) for n in names if n == "xl/workbook.xml"):
        raise CaseloadFout(_STRICT)


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        return archive.read(name)
    except Exception:  # any error here means that the file is broken
        raise CaseloadFout(BROKEN) from None
