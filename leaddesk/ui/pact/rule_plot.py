"""Each rule's own lift: those to whom it gave points against those to whom it gave none, with the interval."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.domain.backtest import RuleLift
from leaddesk.domain.condition_words import condition_words
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_edits import rule_of
from leaddesk.domain.stages import Stage
from leaddesk.translation import _
from leaddesk.ui.pact.band_plot import paint_axis, times_words
from leaddesk.ui.pact.choice_editors import people
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.painting import RIGHT, draw_text, elided

_ROW, _LABEL, _LIFT, _NOTE, _AXIS = 29, 184, 52, 84, 24
_LABEL_SHARE = 0.36
"""Of the width, for the longest label."""
_MOST_SHOWN = 8.0


class RulePlot(QWidget):
    """A dot and a line for each rule, the highest lift first; hollow and "not clear" where the interval includes 1."""

    def __init__(self, rules: Sequence[RuleLift], pact: Pact) -> None:
        super().__init__()
        self._rules = sorted(rules, key=lambda rule: -(rule.lift.value if rule.lift is not None else -1.0))
        self._names = [_name(rule, pact) for rule in self._rules]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.lines = [
            beside(name, _lift_words(rule), _interval_words(rule), _note(rule))
            for name, rule in zip(self._names, self._rules, strict=True)
        ]
        self.setAccessibleName(", ".join(self.lines))
        self.setToolTip("\n".join(self.lines))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(_ROW * len(self._rules) + _AXIS))

    def _label_width(self) -> int:
        widest = max((theme.metrics("meta").horizontalAdvance(name) for name in self._names), default=0)
        return max(theme.px(_LABEL), min(round(widest) + theme.px(12), int(self.width() * _LABEL_SHARE)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        label = self._label_width()
        room = QRectF(label, 0, self.width() - label - px(_LIFT + _NOTE), px(_ROW) * len(self._rules))
        highs = [rule.lift.high for rule in self._rules if rule.lift is not None]
        most = min(max([2.0, *highs]), _MOST_SHOWN)
        paint_axis(painter, room, room.width() / most, most)
        for at, (rule, name) in enumerate(zip(self._rules, self._names, strict=True)):
            row = QRectF(room.left(), at * px(_ROW), room.width(), px(_ROW))
            self._paint_rule(painter, rule, name, row, room.width() / most)
        painter.end()

    def _paint_rule(self, painter: QPainter, rule: RuleLift, name: str, row: QRectF, scale: float) -> None:
        px, text = theme.px, theme.color("text")
        label = QRectF(0, row.top(), row.left() - px(12), row.height())
        shown = elided(name, theme.metrics("meta"), label.width())
        draw_text(painter, label, shown, theme.font("meta"), text, RIGHT)
        if rule.lift is not None:
            _paint_dot(painter, rule, row, scale)
        lift = QRectF(row.right(), row.top(), px(_LIFT), row.height())
        draw_text(painter, lift, _lift_words(rule), theme.font("body", strong=True), text, RIGHT)
        note = QRectF(lift.right(), row.top(), px(_NOTE), row.height())
        draw_text(painter, note, _note(rule), theme.font("meta"), theme.color("text_2"), RIGHT)


def _paint_dot(painter: QPainter, rule: RuleLift, row: QRectF, scale: float) -> None:
    assert rule.lift is not None
    y = row.center().y()

    def x_of(lift: float) -> float:
        return row.left() + min(lift * scale, row.width())

    painter.setPen(QPen(theme.color("text"), 1.5))
    painter.drawLine(QPointF(x_of(rule.lift.low), y), QPointF(x_of(rule.lift.high), y))
    fill = theme.color("surface") if rule.is_unclear else theme.stage_color(Stage.MQL)
    painter.setPen(QPen(theme.color("text_2") if rule.is_unclear else fill, 1.5))
    painter.setBrush(fill)
    painter.drawEllipse(QPointF(x_of(rule.lift.value), y), theme.px(5), theme.px(5))


def _name(rule: RuleLift, pact: Pact) -> str:
    found = rule_of(pact, rule.rule)
    return condition_words(found.when) if found is not None else rule.rule


def _lift_words(rule: RuleLift) -> str:
    return "–" if rule.lift is None else times_words(rule.lift.value)


def _interval_words(rule: RuleLift) -> str:
    if rule.lift is None:
        return ""
    return _("{low} to {high} (95%)").format(low=f"{rule.lift.low:.1f}", high=f"{rule.lift.high:.1f}")


def _note(rule: RuleLift) -> str:
    return _("not clear") if rule.is_unclear else people(rule.leads)
