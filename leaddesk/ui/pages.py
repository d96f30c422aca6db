"""The pages of the window, in the order of the rail. A page is imported when it is first shown.

A new page is one function here and one line in :data:`PAGES`. Names and icons that the design fixes: today 今日 house ·
table 一覧 table · import 取り込み tray · duplicates 重複 copy · pact 取り決め handshake · figures 数字 chart-bar · review 会議 presentation
· settings 設定 gear, which stands at the foot.
"""

from collections.abc import Callable
from typing import NamedTuple, cast

from leaddesk.translation import Word
from leaddesk.ui.desk import DeskSource
from leaddesk.ui.page import Page, Shell


class PageEntry(NamedTuple):
    """One place of the rail. Its key is ``Ctrl`` and its number in the rail."""

    key: str
    word: Word
    icon: str
    """Phosphor name; the page that is shown takes its ``-fill``."""
    make: Callable[[DeskSource, Shell], Page]
    is_at_foot: bool = False


def _today(desk: DeskSource, shell: Shell) -> Page:
    from leaddesk.ui.today.page import TodayPage
    from leaddesk.ui.today.source import TodaySource

    return TodayPage(cast(TodaySource, desk), shell)


def _board(desk: DeskSource, shell: Shell) -> Page:
    from leaddesk.ui.board.page import BoardPage

    return BoardPage(desk, shell)


def _table(desk: DeskSource, shell: Shell) -> Page:
    from leaddesk.ui.table.page import TablePage
    from leaddesk.ui.table.source import TableSource

    return TablePage(cast(TableSource, desk), shell)


def _importing(desk: DeskSource, shell: Shell) -> Page:
    from leaddesk.ui.importing.page import ImportPage
    from leaddesk.ui.importing.source import ImportSource

    return ImportPage(cast(ImportSource, desk), shell)


def _pact(desk: DeskSource, shell: Shell) -> Page:
    from leaddesk.ui.pact.page import PactPage
    from leaddesk.ui.pact.source import PactSource

    return PactPage(cast(PactSource, desk), shell)


def _duplicates(desk: DeskSource, shell: Shell) -> Page:
    from leaddesk.ui.duplicates.page import DuplicatesPage
    from leaddesk.ui.duplicates.source import DuplicatesSource

    return DuplicatesPage(cast(DuplicatesSource, desk), shell)


PAGES: tuple[PageEntry, ...] = (
    PageEntry("today", Word("Today", "今日"), "house", _today),
    PageEntry("board", Word("Board", "ボード"), "columns", _board),
    PageEntry("table", Word("Table", "一覧"), "table", _table),
    PageEntry("import", Word("Import", "取り込み"), "tray", _importing),
    PageEntry("duplicates", Word("Duplicates", "重複"), "copy", _duplicates),
    PageEntry("pact", Word("Pact", "取り決め"), "handshake", _pact),
)
FIRST_PAGE = "board"
