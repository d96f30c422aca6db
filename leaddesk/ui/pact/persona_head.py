"""The heads of personas and avoid profiles: names, switches, how many they fit, and what else can be done."""

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu

from leaddesk.domain.pact import Persona
from leaddesk.domain.pact_checks import Finding
from leaddesk.domain.pact_diff import persona_before
from leaddesk.domain.pact_edits import replaced, with_part
from leaddesk.translation import _
from leaddesk.ui.pact.name_edit import NameEdit
from leaddesk.ui.pact.part_row import CarriedRow, FaintButton, Handle
from leaddesk.ui.pact.workbench import Workbench, count_words, version_words
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.text import ElidedText


class PersonaHead(CarriedRow):
    """``folded`` to hide its criteria."""

    folded = Signal()

    def __init__(self, code: str, bench: Workbench) -> None:
        super().__init__()
        self.code, self._bench = code, bench
        self.name = NameEdit(_("Name of the persona"))
        self.fold = FaintButton("caret-up", _("Fold"))
        self.menu_button = FaintButton("dots-three", _("More"))
        self.handle = Handle("persona", code, is_faint=True)
        self.before = ElidedText("", "meta", "text_2")
        self.counts = ElidedText("", "meta", "text_2")
        self._line = QHBoxLayout(self)
        for widget in (self.name, self.fold, self.menu_button, self.handle):
            self._line.addWidget(widget)
        self._line.addWidget(self.before, 1)
        self._line.addWidget(self.counts)
        self._fit()
        self.name.renamed.connect(lambda name: self._put(name=name))
        self.fold.clicked.connect(self.folded)
        self.menu_button.clicked.connect(self.open_menu)

    def _fit(self) -> None:
        px = theme.px
        self._line.setContentsMargins(px(12), px(5), px(12), px(6))
        self._line.setSpacing(px(4))

    def show_persona(self, persona: Persona, published: Persona | None, version: int, finding: Finding | None) -> None:
        """Shows a persona."""
        self.setAccessibleName(persona.name)
        self.name.show_name(persona.name)
        before = persona_before(published, persona)
        words = version_words(version, before) if before else "" if published else _("new")
        self.before.set_text(finding.message if finding else words, "caution" if finding else "text_2")
        self.counts.set_text(self._counted(persona))
        self.mark_changed(persona != published)

    def _counted(self, persona: Persona) -> str:
        if not persona.on:
            return _("switched off")
        grades = self._bench.seen.grades
        if grades is None:
            return ""
        mine = grades.get(persona.code, {})
        fits = _("It fits best: {people}").format(people=count_words(sum(mine.values())))
        return beside(fits, *(f"{grade} {mine.get(grade, 0):,}" for grade in "ABCD"))

    def open_menu(self) -> None:
        """What else can be done with it."""
        persona = self._persona()
        menu = QMenu(self)
        switch = menu.addAction(_("Switch off") if persona.on else _("Switch on"))
        switch.triggered.connect(lambda: self._put(on=not persona.on))
        self.offer_moves(menu)
        menu.addSeparator()
        menu.addAction(_("Delete")).triggered.connect(self.taken_out)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))

    def _persona(self) -> Persona:
        return next(one for one in self._bench.editing.pact.personas if one.code == self.code)

    def _put(self, **values: object) -> None:
        self._bench.close_editor()
        persona = self._persona()
        self._bench.editing.change(lambda pact: with_part(pact, "personas", replaced(persona, **values)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)
