"""Who enters and who leaves MQL: names with their points before and after. A press pins the person's receipt."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.pact_effect import Drafted
from leaddesk.translation import _, language
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.pact.choice_editors import people
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text, elided, fill_box
from leaddesk.ui.widgets.pressable import Pressable
from leaddesk.ui.widgets.text import Text

_FEW, _MOST = 3, 200


class PersonLine(Pressable):
    """A sign, a name, a company, and the engagement before and after."""

    def __init__(self, person: Drafted, icon: str, role: ColorRole, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person, self._icon, self._role = person, icon, role
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(beside(person.name, person.company, self._change()))
        self.setToolTip(beside(person.name, person.company))

    def _change(self) -> str:
        before, after = self.person.before, self.person.after
        if before == after and self.person.grade_before != self.person.grade_after:
            return f"{self.person.grade_before or '–'} → {self.person.grade_after or '–'}"
        return f"{before} → {after}"

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        if self.underMouse():
            fill_box(painter, QRectF(self.rect()), px(4), theme.color("hover"))
        side = px(16)
        paint_icon(painter, self._icon, theme.color(self._role), 0, (self.height() - side) // 2, side)
        before, _arrow, after = self._change().partition(" → ")
        strong = theme.metrics("meta", strong=True).horizontalAdvance(after)
        room = QRectF(0, 0, self.width(), self.height())
        draw_text(painter, room, after, theme.font("meta", strong=True), theme.color("text"), RIGHT)
        room.setRight(room.right() - strong - px(2))
        draw_text(painter, room, f"{before} → ", theme.font("meta"), theme.color("text"), RIGHT)
        end = room.right() - theme.metrics("meta").horizontalAdvance(f"{before} → ") - px(8)
        left, name_room = px(22), min(px(88 if language() == "ja" else 124), (end - px(22)) / 2)
        name = elided(self.person.name, theme.metrics("meta", strong=True), name_room)
        draw_text(painter, QRectF(left, 0, name_room, self.height()), name, theme.font("meta", strong=True),
                  theme.color("text"), LEFT)  # fmt: skip
        place = QRectF(left + name_room + px(4), 0, end - left - name_room - px(4), self.height())
        company = elided(self.person.company, theme.metrics("meta"), place.width())
        draw_text(painter, place, company, theme.font("meta"), theme.color("text_2"), LEFT)
        painter.end()


class PeopleList(QWidget):
    """A heading with its arrow, the first few, and a link to all. ``pinned(lead)`` when one is pressed."""

    pinned = Signal(int)

    def __init__(self, title: str, icon: str, sign: str, role: ColorRole) -> None:
        super().__init__()
        self._sign, self._role = sign, role
        self._people: tuple[Drafted, ...] = ()
        self._shows_all = False
        self.all = LinkButton("")
        self.all.clicked.connect(self._toggle)
        self._head = QHBoxLayout()
        self._head.addWidget(IconLabel(icon, role))
        self._head.addWidget(Text(title, "meta", role, strong=True))
        self._head.addStretch(1)
        self._head.addWidget(self.all)
        self.lines: list[PersonLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._fit()

    def _fit(self) -> None:
        self._head.setSpacing(theme.px(4))
        self._column.setSpacing(0)

    def show_people(self, people_: Sequence[Drafted]) -> None:
        """Shows these; nothing at all where there is nobody."""
        self.setVisible(bool(people_))
        if tuple(people_) != self._people:
            self._people = tuple(people_)
            self._refresh()

    def _refresh(self) -> None:
        shown = self._people[: _MOST if self._shows_all else _FEW]
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [PersonLine(person, self._sign, self._role, self) for person in shown]
        for line in self.lines:
            line.clicked.connect(lambda _on=False, lead=line.person.lead: self.pinned.emit(lead))
            self._column.addWidget(line)
            line.show()
        self.all.setVisible(len(self._people) > _FEW)
        self.all.setText(_("Fewer") if self._shows_all else _("All {people}").format(people=people(len(self._people))))
        self.updateGeometry()

    def _toggle(self) -> None:
        self._shows_all = not self._shows_all
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)
