"""What is folded, in one line: personas and avoid profiles by their names, each a press away."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.pact.part_row import FaintButton, PartRow
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.flow_layout import FlowLayout
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.painting import LEFT, draw_text, elided
from leaddesk.ui.widgets.pressable import Pressable
from leaddesk.ui.widgets.text import Text


class Folded(Pressable):
    """A persona in a few words, with a caret: pressed, it is spread out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._about, self._is_spread = "", False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, name: str, about: str) -> None:
        """Shows a name and what there is of it."""
        self.setText(name)
        self._about = about
        self.setAccessibleName(beside(name, about))
        self.updateGeometry()
        self.update()

    def _name_width(self) -> float:
        return min(theme.metrics("meta", strong=True).horizontalAdvance(self.text()), theme.px(360))

    def sizeHint(self) -> QSize:
        about = theme.metrics("meta").horizontalAdvance(self._about)
        return QSize(round(theme.px(20) + self._name_width() + theme.px(8) + about + theme.px(12)), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, side = QPainter(self), theme.px(12)
        paint_icon(painter, "caret-right", theme.color("text_2"), 0, (self.height() - side) // 2, side)
        name_box = QRectF(theme.px(20), 0, self._name_width(), self.height())
        name = elided(self.text(), theme.metrics("meta", strong=True), name_box.width() + 1)
        draw_text(painter, name_box, name, theme.font("meta", strong=True), theme.color("text"), LEFT)
        about = QRectF(name_box.right() + theme.px(8), 0, self.width(), self.height())
        draw_text(painter, about, self._about, theme.font("meta"), theme.color("text_2"), LEFT)
        painter.end()


class FoldedRow(PartRow):
    """All that is folded, in one line. ``spread(code)`` when one is pressed."""

    spread = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.ground, self.has_line = "surface_alt", False
        self.buttons: dict[str, Folded] = {}
        self._room = QWidget()
        self._flow = FlowLayout(self._room, spacing=theme.px(16), row_gap=theme.px(4))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._room.setSizePolicy(policy)
        self.count = Text("", "meta", "text_2")
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._room, 1)
        self._line.addWidget(self.count)
        self._fit()

    def _fit(self) -> None:
        px = theme.px
        self._line.setContentsMargins(px(12), px(4), px(12), px(4))

    def show_folded(self, folded: dict[str, tuple[str, str]], count: str) -> None:
        """Shows these, by their codes: name, and what there is of each."""
        if list(folded) != list(self.buttons):
            for button in self.buttons.values():
                self._flow.removeWidget(button)
                button.hide()
                button.deleteLater()
            self.buttons = {code: self._button(code) for code in folded}
        for code, (name, about) in folded.items():
            self.buttons[code].show_words(name, about)
        self.count.setText(count)
        self._room.updateGeometry()

    def _button(self, code: str) -> Folded:
        button = Folded(self._room)
        button.clicked.connect(lambda: self.spread.emit(code))
        self._flow.addWidget(button)
        button.show()
        return button

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)


class AvoidHead(PartRow):
    """The head over the avoid profiles, once they are spread out."""

    folded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ground = "surface_alt"
        self.fold = FaintButton("caret-down", _("Fold"), is_faint=False)
        self.fold.clicked.connect(self.folded)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(6), theme.px(4), theme.px(12), theme.px(5))
        line.setSpacing(theme.px(6))
        line.addWidget(self.fold)
        line.addWidget(Text(_("Whom we avoid"), "body", strong=True))
        line.addStretch(1)
        line.addWidget(Text(_("People it fits"), "meta", "text_2"))
