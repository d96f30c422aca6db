"""People whose end is known, with their grade and points as of their hand-over. A press opens the lead."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.backtest import Ended
from leaddesk.translation import _, language
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.pact.choice_editors import people
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text, elided, fill_box
from leaddesk.ui.widgets.pressable import Pressable
from leaddesk.ui.widgets.text import Text

_MOST = 200


class EndedLine(Pressable):
    """A name, a company, grade and points, and, where wanted, whether they met the bar."""

    def __init__(self, person: Ended, shows_bar: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person, self._shows_bar = person, shows_bar
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        words = [person.name, person.company, self._score()]
        self.setAccessibleName(beside(*words, self._bar()) if shows_bar else beside(*words))
        self.setToolTip(beside(person.name, person.company))

    def _score(self) -> str:
        return f"{self.person.grade or '–'} {self.person.engagement}"

    def _bar(self) -> str:
        return _("over the bar") if self.person.met else _("under the bar")

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, room = QPainter(self), theme.px, QRectF(self.rect())
        if self.underMouse():
            fill_box(painter, room, px(4), theme.color("hover"))
        if self._shows_bar:
            self._paint_bar(painter, room)
            room.setRight(room.right() - px(150))
        draw_text(painter, room, self._score(), theme.font("meta"), theme.color("text"), RIGHT)
        room.setRight(room.right() - px(56))
        names = min(px(112 if language() == "ja" else 148), room.width() / 2)
        strong = theme.metrics("meta", strong=True)
        name = elided(self.person.name, strong, names)
        place = QRectF(0, 0, names, self.height())
        draw_text(painter, place, name, theme.font("meta", strong=True), theme.color("text"), LEFT)
        place = QRectF(names + px(8), 0, room.width() - names - px(8), self.height())
        company = elided(self.person.company, theme.metrics("meta"), place.width())
        draw_text(painter, place, company, theme.font("meta"), theme.color("text_2"), LEFT)
        painter.end()

    def _paint_bar(self, painter: QPainter, room: QRectF) -> None:
        side, met = theme.px(16), self.person.met
        role: ColorRole = "ready" if met else "caution"
        left = round(room.right() - theme.px(132))
        icon = "check-circle-fill" if met else "x-circle"
        paint_icon(painter, icon, theme.color(role), left, (self.height() - side) // 2, side)
        place = QRectF(left + side + theme.px(6), 0, theme.px(110), self.height())
        draw_text(painter, place, self._bar(), theme.font("meta"), theme.color(role), LEFT)


class EndedList(QWidget):
    """The first few, and a link to all."""

    def __init__(
        self, people_: Sequence[Ended], open_lead: Callable[[int], object], *, few: int = 5, shows_bar: bool = False
    ) -> None:
        super().__init__()
        self._people, self._open, self._few, self._shows_bar = tuple(people_), open_lead, few, shows_bar
        self.lines: list[EndedLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._show(few)
        if not people_:
            self._column.addWidget(Text(_("Nobody"), "meta", "text_2"))
        if len(people_) > few:
            self.all = LinkButton(_("See all {people}").format(people=people(len(people_))))
            self.all.clicked.connect(self._show_all)
            self._column.addWidget(self.all)

    def _show(self, most: int) -> None:
        for person in self._people[len(self.lines) : most]:
            line = EndedLine(person, self._shows_bar, self)
            line.clicked.connect(lambda _on=False, lead=person.lead: self._open(lead))
            self._column.insertWidget(len(self.lines), line)
            self.lines.append(line)

    def _show_all(self) -> None:
        self._show(_MOST)
        self.all.hide()
        if len(self.lines) > self._few:
            self.lines[self._few].setFocus(Qt.FocusReason.TabFocusReason)
