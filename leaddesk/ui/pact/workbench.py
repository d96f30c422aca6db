"""What every part of the page works with: the draft, what the desk holds, and the one editor that is open."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from leaddesk.domain.conditions import Part
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_checks import Finding, Weight
from leaddesk.domain.pact_edits import changed, part_at
from leaddesk.domain.pact_matches import Matches, Vocabulary
from leaddesk.domain.sentence_parts import Path, Token
from leaddesk.translation import _, n_
from leaddesk.ui.pact.editing import Editing
from leaddesk.ui.pact.editor import Editable, Editor
from leaddesk.ui.pact.token import TokenButton
from leaddesk.ui.pact.token_editors import open_editor

Put = Callable[[Pact, Any], Pact]
"""Puts a part that was changed into the pact, in place of the one before."""


@dataclass(frozen=True)
class Seen:
    """What the desk says of the draft, as far as it is known yet."""

    matches: Matches | None = None
    findings: tuple[Finding, ...] = ()
    grades: Mapping[str, Mapping[str, int]] | None = None
    """By persona: how many leads it fits best have each grade."""

    def of(self, kind: str, code: str) -> Finding | None:
        """The gravest finding on one part."""
        mine = [one for one in self.findings if one.kind == kind and one.part == code]
        return next((one for one in mine if one.weight is Weight.ERROR), mine[0] if mine else None)


class Workbench(QObject):
    """One to a page. ``learned`` when the desk said something new."""

    learned = Signal()

    def __init__(self, editing: Editing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editing = editing
        self.vocabulary = Vocabulary()
        self.seen = Seen()
        self._editor: QWidget | None = None

    def learn(self, seen: Seen) -> None:
        """Shows what the desk says of the draft."""
        self.seen = seen
        self.learned.emit()

    def edit(
        self,
        button: TokenButton,
        part: Callable[[], Part],
        put: Put,
        name: str,
        take_out: Callable[[], object] | None = None,
    ) -> None:
        """Opens the editor of a token. ``part`` gives the part as it stands, ``name`` names it among all parts.

        ``take_out`` takes out more than the token, where the token alone has to stand.
        """
        self.close_editor()
        token = button.token
        self.editing.settle()

        def commit(values: Mapping[str, Any], typing: bool) -> str:
            return self.put(part, put, token.at, values, f"{name} {token.key}" if typing else "")

        if token.removed is not None:
            take_out = partial(self.take_out, token, part, put)
        editable = Editable(part_at(part(), token.at), commit, self.vocabulary, take_out)
        self._editor = open_editor(button, editable)

    def take_out(self, token: Token, part: Callable[[], Part], put: Put) -> None:
        """Takes a token out of its sentence."""
        if token.removed is not None:
            self.put(part, put, token.at, token.removed)

    def put(self, part: Callable[[], Part], put: Put, at: Path, values: Mapping[str, Any], typing: str = "") -> str:
        """Puts values into a part of the draft; a sentence where they cannot be."""
        return self.editing.change(lambda pact: put(pact, changed(part(), at, values)), typing)

    def close_editor(self) -> None:
        """Closes the editor that is open, if one is."""
        editor, self._editor = self._editor, None
        if editor is not None and isValid(editor):
            editor.leave() if isinstance(editor, Editor) else editor.close()


def count_words(count: int | None) -> str:
    """How many people; "" while that is not known."""
    return "" if count is None else n_("{n:,} person", "{n:,} people", count)


def version_words(number: int, before: str) -> str:
    """What stood in the published version."""
    return _("version {number}: {before}").format(number=number, before=before)
