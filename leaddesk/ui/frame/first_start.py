"""The first start: who you are, and the first list, in under a minute."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from leaddesk.domain.stages import DEPARTMENT_WORDS, Department
from leaddesk.translation import LANGUAGES, _, language
from leaddesk.ui.frame.first_list import DropZone, FlowPath
from leaddesk.ui.frame.menus import LANGUAGE_NAMES
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.painting import fill_box
from leaddesk.ui.widgets.segmented import Segment, Segmented
from leaddesk.ui.widgets.text import Text

_WIDTH, _LEFT_WIDTH, _BETWEEN = 920, 300, 32
_DEPARTMENTS = (Department.MARKETING, Department.SALES, Department.BOTH)
_LANGUAGES = tuple(reversed(LANGUAGES))


class _Offer(QWidget):
    """Another way to begin: an icon, what it is, what it gives, and its button."""

    def __init__(self, icon: str, title: str, about: str, button: str) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(56))
        self.button = KeyButton(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), 0, theme.px(16), 0)
        row.setSpacing(theme.px(12))
        row.addWidget(IconLabel(icon, "accent", 20))
        row.addWidget(Text(title, "body", strong=True))
        row.addWidget(Text(about, "meta", "text_2"), 1)
        row.addWidget(self.button)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_box(painter, self.rect().toRectF(), theme.px(6), theme.color("surface"), theme.color("line"))
        painter.end()


class FirstStart(QScrollArea):
    """``files_chosen(paths)`` and the three other beginnings; ``name`` and ``department`` say who began."""

    files_chosen = Signal(list)
    choose_wanted = Signal()
    template_wanted = Signal()
    demo_wanted = Signal()
    desk_wanted = Signal()
    language_chosen = Signal(str)

    def __init__(
        self,
        name: str = "",
        department: Department = Department.BOTH,
        *,
        has_demo: bool = True,
        has_template: bool = True,
    ) -> None:
        super().__init__()
        self._has_demo = has_demo
        self._name = QLineEdit(name)
        self._departments = Segmented([Segment(str(DEPARTMENT_WORDS[one])) for one in _DEPARTMENTS])
        self._departments.set_current(_DEPARTMENTS.index(department))
        self._languages = Segmented([Segment(LANGUAGE_NAMES[one]) for one in _LANGUAGES])
        self._languages.set_current(_LANGUAGES.index(language()))
        self._languages.chosen.connect(lambda at: self.language_chosen.emit(_LANGUAGES[at]))
        self.zone = DropZone(has_template=has_template)
        self.zone.dropped.connect(self.files_chosen)
        self.zone.choose_wanted.connect(self.choose_wanted)
        self.zone.template_wanted.connect(self.template_wanted)
        self.setWidgetResizable(True)
        self.setWidget(self._whole())
        self.viewport().setAutoFillBackground(False)

    def name(self) -> str:
        """What the user is called; "" where nothing was typed."""
        return self._name.text().strip()

    def department(self) -> Department:
        """Where the user works."""
        return _DEPARTMENTS[self._departments.current()]

    def _whole(self) -> QWidget:
        px = theme.px
        inside = QWidget()
        inside.setFixedWidth(px(_WIDTH))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(FlowPath())
        column.addSpacing(px(32))
        column.addWidget(Text(_("Drop your first list here"), "display", strong=True))
        column.addSpacing(px(4))
        column.addWidget(Text(_("Business cards or a seminar list, in Excel or CSV, just as it is."), "name", "text_2"))
        column.addSpacing(px(32))
        columns = QHBoxLayout()
        columns.setSpacing(px(_BETWEEN))
        columns.addWidget(self._about_you())
        columns.addLayout(self._beginnings(), 1)
        column.addLayout(columns)
        column.addSpacing(px(24))
        column.addLayout(self._promise())
        page = QWidget()
        page.setAutoFillBackground(False)
        around = QVBoxLayout(page)
        around.addStretch(2)
        around.addWidget(inside, 0, Qt.AlignmentFlag.AlignHCenter)
        around.addStretch(3)
        return page

    def _about_you(self) -> QWidget:
        part = QWidget()
        part.setFixedWidth(theme.px(_LEFT_WIDTH))
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(Text(_("About you"), "name", strong=True))
        for label, field in (
            (_("Language"), self._languages),
            (_("Your name"), self._name),
            (_("Department"), self._departments),
        ):
            column.addSpacing(theme.px(12))
            column.addWidget(Text(label, "meta", "text_2"))
            field.setAccessibleName(label)
            column.addWidget(field)
        column.addSpacing(theme.px(12))
        why = _("Kept with every change, so that everyone sees who made it.")
        column.addWidget(Text(why, "meta", "text_2", wraps=True))
        column.addStretch(1)
        return part

    def _beginnings(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.px(12))
        demo = _Offer("play", _("Try the demo desk"), _("Made-up people, from the board to the meeting"), _("Open"))
        desk = _Offer("folder-open", _("Open a desk"), _("Also one that your team shares on PostgreSQL"), _("Choose…"))
        demo.button.clicked.connect(self.demo_wanted)
        desk.button.clicked.connect(self.desk_wanted)
        for widget in (self.zone, demo, desk) if self._has_demo else (self.zone, desk):
            column.addWidget(widget)
        return column

    def _promise(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(IconLabel("shield-check", "ready", 16))
        text = _(
            "You see what an import does before it writes, and can take all of it back. Nothing leaves this computer."
        )
        row.addWidget(Text(text, "meta", "text_2"), 1)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._name.setFocus()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(400), theme.px(300))
