"""A value that is edited where it stands: text at rest, a box with a ring while it is edited."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QSizePolicy, QWidget

from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole, TypeSize
from leaddesk.ui.widgets.flowing import Flowing, Laid, Run, gap
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.painting import fill_box
from leaddesk.ui.widgets.typing_field import TypingField

_ENDLESS = 10_000
"""A width in which nothing wraps."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Line(TypingField):
    """The editor of one line. Tab goes to the next field."""

    went_on = Signal(int)
    entered = Signal()
    lost_focus = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        self.went_on.emit(1 if next else -1)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.lost_focus.emit()


class _Lines(QPlainTextEdit):
    """The editor of several lines: Enter begins another one, Ctrl+Enter saves."""

    went_on = Signal(int)
    entered = Signal()
    lost_focus = Signal()
    left = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setTabChangesFocus(True)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        self.went_on.emit(1 if next else -1)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.lost_focus.emit()


class InPlace(QWidget):
    """``opened`` as editing begins; while it lasts ``typed`` with each key and ``paused`` after the last one.

    ``entered(steps)`` asks to save: 0 on Enter or when the keyboard goes elsewhere, 1 and -1 on Tab and Shift+Tab.
    ``left`` is Esc. Whoever listens closes it with :meth:`close_editor`.
    """

    opened = Signal()
    typed = Signal(str)
    paused = Signal(str)
    entered = Signal(int)
    left = Signal()

    def __init__(
        self,
        name: str,
        *,
        size: TypeSize = "body",
        role: ColorRole = "text",
        strong: bool = False,
        is_snug: bool = False,
        has_lines: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._size, self._role, self._strong = name, size, role, strong
        self._is_snug, self._has_lines = is_snug, has_lines
        self._text, self._remark, self._typed, self._link, self._link_icon = "", "", "", "", ""
        self._is_empty = self._is_read_only = False
        self._kept = Laid(lambda width: Flowing(self._runs(), self._size, width))
        self.editor: _Line | _Lines | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        horizontal = QSizePolicy.Policy.Preferred if is_snug else QSizePolicy.Policy.Expanding
        policy = QSizePolicy(horizontal, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # What is shown

    def show_value(
        self,
        text: str,
        *,
        typed: str | None = None,
        remark: str = "",
        link: str = "",
        link_icon: str = "",
        is_empty: bool = False,
        is_read_only: bool = False,
    ) -> None:
        """Shows a value. ``typed`` is what the editor begins with; ``is_empty``: the text only says that there is none."""
        self._text, self._remark, self._typed = text, remark, text if typed is None else typed
        self._link, self._link_icon, self._is_empty, self._is_read_only = link, link_icon, is_empty, is_read_only
        self._kept.forget()
        self.setAccessibleName(_("{name}: {value}").format(name=self._name, value=text or _("nothing")))
        self.setAccessibleDescription("" if is_read_only else _("Enter edits"))
        self.setToolTip(self._tip())
        self.setCursor(Qt.CursorShape.ArrowCursor if is_read_only else Qt.CursorShape.IBeamCursor)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What it shows at rest."""
        return self._text

    def _tip(self) -> str:
        if not self._link:
            return ""
        return _("Open with {key}").format(key=hint("Ctrl+Return"))

    def _runs(self) -> list[Run]:
        role: ColorRole = "text_2" if self._is_empty else self._role
        runs = [Run(self._text, role, self._strong and not self._is_empty)]
        return [*runs, Run(f"{gap()}{self._remark}", "text_2")] if self._remark else runs

    # Editing

    @property
    def is_editing(self) -> bool:
        """Whether the box is open."""
        return self.editor is not None

    def edit(self) -> None:
        """Opens the box with the value in it, selected."""
        if self._is_read_only or self.editor is not None:
            return
        self.editor = _Lines(self._typed, self) if self._has_lines else _Line(self._typed, self)
        self.editor.setAccessibleName(self._name)
        if isinstance(self.editor, _Line):
            self.editor.textChanged.connect(self.typed)
            self.editor.paused.connect(self.paused)
            self.editor.selectAll()
        else:
            self.editor.textChanged.connect(self._tell_lines)
        self.editor.entered.connect(lambda: self.entered.emit(0))
        self.editor.went_on.connect(self.entered)
        self.editor.left.connect(self.left)
        self.editor.lost_focus.connect(self._leave)
        self.setFocusProxy(self.editor)
        self._place()
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()
        self.opened.emit()

    def typed_text(self) -> str:
        """What stands in the box; "" while it is closed."""
        if isinstance(self.editor, _Lines):
            return self.editor.toPlainText()
        return self.editor.text() if self.editor is not None else ""

    def close_editor(self) -> None:
        """Closes the box; the keyboard stays here if it was in it."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        had_focus = editor.hasFocus()
        self.setFocusProxy(None)  # type: ignore[arg-type]
        editor.blockSignals(True)
        editor.hide()
        editor.deleteLater()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()
        self.update()

    def mark_refused(self, is_refused: bool) -> None:
        """Shows by its border that what stands in the box cannot be kept."""
        if self.editor is not None and bool(self.editor.property("refused")) != is_refused:
            self.editor.setProperty("refused", is_refused)
            self.editor.style().polish(self.editor)

    def open_link(self) -> None:
        """Opens the mail program, the telephone or the browser on it."""
        if self._link:
            QDesktopServices.openUrl(QUrl(self._link))

    def _tell_lines(self) -> None:
        self._place()
        self.updateGeometry()
        self.typed.emit(self.typed_text())

    def _leave(self) -> None:
        """The keyboard went elsewhere: saves, once whoever took it has it."""
        QTimer.singleShot(0, self, self._save_if_left)

    def _save_if_left(self) -> None:
        if self.editor is not None and not self.editor.hasFocus():
            self.entered.emit(0)

    # Geometry

    def _editor_height(self) -> int:
        if not isinstance(self.editor, _Lines):
            return theme.px(28)
        lines = max(2, self.editor.document().size().toSize().height())
        return min(lines, 8) * theme.line_height() + theme.px(12)

    def _place(self) -> None:
        if self.editor is not None:
            self.editor.setGeometry(0, 0, self.width(), self._editor_height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self.editor is not None:
            return self._editor_height()
        return max(self._kept.at(width).height, theme.line_height(self._size)) + (0 if self._is_snug else theme.px(6))

    def sizeHint(self) -> QSize:
        width = round(self._kept.at(_ENDLESS).width) + 2
        if self.editor is not None:
            width = max(width + theme.px(40), theme.px(200))
        return QSize(width, self.heightForWidth(max(self.width(), 1) if not self._is_snug else width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(40) if self._is_snug else 0, theme.line_height(self._size))

    def _link_rect(self) -> QRect:
        side = theme.px(20)
        return QRect(self.width() - side, (theme.px(26) - side) // 2, side, side)

    # Events

    def resizeEvent(self, _event: object) -> None:
        self._place()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(at):
            return
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._link and (with_ctrl or self._link_rect().contains(at)):
            self.open_link()
        else:
            self.edit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_on_link = bool(self._link) and self._link_rect().contains(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if is_on_link else Qt.CursorShape.IBeamCursor
        self.setCursor(Qt.CursorShape.ArrowCursor if self._is_read_only else shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and with_ctrl and self._link:
            self.open_link()
        elif event.key() in (*_ENTER, Qt.Key.Key_F2) and not self._is_read_only:
            self.edit()
        elif event.key() == Qt.Key.Key_C and with_ctrl and self._text:
            QApplication.clipboard().setText(self._typed or self._text)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.editor is not None:
            return
        painter = QPainter(self)
        if self.underMouse() and not self._is_read_only:
            fill_box(painter, self.rect().toRectF().adjusted(0, 0, 0, -1), theme.px(4), theme.color("hover"))
        self._kept.at(self.width()).draw(painter, 0, 0 if self._is_snug else theme.px(3))
        if self._link_icon and (self.underMouse() or self.hasFocus()):
            box, side = self._link_rect(), theme.px(16)
            inset = (box.width() - side) // 2
            fill_box(painter, box.toRectF().adjusted(-4, 0, 0, 0), theme.px(4), theme.color("hover"))
            paint_icon(painter, self._link_icon, theme.color("accent"), box.x() + inset, box.y() + inset, side)
        painter.end()
