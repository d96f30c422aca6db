"""The line at the foot of the window: what is selected, what just happened, and how safe the data is."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.painting import fill
from leaddesk.ui.widgets.text import ElidedText

HEIGHT = 28


class Saying(QWidget):
    """An icon and a line of text; nothing where the text is empty."""

    def __init__(
        self,
        role: ColorRole = "text_2",
        text_role: ColorRole = "text_2",
        *,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._icon_role = "", role
        self._is_silent = False
        self.text = ElidedText("", "meta", text_role, strong=strong)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.say("")

    def say(self, text: str, icon: str = "") -> None:
        """Says something else."""
        self._icon = icon
        self._line.setContentsMargins(theme.px(21) if icon else 0, 0, 0, 0)
        self.text.set_text(text)
        self.setVisible(bool(text) and not self._is_silent)
        self.update()

    def be_silent(self, is_silent: bool) -> None:
        """Says nothing while something else stands in its place."""
        self._is_silent = is_silent
        self.setVisible(bool(self.text.text()) and not is_silent)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._icon:
            painter = QPainter(self)
            side = theme.px(16)
            paint_icon(painter, self._icon, theme.color(self._icon_role), 0, (self.height() - side) // 2, side)
            painter.end()


class StatusLine(QWidget):
    """``status`` and ``last`` at the left, ``safety`` at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status, self.last, self.safety = Saying(), Saying(), Saying("ready")
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.status)
        self._line.addWidget(self.last)
        self._line.addStretch(1)
        self._line.addWidget(self.safety)
        self._unsaved: tuple[Saying, Saying] | None = None
        self._fit()

    def say_unsaved(self, what: str, how: str) -> None:
        """Says in place of all else at the left what waits to be saved, and what is done about it; "" ends it."""
        if self._unsaved is None:
            if not what:
                return
            self._unsaved = Saying("overdue", "overdue", strong=True), Saying()
            for place, saying in enumerate(self._unsaved):
                self._line.insertWidget(place, saying)
        self._unsaved[0].say(what, "warning-circle-fill" if what else "")
        self._unsaved[1].say(how if what else "")
        for saying in (self.status, self.last):
            saying.be_silent(bool(what))

    def unsaved(self) -> tuple[Saying, ...]:
        """What it says of changes that wait to be saved: what, and what is done about it."""
        return self._unsaved or ()

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(HEIGHT))
        self._line.setContentsMargins(theme.px(12), 0, theme.px(18), 0)
        self._line.setSpacing(theme.px(16))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, self.rect(), theme.color("rail"))
        painter.end()
