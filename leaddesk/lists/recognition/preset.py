"""What is known of one product that writes lists."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from leaddesk.lists.recognition.recognised import ListKind
from leaddesk.translation import Word


@dataclass(frozen=True, slots=True)
class Preset:
    """One product."""

    code: str
    word: Word
    kind: ListKind
    signs: tuple[str, ...] = ()
    """Headers, with ``|`` between them, that together give its list away. One sign is enough."""
    titles: tuple[str, ...] = ()
    """Words above the list that decide where signs fit several products."""
    columns: Mapping[str, str | None] = field(default_factory=dict)
    """Headers that mean something else here than elsewhere."""
    is_card_app: bool = False
    """Whether the day a row was created is the day the card was taken in."""
