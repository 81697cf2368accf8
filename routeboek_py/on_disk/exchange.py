"""Lets two folders change places in one step, where the system can."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path

# Of Linux: <fcntl.h> and <linux/fs.h>.
_HERE = -100
_EXCHANGE = 2
# What a system or file system answers that has no such step.
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}


def exchange(one: Path, other: Path) -> bool:
    """Lets two folders change places at once; False, and nothing done, where that cannot be.

    Raises OSError if it can be but fails.
    """
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    if renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))
