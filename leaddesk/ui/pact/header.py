"""The head of the page: the draft, what is published, steps back and forward, what differs, and publishing."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.domain.drafting import Draft
from leaddesk.domain.pact_diff import differences
from leaddesk.domain.pact_effect import Version
from leaddesk.translation import Word, _, language, n_
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.page_bar import PageBar
from leaddesk.ui.widgets.painting import LEFT, draw_text, fill_box
from leaddesk.ui.widgets.text import ElidedText


class DraftChip(QWidget):
    """Says that a draft is being written, and of which version."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_number(self, number: int | None) -> None:
        """Shows the number that the draft would get; ``None`` hides it."""
        self._text = "" if number is None else _("Draft of version {number}").format(number=number)
        self.setAccessibleName(self._text)
        self.setVisible(number is not None)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = theme.metrics("meta").horizontalAdvance(self._text) + theme.px(12 + 16 + 6 + 12)
        return QSize(round(width) + 1, theme.px(28))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        fill_box(painter, box, box.height() / 2, theme.color("accent_soft"), theme.color("accent"))
        side = theme.px(16)
        paint_icon(painter, "pencil-simple", theme.color("accent"), theme.px(12), (self.height() - side) // 2, side)
        place = box.adjusted(theme.px(34), 0, 0, 0)
        draw_text(painter, place, self._text, theme.font("meta"), theme.color("text"), LEFT)
        painter.end()


class CompareButton(KeyButton):
    """Which version the draft is compared with, and in how many places they differ, the number strong."""

    def __init__(self) -> None:
        super().__init__("", icon="git-diff")
        self._places = ""

    def show_places(self, version: int, count: int) -> None:
        """Shows how many places differ."""
        self._places = n_("{n} place", "{n} places", count)
        self.setText(_("Compare with version {number}").format(number=version))
        self.setAccessibleName(f"{self.text()}, {self._places}")
        self.setEnabled(count > 0)
        self.updateGeometry()
        self.update()

    def _widths(self) -> list[float]:
        return [*super()._widths(), theme.metrics("body", strong=True).horizontalAdvance(self._places) + theme.px(4)]

    def _paint_row(self, painter: QPainter) -> None:
        px, ink = theme.px, self._ink()
        gap, side = px(8), px(16)
        widths = self._widths()
        x = round((self.width() - sum(widths) - gap * (len(widths) - 1)) / 2)
        paint_icon(painter, self.icon_name, ink, x, (self.height() - side) // 2, side)
        x += side + gap
        draw_text(painter, QRectF(x, 0, self.width(), self.height()), self.text(), theme.font(), ink, LEFT)
        x += round(widths[1]) + gap + px(4)
        font = theme.font("body", strong=True)
        draw_text(painter, QRectF(x, 0, self.width(), self.height()), self._places, font, ink, LEFT)


class Header(PageBar):
    """The bar of the page. ``compare``, ``publish``, ``undo``, ``redo`` and ``more`` are its buttons."""

    def __init__(self) -> None:
        super().__init__(_("Pact"))
        self.chip = DraftChip()
        self.since = ElidedText("", "meta", "text_2")
        self.undo = _icon_button("arrow-counter-clockwise", _("Undo"), "Ctrl+Z")
        self.redo = _icon_button("arrow-clockwise", _("Redo"), "Ctrl+Shift+Z")
        self.more = _icon_button("dots-three", _("More"), "")
        self.compare = CompareButton()
        self.publish = KeyButton(_("Publish…"), "primary")
        self.left.addWidget(self.chip)
        self.left.addWidget(self.since, 1)
        self.layout().setStretch(1, 100)  # type: ignore[union-attr]
        for widget in (self.undo, self.redo, self.more, self.compare, self.publish):
            self.right.addWidget(widget)

    def show_draft(self, draft: Draft, version: Version) -> None:
        """Shows how the draft stands beside the published version."""
        self.chip.show_number(version.number + 1 if draft.is_changed else None)
        self.since.set_text(published_words(version))
        self.undo.setEnabled(bool(draft.past))
        self.redo.setEnabled(bool(draft.future))
        self.compare.show_places(version.number, len(differences(draft.published, draft.pact)))
        self.publish.setEnabled(draft.is_changed)

    def show_tab(self, has_steps: bool) -> None:
        """Whether steps back and forward belong to what is shown."""
        self.undo.setVisible(has_steps)
        self.redo.setVisible(has_steps)


def published_words(version: Version) -> str:
    """Which version is in force, since when, and who agreed."""
    day = version.published_at
    shown = f"{day.year}/{day.month}/{day.day}" if language() == "ja" else f"{day:%Y-%m-%d}"
    names = str(Word(" · ", "・")).join(filter(None, (version.marketing, version.sales)))
    who = " ".join(filter(None, (shown, names)))
    return _("In force: version {number} ({who})").format(number=version.number, who=who)


def _icon_button(icon: str, name: str, key: str) -> KeyButton:
    button = KeyButton("", "quiet", icon=icon)
    button.setAccessibleName(name)
    button.setToolTip(f"{name}  {hint(key)}" if key else name)
    return button
