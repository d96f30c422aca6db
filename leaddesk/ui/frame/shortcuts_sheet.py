"""The sheet of keys, on ``?``: what the keyboard can do on every page."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QWidget

from leaddesk.translation import Word, _
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.floating import Floating
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.painting import draw_hint, hint_width
from leaddesk.ui.widgets.text import Text

_Group = tuple[Word, tuple[tuple[tuple[str, ...], Word], ...]]

_EVERYWHERE: tuple[_Group, ...] = (
    (
        Word("Everywhere", "どこでも"),
        (
            (("Ctrl+K",), Word("Find a person or command", "人や操作を探す")),
            (("Ctrl+F",), Word("Search", "検索")),
            (("Ctrl+1", "Ctrl+2"), Word("The pages, from the top", "ページを上から順に")),
            (("Ctrl+N",), Word("Add a lead", "リードを加える")),
            (("Ctrl+O",), Word("Import a list", "リストを取り込む")),
            (("Ctrl+E",), Word("Export what is shown", "表示中のリードを書き出す")),
            (("Alt+Up", "Alt+Down"), Word("The lead before or after", "前後のリード")),
            (("Ctrl+Z",), Word("Undo", "元に戻す")),
            (("Ctrl+Shift+Z",), Word("Redo", "やり直す")),
            (("Ctrl++", "Ctrl+-"), Word("Larger, smaller", "拡大、縮小")),
            (("?",), Word("This sheet", "この一覧")),
        ),
    ),
    (
        Word("In the table", "一覧で"),
        (
            (("Space",), Word("Select or leave out a row", "行を選ぶ、外す")),
            (("Shift+Up", "Shift+Down"), Word("Select further rows", "続けて行を選ぶ")),
            (("Enter", "F2"), Word("Edit the cell", "セルを編集する")),
            (("Ctrl+Enter",), Word("Open the lead", "リードを開く")),
            (("Ctrl+C", "Ctrl+V"), Word("Copy to Excel, paste from it", "Excelへコピー、Excelから貼り付け")),
            (("O", "T", "M"), Word("Owner, tags, stage of the selected", "選んだ行の担当、タグ、段階")),
            (("N", "L"), Word("Next action, activity of the selected", "選んだ行に次の行動、活動の記録")),
        ),
    ),
)
_ON_PAGES: tuple[_Group, ...] = (
    (
        Word("On the board", "ボードで"),
        (
            (("↑", "↓", "←", "→"), Word("From card to card", "カードを移る")),
            (("Enter",), Word("Open the lead", "リードを開く")),
            (("Space",), Word("Lift cards, then carry them with the arrows", "カードを持ち上げ、矢印で運ぶ")),
            (("Enter", "Esc"), Word("Drop them, or put them back", "置く、やめて戻す")),
            (("Ctrl+Left", "Ctrl+Right"), Word("To the stage before or after", "前後の段階へ移す")),
            (("Ctrl+X", "Ctrl+V"), Word("Cut out, and put in another column", "切り取り、ほかの列に置く")),
            (("Ctrl+A",), Word("Select the column", "列をすべて選ぶ")),
        ),
    ),
    (
        Word("With an MQL", "MQLに"),
        (
            (("A", "R"), Word("Accept, return…", "受け入れる、差し戻す…")),
            (("M",), Word("Advance who meets the bar", "条件を達成した人を進める")),
        ),
    ),
    (
        Word("With a lead open", "開いたリードで"),
        (
            (("L", "P"), Word("Record a call", "電話を記録する")),
            (("L", "M"), Word("Record a mail", "メールを記録する")),
            (("L", "V"), Word("Record a visit", "訪問を記録する")),
            (("L", "N"), Word("Write a note", "メモを残す")),
            (("N",), Word("Set the next action", "次の行動を決める")),
            (("D", "Z"), Word("Next action done, put off to tomorrow", "次の行動を終えた、明日に延ばす")),
            (("O", "T"), Word("Owner, tags", "担当、タグ")),
        ),
    ),
)
COLUMNS = (_EVERYWHERE, _ON_PAGES)
"""The groups of keys, as they stand side by side."""


class _Keys(QWidget):
    """Keys in their boxes."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        super().__init__()
        self._keys = tuple(key if len(key) == 1 else hint(key) for key in keys)
        self.setFixedHeight(theme.px(24))
        self.setMinimumWidth(round(sum(hint_width(key) for key in self._keys)) + theme.px(4) * len(keys))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, x = QPainter(self), 0.0
        for key in self._keys:
            x += hint_width(key)
            draw_hint(painter, x, self.height() / 2, key, theme.color("text_2"), theme.color("line_strong"))
            x += theme.px(4)
        painter.end()


class ShortcutsSheet(Floating):
    """Closes on Esc, or a press elsewhere."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, inset=20)
        self._over = window
        self.back_to = window.focusWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("no_ring", True)
        self.setAccessibleName(_("Keyboard shortcuts"))
        self._title = Text(_("Keyboard shortcuts"), "title", strong=True)
        self._keys = _side_by_side(COLUMNS)
        if self._keys.sizeHint().width() > window.width() - theme.px(80):
            self._keys = _side_by_side((sum(COLUMNS, ()),))
        self._area = _scrolled(self._keys)
        self.body.addWidget(self._title)
        self.body.addSpacing(theme.px(8))
        self.body.addWidget(self._area, 1)

    def open(self) -> None:
        """Shows it in the middle of the window."""
        self.leave_when_pressed_elsewhere(self.leave)
        inset, keys = 2 * theme.px(20), self._keys.sizeHint()
        width = max(keys.width() + inset, theme.px(480))
        height = keys.height() + self._title.sizeHint().height() + theme.px(8) + inset
        height = min(height, self._over.height() - theme.px(32))
        x, y = (self._over.width() - width) // 2, (self._over.height() - height) // 2
        self.place_box(QRect(x, y, width, height))
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._area.verticalScrollBar()
        if event.key() in _SCROLLS:
            bar.triggerAction(_SCROLLS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Question):
            self.leave()
        else:
            super().keyPressEvent(event)


_SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
"""What large type leaves no room for is scrolled to."""


def _side_by_side(columns: tuple[tuple[_Group, ...], ...]) -> QWidget:
    keys = QWidget()
    row = QHBoxLayout(keys)
    row.setContentsMargins(0, 0, theme.px(12), 0)
    row.setSpacing(theme.px(32))
    for groups in columns:
        row.addLayout(_grid(groups))
    return keys


def _scrolled(keys: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(keys)
    area.viewport().setAutoFillBackground(False)
    keys.setAutoFillBackground(False)
    return area


def _grid(groups: tuple[_Group, ...]) -> QGridLayout:
    """Groups below each other, keys beside what they do."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(24))
    grid.setVerticalSpacing(theme.px(2))
    grid.setColumnStretch(1, 1)
    line = 0
    for title, rows in groups:
        grid.setRowMinimumHeight(line, theme.px(32))
        grid.addWidget(Text(str(title), "meta", "text_2", strong=True), line, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
        for number, (keys, word) in enumerate(rows, line + 1):
            grid.addWidget(_Keys(keys), number, 0)
            grid.addWidget(Text(str(word)), number, 1)
        line += len(rows) + 1
    grid.setRowStretch(line, 1)
    return grid
