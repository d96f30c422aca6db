"""Editors of what is chosen: several of a set, one of a set, words of the team's own, and events."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from leaddesk.domain.cleaning.text import one_line
from leaddesk.domain.forms import ChecksForm, Choice, EventForm, OneOfForm, WordsForm
from leaddesk.domain.pact_matches import Counted, Vocabulary
from leaddesk.translation import _, n_
from leaddesk.ui.pact.check_list import CheckList
from leaddesk.ui.pact.editor import Editable, Editor
from leaddesk.ui.pact.token import TokenButton
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.choice import Row
from leaddesk.ui.widgets.suggestions import Suggestion, Suggestions
from leaddesk.ui.widgets.text import Text


class ChecksEditor(Editor):
    """Several of a fixed set, with how many leads of the desk have each."""

    def __init__(self, button: TokenButton, editable: Editable, form: ChecksForm) -> None:
        super().__init__(button, editable)
        self.form = form
        rows = [_row(choice, editable.vocabulary, form.source) for choice in form.choices]
        self.list = CheckList(rows, tuple(getattr(editable.part, form.field)))
        self.list.changed.connect(lambda values: self.put({form.field: values}))
        self.body.addWidget(self.list)
        ticked = next((check for check in self.list.checks if check.isChecked()), None)
        self.first = self.list.search or ticked or self.list


class WordsEditor(Editor):
    """Words of the team's own: typed and added with Enter, or ticked among those that the desk holds."""

    def __init__(self, button: TokenButton, editable: Editable, form: WordsForm) -> None:
        super().__init__(button, editable)
        self.form = form
        held = tuple(getattr(editable.part, form.field))
        known = editable.vocabulary.of(form.source)
        others = [one for one in known if one.value not in held]
        counted = [Counted(word, editable.vocabulary.count(form.source, word)) for word in held]
        self.list = CheckList([_counted_row(one) for one in (*counted, *others)], held, has_search=False)
        self.field = _WordField()
        self.field.setPlaceholderText(_("Add a word, or search"))
        self.field.textChanged.connect(self.list.narrow)
        self.field.entered = self._add
        self.list.changed.connect(lambda values: self.put({form.field: values}))
        self.body.addWidget(self.field)
        self.body.addSpacing(theme.px(8))
        self.body.addWidget(self.list)
        self.body.addSpacing(theme.px(8))
        self.body.addWidget(Text(_("Any of the words will do"), "meta", "text_2"))
        self.first = self.field

    def _add(self) -> None:
        words = [one_line(word) for word in self.field.text().replace("、", ",").split(",")]
        if not any(words):
            self.leave()
            return
        self.field.clear()
        for word in filter(None, words):
            self.list.tick(Row(word, word))


class _WordField(QLineEdit):
    """Enter adds; with nothing typed it closes the editor."""

    def __init__(self) -> None:
        super().__init__()
        self.entered: Callable[[], None] = lambda: None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


class EventEditor(Editor):
    """At which events: kinds, part of a name, or both; nothing of it is any event."""

    def __init__(self, button: TokenButton, editable: Editable, form: EventForm) -> None:
        super().__init__(button, editable)
        self.form = form
        kinds = [_row(choice, editable.vocabulary, "") for choice in form.choices]
        self.list = CheckList(kinds, tuple(getattr(editable.part, form.kinds)), has_search=False)
        self.name = QLineEdit(getattr(editable.part, form.name))
        self.name.setPlaceholderText(_("Any event"))
        self.name.setAccessibleName(_("Part of the event’s name"))
        self.body.addWidget(Text(_("Kind of event"), "meta", "text_2"))
        self.body.addWidget(self.list)
        self.body.addSpacing(theme.px(8))
        self.body.addWidget(Text(_("Part of the event’s name"), "meta", "text_2"))
        self.body.addWidget(self.name)
        self.list.changed.connect(lambda values: self.put({form.kinds: values}))
        self.name.textEdited.connect(self._type)
        self._offers = Suggestions(self.name)
        self._offers.chosen.connect(self._take)
        self.first = self.list.checks[0]

    def _events(self, text: str) -> list[Counted]:
        known = self.editable.vocabulary.of("event")
        return [one for one in known if one_line(text).lower() in one.value.lower() and one.value != text]

    def _type(self, text: str) -> None:
        self.put({self.form.name: one_line(text)[:200]}, typing=True)
        self._offers.offer([Suggestion(one.value, right=people(one.count)) for one in self._events(text)])

    def _take(self, at: int) -> None:
        self.name.setText(self._offers.rows()[at].text if self._offers.rows() else self.name.text())
        self._type(self.name.text())


def open_one_of(button: TokenButton, editable: Editable, form: OneOfForm) -> QWidget:
    """A menu with the one that holds now ticked."""
    menu = QMenu(button)
    group = QActionGroup(menu)
    for choice in form.choices:
        action = menu.addAction(str(choice.word))
        action.setCheckable(True)
        action.setChecked(choice.value == getattr(editable.part, form.field))
        group.addAction(action)
        action.triggered.connect(lambda _on=False, value=choice.value: editable.commit({form.field: value}, False))
    if editable.take_out is not None:
        menu.addSeparator()
        menu.addAction(_("Take out")).triggered.connect(editable.take_out)
    button.set_open(True)
    menu.aboutToHide.connect(lambda: button.set_open(False))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(button.mapToGlobal(QPoint(0, button.height() + theme.px(4))))
    return menu


def people(count: int) -> str:
    """How many people."""
    return n_("{n:,} person", "{n:,} people", count)


def _row(choice: Choice, vocabulary: Vocabulary, source: str) -> Row:
    assert choice.value is not None
    count = people(vocabulary.count(source, choice.value)) if source and vocabulary.values else ""
    return Row(choice.value, str(choice.word), count)


def _counted_row(one: Counted) -> Row:
    return Row(one.value, one.value, people(one.count) if one.count else "")
