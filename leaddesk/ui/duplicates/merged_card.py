"""The person that would come out, as the board would show them, and what changes."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.cards import Card
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.sentences import Sentence, sentence
from leaddesk.translation import _
from leaddesk.ui.board.card_delegate import spoken
from leaddesk.ui.board.card_face import Density, lay_out
from leaddesk.ui.board.card_painter import PLAIN, paint_card, paint_skeleton
from leaddesk.ui.duplicates.effects import Effect
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.flowing import Flowing, Laid, Run, gap
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.refilling import empty, put_in
from leaddesk.ui.widgets.text import Text

_WIDTH = 228


class CardView(QWidget):
    """A card that is not on the board. Without one it shows the place where it will stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self._says: Sentence | None = None
        self._now: datetime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_card(self, card: Card | None, now: datetime | None = None, working: WorkingTime | None = None) -> None:
        """Shows this card as of ``now``; None shows none."""
        self._card, self._now = card, now
        if card is not None and now is not None:
            self._says = sentence(card, now, working or WorkingTime())
            self.setAccessibleName(spoken(card, self._says, (now.date() - card.stage_on).days))
        self.update()

    def card(self) -> Card | None:
        """The card that is shown."""
        return self._card

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_WIDTH), theme.px(Density.COMFORTABLE.card_height))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = QPainter(self), self.rect().toRectF()
        if self._card is None or self._says is None or self._now is None:
            paint_skeleton(painter, box)
        else:
            face = lay_out(self._card, self._says, self._now.date(), box.width(), Density.COMFORTABLE)
            paint_card(painter, box, self._card, face, PLAIN, Density.COMFORTABLE)
        painter.end()


class _Words(QWidget):
    """A strong word and the reason behind it. They wrap rather than being cut."""

    def __init__(self, effect: Effect) -> None:
        super().__init__()
        runs = [Run(effect.says, "text")]
        if effect.why:
            runs.append(Run(gap() + effect.why, "text_2"))
        self._laid = Laid(lambda width: Flowing(runs, "meta", width))
        self.setAccessibleName("".join(run.text for run in runs))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._laid.at(width).height, theme.px(20))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), self.heightForWidth(max(self.width(), theme.px(240))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        laid = self._laid.at(self.width())
        laid.draw(painter, 0, (self.height() - laid.height) // 2)
        painter.end()


class MergedPerson(QWidget):
    """The heading, the card, and beside it the lines of what changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = CardView()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(4))
        beside = QHBoxLayout()
        beside.setSpacing(theme.px(16))
        beside.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(self._lines, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(Text(_("The one person after merging"), "meta", "text_2"))
        column.addLayout(beside)
        self._shown: tuple[Effect, ...] = ()

    def show_effects(self, effects: Sequence[Effect]) -> None:
        """Shows what changes."""
        self._shown = tuple(effects)
        empty(self._lines)
        self._lines.addStretch(1)
        for effect in effects:
            put_in(self._lines, _line(effect))
        self._lines.addStretch(1)

    def effects(self) -> tuple[Effect, ...]:
        """What it says will change."""
        return self._shown


def _line(effect: Effect) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(8))
    line.addWidget(IconLabel(effect.icon, effect.role), 0, Qt.AlignmentFlag.AlignVCenter)
    line.addWidget(_Words(effect), 1)
    return row
