"""Translates system errors about files into Dutch: the system's own messages are English."""

from __future__ import annotations

import errno
import re
import shutil

_MAKE_ROOM = "Maak ruimte vrij en probeer het opnieuw"
_WHY = {
    errno.ENOENT: "bestaat niet",
    errno.EACCES: "mag u niet lezen of schrijven",
    errno.EPERM: "mag u niet lezen of schrijven",
    errno.EISDIR: "is een map, geen bestand",
    errno.ENOTDIR: "bestaat niet: een deel van het pad is geen map",
    errno.ENAMETOOLONG: "heeft een te lange naam",
    errno.ENOSPC: f"past niet meer op de schijf: die is vol. {_MAKE_ROOM}",
    errno.EDQUOT: f"past niet meer in uw schijfruimte. {_MAKE_ROOM}",
    errno.EROFS: "staat op een schijf waarop niets bewaard kan worden",
    errno.EFBIG: "is te groot",
    errno.ELOOP: "verwijst in een kring naar zichzelf",
    errno.EBUSY: "is in gebruik door een ander programma",
    errno.ETXTBSY: "is in gebruik door een ander programma",
    errno.EIO: "kan niet gelezen of geschreven worden: de schijf geeft een fout",
    errno.EEXIST: "bestaat al",
    errno.ENOTEMPTY: "is een map die niet leeg is",
    errno.EMFILE: "kan niet geopend worden: er staan te veel bestanden open",
}


def file_trouble(error: OSError) -> str:
    """A sentence on what is wrong with a file, with its name if the system gives it."""
    if isinstance(error, shutil.Error):
        error = _first_of(error)
    why = _WHY.get(error.errno or 0, f"kan niet gelezen of geschreven worden (fout {error.errno})")
    if error.filename is None:
        return f"Een bestand {why}."
    return f"Het bestand {_name(error.filename)} {why}."


def _first_of(copying: shutil.Error) -> OSError:
    """The first error of copying a folder, which keeps only the text of each."""
    _, target, text = copying.args[0][0] if isinstance(copying.args[0], list) else ("", None, "")
    number = re.search(r"\[Errno (\d+)\]", str(text))
    return OSError(int(number[1]) if number else 0, str(text), target)


def _name(filename: object) -> str:
    return filename.decode("utf-8", "replace") if isinstance(filename, bytes) else str(filename)
