"""The funnel drawn: a bar a stage, of which each part says what became of those who entered it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from leaddesk.domain.stages import Stage, stage_words
from leaddesk.reports.funnel import Funnel, FunnelStage
from leaddesk.translation import Word, _
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import CENTER, LEFT, RIGHT, draw_text, elided

SIZE = QSizeF(880, 322)
"""Of the whole picture at 100 %, in pixels."""


@dataclass(frozen=True, slots=True)
class FunnelPart:
    """One end of a stage: its name in the funnel and in the palette of plots."""

    name: str
    word: Word
    is_light: bool = False
    """Its ground carries dark text."""
    is_hatched: bool = False


PARTS: tuple[FunnelPart, ...] = (
    FunnelPart("advanced", Word("Advanced", "進んだ")),
    FunnelPart("skipped", Word("Skipped", "飛ばした"), is_light=True),
    FunnelPart("returned", Word("Returned", "差し戻し"), is_light=True, is_hatched=True),
    FunnelPart("lost", Word("Lost", "失注")),
    FunnelPart("disqualified", Word("Disqualified", "対象外"), is_light=True, is_hatched=True),
    FunnelPart("waiting", Word("Waiting", "待っている"), is_light=True),
)

_MARGIN, _ROW, _BAR, _HEAD = 24, 44, 28, 64
_LABEL, _COUNT, _RATE = 190, 56, 140


def paint_funnel(painter: QPainter, shown: Funnel) -> None:
    """Paints the picture at the origin, :data:`SIZE` large."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, theme.px(SIZE.width()), theme.px(SIZE.height())), theme.color("surface"))
    _paint_head(painter, shown)
    going_on = [stage for stage in shown.stages if stage.stage != Stage.WON]
    for at, stage in enumerate(going_on):
        _paint_stage(painter, stage, theme.px(_HEAD + at * _ROW))
    _paint_legend(painter, theme.px(_HEAD + len(going_on) * _ROW + 12))


def _paint_head(painter: QPainter, shown: Funnel) -> None:
    line = QRectF(theme.px(_MARGIN), theme.px(20), theme.px(SIZE.width() - 2 * _MARGIN), theme.px(28))
    draw_text(painter, line, _("Funnel"), theme.font("name", strong=True), theme.color("text"))
    beside = line.adjusted(theme.metrics("name", strong=True).horizontalAdvance(_("Funnel")) + theme.px(12), 0, 0, 0)
    draw_text(painter, beside, _period(shown), theme.font("meta"), theme.color("text_2"))
    draw_text(painter, line, _("Share that went on"), theme.font("meta"), theme.color("text_2"), RIGHT)


def _period(shown: Funnel) -> str:
    if shown.first and shown.last:
        words = _("Who entered each stage from {first:%Y-%m-%d} to {last:%Y-%m-%d}")
    elif shown.first:
        words = _("Who entered each stage since {first:%Y-%m-%d}")
    elif shown.last:
        words = _("Who entered each stage up to {last:%Y-%m-%d}")
    else:
        words = _("Who entered each stage, from the first day on")
    return words.format(first=shown.first, last=shown.last)


def _paint_stage(painter: QPainter, stage: FunnelStage, top: int) -> None:
    px, text, strong = theme.px, theme.color("text"), theme.font("body", strong=True)
    left, height = px(_MARGIN), px(_BAR)
    painter.fillRect(QRectF(left, top, px(4), height), theme.stage_color(stage.stage))
    code = QRectF(left + px(14), top, px(44), height)
    draw_text(painter, code, stage.stage, strong, text)
    word = str(stage_words(Stage(stage.stage)).word)
    rest = QRectF(code.right(), top, px(_LABEL - 62), height)
    draw_text(
        painter, rest, elided(word, theme.metrics("meta"), rest.width()), theme.font("meta"), theme.color("text_2")
    )
    count = QRectF(left + px(_LABEL), top, px(_COUNT), height)
    draw_text(painter, count, f"{stage.entered:,}", strong, text, RIGHT)
    bar = QRectF(count.right() + px(12), top, 0, height)
    bar.setRight(px(SIZE.width() - _MARGIN - _RATE) - px(12))
    paint_bar(painter, stage, bar)
    rate = QRectF(bar.right() + px(12), top, px(60), height)
    draw_text(painter, rate, "–" if stage.rate is None else f"{stage.rate:.1%}", strong, text, RIGHT)
    of = QRectF(rate.right(), top, px(_RATE - 60), height)
    shares = _("{n:,} of {all:,}").format(n=stage.advanced, all=stage.entered)
    draw_text(painter, of, shares, theme.font("meta"), theme.color("text_2"), RIGHT)


def paint_bar(painter: QPainter, stage: FunnelStage, bar: QRectF) -> None:
    """What became of those who entered a stage, as the parts of one bar; a part too narrow for its number carries none."""
    if not stage.entered:
        painter.fillRect(bar, theme.plot_color("grid"))
        return
    left = bar.left()
    for part in PARTS:
        count = int(getattr(stage, part.name))
        width = bar.width() * count / stage.entered
        if width > 0:
            box = QRectF(left, bar.top(), max(1.0, width - 1), bar.height())
            fill_part(painter, box, part.name, part.is_hatched)
            _paint_number(painter, box, f"{count:,}", part)
        left += width


def fill_part(painter: QPainter, box: QRectF, name: str, is_hatched: bool) -> None:
    """Fills a part of a plot; what is hatched can be told without its colour."""
    painter.fillRect(box, theme.plot_color(name))
    if is_hatched:
        stripes = QColor(theme.color("surface"))
        stripes.setAlphaF(0.75)
        painter.fillRect(box, QBrush(stripes, Qt.BrushStyle.BDiagPattern))


def _paint_number(painter: QPainter, box: QRectF, number: str, part: FunnelPart) -> None:
    font, width = theme.font("meta", strong=True), theme.metrics("meta", strong=True).horizontalAdvance(number)
    if width + theme.px(6) > box.width():
        return
    if part.is_hatched:
        under = QRectF(0, 0, width + theme.px(6), theme.px(16))
        under.moveCenter(box.center())
        painter.fillRect(under, theme.color("surface"))
    ink = theme.color("text") if part.is_light or (theme.is_dark and part.is_hatched) else theme.color("on_accent")
    draw_text(painter, box, number, font, ink, CENTER)


def _paint_legend(painter: QPainter, top: int) -> None:
    left, font, metrics = float(theme.px(_MARGIN)), theme.font("meta"), theme.metrics("meta")
    for part in PARTS:
        fill_part(painter, QRectF(left, top + theme.px(2), theme.px(14), theme.px(12)), part.name, part.is_hatched)
        word = str(part.word)
        draw_text(painter, QRectF(left + theme.px(20), top, 400, theme.px(16)), word, font, theme.color("text"), LEFT)
        left += theme.px(20 + 18) + metrics.horizontalAdvance(word)
    below = QRectF(theme.px(_MARGIN), top + theme.px(24), theme.px(SIZE.width()), theme.px(16))
    words = _("Entered = advanced + skipped + returned + lost + disqualified + waiting")
    draw_text(painter, below, words, font, theme.color("text_2"))
