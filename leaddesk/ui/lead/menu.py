"""What else can be done with the lead in the panel: its moves, mailings, and looking for what is due."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMenu, QWidget

from leaddesk.domain.board import Column
from leaddesk.translation import _
from leaddesk.ui.board.commands import moves_for
from leaddesk.ui.icons import icon
from leaddesk.ui.lead.log_popover import LOG_KINDS, LogKind
from leaddesk.ui.lead.shown_fields import place_of, shown
from leaddesk.ui.widgets.keys import hint

if TYPE_CHECKING:
    from leaddesk.services.leads import Everything

Act = Callable[[], object]


def lead_menu(
    parent: QWidget,
    found: "Everything",
    *,
    move: Callable[[Column], object],
    log: Callable[[LogKind], object],
    plan: Act,
    opt: Callable[[bool], object],
    show_due: Act,
) -> QMenu:
    """The menu; each entry calls what it was given. ``opt(True)`` opts the person out, ``opt(False)`` in again."""
    menu = QMenu(parent)
    for command in moves_for({found.lead.stage}, move):
        _add(menu, command.text, command.icon, command.run, command.key)
    menu.addSeparator()
    for kind in LOG_KINDS:
        _add(menu, str(kind.title), kind.icon, partial(log, kind), f"L, {kind.key}")
    _add(menu, _("Next action…"), "calendar-plus", plan, "N")
    menu.addSeparator()
    _add(menu, _("Copy name and address"), "copy", partial(_copy, found))
    if found.lead.opted_out_on is None:
        _add(menu, _("No more mailings"), "prohibit", partial(opt, True))
    else:
        _add(menu, _("Mailings again"), "envelope-simple", partial(opt, False))
    menu.addSeparator()
    _add(menu, _("Show what is due today"), "calendar-check", show_due)
    return menu


def _add(menu: QMenu, text: str, icon_name: str, run: Act, key: str = "") -> None:
    shown_key = " ".join(hint(part) for part in key.split(", ")) if key else ""
    action = menu.addAction(icon(icon_name), f"{text}\t{shown_key}" if shown_key else text)
    action.triggered.connect(partial(_call, run))


def _call(run: Act, _checked: bool = False) -> None:
    run()


def _copy(found: "Everything") -> None:
    """Puts what stands on a card on the clipboard."""
    record = found.lead.record
    place = " ".join(filter(None, (record.get("department"), record.get("job_title"))))
    contacts = (shown(key, record) for key in ("email", "phone", "mobile"))
    lines = (record.get("company"), place, found.lead.name, *contacts, place_of(record))
    QApplication.clipboard().setText("\n".join(str(line) for line in lines if line))
