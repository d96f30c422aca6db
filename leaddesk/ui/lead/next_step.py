"""What is to be done next, and the four buttons that record what was done."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.domain.cards import Card
from leaddesk.domain.leads import Activity
from leaddesk.domain.next_actions import ACTIVITY_OF, ActionKind, NextAction
from leaddesk.translation import _
from leaddesk.ui.lead.log_popover import LOG_KINDS, LogKind, LogPopover
from leaddesk.ui.lead.next_action_popover import ACTION_ICONS, NextActionPopover
from leaddesk.ui.lead.proposals import day_with_weekday, proposed_day
from leaddesk.ui.lead.source import LeadSource
from leaddesk.ui.once import once_after
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.floating import rect_in_window
from leaddesk.ui.widgets.flow_layout import FlowLayout
from leaddesk.ui.widgets.pick_button import PickButton
from leaddesk.ui.widgets.section_head import SectionHead

_CHORD_MS = 3000
"""How long the second key of L … is waited for."""


class NextStep(QWidget):
    """``planned(NextAction | None)`` and ``logged(code, at, note, finishes)`` ask to write."""

    planned = Signal(object)
    logged = Signal(str, object, str, bool)

    def __init__(self, desk: LeadSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: Card | None = None
        self._is_first = True
        self.popover: NextActionPopover | LogPopover | None = None
        self.action = PickButton(_("Next action"))
        self.action.clicked.connect(self.open_next_action)
        self.buttons = {kind.key: self._make(kind) for kind in LOG_KINDS}
        self._chord = once_after(_CHORD_MS, self._show_keys, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        head = QVBoxLayout()
        head.setSpacing(theme.px(3))
        head.addWidget(SectionHead(_("Next action")))
        head.addWidget(self.action)
        column.addLayout(head)
        row = QWidget()
        flow = FlowLayout(row, spacing=theme.px(4), row_gap=theme.px(4))
        for button in self.buttons.values():
            flow.addWidget(button)
        column.addWidget(row)

    def show_card(self, card: Card, activities: tuple[Activity, ...]) -> None:
        """Shows what is planned with this lead."""
        self._card = card
        ours = set(ACTIVITY_OF.values()) - {"note"}
        self._is_first = not any(activity.code in ours for activity in activities)
        if not card.next_action:
            self.action.show_value(_("Say what is to be done next"), icon="calendar-plus", role="text_2")
            return
        kind = ActionKind(card.next_action_kind) if card.next_action_kind in list(ActionKind) else ActionKind.TASK
        today = self._desk.now().date()
        is_late = card.next_action_on is not None and card.next_action_on < today
        day = day_with_weekday(card.next_action_on, card.next_action_time) if card.next_action_on else ""
        right: ColorRole = "overdue" if is_late else "text_2"
        self.action.show_value(card.next_action, icon=ACTION_ICONS[kind], right=day, right_role=right)

    # The next action

    def open_next_action(self) -> None:
        """Asks what is to be done next."""
        card = self._card
        if card is None:
            return
        today, working = self._desk.now().date(), self._desk.working
        current = None
        if card.next_action:
            current = NextAction(card.next_action, card.next_action_kind, card.next_action_on, card.next_action_time)
        day = proposed_day(card, today, working)
        popover = NextActionPopover(
            self.window(), card.full_name, current, is_first=self._is_first, day=day, today=today, working=working
        )
        popover.accepted.connect(lambda: self._plan(current, popover.action()))
        self.popover = popover
        popover.open_below(rect_in_window(self.action))

    def _plan(self, current: NextAction | None, action: NextAction | None) -> None:
        if action != current:
            self.planned.emit(action)

    # Recording

    def begin_chord(self) -> None:
        """L was pressed: shows the second keys and waits for one of them."""
        self._chord.start()
        self._show_keys()

    @property
    def is_in_chord(self) -> bool:
        """Whether the second key is waited for."""
        return self._chord.isActive()

    def end_chord(self, key: str) -> bool:
        """Takes the second key; False where it is none of them. The wait is over either way."""
        self._chord.stop()
        self._show_keys()
        button = self.buttons.get(key.upper())
        if button is not None:
            button.click()
        return button is not None

    def open_log(self, kind: LogKind) -> None:
        """Asks what there is to remember."""
        if self._card is None:
            return
        popover = LogPopover(self.window(), kind, self._card, self._desk.now())
        popover.accepted.connect(lambda: self.logged.emit(kind.code, popover.at(), popover.text(), popover.is_done()))
        self.popover = popover
        popover.open_below(rect_in_window(self.buttons[kind.key]))

    def _make(self, kind: LogKind) -> KeyButton:
        button = KeyButton(str(kind.word), icon=kind.icon, is_small=True)
        button.setToolTip(f"{kind.title}  L {kind.key}")
        button.setAccessibleName(str(kind.title))
        button.clicked.connect(partial(self._open_log, kind))
        return button

    def _open_log(self, kind: LogKind, _checked: bool = False) -> None:
        self.open_log(kind)

    def _show_keys(self) -> None:
        """While the second key is waited for it stands in the place of the icon, and nothing moves."""
        for kind in LOG_KINDS:
            button = self.buttons[kind.key]
            if self.is_in_chord and not button.hint:
                button.setFixedWidth(button.width())
            button.hint = kind.key if self.is_in_chord else ""
            button.icon_name = "" if self.is_in_chord else kind.icon
            if not self.is_in_chord:
                button.setMinimumWidth(0)
                button.setMaximumWidth(_ANY_WIDTH)
            button.updateGeometry()
            button.update()


_ANY_WIDTH = 16_777_215
"""Qt's word for no limit."""
