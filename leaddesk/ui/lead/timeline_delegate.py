"""Paints an entry of the story: day, icon, what happened, and what there is to know of it below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QStyleOptionViewItem

from leaddesk.domain.sentences import Tone, day_text
from leaddesk.domain.timeline import Entry, Sort
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.lead.timeline_model import ENTRY
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.flowing import Flowing, Run, gap
from leaddesk.ui.widgets.painting import LEFT, draw_text, fill_box

_ICON, _TEXT = 43, 68
_BELOW = 8
_Index = QModelIndex | QPersistentModelIndex

_TONES: dict[Tone, ColorRole] = {
    Tone.OVERDUE: "overdue_mark",
    Tone.CAUTION: "caution_mark",
    Tone.RETURNED: "returned",
    Tone.READY: "ready_mark",
    Tone.QUIET: "text_2",
}


class TimelineDelegate(QAbstractItemDelegate):
    """``width`` is that of the list; entries are laid out once for it."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._kept: dict[tuple[object, ...], tuple[Flowing, Flowing | None]] = {}

    def width(self) -> int:
        """Of the list."""
        return self._view.viewport().width()

    def height_of(self, entry: Entry) -> int:
        """How high an entry is at the present width."""
        what, detail = self._laid(entry)
        return what.height + (detail.height if detail else 0) + theme.px(_BELOW)

    def _laid(self, entry: Entry) -> tuple[Flowing, Flowing | None]:
        key = (entry, self.width(), theme.version)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) > 400:
                self._kept.clear()
            found = self._kept[key] = self._lay_out(entry)
        return found

    def _lay_out(self, entry: Entry) -> tuple[Flowing, Flowing | None]:
        room = self.width() - theme.px(_TEXT)
        runs = [Run(f"{entry.head} ", "text", True)] if entry.head else []
        runs.append(Run(entry.what))
        if entry.remark:
            runs.append(Run(f"{gap()}{entry.remark}", "text_3"))
        detail = Flowing([Run(entry.detail, "text_2")], "meta", room) if entry.detail else None
        return Flowing(runs, "meta", room, theme.px(18)), detail

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self.width(), self.height_of(index.data(ENTRY)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(ENTRY)
        box = QRectF(option.rect)
        what, detail = self._laid(entry)
        line = QRectF(box.left(), box.top(), theme.px(_ICON), theme.px(18))
        draw_text(painter, line, day_text(entry.on), theme.font("meta"), theme.color("text_2"), LEFT)
        side = theme.px(16)
        paint_icon(painter, entry.icon, _ink(entry), box.left() + theme.px(_ICON), box.top() + theme.px(1), side)
        what.draw(painter, box.left() + theme.px(_TEXT), box.top())
        if detail is not None:
            detail.draw(painter, box.left() + theme.px(_TEXT), box.top() + what.height)
        if self._view.hasFocus() and self._view.currentIndex() == index:
            fill_box(painter, box.adjusted(-1, -1, -1, -theme.px(5)), theme.px(4), None, theme.color("focus"), 2.0)


def _ink(entry: Entry) -> QColor:
    if entry.sort is Sort.MOVE and entry.tone is Tone.QUIET and entry.head:
        return theme.color("accent")
    return theme.color(_TONES[entry.tone])
