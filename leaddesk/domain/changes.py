"""What a write changed: announced once, and each view decides whether it must look again."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # only who takes something back has to load it
    from leaddesk.domain.history import Kept


class Changes(NamedTuple):
    """The outcome of one step of the journal. Empty where nothing was written."""

    step: int | None = None
    """Its number in the journal; ``None`` where nothing was written."""
    kind: str = ""
    """What was done: move, edit, import, undo …"""
    leads: frozenset[int] = frozenset()
    """The leads that were created, changed or removed."""
    is_wide: bool = False
    """So much changed, or so differently, that every view looks again: an import, a publication, a rescore."""
    says: str = ""
    """What happened in one translated sentence, for the toast and the status line."""
    kept: "tuple[Kept, ...]" = ()
    """What an undo left as it was, because somebody changed it since."""

    def __bool__(self) -> bool:
        return self.step is not None
