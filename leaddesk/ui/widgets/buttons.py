"""Buttons with their key drawn in them, which a style sheet cannot do."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole, TypeSize
from leaddesk.ui.widgets.keys import is_enter
from leaddesk.ui.widgets.painting import CENTER, draw_hint, draw_text, fill_box, hint_width

ButtonKind = Literal["primary", "secondary", "quiet", "link"]


class KeyButton(QPushButton):
    """A button of the design. ``icon`` is a Phosphor name, ``hint`` the key as people read it.

    One primary to a page; ``quiet`` has no border, ``link`` is accent text. ``is_small`` is 24 high instead of 32,
    ``has_caret`` shows that something opens. The hint is only drawn: give the key to an action or a shortcut.
    """

    def __init__(
        self,
        text: str,
        kind: ButtonKind = "secondary",
        *,
        icon: str = "",
        hint: str = "",
        is_small: bool = False,
        has_caret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # In the call above PySide would ask whether the text is an icon, and make all that has to do with those.
        self.setText(text)
        self.kind: ButtonKind = kind
        self.hint = hint
        self.icon_name = icon
        self._is_small = is_small
        self._has_caret = has_caret
        self._is_brief = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def be_brief(self, is_brief: bool) -> None:
        """Shows the icon alone, and the words in the tooltip, where the words have no room."""
        if self.icon_name and is_brief is not self._is_brief:
            self._is_brief = is_brief
            if not self.toolTip() or self.toolTip() == self.text():
                self.setToolTip(self.text() if is_brief else "")
            self.updateGeometry()
            self.update()

    def _words(self) -> str:
        return "" if self._is_brief else self.text()

    def _type_size(self) -> TypeSize:
        return "meta" if self._is_small else "body"

    def _is_strong(self) -> bool:
        return self.kind in ("primary", "link")

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return theme.color("text_disabled")
        roles: dict[ButtonKind, ColorRole] = {"primary": "on_accent", "link": "accent"}
        return theme.color(roles.get(self.kind, "text"))

    def _ground(self) -> QColor | None:
        is_under = self.isEnabled() and self.underMouse()
        if self.kind == "primary":
            if not self.isEnabled():
                return theme.color("surface")
            return theme.color("accent_pressed" if self.isDown() else "accent_hover" if is_under else "accent")
        if self.isDown():
            return theme.color("pressed")
        if is_under:
            return theme.color("hover")
        return theme.color("surface") if self.kind == "secondary" else None

    def _border(self) -> QColor | None:
        if not self.isEnabled() and self.kind != "quiet":
            return theme.color("line")
        return theme.color("line_strong") if self.kind == "secondary" else None

    def _widths(self) -> list[float]:
        """Of what stands in a row: icon, text, hint, caret."""
        widths = [float(theme.px(16))] if self.icon_name else []
        if self._words():
            widths.append(theme.metrics(self._type_size(), self._is_strong()).horizontalAdvance(self._words()))
        if self.hint:
            widths.append(hint_width(self.hint))
        if self._has_caret:
            widths.append(float(theme.px(12)))
        return widths

    def _paint_row(self, painter: QPainter) -> None:
        widths, gap = self._widths(), float(theme.px(8 if not self._is_small else 6))
        x = round((self.width() - sum(widths) - gap * (len(widths) - 1)) / 2)
        middle, ink = self.height() / 2, self._ink()
        parts = iter(widths)
        if self.icon_name:
            side = theme.px(16)
            paint_icon(painter, self.icon_name, ink, x, round(middle - side / 2), side)
            x += round(next(parts) + gap)
        if self._words():
            width = next(parts)
            box = QRectF(x, 0, width + 1, self.height())
            draw_text(painter, box, self._words(), theme.font(self._type_size(), self._is_strong()), ink, CENTER)
            x += round(width + gap)
        if self.hint:
            width = next(parts)
            border = ink if self.kind == "primary" else theme.color("line")
            draw_hint(painter, x + width, middle, self.hint, ink, border)
            x += round(width + gap)
        if self._has_caret:
            side = theme.px(12)
            paint_icon(painter, "caret-down", ink, x, round(middle - side / 2), side)

    def sizeHint(self) -> QSize:
        widths = self._widths()
        gap = theme.px(8 if not self._is_small else 6)
        inset = theme.px(8 if not self._words() or self._is_small else 12)
        width = sum(widths) + gap * (len(widths) - 1) + 2 * inset
        return QSize(round(width), theme.px(24 if self._is_small else 32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_box(painter, self.rect().toRectF(), theme.px(6), self._ground(), self._border())
        self._paint_row(painter)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
