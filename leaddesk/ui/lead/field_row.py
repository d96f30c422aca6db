"""One field of the panel: its label, its value, and below it while it is edited what becomes of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.domain.fields import FIELD, Kind
from leaddesk.translation import _
from leaddesk.ui.lead.conflict import ConflictChoice
from leaddesk.ui.lead.hint import Hint
from leaddesk.ui.lead.in_place import InPlace
from leaddesk.ui.lead.saying import Saying, saying
from leaddesk.ui.lead.shown_fields import LINKS, label, link, shown, typed
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole, TypeSize
from leaddesk.ui.widgets.painting import LEFT, draw_text, elided
from leaddesk.ui.widgets.suggestions import Suggestion, Suggestions
from leaddesk.ui.widgets.typing_field import TypingField

LABEL = 68
"""Width of the labels of the main fields, at 100 %."""

SUGGESTED = frozenset({"owner", "industry", "department", "job_title", "company", "source", "rank", "country"})
"""Fields for which values are offered while they are edited."""

WATCHED = frozenset({"full_name", "family_name", "given_name", "kana", "email", "email2", "phone", "mobile", "company"})
"""Fields that may tell that somebody is on the desk twice."""


class FieldRow(QWidget):
    """Shows a field of a record and edits it.

    ``save_wanted(changes, seen)`` asks to write; the row stays open until :meth:`close_editor`, so that a refusal is
    said where it belongs. ``went_on(steps)`` follows where Tab leads. ``suggestions_wanted`` and ``looked_up`` ask for
    what only the desk knows.
    """

    save_wanted = Signal(object, object)
    went_on = Signal(int)
    opened = Signal()
    closed = Signal()
    suggestions_wanted = Signal(str)
    looked_up = Signal(object)

    def __init__(
        self,
        key: str,
        *,
        label_width: int = LABEL,
        size: TypeSize = "body",
        role: ColorRole = "text",
        strong: bool = False,
        is_snug: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.record: Mapping[str, Any] = {}
        self.today = date.min
        self.word = label(key)
        self._label_width = label_width
        self._seen: Mapping[str, Any] = {}
        self._steps = 0
        self._is_unsaved = False
        self._offered: tuple[str, ...] = ()
        self._fitting: list[str] = []
        self._suggestions: Suggestions | None = None
        self._conflict: ConflictChoice | None = None
        has_lines = key in FIELD and FIELD[key].kind is Kind.LONG_TEXT
        self.value = InPlace(
            self.word, size=size, role=role, strong=strong, is_snug=is_snug, has_lines=has_lines, parent=self
        )
        self.hint = Hint(self)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.value)
        self._column.addWidget(self.hint)
        self._fit()
        self._connect()

    def _connect(self) -> None:
        self.value.opened.connect(self._open)
        self.value.typed.connect(self._say)
        self.value.paused.connect(self._look_up)
        self.value.entered.connect(self.enter)
        self.value.left.connect(self.restore)

    # At rest

    def show_record(self, record: Mapping[str, Any], today: date, *, empty: str = "", remark: str = "") -> None:
        """Shows the field of this record; ``empty`` is said where there is no value. A box that is open stays so."""
        self.record, self.today = record, today
        text = shown(self.key, record)
        opens = link(self.key, record)
        icon = LINKS[FIELD[self.key].kind][1] if opens else ""
        self.value.show_value(
            text or empty,
            typed=typed(self.key, record),
            remark=remark,
            link=opens,
            link_icon=icon,
            is_empty=not text,
        )

    def show_unsaved(self, waiting: Mapping[str, Any]) -> None:
        """Shows in place of the record's what waits to be saved, and says so; ``waiting`` may be about other fields too."""
        if self.is_editing:
            return
        record = {**self.record, **waiting}
        is_unsaved = self.key in waiting or shown(self.key, record) != shown(self.key, self.record)
        if is_unsaved:
            self.show_record(record, self.today, empty="–")
            self.hint.say(_("Waiting to be saved"), icon="clock")
        elif self._is_unsaved:
            self.hint.say("")
        self._is_unsaved = is_unsaved

    def edit(self) -> None:
        """Opens the box."""
        self.value.edit()

    @property
    def is_editing(self) -> bool:
        """Whether the box is open."""
        return self.value.is_editing

    # While it is edited

    def _open(self) -> None:
        self._seen = dict(self.record)
        self._steps = 0
        self.hint.say("")
        if self.key in SUGGESTED:
            self.suggestions_wanted.emit(self.key)
        editor = self.value.editor
        if isinstance(editor, TypingField):
            editor.stepped.connect(self._step)
        self.opened.emit()

    def what_is_said(self) -> Saying:
        """What becomes of what stands in the box."""
        return saying(self.key, self.value.typed_text(), self._seen, self.today)

    def _say(self, _text: str) -> None:
        said = self.what_is_said()
        self.hint.say(said.text, said.mood)
        self.value.mark_refused(not said.can_be_saved)
        self._narrow()

    def _look_up(self, _text: str) -> None:
        said = self.what_is_said()
        if self.key in WATCHED and said.changes and said.can_be_saved:
            self.looked_up.emit(said.changes)

    def enter(self, steps: int) -> None:
        """Saves what stands in the box and goes on to another field, or says why it cannot be kept."""
        if not self.is_editing:
            return
        if self._suggestions is not None and steps == 0 and self._suggestions.take():
            return
        said = self.what_is_said()
        if not said.can_be_saved:
            self.hint.say(said.text, said.mood)
            self.value.mark_refused(True)
            return
        self._steps = steps
        if not said.changes:
            self.close_editor()
            return
        seen = {key: self._seen.get(key) for key in said.changes}
        self.save_wanted.emit(dict(said.changes), seen)

    def restore(self) -> None:
        """Esc: everything as it was."""
        if self._suggestions is not None and self._suggestions.rows():
            self._suggestions.hide()
            return
        self._steps = 0
        self.close_editor()

    def close_editor(self) -> None:
        """Ends editing, and goes on where Tab led."""
        self._drop_conflict()
        if self._suggestions is not None:
            self._suggestions.hide()
            self._suggestions.deleteLater()
            self._suggestions = None
        was_editing, steps = self.is_editing, self._steps
        self._steps = 0
        self.value.close_editor()
        self.hint.say("")
        if was_editing:
            self.closed.emit()
            if steps:
                self.went_on.emit(steps)

    def refuse(self, why: str) -> None:
        """Says why it was not saved; what was typed stays."""
        self._steps = 0
        self.hint.say(why, "refused")

    # What the desk knows

    def offer(self, values: Sequence[str]) -> None:
        """Offers values for the field, as long as it is edited."""
        self._offered = tuple(values)
        editor = self.value.editor
        if editor is None or not self._offered:
            return
        if self._suggestions is None:
            self._suggestions = Suggestions(editor)
            self._suggestions.chosen.connect(self._take)
        self._narrow(is_new=True)

    def _narrow(self, *, is_new: bool = False) -> None:
        """Offers what fits what was typed; all of it before anything was."""
        if self._suggestions is None:
            return
        from leaddesk.domain.cleaning.text import search_text

        text = self.value.typed_text()
        wanted = "" if is_new and text == typed(self.key, self._seen) else search_text(text)
        self._fitting = [value for value in self._offered if wanted in search_text(value) and value != text]
        self._suggestions.offer([Suggestion(value) for value in self._fitting], 0 if wanted and self._is_name() else -1)

    def _is_name(self) -> bool:
        return self.key == "owner"

    def _step(self, steps: int) -> None:
        if self._suggestions is not None:
            self._suggestions.step(steps)

    def _take(self, at: int) -> None:
        editor = self.value.editor
        if isinstance(editor, TypingField):
            editor.setText(self._fitting[at])
            if self._suggestions is not None:
                self._suggestions.hide()
            self.enter(0)

    def show_conflict(self, choice: ConflictChoice) -> None:
        """Shows both values and the choice in place of the hint."""
        self._drop_conflict()
        self.hint.say("")
        self._conflict = choice
        self._column.addWidget(choice)
        choice.take_focus()

    @property
    def conflict(self) -> ConflictChoice | None:
        """The choice that is open, if one is."""
        return self._conflict

    def _drop_conflict(self) -> None:
        if self._conflict is not None:
            self._column.removeWidget(self._conflict)
            self._conflict.hide()
            self._conflict.deleteLater()
            self._conflict = None

    # Looks

    def _fit(self) -> None:
        self._column.setContentsMargins(theme.px(self._label_width), 0, 0, 0)
        is_cut = theme.metrics("meta").horizontalAdvance(self.word) > theme.px(self._label_width - 4)
        self.setToolTip(self.word if is_cut and self._label_width else "")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._label_width:
            return
        painter = QPainter(self)
        height = theme.px(28 if self.is_editing else 26)
        room = QRectF(0, 0, theme.px(self._label_width - 4), height)
        text = elided(self.word, theme.metrics("meta"), room.width())
        draw_text(painter, room, text, theme.font("meta"), theme.color("text_2"), LEFT)
        painter.end()


def not_known() -> str:
    """What stands where an important field has no value."""
    return _("Not known")
