"""Rows of a sentence alone: always there, or switched in and out. Used by gates, grades and clocks."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout

from leaddesk.domain.conditions import Part
from leaddesk.domain.gate_parts import slot_off
from leaddesk.domain.pact import Pact
from leaddesk.domain.sentence_parts import Piece, Slot, Token, said, tokens_of
from leaddesk.translation import _
from leaddesk.ui.pact.part_row import PartRow, on_line
from leaddesk.ui.pact.sentence import Remark, Sentence
from leaddesk.ui.pact.token import TokenButton
from leaddesk.ui.pact.workbench import Put, Workbench, version_words
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.switch import Switch

Find = Callable[[Pact], Any]
"""The part of a pact that a row shows."""


class SentenceRow(PartRow):
    """One sentence. ``pieces`` makes it of the part that ``find`` finds; ``put`` puts a changed part back."""

    def __init__(
        self, bench: Workbench, name: str, find: Find, put: Put, pieces: Callable[[Any], tuple[Piece, ...]]
    ) -> None:
        super().__init__()
        self._bench, self._name, self._find, self._put, self._pieces = bench, name, find, put, pieces
        self.sentence = Sentence()
        self.before, self.finding = Remark(), Remark("caution")
        for widget in (self.before, self.finding):
            self.sentence.add_after(widget)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.sentence, 1)
        self._fit()
        self.sentence.opened.connect(self.open_token)
        self.sentence.emptied.connect(lambda token: bench.take_out(token, self._part, put))

    def _fit(self) -> None:
        px = theme.px
        self._line.setContentsMargins(px(12), px(8), px(12), px(8))
        self._line.setSpacing(px(10))

    def refresh(self) -> None:
        """Shows the draft as it stands."""
        draft = self._bench.editing.draft
        if draft is None:
            return
        part, was = self._find(draft.pact), self._find(draft.published)
        self.show_part(part)
        self._show_before(self._text(was), self._text(part), draft.number)

    def show_part(self, part: Part) -> None:
        """Shows the sentence of a part."""
        self.sentence.show_pieces(self._pieces(part))

    def say(self, finding: str, *, is_error: bool = False) -> None:
        """What there is to say against it."""
        self.finding.say(finding, "overdue" if is_error else "caution")

    def open_token(self, button: TokenButton) -> None:
        """Opens the editor of one of its tokens."""
        self._bench.edit(button, self._part, self._put, self._name)

    def _part(self) -> Part:
        part: Part = self._find(self._bench.editing.pact)
        return part

    def _text(self, part: Part) -> tuple[str, ...]:
        pieces = self._pieces(part)
        return tuple(token.text for token in tokens_of(pieces).values()) or (said(pieces),)

    def _show_before(self, was: tuple[str, ...], now: tuple[str, ...], version: int) -> None:
        differing = [text for at, text in enumerate(was) if at >= len(now) or now[at] != text]
        words = ", ".join(differing) or _("none")
        self.before.say(version_words(version, words) if was != now else "")
        self.mark_changed(was != now)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)


class SlotRow(SentenceRow):
    """A sentence with a switch. ``slot`` is asked anew each time, because some follow from the part."""

    def __init__(self, bench: Workbench, name: str, find: Find, put: Put, slot: Callable[[Any], Slot]) -> None:
        self._slot = slot
        super().__init__(bench, name, find, put, lambda part: slot(part).pieces(part, ()))
        self.switch = Switch("")
        self._line.insertWidget(0, on_line(self.switch), 0, Qt.AlignmentFlag.AlignTop)
        self.switch.clicked.connect(self._turn)

    def show_part(self, part: Part) -> None:
        slot = self._slot(part)
        is_in = slot.is_in(part)
        self.switch.setChecked(is_in)
        self.switch.setAccessibleName(str(slot.about))
        self.sentence.show_pieces(slot.pieces(part, ()) if is_in else slot_off(slot, part))
        self.sentence.set_faint(not is_in)

    def _text(self, part: Part) -> tuple[str, ...]:
        pieces = self._slot(part).pieces(part, ())
        if not pieces:
            return ()
        return tuple(piece.text for piece in pieces if isinstance(piece, Token)) or (_("on"),)

    def _show_before(self, was: tuple[str, ...], now: tuple[str, ...], version: int) -> None:
        words = ", ".join(was) or _("none")
        self.before.say(version_words(version, words) if was != now else "")
        self.mark_changed(was != now)

    def _turn(self, is_on: bool) -> None:
        self._bench.close_editor()
        slot = self._slot(self._part())
        self._bench.put(self._part, self._put, (), slot.added if is_on else slot.removed)
        if is_on:
            button = self.sentence.button(slot.key)
            if button is not None:
                button.setFocus(Qt.FocusReason.TabFocusReason)
