import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QScrollArea
from pytestqt.qtbot import QtBot

from leaddesk.domain.board import Column, Order
from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import Conflict
from leaddesk.domain.stages import Stage
from leaddesk.translation import Word, language
from leaddesk.ui import tasks
from leaddesk.ui.board.card_face import Density
from leaddesk.ui.desk import DeskSource
from leaddesk.ui.frame.palette import Palette
from leaddesk.ui.frame.palette_deeds import deeds_with
from leaddesk.ui.frame.palette_row import find_in
from leaddesk.ui.frame.readings import reading
from leaddesk.ui.frame.shortcuts_sheet import ShortcutsSheet
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.page import Page, Shell
from leaddesk.ui.pages import PAGES, PageEntry
from leaddesk.ui.theme.theme import theme
from tests.ui.board.hands import SATO_LEAD, drag, gate_of, ids
from tests.ui.conftest import BOARD_ALONE, board_of
from tests.ui.drag_places import drag_place
from tests.ui.fake_desk import FakeDesk
from tests.ui.people import pictured

WATABE = SATO_LEAD["渡部"]
CARD = next(iter(pictured("ja")))


class NotePage(Page):
    """A page that keeps what it is told."""

    def __init__(self, desk: DeskSource, shell: Shell) -> None:
        super().__init__(desk, shell)
        self.told: list[Changes] = []

    def apply_changes(self, changes: Changes) -> None:
        self.told.append(changes)

    def memory(self) -> dict[str, str]:
        return {"told": str(len(self.told))}


NOTES = PageEntry("notes", Word("Notes", "メモ"), "note-pencil", NotePage)


def test_pages_are_made_when_they_are_first_shown(qtbot: QtBot, settings: QSettings, desk: FakeDesk) -> None:
    window = MainWindow(settings, (*BOARD_ALONE, NOTES))
    qtbot.addWidget(window)
    window.show_desk(desk)
    assert window.page_at("notes") is None
    qtbot.mouseClick(window._rail.items["notes"], Qt.MouseButton.LeftButton)
    assert isinstance(window.page(), NotePage)
    assert window._rail.items["notes"].isChecked()


def test_a_page_out_of_sight_hears_of_changes_once_when_it_is_shown_again(
    qtbot: QtBot, settings: QSettings, desk: FakeDesk
) -> None:
    window = MainWindow(settings, (*BOARD_ALONE, NOTES))
    qtbot.addWidget(window)
    window.show_desk(desk)
    window.go_to("notes")
    notes = window.page()
    assert isinstance(notes, NotePage)
    window.apply_changes(Changes(1, "edit", frozenset({1})))
    window.go_to("board")
    window.apply_changes(Changes(2, "edit", frozenset({2})))
    window.apply_changes(Changes(3, "import", frozenset({3}), is_wide=True))
    assert len(notes.told) == 1
    window.go_to("notes")
    assert [(told.leads, told.is_wide) for told in notes.told] == [({1}, False), ({2, 3}, True)]


def test_undo_and_redo_say_what_they_would_do(qtbot: QtBot, window: MainWindow, desk: FakeDesk) -> None:
    assert window.menus.undo.text() == "元に戻す"
    drag(board_of(window), [WATABE], Column.SAL)
    qtbot.waitUntil(lambda: window.menus.undo.text() != "元に戻す")
    said = desk.journal.can_undo()
    assert said is not None
    assert window.menus.undo.text() == f"元に戻す：{said}"
    assert window.status.last.text.text() == f"直前：{said}"
    window.menus.undo.trigger()
    qtbot.waitUntil(lambda: window.menus.redo.text() != "やり直す")
    assert window.menus.redo.text() == f"やり直す：{said}"
    assert desk.column(WATABE) is Column.MQL


