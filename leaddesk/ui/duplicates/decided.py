"""The pairs that were decided while the page is open, so that undo leads back to the one that it asks about again."""

from collections.abc import Callable, Sequence

from leaddesk.ui.duplicates.pair_lines import Key


class Decided:
    """Remembers them in their order."""

    def __init__(self) -> None:
        self._pairs: list[Key] = []

    def take(self, pairs: Sequence[Key]) -> None:
        """These were decided, the last one last."""
        self._pairs = [*(one for one in self._pairs if one not in pairs), *pairs]

    def come_back(self, is_open: Callable[[Key], bool]) -> Key | None:
        """The pair decided last of those that are open again; None where none is."""
        back = [one for one in self._pairs if is_open(one)]
        self._pairs = [one for one in self._pairs if one not in back]
        return back[-1] if back else None
