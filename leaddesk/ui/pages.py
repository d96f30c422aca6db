"""The pages of the window, in the order of the rail. A page is imported when it is first shown.

A new page is one function here and one line in :data:`PAGES`. Names and icons that the design fixes: today 今日 house ·
table 一覧 table · import 取り込み tray · duplicates 重複 copy · pact 取り決め handshake · figures 数字 chart-bar · review 会議 presentation
· settings 設定 gear, which stands at the foot.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from leaddesk.translation import Word
from leaddesk.ui.desk import DeskSource
from leaddesk.ui.page import Page, Shell


@dataclass(frozen=True)
class PageEntry:
    """One place of the rail. Its key is ``Ctrl`` and its number in the rail."""

    key: str
    word: Word
    icon: str
    """Phosphor name; the page that is shown takes its ``-fill``."""
    make: Callable[[DeskSource, Shell], Page]
    is_at_foot: bool = False


def _board(desk: DeskSource, shell: Shell) -> Page:
    from leaddesk.ui.board.page import BoardPage

    return BoardPage(desk, shell)


def _importing(desk: DeskSource, shell: Shell) -> Page:
    from leaddesk.ui.importing.page import ImportPage
    from leaddesk.ui.importing.source import ImportSource

    return ImportPage(cast(ImportSource, desk), shell)


PAGES: tuple[PageEntry, ...] = (
    PageEntry("board", Word("Board", "ボード"), "columns", _board),
    PageEntry("import", Word("Import", "取り込み"), "tray", _importing),
)
FIRST_PAGE = "board"
