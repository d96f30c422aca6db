"""One person's receipt under the published pact and under the draft, line by line; lines wrap and are never cut."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.domain.receipt_pairs import PairedLine, PairedReceipt, Standing, condensed
from leaddesk.domain.receipts import ScoreKind
from leaddesk.domain.sentences import day_text
from leaddesk.translation import Word, _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.flowing import Flowing, Run, beside
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text

_FIGURE = 52
_STRONG = Word("{what} (strong)", "{what}（強\N{WORD JOINER}い）")


@dataclass(frozen=True)
class _Line:
    text: str
    published: str
    draft: str
    is_total: bool = False
    is_heading: bool = False
    differs: bool = False


class PinnedReceipt(QWidget):
    """Shows a :class:`PairedReceipt`: engagement, and the fit where that differs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.receipt: PairedReceipt | None = None
        self._version = 0
        self.is_pinned = False
        self._lines: list[_Line] = []
        self._texts: list[Flowing] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_receipt(self, receipt: PairedReceipt | None, version: int, is_pinned: bool) -> None:
        """Shows a receipt; ``is_pinned``: chosen by hand, not just the first of those who change."""
        self.receipt, self._version, self.is_pinned = receipt, version, is_pinned
        self._lines = [] if receipt is None else _lines_of(receipt)
        self.setAccessibleName(", ".join(beside(one.text, one.published, one.draft) for one in self._lines))
        self._lay_out()

    def lines(self) -> list[tuple[str, str, str]]:
        """What it says: text, points under the published pact, points under the draft."""
        return [(one.text, one.published, one.draft) for one in self._lines]

    def _lay_out(self) -> None:
        width = max(self.width() - 2 * theme.px(_FIGURE), theme.px(80))
        self._texts = [Flowing([Run(one.text, "text", one.is_total or one.is_heading)], "meta", width, theme.px(18))
                       for one in self._lines]  # fmt: skip
        self.updateGeometry()
        self.update()

    def _height_of(self, line: _Line, text: Flowing) -> int:
        return text.height + (theme.px(8) if line.is_total else theme.px(6) if line.is_heading else theme.px(1))

    def sizeHint(self) -> QSize:
        heights = sum(self._height_of(line, text) for line, text in zip(self._lines, self._texts, strict=True))
        return QSize(theme.px(240), theme.px(24) + heights if self._lines else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._lay_out()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.receipt is None:
            return
        painter = QPainter(self)
        self._paint_head(painter, self.receipt)
        y = theme.px(24)
        for line, text in zip(self._lines, self._texts, strict=True):
            y = self._paint_line(painter, line, text, y)
        painter.end()

    def _paint_head(self, painter: QPainter, receipt: PairedReceipt) -> None:
        px, height = theme.px, theme.px(20)
        icon = "push-pin-fill" if self.is_pinned else "push-pin"
        paint_icon(painter, icon, theme.color("text"), 0, px(2), px(16))
        left = px(22)
        bold = theme.metrics("meta", strong=True)
        draw_text(painter, QRectF(left, 0, self.width(), height), receipt.name, theme.font("meta", strong=True),
                  theme.color("text"), LEFT)  # fmt: skip
        left += round(bold.horizontalAdvance(receipt.name)) + px(10)
        self._paint_columns(painter, _("version {n}").format(n=self._version), _("Draft"), 0, height)
        words = _("Engagement in detail")
        if left + theme.metrics("meta").horizontalAdvance(words) < self.width() - 2 * px(_FIGURE):
            draw_text(
                painter, QRectF(left, 0, self.width(), height), words, theme.font("meta"), theme.color("text_2"), LEFT
            )

    def _paint_line(self, painter: QPainter, line: _Line, text: Flowing, y: int) -> int:
        if line.is_total:
            painter.fillRect(QRectF(0, y + theme.px(2), self.width(), 1), theme.color("line_strong"))
            y += theme.px(5)
        elif line.is_heading:
            y += theme.px(5)
        text.draw(painter, 0, y)
        strong = line.is_total or line.differs
        self._paint_columns(painter, line.published, line.draft, y, theme.px(18), strong=strong)
        return y + text.height + (theme.px(3) if line.is_total else theme.px(1))

    def _paint_columns(
        self, painter: QPainter, published: str, draft: str, y: float, height: float, *, strong: bool = False
    ) -> None:
        right = QRectF(0, y, self.width(), height)
        draw_text(painter, right, draft, theme.font("meta", strong), theme.color("text"), RIGHT)
        left = right.adjusted(0, 0, -theme.px(_FIGURE), 0)
        draw_text(painter, left, published, theme.font("meta"), theme.color("text_2"), RIGHT)


def _lines_of(receipt: PairedReceipt) -> list[_Line]:
    lines = [_line(pair) for pair in condensed(receipt.of(ScoreKind.ENGAGEMENT))]
    before, after = receipt.published, receipt.draft
    lines.append(_Line(_("Total"), str(before.engagement), str(after.engagement), is_total=True, differs=True))
    fit = receipt.of(ScoreKind.FIT)
    if any(pair.differs for pair in fit) or before.grade != after.grade:
        lines.append(_Line(_("Fit in detail"), "", "", is_heading=True))
        lines += [_line(pair) for pair in fit]
        lines.append(
            _Line(_fit_words(before, after), before.grade or "–", after.grade or "–", is_total=True, differs=True)
        )
    return lines


def _fit_words(before: Standing, after: Standing) -> str:
    names = [after.persona] if before.persona == after.persona else [before.persona, after.persona]
    return " → ".join(filter(None, names)) or _("Fit")


def _line(pair: PairedLine) -> _Line:
    line = pair.line
    day = day_text(line.on) if line.on else ""
    text = " ".join(filter(None, (line.what, day)))
    if line.is_strong:
        text = str(_STRONG).format(what=text)
    draft = _points(pair.draft)
    if pair.published is None and pair.draft:
        draft = f"+{pair.draft}" if pair.draft > 0 else draft
    return _Line(text, _points(pair.published), draft, differs=pair.differs)


def _points(points: int | None) -> str:
    return "–" if points is None else f"−{-points}" if points < 0 else str(points)
