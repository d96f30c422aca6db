"""What is known of a file as a whole: kind, encoding, delimiter, sheet, header, rows left out. Each can be overruled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from leaddesk.services.importing.recognised import KIND_WORDS, WHY_SKIPPED
from leaddesk.services.importing.service import ReadList
from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.importing.list_words import (
    DELIMITERS,
    ENCODINGS,
    encoding_word,
    format_word,
    skipped_words,
)
from leaddesk.ui.importing.session import ImportSession
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.choice import Row
from leaddesk.ui.widgets.chooser import Chooser, ChooserOption
from leaddesk.ui.widgets.painting import LEFT, draw_text, elided, fill_box

_MOST_HEADERS = 20
"""Rows that are offered as the header."""
_MOST_SKIPPED = 300


class Fact(QAbstractButton):
    """A label over a value; a caret where it can be overruled."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._value = label, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_value(self, value: str, *, can_change: bool) -> None:
        """Shows what is so, and whether it can be otherwise."""
        self._value = value
        self.setEnabled(can_change)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_change else Qt.FocusPolicy.NoFocus)
        self.setText(value)
        self.setAccessibleName(f"{self._label}: {value}")
        self.setToolTip(value)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(57))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        if self.isEnabled() and self.underMouse():
            painter.fillRect(self.rect().adjusted(1, 1, -1, -1), theme.color("hover"))
        room = self.width() - px(32)
        draw_text(
            painter, QRectF(px(16), px(9), room, px(18)), self._label, theme.font("meta"), theme.color("text_2"), LEFT
        )
        caret = px(18) if self.isEnabled() else 0
        shown = elided(self._value, theme.metrics("body", strong=True), room - caret)
        draw_text(
            painter,
            QRectF(px(16), px(28), room, px(20)),
            shown,
            theme.font("body", strong=True),
            theme.color("text"),
            LEFT,
        )
        if caret:
            x = px(16) + theme.metrics("body", strong=True).horizontalAdvance(shown) + px(6)
            paint_icon(painter, "caret-down", theme.color("text_2"), round(x), px(32), px(12))
        painter.end()


@dataclass(frozen=True)
class _Choice:
    """How one fact is overruled: what there is to choose from, what is so now, what the choice decides."""

    options: Sequence[ChooserOption]
    current: Any
    decides: str


class Facts(QWidget):
    """The six facts in one box. A choice is decided in the session, which recognises the list again."""

    def __init__(self, session: ImportSession) -> None:
        super().__init__()
        self._session = session
        self.kind = Fact(_("Kind"))
        self.encoding = Fact(_("Encoding"))
        self.delimiter = Fact(_("Delimiter"))
        self.sheet = Fact(_("Sheet"))
        self.header = Fact(_("Header"))
        self.skipped = Fact(_("Rows left out"))
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        choices: tuple[tuple[Fact, Callable[[ReadList], _Choice]], ...] = (
            (self.kind, _kinds),
            (self.encoding, _encodings),
            (self.delimiter, _delimiters),
            (self.sheet, _sheets),
            (self.header, _headers),
        )
        for fact, choice in choices:
            fact.clicked.connect(partial(self._open, fact, choice))
            self._line.addWidget(fact, 1)
        self.skipped.clicked.connect(self._open_skipped)
        self._line.addWidget(self.skipped, 1)

    def show_list(self, found: ReadList) -> None:
        """Shows what was recognised."""
        document, list_ = found.document, found.list
        is_text, has_cells = document.encoding is not None, document.keys is None
        self.kind.show_value(str(KIND_WORDS[list_.kind]), can_change=has_cells)
        self.encoding.show_value(encoding_word(document.encoding), can_change=is_text)
        named = str(DELIMITERS.get(document.delimiter or "", document.delimiter or ""))
        self.delimiter.show_value(
            named or _("None ({format})").format(format=format_word(found)), can_change=bool(document.delimiter)
        )
        several = len(document.sheets) > 1
        self.sheet.show_value(_sheet_words(found), can_change=several)
        row = list_.header_row
        self.header.show_value(_("Row {n}").format(n=row) if row else _("None"), can_change=has_cells)
        can_take = bool(_skipped_rows(found, tuple(self._session.decisions.taken)))
        self.skipped.show_value(skipped_words(list_.rows_skipped), can_change=can_take)

    def _open(self, fact: Fact, choices: Callable[[ReadList], _Choice]) -> None:
        if self._session.found is None:
            return
        choice = choices(self._session.found)
        width = 420 if choice.decides == "header_row" else 280
        popover = Chooser(self.window(), choice.options, choice.current, width)
        popover.chosen.connect(lambda value: self._session.decide(**{choice.decides: value}))
        popover.open_below(fact)

    def _open_skipped(self) -> None:
        from leaddesk.ui.widgets.choices import Choices

        if self._session.found is None:
            return
        taken = tuple(self._session.decisions.taken)
        popover = Choices(self.window(), _skipped_rows(self._session.found, taken), taken)
        popover.changed.connect(lambda rows: self._session.decide(taken=tuple(rows)))
        popover.open_below(self.skipped)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_box(painter, self.rect().toRectF(), theme.px(6), theme.color("surface"), theme.color("line"))
        for at in range(1, self._line.count()):
            item = self._line.itemAt(at)
            if item is not None:
                painter.fillRect(QRectF(item.geometry().left(), 1, 1, self.height() - 2), theme.color("line"))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)