def test_an_undo_right_behind_a_move_is_not_lost(qtbot: QtBot, window: MainWindow, desk: FakeDesk) -> None:
    drag(board_of(window), [WATABE], Column.SAL)
    window.menus.undo.trigger()  # before the window has heard of the move
    qtbot.waitUntil(lambda: len(desk.journal.undone) == 1)
    qtbot.waitUntil(
        lambda: WATABE in ids(board_of(window), Column.MQL) and WATABE not in ids(board_of(window), Column.SAL)
    )


def test_nothing_to_take_back_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.menus.undo.trigger()
    qtbot.waitUntil(lambda: window.toast.sentence() == "元に戻すものはありません")


def test_the_action_of_the_toast_takes_it_back(qtbot: QtBot, window: MainWindow, desk: FakeDesk) -> None:
    drag(board_of(window), [WATABE], Column.SAL)
    qtbot.waitUntil(lambda: bool(window.toast.sentence()))
    window.toast.take_action()
    qtbot.waitUntil(lambda: desk.column(WATABE) is Column.MQL)


def test_nothing_written_is_nothing_said(window: MainWindow) -> None:
    window.announce(Changes())
    assert window.toast.sentence() == ""


def test_refusals_of_any_task_are_said(qtbot: QtBot, window: MainWindow) -> None:
    def refuse() -> None:
        raise Conflict("鈴木さんが14:03に電話番号を変えました")

    tasks.run(refuse)
    qtbot.waitUntil(lambda: window.toast.sentence() == "鈴木さんが14:03に電話番号を変えました")


def test_the_language_changes_at_run_time_and_everything_stays_where_it_was(
    qtbot: QtBot, window: MainWindow, desk: FakeDesk
) -> None:
    page = board_of(window)
    page.density._choose(1)
    page.filters._sort_by(Order.NAME)
    page.board.lanes[Column.WON].set_folded(True)
    with qtbot.waitSignal(window.language_changed):
        window.use_language("en")
    assert language() == "en"
    after = board_of(window)
    assert after is not page
    assert after.bar.title.text() == "Board"
    assert [action.text() for action in window.menuBar().actions()] == ["File", "Edit", "View", "Lead", "Help"]
    assert after.board.lanes[Column.MAL].delegate.density is Density.COMPACT
    assert after.board.looking.order is Order.NAME
    assert after.board.lanes[Column.WON].is_folded
    qtbot.waitUntil(lambda: len(ids(after, Column.MQL)) == 38)


def test_what_the_window_remembers_over_a_restart(
    qtbot: QtBot, window: MainWindow, settings: QSettings, desk: FakeDesk
) -> None:
    board_of(window).density._choose(1)
    window.look.zoom(1)
    window.look.use_appearance("dark")
    window.resize(1024, 701)  # within the screen that there is without a screen
    window.close()
    again = MainWindow(settings, BOARD_ALONE)
    qtbot.addWidget(again)
    again.show_desk(desk)
    assert board_of(again).board.lanes[Column.MAL].delegate.density is Density.COMPACT
    assert (settings.value("look/appearance"), float(str(settings.value("look/zoom")))) == ("dark", 1.15)
    assert (again.width(), again.height()) == (1024, 701)


def test_zoom_reaches_every_part(window: MainWindow) -> None:
    theme.use(zoom=1.5)
    page = board_of(window)
    assert page.bar.height() == 78
    assert page.filters.height() == 54
    assert window.status.height() == 42
    assert window._rail.width() == 108
    assert page.board.lanes[Column.MAL].header.height() == 96


