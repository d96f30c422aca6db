"""The head of a group of rules: folded or not, its name, its cap, and what there is to know of it."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu

from leaddesk.domain.pact import Pact, RuleGroup
from leaddesk.domain.pact_checks import Finding, is_weak_group
from leaddesk.domain.pact_edits import replaced, with_part
from leaddesk.domain.sentence_parts import GROUP_CAP
from leaddesk.translation import _
from leaddesk.ui.pact.name_edit import NameEdit
from leaddesk.ui.pact.part_row import CarriedRow, FaintButton, Handle, arrow_steps
from leaddesk.ui.pact.sentence import Remark, Sentence
from leaddesk.ui.pact.workbench import Workbench, version_words
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text import ElidedText

HEIGHT = 33


class GroupHead(CarriedRow):
    """``folded`` when its rules are to be shown or hidden; ``stepped(steps)`` to the rows beside it with the arrow keys."""

    folded = Signal()
    stepped = Signal(int)

    def __init__(self, code: str, bench: Workbench) -> None:
        super().__init__()
        self.code, self._bench = code, bench
        self.group: RuleGroup | None = None
        self.ground = "surface_alt"
        self.fold = FaintButton("caret-down", _("Fold"), is_faint=False)
        self.handle = Handle("group", code, is_faint=True)
        self.name = NameEdit(_("Name of the group"))
        self.cap = Sentence()
        self.set_cap = FaintButton("plus", _("Set a cap"))
        self.menu_button = FaintButton("dots-three", _("More"))
        self.before = Remark()
        self.note = ElidedText("", "meta", "text_2")
        for widget in (self.set_cap, self.before):
            self.cap.add_after(widget)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.fold)
        self._line.addWidget(self.name)
        self._line.addWidget(self.cap, 1)
        self._line.addWidget(self.handle)
        self._line.addWidget(self.menu_button)
        self._line.addWidget(self.note)
        self._fit()
        self._connect()

    def _fit(self) -> None:
        px = theme.px
        self._line.setContentsMargins(px(6), px(4), px(12), px(5))
        self._line.setSpacing(px(6))

    def _connect(self) -> None:
        self.fold.clicked.connect(self.folded)
        self.name.renamed.connect(self._rename)
        self.cap.opened.connect(lambda button: self._bench.edit(button, self._group, _put, f"group {self.code}"))
        self.cap.emptied.connect(lambda token: self._bench.take_out(token, self._group, _put))
        self.set_cap.clicked.connect(self._add_cap)
        self.menu_button.clicked.connect(self._open_menu)

    def show_group(
        self, group: RuleGroup, published: RuleGroup | None, version: int, note: str, finding: Finding | None
    ) -> None:
        """Shows a group. ``note`` stands at the right where there is nothing else to say."""
        self.group = group
        self.setAccessibleName(group.name)
        self.name.show_name(group.name)
        self.cap.show_pieces(GROUP_CAP.pieces(group, ()))
        self.set_cap.setVisible(group.at_most is None)
        was = published.at_most if published is not None else None
        is_other = published is not None and was != group.at_most
        self.before.say(version_words(version, str(was or _("none"))) if is_other else "")
        self.mark_changed(published is None or (group.name, group.at_most) != (published.name, published.at_most))
        weak = _("Weak actions alone never make an MQL") if is_weak_group(group) else note
        self.note.set_text(finding.message if finding else weak, "caution" if finding else "text_2")

    def show_folded(self, is_folded: bool) -> None:
        """Shows whether its rules are hidden."""
        self.fold.icon_name = "caret-right" if is_folded else "caret-down"
        self.fold.setAccessibleName(_("Unfold") if is_folded else _("Fold"))
        self.fold.update()

    def _group(self) -> RuleGroup:
        return next(one for one in self._bench.editing.pact.groups if one.code == self.code)

    def _rename(self, name: str) -> None:
        self._bench.editing.change(lambda pact: with_part(pact, "groups", replaced(self._group(), name=name)))

    def _add_cap(self) -> None:
        self._bench.put(self._group, _put, (), GROUP_CAP.added)
        button = self.cap.button(GROUP_CAP.key)
        if button is not None:
            self._bench.edit(button, self._group, _put, f"group {self.code}")

    def _open_menu(self) -> None:
        menu = QMenu(self)
        self.offer_moves(menu)
        menu.addSeparator()
        menu.addAction(_("Delete the group and its rules")).triggered.connect(self.taken_out)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = arrow_steps(event)
        if steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(steps)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)


def _put(pact: Pact, group: RuleGroup) -> Pact:
    return with_part(pact, "groups", group)