def _kinds(found: ReadList) -> _Choice:
    return _Choice([ChooserOption(code, str(word)) for code, word in KIND_WORDS.items()], found.list.kind, "kind")


def _encodings(found: ReadList) -> _Choice:
    options = [ChooserOption(code, word) for code, word in ENCODINGS.items()]
    return _Choice(options, found.document.encoding, "encoding")


def _delimiters(found: ReadList) -> _Choice:
    options = [ChooserOption(sign, str(word)) for sign, word in DELIMITERS.items()]
    return _Choice(options, found.document.delimiter, "delimiter")


def _sheets(found: ReadList) -> _Choice:
    options = [
        ChooserOption(sheet.name, sheet.name or "", _("{n:,} rows").format(n=len(sheet.rows)))
        for sheet in found.document.sheets
    ]
    return _Choice(options, found.list.sheet, "sheet")


def _headers(found: ReadList) -> _Choice:
    rows = next(sheet.rows for sheet in found.document.sheets if sheet.name == found.list.sheet)
    options = [ChooserOption(0, _("No header"))]
    for number, row in enumerate(rows, 1):
        texts = [str(cell).strip() for cell in row if cell not in (None, "")]
        if texts:
            options.append(ChooserOption(number, _("Row {n}").format(n=number), ", ".join(texts)[:80]))
        if len(options) > _MOST_HEADERS:
            break
    return _Choice(options, found.list.header_row or 0, "header_row")


def _skipped_rows(found: ReadList, taken: Sequence[int]) -> list[Row]:
    """The rows that could be taken after all, or were, each with what it says."""
    if found.document.keys is not None:
        return []
    held = next(sheet.rows for sheet in found.document.sheets if sheet.name == found.list.sheet)
    why = {one.row: str(WHY_SKIPPED[one.why]) for one in found.list.rows_skipped if one.why not in ("blank", "header")}
    rows = []
    for number in sorted({*why, *taken})[:_MOST_SKIPPED]:
        says = " ".join(str(cell) for cell in held[number - 1] if cell not in (None, ""))
        rows.append(Row(number, f"{number}  {says}"[:60], why.get(number, "")))
    return rows


def _sheet_words(found: ReadList) -> str:
    if found.document.encoding is not None or found.list.sheet is None:
        return _("None ({format})").format(format=format_word(found))
    others = len(found.list.other_sheets)
    if others:
        return _("{first} and {n} more").format(first=found.list.sheet, n=others)
    return found.list.sheet