def test_files_dropped_anywhere_are_announced(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "seminar.xlsx"
    file.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl.fromLocalFile(str(tmp_path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(drag_place(QPoint(5, 5)), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(window.files_dropped) as dropped:
        QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))
    assert dropped.args == [[file]]


def test_what_is_selected_stands_in_the_status_line_and_in_the_menu(window: MainWindow) -> None:
    page = board_of(window)
    page.board.select([WATABE, SATO_LEAD["小野"]], Column.MQL)
    assert window.status.status.text.text() == "選択 2件"
    actions = [action.text() for action in page.lead_actions()]
    assert actions[:2] == ["受け入れる\tA", "差し戻す…\tR"]
    assert "失注にする…" in actions


def test_no_two_commands_share_a_key(window: MainWindow) -> None:
    keys = [key.toString() for action in window.menus.actions() for key in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


def test_an_overdue_badge_says_its_count(window: MainWindow) -> None:
    item = window._rail.items["board"]
    item.show_count(3, is_overdue=True)
    assert item.accessibleName() == "ボード 3"


# The palette


@pytest.fixture
def palette(window: MainWindow) -> Palette:
    window.open_palette()
    found = window.findChild(Palette)
    assert isinstance(found, Palette)
    return found


def texts(palette: Palette) -> list[str]:
    return [row.text for row in palette.rows.rows]


def test_the_palette_finds_people_and_what_can_be_done_with_them(
    qtbot: QtBot, window: MainWindow, palette: Palette
) -> None:
    palette.field.setText("山口")
    qtbot.waitUntil(lambda: "山口 健太" in texts(palette))
    assert "山口 健太さんにできること" in texts(palette)
    assert "受け入れる" in texts(palette)
    with qtbot.waitSignal(window.lead_opened) as opened:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened.args == [SATO_LEAD["山口"]]
    assert not palette.isVisible()


def test_tab_leads_to_what_can_be_done(qtbot: QtBot, window: MainWindow, palette: Palette, desk: FakeDesk) -> None:
    palette.field.setText("山口")
    qtbot.waitUntil(lambda: "山口 健太" in texts(palette))
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    assert palette.rows.rows[palette.list.currentIndex().row()].text == "受け入れる"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.column(SATO_LEAD["山口"]) is Column.SAL)


def test_someone_whom_the_filter_hides_can_be_moved_from_the_palette(
    qtbot: QtBot, window: MainWindow, desk: FakeDesk
) -> None:
    page = board_of(window)
    page.show_filter(page.board.looking.filter._replace(search="誰もいない"))
    qtbot.waitUntil(lambda: not ids(page, Column.MQL))
    window.open_palette()
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    palette.field.setText("小野")
    qtbot.waitUntil(lambda: "差し戻す…" in texts(palette))
    row = next(row for row in palette.rows.rows if row.text == "差し戻す…")
    assert row.run is not None
    palette.leave()
    row.run()
    gate_of(qtbot, page).reject()
    qtbot.waitUntil(lambda: not ids(page, Column.MAL))


def test_the_palette_finds_commands_whatever_the_spelling(qtbot: QtBot, palette: Palette) -> None:
    palette.field.setText("ﾘｽﾄ")
    assert "リストを取り込む…" in texts(palette)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_palette_finds_commands_by_their_reading(palette: Palette) -> None:
    palette.field.setText("とりこ")
    assert "リストを取り込む…" in texts(palette)
    palette.field.setText("じっさい")
    assert "実際の大きさ" in texts(palette)


def test_every_command_can_be_read_in_kana(window: MainWindow, palette: Palette) -> None:
    deeds = [
        row.text
        for stage in Stage
        for row in deeds_with(CARD._replace(stage=stage), lambda _column: None, lambda _keys: None, is_short=False)
    ]
    texts = [action.text() for action in window.menus.actions()] + [str(entry.word) for entry in PAGES]
    assert len(deeds) > 50 and len(texts) > 20
    assert [text for text in (*deeds, *texts) if re.search("[一-鿿]", reading(text))] == []


def test_what_can_be_done_with_the_current_lead_is_found_without_its_name(
    qtbot: QtBot, window: MainWindow, desk: FakeDesk
) -> None:
    board_of(window).board.select([SATO_LEAD["山口"]], Column.MQL)
    window.open_palette()
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    qtbot.waitUntil(lambda: texts(palette)[0] == "山口 健太さんにできること")
    palette.field.setText("うけいれ")
    qtbot.waitUntil(lambda: texts(palette)[:2] == ["山口 健太さんにできること", "受け入れる"])
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.column(SATO_LEAD["山口"]) is Column.SAL)


def test_the_next_stage_stands_first_among_what_can_be_done() -> None:
    card = CARD._replace(stage=Stage.SAL)
    rows = deeds_with(card, lambda _column: None, None, is_short=True)
    assert [row.text for row in rows] == ["SQL 有望へ移す…", "MAL 獲得へ移す"]


def test_a_screen_reader_hears_stage_and_score_of_a_person_in_the_palette(qtbot: QtBot, palette: Palette) -> None:
    palette.field.setText("山口")
    qtbot.waitUntil(lambda: any(row.card is not None for row in palette.rows.rows))
    at = next(at for at, row in enumerate(palette.rows.rows) if row.card is not None)
    said = palette.rows.index(at).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "山口 健太、北辰電機工業株式会社、MQL、超過、適合度A、関心71"


def test_the_palette_shows_every_command_while_nothing_is_typed(palette: Palette) -> None:
    assert sum(row.run is not None for row in palette.rows.rows) == len(palette._actions)


def test_what_was_typed_is_marked_without_the_space_before_it() -> None:
    assert find_in("Takuya Ueda", "ue") == (7, 9)
    assert find_in("株式会社ヒカリ", "ひかり") == (4, 7)


def test_headings_cannot_be_chosen(qtbot: QtBot, palette: Palette) -> None:
    palette.field.setText("山口")
    qtbot.waitUntil(lambda: "山口 健太" in texts(palette))
    for _step in range(12):
        row = palette.rows.rows[palette.list.currentIndex().row()]
        assert row.run is not None
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("株式会社やまびこ電子", "ヤマ", (4, 6)),
        ("Minato Precision", "minato", (0, 6)),
        ("山口 健太", "田中", (0, 0)),
        ("x", "", (0, 0)),
    ],
)
def test_what_was_typed_is_marked_in_any_kana_and_case(text: str, typed: str, found: tuple[int, int]) -> None:
    assert find_in(text, typed) == found


