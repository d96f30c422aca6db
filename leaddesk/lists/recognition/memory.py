"""Corrections of a mapping, remembered for a header and used when a list with that header comes again."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Protocol

from leaddesk.lists.recognition.text import key_of


class Memory(Protocol):
    """Where corrections are kept."""

    def mapping_for(self, fingerprint: str) -> Mapping[str, str | None] | None:
        """The field (or ``None``: kept as it is) of each column name that was settled for a header, if any was."""
        ...


def fingerprint(headers: Sequence[str]) -> str:
    """The fingerprint of a header: the same for the same labels, whatever their order, width, case and spaces."""
    keys = sorted(key for header in headers if (key := key_of(header)))
    return hashlib.sha256("\x1f".join(keys).encode()).hexdigest()[:24]
