"""Translates system errors about files into Dutch: the system's own messages are English."""

from __future__ import annotations

import errno

_WHY = {
    errno.ENOENT: "bestaat niet",
    errno.EACCES: "mag u niet lezen of schrijven",
    errno.EPERM: "mag u niet lezen of schrijven",
    errno.EISDIR: "is een map, geen bestand",
    errno.ENOTDIR: "bestaat niet: een deel van het pad is geen map",
    errno.ENAMETOOLONG: "heeft een te lange naam",
    errno.ENOSPC: "past niet meer op de schijf: die is vol",
    errno.EDQUOT: "past niet meer in uw schijfruimte",
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
    why = _WHY.get(error.errno or 0, f"kan niet gelezen of geschreven worden (fout {error.errno})")
    if error.filename is None:
        return f"Een bestand {why}."
    return f"Het bestand {_name(error.filename)} {why}."


def _name(filename: object) -> str:
    return filename.decode("utf-8", "replace") if isinstance(filename, bytes) else str(filename)
