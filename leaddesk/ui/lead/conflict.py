"""Somebody changed the field that is being saved: both values, and a choice."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.domain.timeline import Chapter
from leaddesk.translation import _, language
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.text import Text


class ConflictChoice(QWidget):
    """Stands below the field. Each value is a button; ``keep_theirs`` or ``keep_mine`` is called."""

    def __init__(
        self, sentence: str, theirs: str, mine: str, keep_theirs: Callable[[], object], keep_mine: Callable[[], object]
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(6))
        column.setSpacing(theme.px(4))
        self.sentence = Text(sentence, "meta", "caution", wraps=True)
        column.addWidget(self.sentence)
        self.theirs = self._button(_("Leave {value}").format(value=theirs or _("it empty")), keep_theirs)
        self.mine = self._button(_("Keep {value}").format(value=mine or _("it empty")), keep_mine)
        column.addWidget(self.theirs)
        column.addWidget(self.mine)
        self.setAccessibleName(sentence)

    def _button(self, text: str, act: Callable[[], object]) -> KeyButton:
        button = KeyButton(text, is_small=True, parent=self)
        button.clicked.connect(partial(_call, act))
        button.setToolTip(text)
        return button

    def take_focus(self) -> None:
        """Puts the keyboard on the first choice."""
        self.theirs.setFocus(Qt.FocusReason.OtherFocusReason)


def _call(act: Callable[[], object], _checked: bool = False) -> None:
    act()


def conflict_words(word: str, chapter: Chapter | None) -> str:
    """Who changed the field meanwhile and when, and the question."""
    if chapter is None:
        return _("{field} was changed meanwhile. Which one stays?").format(field=word)
    member = chapter.member.split()[0] if language() == "ja" and chapter.member else chapter.member
    sentence = _("{member} changed {field} at {time}. Which one stays?")
    return sentence.format(member=member, field=word, time=f"{chapter.at:%H:%M}")
