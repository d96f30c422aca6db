"""The menus of the table: what can be done with the rows, and with a column."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from leaddesk.domain.table import SortKey
from leaddesk.translation import _
from leaddesk.ui.icons import icon
from leaddesk.ui.table.bulk.bar import ACTIONS, action_words
from leaddesk.ui.table.columns import FROZEN
from leaddesk.ui.table.table import LeadTable
from leaddesk.ui.widgets.keys import hint


def bulk_actions(parent: QWidget, do: Callable[[str], object], *, shows_keys: bool) -> list[QAction]:
    """What the bulk bar does, for a menu. The keys are shown only: the rows take them themselves."""
    words, actions = action_words(), []
    for what, name, key in ACTIONS:
        action = QAction(icon(name), f"{words[what]}…" + (f"\t{key}" if shows_keys else ""), parent)
        action.triggered.connect(partial(do, what))
        actions.append(action)
    return actions


def row_menu(
    table: LeadTable, actions: Sequence[QAction], copy: Callable[[], object], paste: Callable[[], object]
) -> QMenu:
    """The menu of the selected rows, or of the current one."""
    menu, lead = QMenu(table), table.view.current_lead()
    column = table.view.current()[1]
    what = table.model.column_at(column)
    if lead:
        _add(menu, "identification-card", _("Open"), hint("Ctrl+Return"), partial(table.lead_opened.emit, lead))
        if what is not None and what.edited_by:
            words = _("Edit “{field}”").format(field=what.title())
            _add(menu, "pencil-simple", words, "F2", partial(table.edit_wanted.emit, lead, column))
        menu.addSeparator()
    menu.addActions(list(actions))
    menu.addSeparator()
    _add(menu, "copy", _("Copy for Excel"), hint("Ctrl+C"), copy)
    _add(menu, "clipboard-text", _("Paste…"), hint("Ctrl+V"), paste)
    return menu


def _add(menu: QMenu, name: str, words: str, key: str, run: Callable[[], object]) -> None:
    menu.addAction(icon(name), f"{words}\t{key}").triggered.connect(run)


def head_menu(table: LeadTable, column: int, choose: Callable[[], object]) -> QMenu:
    """The menu of a column's head: how to sort by it, and whether it is shown at all."""
    menu, what = QMenu(table), table.model.column_at(column)
    if what is not None:
        sorting = table.looking.asked.sorting
        others = tuple(key for key in sorting if key.column != what.key)
        for words, is_down in ((_("Sort upwards"), False), (_("Sort downwards"), True)):
            key = SortKey(what.key, is_down)
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(key in sorting)
            action.triggered.connect(partial(table.sort, (key,)))
        if others:
            then = _("Then sort by “{field}”").format(field=what.title())
            key = SortKey(what.key, what.is_best_first)
            menu.addAction(then).triggered.connect(partial(table.sort, (*others, key)))
        menu.addSeparator()
        hide = menu.addAction(_("Hide “{field}”").format(field=what.title()))
        hide.triggered.connect(partial(_hide, table, what.key))
        hide.setEnabled(what.key != FROZEN)
    menu.addAction(_("Choose columns…")).triggered.connect(choose)
    return menu


def _hide(table: LeadTable, key: str) -> None:
    table.show_columns([column for column in table.model.columns if column.key != key])
