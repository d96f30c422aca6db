"""The order of the keyboard on a page whose rows come, go and move: as one reads."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

_SAME_LINE = 10
"""Pixels by which the middles of controls on one line may differ."""


def tabs_in_order(regions: Sequence[QWidget]) -> None:
    """Lets Tab go through the visible controls of each region line by line, one region after the other."""
    ordered = [stop for region in regions if region.isVisible() for stop in _as_read(region)]
    for before, after in pairwise(ordered):
        QWidget.setTabOrder(before, after)


def _as_read(region: QWidget) -> list[QWidget]:
    stops = [one for one in (region, *region.findChildren(QWidget)) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    stops = [one for one in stops if one.focusProxy() is None]  # the inside of a field is no stop of its own
    places = {one: one.mapTo(region, _stands_at(one, stops)) for one in stops if one.isVisibleTo(region)}
    lines: list[list[QWidget]] = []
    for stop in sorted(places, key=lambda one: places[one].y()):
        if lines and places[stop].y() - places[lines[-1][0]].y() <= _SAME_LINE:
            lines[-1].append(stop)
        else:
            lines.append([stop])
    return [stop for line in lines for stop in sorted(line, key=lambda one: places[one].x())]


def _stands_at(stop: QWidget, stops: Sequence[QWidget]) -> QPoint:
    """Where one meets a control while reading: its middle, or the top of one that has others inside."""
    is_around = any(stop.isAncestorOf(other) for other in stops)
    return QPoint(0, 0 if is_around else stop.height() // 2)
