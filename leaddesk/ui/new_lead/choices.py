"""Whose the new lead is, and what is to be done first: buttons that show what is chosen and open what can be."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from leaddesk.domain.next_actions import ActionKind, NextAction, usual_text
from leaddesk.translation import _
from leaddesk.ui import tasks
from leaddesk.ui.lead.next_action_popover import ACTION_ICONS, NextActionPopover
from leaddesk.ui.lead.proposals import day_with_weekday
from leaddesk.ui.lead.source import LeadSource
from leaddesk.ui.widgets.floating import rect_in_window
from leaddesk.ui.widgets.pick_button import PickButton


class OwnerChoice(PickButton):
    """One of our own people, or no one."""

    changed = Signal()

    def __init__(self, desk: LeadSource, parent: QWidget | None = None) -> None:
        super().__init__(_("Owner"), parent)
        self._desk = desk
        self.name = ""
        self.menu: QMenu | None = None
        self.clicked.connect(self._ask)

    def choose(self, name: str) -> None:
        """Takes somebody; "" is no one."""
        self.name = name
        self.show_value(name or _("No one"), role="text" if name else "text_2")
        self.changed.emit()

    def _ask(self) -> None:
        tasks.run(self._desk.leads.owners, done=self._open, lane=tasks.Lane.ASIDE, key=f"new.owners.{id(self)}")

    def _open(self, names: list[str]) -> None:
        menu = self.menu = QMenu(self)
        for name in [*names, ""]:
            menu.addAction(name or _("No one")).triggered.connect(partial(self._take, name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _take(self, name: str, _checked: bool = False) -> None:
        self.choose(name)


class ActionChoice(PickButton):
    """What is to be done first; it begins with a call on the next working day."""

    changed = Signal()

    def __init__(self, desk: LeadSource, parent: QWidget | None = None) -> None:
        super().__init__(_("Next action"), parent)
        self._desk = desk
        self.about = ""
        """Whom it is with, for the popover."""
        self.action: NextAction | None = None
        self.clicked.connect(self._ask)

    def begin(self) -> None:
        """Takes what is usual."""
        day = self._desk.working.next_working_day(self._desk.now().date())
        self.choose(NextAction(usual_text(ActionKind.CALL, is_first=True), ActionKind.CALL.value, day))

    def choose(self, action: NextAction | None) -> None:
        """Takes this; None is nothing."""
        self.action = action
        if action is None:
            self.show_value(_("Say what is to be done next"), icon="calendar-plus", role="text_2")
        else:
            kind = ActionKind(action.kind) if action.kind else ActionKind.TASK
            day = day_with_weekday(action.on, action.time) if action.on else ""
            self.show_value(action.text, icon=ACTION_ICONS[kind], right=day)
        self.changed.emit()

    def _ask(self) -> None:
        today, working = self._desk.now().date(), self._desk.working
        day = working.next_working_day(today)
        popover = NextActionPopover(
            self.window(), self.about, self.action, is_first=True, day=day, today=today, working=working
        )
        popover.accepted.connect(lambda: self.choose(popover.action()))
        popover.open_below(rect_in_window(self))
