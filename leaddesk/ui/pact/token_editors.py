"""Which editor edits which form: one row for each class of ``domain.forms``."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from leaddesk.domain.forms import (
    BoundsForm,
    ChecksForm,
    DaysForm,
    EventForm,
    HoursForm,
    NumberForm,
    OneOfForm,
    WordsForm,
)
from leaddesk.ui.pact.bounds_editor import BoundsEditor
from leaddesk.ui.pact.choice_editors import ChecksEditor, EventEditor, WordsEditor, open_one_of
from leaddesk.ui.pact.editor import Editable, Editor
from leaddesk.ui.pact.number_editor import open_number
from leaddesk.ui.pact.time_editors import DaysEditor, HoursEditor
from leaddesk.ui.pact.token import TokenButton

Open = Callable[[TokenButton, Editable, Any], QWidget]


def _box(made: Callable[[TokenButton, Editable, Any], Editor]) -> Open:
    def open_it(button: TokenButton, editable: Editable, form: Any) -> QWidget:
        editor = made(button, editable, form)
        editor.open()
        return editor

    return open_it


_EDITORS: dict[type, Open] = {
    NumberForm: open_number,
    BoundsForm: _box(BoundsEditor),
    ChecksForm: _box(ChecksEditor),
    OneOfForm: open_one_of,
    WordsForm: _box(WordsEditor),
    EventForm: _box(EventEditor),
    HoursForm: _box(HoursEditor),
    DaysForm: _box(DaysEditor),
}


def open_editor(button: TokenButton, editable: Editable) -> QWidget:
    """Opens the editor of a token at its place."""
    return _EDITORS[type(button.token.form)](button, editable, button.token.form)