def test_the_sheet_of_keys_opens_and_closes(qtbot: QtBot, window: MainWindow) -> None:
    window.open_shortcuts()
    sheet = window.findChild(ShortcutsSheet)
    assert isinstance(sheet, ShortcutsSheet)
    assert sheet.isVisible()
    assert "カードを移る" in [label.text() for label in sheet.findChildren(QLabel)]
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_the_sheet_of_keys_is_one_column_that_scrolls_where_there_is_little_room(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(700, 640)
    window.setMinimumSize(0, 0)
    window.resize(700, 500)
    window.open_shortcuts()
    sheet = window.findChild(ShortcutsSheet)
    assert isinstance(sheet, ShortcutsSheet)
    area = sheet.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    assert area.verticalScrollBar().maximum() > 0
    qtbot.keyClick(sheet, Qt.Key.Key_End)
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum()


def test_question_mark_types_in_a_field_and_does_not_open_the_sheet(qtbot: QtBot, window: MainWindow) -> None:
    page = board_of(window)
    page.start_search()
    field: QLineEdit = page.search
    qtbot.keyClicks(field, "?")
    assert field.text() == "?"


def test_another_desk_can_be_shown(qtbot: QtBot, open_window: Callable[[FakeDesk], MainWindow], desk: FakeDesk) -> None:
    window = open_window(desk)
    window.show_welcome(lambda: QLabel("welcome"))
    assert window.desk is None
    window.show_desk(desk, "二つめ.leaddesk")
    assert window.windowTitle() == "二つめ.leaddesk — LeadDesk"
    qtbot.waitUntil(lambda: len(ids(board_of(window), Column.MQL)) == 38)


def test_another_language_leaves_no_command_of_the_first(window: MainWindow, qtbot: QtBot) -> None:
    count = len(window.menus.actions())
    window.use_language("en")
    texts = [action.text() for action in window.menus.actions()]
    assert len(texts) == count
    assert "リストを取り込む…" not in texts
    qtbot.wait(50)
    left = [menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "ファイル"]
    assert left == []
