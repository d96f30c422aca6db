"""The place where a desk is kept may be full, locked or gone: the user's to mend, so it is said in a sentence."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from leaddesk.domain.errors import DiskFull, LeadDeskError, NotSaved
from leaddesk.translation import _


@contextmanager
def refusing_a_bad_place() -> Iterator[None]:
    """Raises NotSaved in place of a driver's error that tells of the disk or the server, DiskFull where it has no room left;
    lets every other through.
    """
    try:
        yield
    except LeadDeskError:
        raise
    except Exception as error:
        refusal = _refusal_for(getattr(error, "orig", error))
        if refusal is None:
            raise
        raise refusal from error


_FULL = ("SQLITE_FULL", "SQLITE_IOERR_SHMSIZE")
"""The second where there is no room for the index beside the log, which only the first to open a desk needs."""


def _refusal_for(error: object) -> NotSaved | None:
    if _is_full(error):
        return disk_full()
    sentence = _sentence_for(error)
    return NotSaved(sentence) if sentence is not None else None


def disk_full() -> DiskFull:
    """That there is no room, in a sentence."""
    return DiskFull(_("The disk is full. Nothing was changed; make room, then do it again"))


def _is_full(error: object) -> bool:
    """Of the desk's file, of its server (``disk_full``), or of a file beside it."""
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    return getattr(error, "sqlite_errorname", "") in _FULL or getattr(error, "sqlstate", "") == "53100"


def _sentence_for(error: object) -> str | None:
    name, state = str(getattr(error, "sqlite_errorname", "") or ""), str(getattr(error, "sqlstate", "") or "")
    if name.startswith("SQLITE_READONLY"):
        return _("The desk may not be written to. Nothing was changed; check who may write to its file")
    if name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_INTERRUPT")):
        return _(
            "The desk’s file did not answer. Nothing was changed; check the disk or the network drive, then do it again"
        )
    if state.startswith(("08", "57P")):
        return _("The server of the desk does not answer. Nothing was changed; do it again once it is back")
    return None
