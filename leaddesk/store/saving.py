"""The place where a desk is kept may be full, locked or gone: the user's to mend, so it is said in a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from leaddesk.domain.errors import LeadDeskError, NotSaved
from leaddesk.translation import _


@contextmanager
def refusing_a_bad_place() -> Iterator[None]:
    """Raises NotSaved in place of a driver's error that tells of the disk or the server; lets every other through."""
    try:
        yield
    except LeadDeskError:
        raise
    except Exception as error:
        sentence = _sentence_for(getattr(error, "orig", error))
        if sentence is None:
            raise
        raise NotSaved(sentence) from error


def _sentence_for(error: object) -> str | None:
    name, state = str(getattr(error, "sqlite_errorname", "") or ""), str(getattr(error, "sqlstate", "") or "")
    if name == "SQLITE_FULL" or state == "53100":
        return _("The disk is full. Nothing was changed; make room, then do it again")
    if name.startswith("SQLITE_READONLY"):
        return _("The desk may not be written to. Nothing was changed; check who may write to its file")
    if name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_INTERRUPT")):
        return _(
            "The desk’s file did not answer. Nothing was changed; check the disk or the network drive, then do it again"
        )
    if state.startswith(("08", "57P")):
        return _("The server of the desk does not answer. Nothing was changed; do it again once it is back")
    return None
