"""A sentence of words and tokens that wraps like text. Which editor a token opens follows from its form."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.domain.sentence_parts import Piece, Token
from leaddesk.ui.pact.token import HEIGHT, TokenButton
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.flow_layout import FlowLayout
from leaddesk.ui.widgets.text import Text

Commit = Callable[[Mapping[str, Any], bool], str]
"""Puts new values of a token's part into the draft (and whether they are being typed); a sentence where they cannot be."""


_TIGHT = (",", ";")
"""Signs that stand close to what is before them, and never begin a line. Their Japanese ones bring their own room."""


class Words(Text):
    """Words between tokens: as high as they are, so that all stand on one line, and a little apart from them."""

    def stand_between(self, before: Piece | None, after: Piece | None) -> None:
        """Keeps apart from the soft ground of tokens; close to those that look like words themselves."""
        left, right = (theme.px(4) if _has_ground(piece) or piece in _TIGHT else 0 for piece in (before, after))
        is_tight = self.text() in _TIGHT
        self.setProperty("hangs", is_tight)
        if is_tight:
            left, right = theme.px(1), theme.px(4) if _has_ground(after) else 0
        self.setContentsMargins(left, 0, right, 0)

    def _dress(self) -> None:
        super()._dress()
        self.setFixedHeight(theme.px(HEIGHT))


class Sentence(QWidget):
    """Shows pieces; ``opened(button)`` when a token is pressed, ``emptied(token)`` when one is to be taken out.

    What follows the sentence (a remark, a button) is added with :meth:`add_after`.
    """

    opened = Signal(object)
    emptied = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, takes_all_out: bool = False) -> None:
        super().__init__(parent)
        self._takes_all_out = takes_all_out
        self.flow = FlowLayout(self, spacing=0, row_gap=theme.px(6))
        self._widgets: list[QWidget] = []
        self._after: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Shows these. Where only texts differ the widgets stay, and with them the keyboard and an open editor."""
        shown = _spaced(pieces)
        if self._skeleton(shown) == [_mark(widget) for widget in self._widgets]:
            for piece, widget in zip(shown, self._widgets, strict=True):
                _tell(widget, piece)
            return
        self._build(shown)

    def add_after(self, widget: QWidget) -> None:
        """Adds what stands after the sentence, whatever it says."""
        self._after.append(widget)
        self.flow.addWidget(widget)

    def set_faint(self, is_faint: bool) -> None:
        """Whether its words stand back, as those of what is switched off."""
        for widget in self._widgets:
            if isinstance(widget, Words):
                widget.set_role("text_3" if is_faint else "text")

    def buttons(self) -> list[TokenButton]:
        """Its tokens in order."""
        return [widget for widget in self._widgets if isinstance(widget, TokenButton)]

    def button(self, key: str) -> TokenButton | None:
        """One token by its key."""
        return next((one for one in self.buttons() if one.token.key == key), None)

    def _skeleton(self, pieces: Sequence[Piece]) -> list[str]:
        return ["" if isinstance(piece, str) else f"{piece.key} {piece.is_quiet}" for piece in pieces]

    def _build(self, pieces: Sequence[Piece]) -> None:
        """Lays the sentence out anew. A token that stays keeps its button, and with it an open editor."""
        kept = {one.token.key: one for one in self.buttons()}
        before = self._widgets
        self._widgets = [self._made(piece, kept) for piece in pieces]
        for widget in (*before, *self._after):
            self.flow.removeWidget(widget)
        for widget in before:
            if widget not in self._widgets:
                widget.hide()
                widget.deleteLater()
        for widget in (*self._widgets, *self._after):
            self.flow.addWidget(widget)
        around: list[Piece | None] = [None, *pieces, None]
        for at, widget in enumerate(self._widgets):
            if isinstance(widget, Words):
                widget.stand_between(around[at], around[at + 2])
            widget.show()
        self.updateGeometry()

    def _made(self, piece: Piece, kept: dict[str, TokenButton]) -> QWidget:
        if isinstance(piece, str):
            return Words(piece, parent=self)
        if piece.key in kept:
            kept[piece.key].show_token(piece)
            return kept[piece.key]
        button = TokenButton(piece, parent=self)
        button.takes_all_out = self._takes_all_out
        button.clicked.connect(lambda: self.opened.emit(button))
        button.removed.connect(lambda: self.emptied.emit(button.token))
        return button


def _spaced(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without the spaces at their ends, and with something between tokens that follow each other."""
    shown: list[Piece] = []
    for piece in _joined(pieces):
        stripped = piece.strip() if isinstance(piece, str) else piece
        if not stripped:
            continue
        if isinstance(stripped, Token) and shown and isinstance(shown[-1], Token):
            shown.append("\N{SIX-PER-EM SPACE}")
        if isinstance(stripped, str) and stripped[0] in _TIGHT:
            shown.append(stripped[0])
            stripped = stripped[1:].strip()
        if stripped:
            shown.append(stripped)
    return shown


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, words that follow each other as one: so that the spaces between them stay."""
    joined: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and joined and isinstance(joined[-1], str):
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


def _has_ground(piece: Piece | None) -> bool:
    return isinstance(piece, Token) and not piece.is_quiet


def _mark(widget: QWidget) -> str:
    return f"{widget.token.key} {widget.token.is_quiet}" if isinstance(widget, TokenButton) else ""


def _tell(widget: QWidget, piece: Piece) -> None:
    if isinstance(widget, TokenButton) and isinstance(piece, Token):
        widget.show_token(piece)
    elif isinstance(widget, Words) and isinstance(piece, str) and widget.text() != piece:
        widget.setText(piece)
        widget.updateGeometry()


class Remark(Words):
    """A remark after a sentence, in meta; hidden while it says nothing."""

    def __init__(self, role: ColorRole = "text_2", parent: QWidget | None = None) -> None:
        super().__init__("", "meta", role, parent=parent)
        self.hide()

    def say(self, text: str, role: ColorRole | None = None) -> None:
        """Says this; "" hides it."""
        if role is not None:
            self.set_role(role)
        self.setText(text)
        self.setContentsMargins(theme.px(12), 0, 0, 0)
        self.setVisible(bool(text))
        self.updateGeometry()
