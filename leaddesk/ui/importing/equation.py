"""How the rows of a list add up: the total, and a tile for each thing that becomes of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.importing.verdicts import LOOKS, Verdict
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.painting import CENTER, LEFT, draw_text, elided, fill_box
from leaddesk.ui.widgets.text import ElidedText, Text

_HEIGHT, _SIGN, _TOTAL = 98, 36, 178


@dataclass(frozen=True, slots=True)
class Term:
    """One tile: what becomes of the rows, how many they are, and what that means."""

    verdict: Verdict
    count: int
    says: str


class Tile(QAbstractButton):
    """A count. ``can_filter``: a click narrows the table to it."""

    def __init__(self, verdict: Verdict, *, can_filter: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = verdict
        self._count, self._says = 0, ""
        self.setCheckable(can_filter)
        self.setAutoExclusive(False)
        self.setEnabled(can_filter)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if can_filter else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_term(self, term: Term) -> None:
        """Shows the count and what it means."""
        self._count, self._says = term.count, term.says
        self.setText(str(LOOKS[self.verdict].word))
        self.setAccessibleName(f"{self.text()} {term.count:,} {term.says}")
        self.setToolTip(term.says)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(150), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(100), theme.px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, look = QPainter(self), theme.px, LOOKS[self.verdict]
        is_current = self.isChecked()
        ground: ColorRole = "hover" if self.isEnabled() and self.underMouse() else "surface"
        border: ColorRole = "accent" if is_current else "line"
        fill_box(
            painter, self.rect().toRectF(), px(6), theme.color(ground), theme.color(border), 2 if is_current else 1
        )
        side, left, room = px(16), px(16), self.width() - px(28)
        ink = theme.color(look.role)
        paint_icon(painter, look.icon, ink, left, px(15), side)
        label = elided(self.text(), theme.metrics(), room - side - px(6))
        draw_text(painter, QRectF(left + side + px(6), px(13), room, px(20)), label, theme.font(), ink, LEFT)
        count = QRectF(left, px(33), room, px(36))
        draw_text(painter, count, f"{self._count:,}", theme.font("display", strong=True), theme.color("text"), LEFT)
        says = elided(self._says, theme.metrics("meta"), room)
        draw_text(painter, QRectF(left, px(68), room, px(18)), says, theme.font("meta"), theme.color("text_2"), LEFT)
        painter.end()


class _Sign(QWidget):
    """= or +."""

    def __init__(self, sign: str) -> None:
        super().__init__()
        self._sign = sign
        self.setFixedWidth(theme.px(_SIGN))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self.rect().toRectF()
        draw_text(painter, box, self._sign, theme.font("title"), theme.color("text_2"), CENTER)
        painter.end()


class Equation(QWidget):
    """``narrowed(verdict)`` when a tile is pressed; the tiles of no rows that are rare leave."""

    narrowed = Signal(object)

    def __init__(self, verdicts: Sequence[Verdict], *, can_filter: bool) -> None:
        super().__init__()
        self.tiles = {verdict: Tile(verdict, can_filter=can_filter) for verdict in verdicts}
        self._signs = {verdict: _Sign("=" if at == 0 else "+") for at, verdict in enumerate(verdicts)}
        self._label = Text("", "body", "text_2")
        self._total = Text("", "display", strong=True)
        self._about = ElidedText("", "meta", "text_2")
        total = QVBoxLayout()
        total.setSpacing(0)
        total.addSpacing(theme.px(12))
        for part in (self._label, self._total, self._about):
            total.addWidget(part)
        total.addStretch(1)
        self._total_part = QWidget()
        self._total_part.setLayout(total)
        total.setContentsMargins(0, 0, 0, 0)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self._total_part)
        for verdict, tile in self.tiles.items():
            self._line.addWidget(self._signs[verdict])
            self._line.addWidget(tile, 1)
            tile.clicked.connect(lambda _checked=False, one=verdict: self.narrowed.emit(one))
        self._fit()

    def show_terms(self, label: str, total: int, about: str, terms: Sequence[Term]) -> None:
        """Shows the sum. Tiles without a term are not shown."""
        self._label.setText(label)
        self._total.setText(f"{total:,}")
        self._about.set_text(about)
        by_verdict = {term.verdict: term for term in terms}
        for verdict, tile in self.tiles.items():
            term = by_verdict.get(verdict)
            tile.setVisible(term is not None)
            self._signs[verdict].setVisible(term is not None)
            if term is not None:
                tile.show_term(term)

    def show_current(self, verdict: object) -> None:
        """Marks the tile that the table is narrowed to, if it is one."""
        for one, tile in self.tiles.items():
            tile.setChecked(one == verdict)

    def _fit(self) -> None:
        self._total_part.setFixedWidth(theme.px(_TOTAL))
        self.setFixedHeight(theme.px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)
